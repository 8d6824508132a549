// Finds what is shown by role and accessible name, as a screen reader would announce it.
// arguments[0]: steps from the outside in, each { role, name }, { role, saying } or { block }, a part of a lesson by its id;
// arguments[1]: "find", "list", "focus", or "tabs": how many presses of Tab and
// then of the arrow down lead there.

const FROM_CONTENT = new Set([
  'button', 'link', 'heading', 'option', 'tab', 'menuitem', 'checkbox', 'radio', 'switch', 'cell', 'columnheader',
  'rowheader', 'row', 'term', 'summary',
]);
const INPUTS = {
  button: 'button', submit: 'button', reset: 'button', image: 'button', checkbox: 'checkbox', radio: 'radio',
  range: 'slider', number: 'spinbutton', search: 'searchbox', file: 'file', hidden: '',
};
const TAGS = {
  A: 'link', ARTICLE: 'article', ASIDE: 'complementary', BLOCKQUOTE: 'blockquote', BUTTON: 'button', DIALOG: 'dialog',
  DD: 'definition', DETAILS: 'group', DT: 'term', FIELDSET: 'group', FIGURE: 'figure', FOOTER: 'contentinfo',
  FORM: 'form', H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading',
  HEADER: 'banner', IMG: 'img', LI: 'listitem', MAIN: 'main', METER: 'meter', NAV: 'navigation', OL: 'list',
  OPTION: 'option', OUTPUT: 'status', PROGRESS: 'progressbar', SECTION: 'region', SELECT: 'combobox',
  SUMMARY: 'button', TABLE: 'table', TD: 'cell', TEXTAREA: 'textbox', TH: 'columnheader', TR: 'row', UL: 'list',
};

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

function isHidden(element) {
  if (element.closest('[aria-hidden="true"], [inert], [hidden]')) return true;
  const modals = [...document.querySelectorAll('dialog:modal')];
  if (modals.length > 0 && !modals.at(-1).contains(element)) return true;
  const style = getComputedStyle(element);
  if (style.visibility !== 'visible') return true;
  return element.getClientRects().length === 0 && style.display !== 'contents';
}

function roleOf(element) {
  const stated = element.getAttribute('role');
  if (stated) return stated.trim().split(/\s+/)[0];
  if (element.tagName === 'A' && !element.hasAttribute('href')) return '';
  if (element.tagName === 'INPUT') return INPUTS[element.type] ?? 'textbox';
  if (element.isContentEditable && element.parentElement?.isContentEditable === false) return 'textbox';
  return TAGS[element.tagName] ?? '';
}

// The words a person takes from an element, without what is hidden from them.
function contentOf(node, skip) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node === skip) return '';
  if (node.getAttribute('aria-hidden') === 'true' || getComputedStyle(node).display === 'none') return '';
  if (node.hasAttribute('aria-label')) return ` ${node.getAttribute('aria-label')} `;
  if (node.tagName === 'IMG') return ` ${node.alt} `;
  const inner = [...node.childNodes].map((child) => contentOf(child, skip)).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
}

function nativeNameOf(element) {
  if (element.labels?.length > 0) return [...element.labels].map((label) => contentOf(label, element)).join(' ');
  if (element.tagName === 'FIELDSET') return contentOf(element.querySelector(':scope > legend') ?? new Text(''));
  if (element.tagName === 'TABLE') return contentOf(element.caption ?? new Text(''));
  if (element.tagName === 'FIGURE') return contentOf(element.querySelector('figcaption') ?? new Text(''));
  if (element.tagName === 'IMG') return element.alt;
  if (element.tagName === 'INPUT' && ['submit', 'button', 'reset'].includes(element.type)) return element.value;
  return '';
}

function nameOf(element, role) {
  const others = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id));
  const stated = tidy(others.filter(Boolean).map((other) => contentOf(other)).join(' '));
  const content = () => (FROM_CONTENT.has(role) ? contentOf(element) : '');
  for (const name of [
    () => stated,
    () => element.getAttribute('aria-label') ?? '',
    () => nativeNameOf(element),
    content,
    () => element.getAttribute('title') ?? '',
    () => element.getAttribute('placeholder') ?? '',
  ]) {
    const found = tidy(name());
    if (found) return found;
  }
  return '';
}

// A file field is usually drawn by its label, itself hidden; a person still uses it.
const isUsable = (element, role) => role === 'file' || !isHidden(element);

// A name that ends in an ellipsis stands for every name that begins so.
function isCalled(name, wanted) {
  return name === wanted || (wanted.endsWith('…') && name.startsWith(wanted.slice(0, -1)));
}

// What Tab stops at, in order. Of choices that exclude each other it stops at the chosen one, or else at the first.
function stops() {
  const reach = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const all = [...document.querySelectorAll(reach)].filter(
    (element) => !element.disabled && element.tabIndex >= 0 && isUsable(element, roleOf(element)),
  );
  return all.filter((element) => element.type !== 'radio' || element === stopOf(choicesOf(element)));
}

const choicesOf = (radio) =>
  [...document.querySelectorAll('input[type="radio"]')].filter((other) => other.name === radio.name);

const stopOf = (choices) =>
  choices.find((it) => it === document.activeElement) ?? choices.find((it) => it.checked) ?? choices[0];

// Presses of Tab from the focus to an element, backwards below nought, and of the arrow down from there: to one of several
// choices. No presses of Tab where it does not stop there.
function keysTo(element) {
  const choices = element.type === 'radio' ? choicesOf(element) : [element];
  const stop = element.type === 'radio' ? stopOf(choices) : element;
  return [tabsTo(stop), choices.indexOf(element) - choices.indexOf(stop)];
}

function tabsTo(element) {
  const focus = document.activeElement;
  const all = stops();
  const to = all.indexOf(element);
  if (element === focus) return 0;
  if (to < 0) return null;
  const at = all.indexOf(focus);
  if (at >= 0) return to - at;
  const passed = all.filter(
    (stop) => focus !== document.body && focus.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING,
  ).length;
  return to < passed ? to - passed : to - passed + 1;
}

function within(root, step) {
  if (step.block !== undefined) return [...root.querySelectorAll(`[data-block="${CSS.escape(step.block)}"]`)];
  const found = [...root.querySelectorAll('*')].filter((element) => {
    const role = roleOf(element);
    if (role !== step.role || !isUsable(element, role)) return false;
    if (step.saying !== undefined) return tidy(element.innerText ?? '').includes(step.saying);
    return isCalled(nameOf(element, role), step.name);
  });
  if (step.saying === undefined) return found;
  return found.filter((element) => !found.some((other) => other !== element && element.contains(other)));
}

if (arguments[1] === 'list') {
  return [...document.body.querySelectorAll('*')]
    .map((element) => ({ element, role: roleOf(element) }))
    .filter(({ element, role }) => role && isUsable(element, role))
    .map(({ element, role }) => ({ role, name: nameOf(element, role) }))
    .filter(({ name }) => name)
    .map(({ role, name }) => `${role} “${name}”`);
}

if (arguments[1] === 'focus') {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const role = roleOf(focused);
  return `${role} “${nameOf(focused, role)}”`;
}

let roots = [document.body];
for (const step of arguments[0]) {
  roots = [...new Set(roots.flatMap((root) => within(root, step)))];
}
if (arguments[1] === 'tabs') return roots.map(keysTo);
return roots;
