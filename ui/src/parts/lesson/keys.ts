// The keys of a lesson: arrows or J and K move, digits choose, Enter answers or moves on, L copies a link.
import type { Reading } from '../../state/reading.svelte';
import type { Journey } from './journey';

/** Does what a key asks for; what a control under the focus wants for itself is left to it. */
export function pressLessonKey(event: KeyboardEvent, reading: Reading, journey: Journey): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('textarea, select, dialog, input:not([type="radio"], [type="checkbox"])'))
    return;
  if (takesKey(event, target, reading, journey)) event.preventDefault();
}

function takesKey(
  event: KeyboardEvent,
  target: Element | null,
  reading: Reading,
  journey: Journey,
): boolean {
  const isInput = target?.closest('input') != null;
  switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
    case 'j':
      journey.next();
      return true;
    case 'k':
      journey.previous();
      return true;
    case 'l':
      void reading.copyLink(reading.current);
      return true;
    case 'ArrowDown':
      if (isInput || journey.hasMore('down')) return false;
      journey.next();
      return true;
    case 'ArrowUp':
      if (isInput || journey.hasMore('up')) return false;
      journey.previous();
      return true;
    case 'Enter':
      if (target?.closest('button, a, summary, input')) return false;
      return enter(reading, journey);
    default:
      return choose(event.key, reading);
  }
}

function enter(reading: Reading, journey: Journey): boolean {
  const block = reading.blocks[reading.current];
  if (block?.content.kind === 'quiz') {
    const reply = reading.replyOf(block);
    if (reply?.isOpen(block.content.answer) && reply.isReady) {
      void reply.answer();
      return true;
    }
  }
  journey.next();
  return true;
}

function choose(key: string, reading: Reading): boolean {
  const block = reading.blocks[reading.current];
  if (block?.content.kind === 'checklist') {
    const item = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
    if (item < 0 || item >= block.content.items.length) return false;
    void reading.tick(block.id, item);
    return true;
  }
  if (block?.content.kind !== 'quiz') return false;
  const reply = reading.replyOf(block);
  return reply !== null && reply.isOpen(block.content.answer) && reply.press(key);
}
