// The keys of the pile: Space or Enter shows the answer, 1 to 4 rate it, U takes the last rating back, Esc leaves.
import type { Rating } from '../../bindings/Rating';
import { isPressed, shortcuts } from '../../host/shortcuts';
import type { CardPile } from '../../state/cardPile.svelte';

const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const { reveal, rate, takeBack, leave } = shortcuts.cards;

/** Does what a key asks for; what a control under the focus wants for itself is left to it. */
export function pressCardKey(event: KeyboardEvent, pile: CardPile, onleave: () => void): void {
  if (event.defaultPrevented || event.repeat) return;
  const isOnControl = event.target instanceof Element && event.target.closest('button, a') !== null;
  const rating = isPressed(event, rate) ? ratings[Number(event.key) - 1] : undefined;
  if (rating !== undefined) void pile.rate(rating);
  else if (isPressed(event, leave)) onleave();
  else if (isPressed(event, takeBack)) void pile.takeBack();
  else if (isPressed(event, reveal) && !isOnControl) pile.reveal();
  else return;
  event.preventDefault();
}
