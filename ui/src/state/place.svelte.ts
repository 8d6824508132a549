// Where the person is, and the way back and forward. It lives in memory: a window has no address line.
import type { Spot } from '../kit/spot';

export type Where =
  | { view: 'welcome' }
  | { view: 'unlock' }
  | { view: 'today' }
  | { view: 'courses' }
  | { view: 'course'; course: string }
  | { view: 'lesson'; lesson: string; at?: string }
  | { view: 'cards' }
  | { view: 'scenario'; lesson: string; block: string }
  | { view: 'skills' }
  | { view: 'practice'; practice: string }
  | { view: 'reviews' }
  | { view: 'review'; submission: string }
  | { view: 'settings' }
  | { view: 'seen' }
  | { view: 'team' }
  | { view: 'author' };

/** A place on the way, and where in it the person was when they left. */
interface Stop {
  where: Where;
  spot: Spot | null;
}

export class Place {
  #trail = $state.raw<readonly Stop[]>([{ where: { view: 'today' }, spot: null }]);
  #at = $state(0);
  #visit = $state(0);
  #look: (() => Spot) | null = null;

  get now(): Where {
    return this.#trail[this.#at]?.where ?? { view: 'today' };
  }

  /** Where in it the person was before, if they have come back. */
  get spot(): Spot | null {
    return this.#trail[this.#at]?.spot ?? null;
  }

  /** Grows with every move, so that a view opened twice is drawn twice. */
  get visit(): number {
    return this.#visit;
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#trail.length - 1;
  }

  /** Before a view is left, looks where in it the person is; returns how to look no longer. */
  lookBeforeLeaving(look: () => Spot): () => void {
    this.#look = look;
    return () => {
      this.#look = null;
    };
  }

  /** Goes somewhere; what was ahead is forgotten. */
  go(where: Where): void {
    this.#remember();
    const isHere = JSON.stringify(where) === JSON.stringify(this.now);
    const before = this.#trail.slice(0, this.#at + (isHere ? 0 : 1));
    this.#trail = [...before, { where, spot: null }];
    this.#arrive(before.length);
  }

  /** Goes somewhere with no way back, as after signing in or out. */
  startAt(where: Where): void {
    this.#trail = [{ where, spot: null }];
    this.#arrive(0);
  }

  back(): void {
    if (!this.canGoBack) return;
    this.#remember();
    this.#arrive(this.#at - 1);
  }

  forward(): void {
    if (!this.canGoForward) return;
    this.#remember();
    this.#arrive(this.#at + 1);
  }

  #arrive(at: number): void {
    this.#at = at;
    this.#visit += 1;
  }

  #remember(): void {
    const spot = this.#look?.() ?? null;
    this.#trail = this.#trail.map((stop, at) => (at === this.#at ? { ...stop, spot } : stop));
  }
}

export const place = new Place();
