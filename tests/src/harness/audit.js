// What axe objects to in the page as it is shown: everything on paper, and at night once more what colours decide.
// arguments[0]: the tags of the rules that are asked; arguments[1]: the rules that colours decide.

const page = document.documentElement;
const before = page.dataset.theme;

// A colour halfway to another one is seen by nobody. What moves for as long as something is under way has no end to go to.
function show(theme) {
  page.dataset.theme = theme;
  getComputedStyle(document.body).color;
  for (const animation of document.getAnimations()) {
    if (animation.effect.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
}

async function objections(theme, options) {
  show(theme);
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...options });
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => ({
      rule: rule.id,
      theme,
      target: node.target.join(' '),
      html: node.html,
      why: node.failureSummary,
    })),
  );
}

function restore() {
  if (before === undefined) delete page.dataset.theme;
  else page.dataset.theme = before;
}

return (async () => {
  const all = { type: 'tag', values: arguments[0] };
  const colours = { type: 'rule', values: arguments[1] };
  const found = await objections('light', { runOnly: all });
  found.push(...(await objections('dark', { runOnly: colours })));
  restore();
  return found;
})();
