// What leads back and forward: keys as each system has them, and the buttons at the side of a mouse.
import { isOnMac } from '../host/platform';

export type Way = 'back' | 'forward';

/** Where a key leads, if it leads anywhere; a dialog is answered first. */
export function wayOfKey(event: KeyboardEvent): Way | null {
  if (event.shiftKey || event.ctrlKey || isAsking()) return null;
  const isLed = isOnMac() ? event.metaKey && !event.altKey : event.altKey && !event.metaKey;
  if (!isLed) return null;
  switch (event.key) {
    case 'ArrowLeft':
      return isOnMac() && isTyping(event.target) ? null : 'back';
    case 'ArrowRight':
      return isOnMac() && isTyping(event.target) ? null : 'forward';
    case '[':
      return isOnMac() ? 'back' : null;
    case ']':
      return isOnMac() ? 'forward' : null;
    default:
      return null;
  }
}

/** Where a button of the mouse leads. */
export function wayOfButton(event: MouseEvent): Way | null {
  if (isAsking()) return null;
  return event.button === 3 ? 'back' : event.button === 4 ? 'forward' : null;
}

/** Whether what has the focus takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])') !== null;
}

function isAsking(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
