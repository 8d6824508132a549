// Keeps what is typed: a moment after the last key, on leaving a field, and when the view goes away.
import { Refusal } from '../host/refusal';

/** Whether the words on the screen are durable. */
export type Kept =
  | { kind: 'untouched' }
  | { kind: 'keeping' }
  | { kind: 'kept'; at: number }
  | { kind: 'failed'; refusal: Refusal };

/** How long after the last key the words are kept. */
const PAUSE_MILLIS = 800;

export class Keeper {
  #state = $state.raw<Kept>({ kind: 'untouched' });
  #save: () => Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #isDirty = false;

  constructor(save: () => Promise<unknown>, keptAt: number | null = null) {
    this.#save = save;
    if (keptAt !== null) this.#state = { kind: 'kept', at: keptAt };
  }

  get state(): Kept {
    return this.#state;
  }

  /** Something was typed. */
  touch(): void {
    this.#isDirty = true;
    // "Kept" is said of all the words on the screen, or of none.
    if (this.#state.kind === 'kept') this.#state = { kind: 'untouched' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MILLIS);
  }

  /** Keeps what is not kept yet. One at a time, so that older words never land on newer ones. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.#isDirty) return;
    this.#isDirty = false;
    this.#running = this.#keep();
    await this.#running;
  }

  /** Nothing typed so far matters any more: it is handed in, returned or signed. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#isDirty = false;
    this.#state = { kind: 'untouched' };
  }

  async #keep(): Promise<void> {
    this.#state = { kind: 'keeping' };
    try {
      await this.#save();
      this.#state = { kind: 'kept', at: Date.now() };
    } catch (cause) {
      this.#isDirty = true;
      this.#state = { kind: 'failed', refusal: Refusal.from(cause) };
    } finally {
      this.#running = undefined;
    }
  }
}
