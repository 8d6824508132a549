// Where in a view somebody is: what they see and what has the focus, found again when they come back.

/** What the focus was on: the text of a control, and which of those that say the same. */
interface Focus {
  name: string;
  nth: number;
}

export interface Spot {
  /** How far the view was scrolled. */
  top: number;
  /** The block of a lesson that they were at, and how far below the upper edge it began. */
  block: { id: string; top: number } | null;
  focus: Focus | null;
}

/** Where the eye rests: the current block has begun above this part of the height. */
const eye = 0.35;

/** Looks where somebody is in a view that scrolls. */
export function spotIn(main: HTMLElement): Spot {
  return { top: main.scrollTop, block: blockIn(main), focus: focusIn(main) };
}

/** Brings them back there, as soon as the view holds what it held; whatever they do themselves ends it. */
export function returnTo(main: HTMLElement, spot: Spot): () => void {
  function stand(): void {
    // Every view has its title once it has been answered.
    if (main.querySelector('h1') === null) return;
    const top = topOf(main, spot);
    main.scrollTop = top;
    const control = controlOf(main, spot.focus);
    control?.focus({ preventScroll: true });
    const isWhole = spot.focus === null || control !== undefined;
    if (isWhole && Math.abs(main.scrollTop - top) <= 1) stop();
  }

  function stop(): void {
    observer.disconnect();
    for (const act of acts) window.removeEventListener(act, stop, true);
  }

  const acts = ['wheel', 'pointerdown', 'keydown'];
  // Its news comes before anything of the change is painted.
  const observer = new MutationObserver(stand);
  observer.observe(main, { childList: true, subtree: true });
  for (const act of acts) window.addEventListener(act, stop, true);
  stand();
  return stop;
}

function blockIn(main: HTMLElement): Spot['block'] {
  const frame = main.getBoundingClientRect();
  const spans = [...main.querySelectorAll<HTMLElement>('[data-block]')].map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { element, top: top - frame.top, bottom: bottom - frame.top };
  });
  const seen = spans.filter((it) => it.bottom > 0 && it.top < frame.height);
  const focused = seen.find((it) => it.element.contains(document.activeElement));
  const read = main.scrollTop > 0 ? seen.findLast((it) => it.top <= eye * frame.height) : undefined;
  const here = focused ?? read;
  const id = here?.element.dataset['block'];
  return here === undefined || id === undefined ? null : { id, top: here.top };
}

function topOf(main: HTMLElement, { top, block }: Spot): number {
  const blocks = [...main.querySelectorAll<HTMLElement>('[data-block]')];
  const element = blocks.find((it) => it.dataset['block'] === block?.id);
  if (block === null || element === undefined) return top;
  const now = element.getBoundingClientRect().top - main.getBoundingClientRect().top;
  return Math.max(0, main.scrollTop + now - block.top);
}

function focusIn(main: HTMLElement): Focus | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !main.contains(focused)) return null;
  const name = nameOf(focused);
  const nth = called(main, name).indexOf(focused);
  return nth < 0 ? null : { name, nth };
}

function controlOf(main: HTMLElement, focus: Focus | null): HTMLElement | undefined {
  return focus === null ? undefined : called(main, focus.name)[focus.nth];
}

function called(main: HTMLElement, name: string): HTMLElement[] {
  const controls = main.querySelectorAll<HTMLElement>(
    'button, a[href], input, select, textarea, summary',
  );
  return [...controls].filter((it) => nameOf(it) === name);
}

function nameOf(control: HTMLElement): string {
  return `${control.tagName} ${control.ariaLabel ?? ''} ${control.textContent}`;
}
