// A recording that is played: as it streams, or as a whole where the player of this system cannot stream it.

export class Player {
  readonly #address: string;
  #source = $state('');
  #isSilent = $state(false);
  #isWhole = false;
  now = $state(0);

  constructor(address: string) {
    this.#address = address;
    this.#source = address;
  }

  /** Where the player finds it. */
  get source(): string {
    return this.#source;
  }

  /** Whether it cannot be played at all. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  /** The player could not play it: it is fetched whole, once, and if that does not help, nothing does. */
  async fail(): Promise<void> {
    if (this.#isWhole) {
      this.#isSilent = true;
      return;
    }
    this.#isWhole = true;
    try {
      const answer = await fetch(this.#address);
      if (!answer.ok) throw new Error(answer.statusText);
      this.#source = URL.createObjectURL(await answer.blob());
    } catch {
      this.#isSilent = true;
    }
  }

  /** Gives back what was fetched. */
  close(): void {
    if (this.#source !== this.#address) URL.revokeObjectURL(this.#source);
  }
}
