// The last thing that was taken away, and how to have it back: for as long as the view is open and nothing else goes.
import { Deed } from './deed.svelte';

interface Offer {
  said: string;
  back: () => Promise<void> | void;
  /** Takes it away for good, where that waits until it is certain. */
  settle: () => Promise<void> | void;
}

export class Undo {
  readonly deed = new Deed();
  #offer = $state.raw<Offer | null>(null);

  /** What was taken away, in words; none if nothing can be had back. */
  get said(): string | null {
    return this.#offer?.said ?? null;
  }

  /** Something went, and can be had back; what went before it is gone for good. */
  async offer(
    said: string,
    back: Offer['back'],
    settle: Offer['settle'] = () => undefined,
  ): Promise<void> {
    const before = this.#offer;
    this.#offer = { said, back, settle };
    this.deed.forget();
    await before?.settle();
  }

  /** Brings it back. */
  async take(): Promise<void> {
    const offer = this.#offer;
    if (offer === null) return;
    this.#offer = null;
    await this.deed.run(async () => {
      await offer.back();
    });
  }

  /** It is gone for good. */
  async forget(): Promise<void> {
    const offer = this.#offer;
    this.#offer = null;
    this.deed.forget();
    await offer?.settle();
  }
}

export const undo = new Undo();
