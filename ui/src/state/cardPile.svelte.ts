// Today's pile of cards: the one on top, whether its other side is shown, and each rating kept at once.
import type { CardsView } from '../bindings/CardsView';
import type { FaceView } from '../bindings/FaceView';
import type { Rating } from '../bindings/Rating';
import { call } from '../host/host';
import type { Refusal } from '../host/refusal';
import { Deed } from './deed.svelte';
import { Loadable } from './loadable.svelte';

export class CardPile {
  readonly pile = new Loadable<CardsView>(() => call('cards', {}));
  #isRevealed = $state(false);
  /** Grows with every card that is laid open, so that one that comes twice is drawn twice. */
  #turn = $state(0);
  readonly #deed = new Deed();

  get isRevealed(): boolean {
    return this.#isRevealed;
  }

  get turn(): number {
    return this.#turn;
  }

  get isKeeping(): boolean {
    return this.#deed.isRunning;
  }

  get refusal(): Refusal | null {
    return this.#deed.refusal;
  }

  get card(): FaceView | null {
    return this.pile.value?.card ?? null;
  }

  get canTakeBack(): boolean {
    return this.pile.value?.canTakeBack ?? false;
  }

  reveal(): void {
    if (this.card !== null) this.#isRevealed = true;
  }

  /** Keeps a rating; only what has been seen can be rated. */
  async rate(rating: Rating): Promise<void> {
    const card = this.card;
    if (card === null || !this.#isRevealed) return;
    const { course, card: id, direction } = card;
    await this.#show(() => call('rate_card', { course, card: id, direction, rating }));
  }

  async takeBack(): Promise<void> {
    if (this.canTakeBack) await this.#show(() => call('take_back_rating', {}));
  }

  async #show(ask: () => Promise<CardsView>): Promise<void> {
    await this.#deed.run(async () => {
      this.pile.set(await ask());
      this.#isRevealed = false;
      this.#turn += 1;
    });
  }
}
