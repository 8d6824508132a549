// Finds what is shown by role and accessible name, as a screen reader would announce it.
// arguments[0]: steps from the outside in, each { role, name } or { role, saying }; arguments[1]: "find" or "list".

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

function within(root, step) {
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
return roots;
