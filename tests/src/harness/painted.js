// Clicks and calls back when what that brings is painted and so many frames have passed since: with the milliseconds
// until it was painted, and with the largest move since, in pixels, of anything that was in sight. `click` and `until`
// are selectors, of which `click` may match many and `at` chooses; what matches `until` must be another element than
// before.
const [click, at, until, frames, done] = arguments;

const control = document.querySelectorAll(click)[at];
if (!control) done(null);
else {
  const old = document.querySelector(until);
  const start = performance.now();
  const look = () => {
    const now = document.querySelector(until);
    if (now === null || now === old) return false;
    // The frame is laid out and painted between its callbacks and the next task. (A message would be later than that: it
    // takes a way through another process.)
    requestAnimationFrame(() => setTimeout(() => settle(performance.now() - start)));
    return true;
  };
  const watch = new MutationObserver(() => {
    if (look()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  control.click();
}

function settle(took) {
  const seen = frames === 0 ? [] : inSight();
  let moved = { by: 0, what: '' };
  let left = frames;
  const compare = () => {
    if (left === 0) {
      done({ took, moved });
      return;
    }
    for (const [it, before] of seen) {
      const now = it.getBoundingClientRect();
      const by = Math.max(Math.abs(now.left - before.left), Math.abs(now.top - before.top));
      if (it.isConnected && by > moved.by) moved = { by, what: it.outerHTML.slice(0, 120) };
    }
    left -= 1;
    requestAnimationFrame(compare);
  };
  compare();
}

/** Everything in the window with words or a picture of its own, and where it is. */
function inSight() {
  const seen = [];
  for (const it of document.body.querySelectorAll('*')) {
    const isWritten = [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    if (!isWritten && !it.matches('img, svg, input, button, textarea, canvas')) continue;
    const place = it.getBoundingClientRect();
    const isSeen = place.width > 0 && place.height > 0 && place.bottom > 0 && place.top < innerHeight;
    if (isSeen) seen.push([it, place]);
  }
  return seen;
}
