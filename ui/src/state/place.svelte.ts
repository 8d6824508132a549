// Where the person is, and the way back. It lives in memory: a window has no address line.

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
  | { view: 'author' };

export class Place {
  #trail = $state.raw<readonly Where[]>([{ view: 'today' }]);
  #visit = $state(0);

  get now(): Where {
    return this.#trail.at(-1) ?? { view: 'today' };
  }

  /** Grows with every move, so that a view opened twice is drawn twice. */
  get visit(): number {
    return this.#visit;
  }

  get canGoBack(): boolean {
    return this.#trail.length > 1;
  }

  go(where: Where): void {
    this.#trail = [...this.#trail, where];
    this.#visit += 1;
  }

  /** Goes somewhere with no way back, as after signing in or out. */
  startAt(where: Where): void {
    this.#trail = [where];
    this.#visit += 1;
  }

  back(): void {
    if (!this.canGoBack) return;
    this.#trail = this.#trail.slice(0, -1);
    this.#visit += 1;
  }
}

export const place = new Place();
