// Clicks and calls back with the milliseconds until what it brings is painted: `click` and `until` are selectors, of which
// `click` may match many and `at` chooses; without `until`, only clicks.
const [click, at, until, done] = arguments;
const control = document.querySelectorAll(click)[at];
if (!control) done(-1);
else {
  const old = document.querySelector(until);
  const start = performance.now();
  const look = () => {
    const now = document.querySelector(until);
    if (now === null || now === old) return false;
    // The frame is laid out and painted between its callbacks and the next task. (A message would be later than that: it
    // takes a way through another process.)
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    return true;
  };
  const watch = new MutationObserver(() => {
    if (look()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  control.click();
}
