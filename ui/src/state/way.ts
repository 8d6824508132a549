// What leads back and forward: keys as each system has them, and the buttons at the side of a mouse.
import { isPressed, shortcuts } from '../host/shortcuts';

export type Way = 'back' | 'forward';

/** Where a key leads, if it leads anywhere; a dialog is answered first. */
export function wayOfKey(event: KeyboardEvent): Way | null {
  if (isAsking()) return null;
  const { back, forward } = shortcuts.everywhere;
  return isPressed(event, back) ? 'back' : isPressed(event, forward) ? 'forward' : null;
}

/** Where a button of the mouse leads. */
export function wayOfButton(event: MouseEvent): Way | null {
  if (isAsking()) return null;
  return event.button === 3 ? 'back' : event.button === 4 ? 'forward' : null;
}

/** Whether a dialog wants its answer before anything else. */
export function isAsking(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Whether what has the focus takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])') !== null;
}
