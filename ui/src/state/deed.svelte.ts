// Something the person does: running, refused, or neither. One at a time; a second press while it runs is ignored.
import { Refusal } from '../host/refusal';

export class Deed {
  #isRunning = $state(false);
  #refusal = $state.raw<Refusal | null>(null);

  get isRunning(): boolean {
    return this.#isRunning;
  }

  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Does it, and says whether it was done; a refusal is kept to be shown. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.#isRunning) return false;
    this.#isRunning = true;
    this.#refusal = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.#refusal = Refusal.from(thrown);
      return false;
    } finally {
      this.#isRunning = false;
    }
  }

  forget(): void {
    this.#refusal = null;
  }
}

/** A deed that a passphrase unlocks: a wrong one is said at its field, every other refusal beside the deed. */
export class SealedDeed extends Deed {
  override get refusal(): Refusal | null {
    return this.wrong === null ? super.refusal : null;
  }

  /** The refusal of the passphrase. */
  get wrong(): Refusal | null {
    return super.refusal?.code === 'wrong-passphrase' ? super.refusal : null;
  }
}
