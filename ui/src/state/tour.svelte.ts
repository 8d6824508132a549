// The tour of the first run: a few steps about what the window does not show by itself, ended once and for all.
import type { PersonView } from '../bindings/PersonView';
import { call } from '../host/host';

export type TourStep = 'laptop' | 'mentor' | 'search' | 'keys';

const steps: readonly [TourStep, ...TourStep[]] = ['laptop', 'mentor', 'search', 'keys'];

export class Tour {
  #traveller: string | null = null;
  #at = $state(0);
  #isOver = $state(false);
  readonly length = steps.length;

  get step(): TourStep {
    return steps[this.#at] ?? steps[0];
  }

  /** Counted from 1. */
  get position(): number {
    return this.#at + 1;
  }

  get isAtEnd(): boolean {
    return this.position === this.length;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Begins for somebody who sits down; whoever comes back to Today goes on where they were. */
  begin(person: PersonView | null): void {
    if (person === null || person.id === this.#traveller) return;
    this.#traveller = person.id;
    this.#at = 0;
    this.#isOver = false;
  }

  next(): void {
    if (this.isAtEnd) this.end();
    else this.#at += 1;
  }

  /** Ends it, at its end or before. */
  end(): void {
    this.#isOver = true;
    // If that cannot be kept, the tour comes once more, which is better than a message about it.
    call('end_tour', {}).catch(() => undefined);
  }
}

export const tour = new Tour();
