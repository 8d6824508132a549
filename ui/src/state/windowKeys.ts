// The keys that mean the same in every view.
import { isPressed, shortcuts } from '../host/shortcuts';
import { keySheet } from './keySheet.svelte';
import { paper } from './paper.svelte';
import { undo } from './undo.svelte';
import { isAsking, isTyping } from './way';

/** Does what a key asks for; a dialog is answered first, and a letter of what is being written is none. */
export function pressWindowKey(event: KeyboardEvent, onsearch: () => void): void {
  const act = deedOf(event, onsearch);
  if (act === null || isAsking()) return;
  event.preventDefault();
  act();
}

function deedOf(event: KeyboardEvent, onsearch: () => void): (() => void) | null {
  const { search, print, undo: back, keys } = shortcuts.everywhere;
  if (isPressed(event, search)) return onsearch;
  if (isPressed(event, print)) return () => paper.print();
  if (isPressed(event, back) && undo.said !== null && !isTyping(event.target))
    return () => void undo.take();
  if (isPressed(event, keys) && !isTyping(event.target)) return () => keySheet.open();
  return null;
}
