// What the player of a course looks at. arguments[0]: the id of a part of the lesson, or nothing.

const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const shown = (element) => tidy(element?.innerText);
const all = (root, selector) => [...(root?.querySelectorAll(selector) ?? [])];
const block = arguments[0] === null ? null : document.querySelector(`[data-block="${CSS.escape(arguments[0])}"]`);
const focus = document.activeElement;

function place() {
  if (focus === null || focus === document.body) return 'nowhere';
  if (focus.tagName === 'H1') return 'title';
  if (focus.closest('[data-end]')) return 'end';
  return focus.closest('[data-block]')?.dataset.block ?? 'elsewhere';
}

return {
  title: shown(document.querySelector('main h1')),
  end: shown(document.querySelector('[data-end] h2')),
  focus: place(),
  blocks: all(document, 'main [data-block]').map((it) => it.dataset.block),
  words: shown(block ?? document.querySelector('main')),
  said: all(block, '[role="status"]').map(shown),
  items: all(block, '[aria-pressed] .prose').map((it) => tidy(it.textContent)),
  targets: all(block?.querySelector('select'), 'option').map((it) => shown(it).replace(/^\d+ /, '')).slice(1),
  turns: all(document, 'ol > li[tabindex="-1"]').length,
  choices: all(document, 'section ol button').map((it) => shown(it.lastElementChild)),
};
