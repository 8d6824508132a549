// Words for nobody else: kept while they are typed, put on record when the reader says so.
import { Deed } from './deed.svelte';
import { Keeper } from './keeper.svelte';

export class Reflection {
  readonly deed = new Deed();
  readonly keeper: Keeper;
  #text = $state('');
  #isMissing = $state(false);
  #isReopened = $state(false);
  readonly #put: (text: string) => Promise<void>;

  constructor(
    typed: { text: string; savedAt: number | null },
    save: (text: string) => Promise<void>,
    put: (text: string) => Promise<void>,
  ) {
    this.#text = typed.text;
    this.#put = put;
    this.keeper = new Keeper(() => save(this.#text), typed.savedAt);
  }

  get text(): string {
    return this.#text;
  }

  set text(words: string) {
    this.#text = words;
    this.keeper.touch();
  }

  /** Whether somebody tried to keep nothing. */
  get isMissing(): boolean {
    return this.#isMissing && this.#text.trim() === '';
  }

  /** Whether what is on record is being written anew. */
  get isReopened(): boolean {
    return this.#isReopened;
  }

  async keep(): Promise<void> {
    this.#isMissing = this.#text.trim() === '';
    if (this.#isMissing) return;
    await this.keeper.flush();
    if (await this.deed.run(() => this.#put(this.#text.trim()))) this.#isReopened = false;
  }

  reopen(kept: string): void {
    if (this.#text.trim() === '') this.#text = kept;
    this.#isReopened = true;
  }
}
