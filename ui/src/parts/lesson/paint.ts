// When the page has been painted.

/** Calls back with the frame after the next, when that is on the screen; returns how to call it off. */
export function afterNextPaint(then: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then);
  });
  return () => cancelAnimationFrame(frame);
}
