// Every key that does something, by the view in which it does: what the handlers ask and what the sheet of keys shows.
import { isOnMac } from './platform';

/**
 * For each deed the keys that do it, each by the names that the browser has for them. `Mod` is Control, or Command on a
 * Mac; `1–9` is any digit from 1 to 9.
 */
export const shortcuts = {
  everywhere: {
    search: ['Mod+K'],
    back: ['Alt+ArrowLeft'],
    forward: ['Alt+ArrowRight'],
    undo: ['Mod+Z'],
    print: ['Mod+P'],
    keys: ['?'],
  },
  lesson: {
    next: ['ArrowDown', 'J'],
    previous: ['ArrowUp', 'K'],
    choose: ['1–9'],
    answer: ['Enter'],
    link: ['L'],
  },
  order: {
    pick: ['Space'],
    move: ['Alt+ArrowUp', 'Alt+ArrowDown', '1–9'],
    putBack: ['Escape'],
  },
  cards: {
    reveal: ['Space', 'Enter'],
    rate: ['1–4'],
    takeBack: ['U', 'Mod+Z'],
    leave: ['Escape'],
  },
  scenario: {
    pick: ['ArrowUp', 'ArrowDown', '1–9'],
    say: ['Enter'],
  },
  review: {
    score: ['1–4'],
    notObserved: ['0'],
    passage: ['ArrowUp', 'ArrowDown'],
    edges: ['ArrowLeft', 'ArrowRight'],
    comment: ['Enter'],
    phrases: ['Alt+ArrowDown'],
    return: ['Mod+Enter'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type Group = keyof typeof shortcuts;

/** Where a Mac has other keys for the same. */
const onMac: Readonly<Record<string, string>> = {
  'Alt+ArrowLeft': 'Mod+[',
  'Alt+ArrowRight': 'Mod+]',
};

/** These keys as the system at hand has them. */
export function keysHere(keys: readonly string[]): readonly string[] {
  return isOnMac() ? keys.map((it) => onMac[it] ?? it) : keys;
}

/** Whether a press is one of these keys. Shift counts only with a key that is named, as a sign may need it. */
export function isPressed(event: KeyboardEvent, keys: readonly string[]): boolean {
  return keysHere(keys).some((chord) => {
    const parts = chord.split('+');
    const key = parts.at(-1) ?? '';
    const isHeld = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
    if ((event.ctrlKey || event.metaKey) !== isHeld('Mod')) return false;
    if (event.altKey !== isHeld('Alt')) return false;
    if (event.shiftKey && key !== '?') return false;
    return isKey(event.key, key);
  });
}

/** The keys as assistive technology is told them. */
export function ariaKeys(keys: readonly string[]): string {
  const both = (it: string): string[] =>
    it.startsWith('Mod+') ? [it.replace('Mod', 'Control'), it.replace('Mod', 'Meta')] : [it];
  return keysHere(keys).flatMap(both).join(' ');
}

function isKey(pressed: string, key: string): boolean {
  const span = /^(\d)–(\d)$/.exec(key);
  if (span !== null)
    return /^\d$/.test(pressed) && pressed >= (span[1] ?? '') && pressed <= (span[2] ?? '');
  return pressed.toLowerCase() === (key === 'Space' ? ' ' : key.toLowerCase());
}
