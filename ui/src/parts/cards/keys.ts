// The keys of the pile: Space or Enter shows the answer, 1 to 4 rate it, U takes the last rating back, Esc leaves.
import type { Rating } from '../../bindings/Rating';
import type { CardPile } from '../../state/cardPile.svelte';

const ratings: Readonly<Record<string, Rating>> = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' };

/** Does what a key asks for; what a control under the focus wants for itself is left to it. */
export function pressCardKey(event: KeyboardEvent, pile: CardPile, onleave: () => void): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.repeat)
    return;
  const isOnControl = event.target instanceof Element && event.target.closest('button, a') !== null;
  const rating = ratings[event.key];
  if (rating !== undefined) void pile.rate(rating);
  else if (event.key === 'Escape') onleave();
  else if (event.key.toLowerCase() === 'u') void pile.takeBack();
  else if ((event.key === ' ' || event.key === 'Enter') && !isOnControl) pile.reveal();
  else return;
  event.preventDefault();
}
