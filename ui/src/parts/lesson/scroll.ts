// What scrolling says about reading: which block the reader is at, and which ends have gone by.

/** Where a block stands in the window of its scrolling parent, in pixels from that parent's top. */
export interface Span {
  top: number;
  bottom: number;
}

export interface Seen {
  current: number;
  passed: number[];
}

/** Where the eye rests: a block counts as the current one once its top is above this part of the height. */
const eye = 0.35;
/** An end counts as read once it is above this part of the height. */
const read = 0.55;

/** Reads the spans of all blocks; at the end of the page every end in sight has been read. */
export function look(spans: readonly Span[], height: number, isAtEnd: boolean): Seen {
  const limit = isAtEnd ? height : read * height;
  const passed = spans.flatMap((span, at) => (span.bottom <= limit ? [at] : []));
  const tops = spans.filter((span) => span.top <= eye * height).length;
  return { current: Math.max(0, tops - 1), passed };
}

/** Watches a scrolling element and reports after every frame in which it moved. */
export function watchScroll(root: HTMLElement, report: () => void): () => void {
  let frame = 0;
  function later(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      report();
    });
  }
  root.addEventListener('scroll', later, { passive: true });
  return () => {
    root.removeEventListener('scroll', later);
    cancelAnimationFrame(frame);
  };
}

/** The nearest ancestor that scrolls. */
export function scrollerOf(element: Element): HTMLElement {
  return element.closest('main') ?? document.documentElement;
}
