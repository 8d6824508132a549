// Something asked of the core: waiting, failed or full. What is full stays in sight while it is asked again.
import { Refusal } from '../host/refusal';
import type { Loading } from '../kit/loading';

export class Loadable<T> {
  #state = $state.raw<Loading<T>>({ kind: 'waiting' });
  readonly #ask: () => Promise<T>;
  #turn = 0;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  get state(): Loading<T> {
    return this.#state;
  }

  get value(): T | null {
    return this.#state.kind === 'full' ? this.#state.value : null;
  }

  /** Asks, or asks again; only the latest question counts. Never rejects: a refusal is a state. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    if (this.#state.kind === 'failed') this.#state = { kind: 'waiting' };
    try {
      const value = await this.#ask();
      if (turn === this.#turn) this.#state = { kind: 'full', value };
    } catch (thrown) {
      if (turn === this.#turn) this.#state = { kind: 'failed', refusal: Refusal.from(thrown) };
    }
  }

  /** Shows what a command has just returned. */
  set(value: T): void {
    this.#turn += 1;
    this.#state = { kind: 'full', value };
  }
}

/** Starts asking at once. */
export function load<T>(ask: () => Promise<T>): Loadable<T> {
  const loadable = new Loadable(ask);
  void loadable.load();
  return loadable;
}

/**
 * What was asked for, once the others have been answered as well: a view of several parts is painted once, and none of
 * them pushes another down.
 */
export function after<T>(
  state: Loading<T>,
  ...others: readonly { state: Loading<unknown> }[]
): Loading<T> {
  const isWaited = state.kind === 'full' && others.some((it) => it.state.kind === 'waiting');
  return isWaited ? { kind: 'waiting' } : state;
}
