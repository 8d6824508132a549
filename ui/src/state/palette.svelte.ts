// Looking for something: what is typed, what was found, and which of it Enter would open.
import type { FoundView } from '../bindings/FoundView';
import type { HitView } from '../bindings/HitView';
import { call } from '../host/host';
import { Refusal } from '../host/refusal';
import { search as said } from '../text/search';
import { linkIn, type LessonPlace } from './lessonLink';
import { namedPlaces, type NamedPlace } from './palettePlaces';
import { soughtBy } from './sought';

export type Entry = { kind: 'place'; place: NamedPlace } | { kind: 'hit'; hit: HitView };

/** With nothing typed, a few places are enough. */
const placesAtFirst = 6;

export class Palette {
  #words = $state('');
  #found = $state.raw<FoundView | null>(null);
  #refusal = $state.raw<Refusal | null>(null);
  #active = $state(0);
  #isLooking = $state(false);
  #turn = 0;

  /** The place that a pasted link leads to. */
  readonly #linked = $derived(linkIn(this.#words));

  /**
   * A link was pasted: only its place. What was typed is a place: that comes first. Nothing is typed: what was worked in
   * last comes first.
   */
  readonly entries: readonly Entry[] = $derived.by(() => {
    if (this.#linked !== null) return [{ kind: 'place', place: placeOf(this.#linked) }];
    const hits = (this.#found?.hits ?? []).map((hit): Entry => ({ kind: 'hit', hit }));
    const places = matching(this.#words).map((place): Entry => ({ kind: 'place', place }));
    return this.isEmpty ? [...hits, ...places] : [...places, ...hits];
  });

  get words(): string {
    return this.#words;
  }

  /** Index of the entry that Enter opens. */
  get active(): number {
    return Math.max(0, Math.min(this.#active, this.entries.length - 1));
  }

  get isEmpty(): boolean {
    return this.#words.trim() === '';
  }

  /** Whether the core has answered, and there is nothing at all. */
  get hasNothing(): boolean {
    return this.#found !== null && this.entries.length === 0;
  }

  /** Whether nothing says what was typed, and something nearly does. */
  get isClose(): boolean {
    return this.#found?.isClose ?? false;
  }

  /** Whether lessons are offered before anything is typed. */
  get hasRecent(): boolean {
    return this.isEmpty && this.entries.some((it) => it.kind === 'hit');
  }

  /** Whether what is in sight answers earlier words. */
  get isLooking(): boolean {
    return this.#isLooking;
  }

  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Looks for these words; what was found before stays in sight until the answer comes. */
  async look(words: string): Promise<void> {
    const turn = ++this.#turn;
    this.#words = words;
    this.#active = 0;
    this.#isLooking = this.#linked === null;
    if (this.#linked !== null) return;
    try {
      const found = await call('find', { words });
      if (turn !== this.#turn) return;
      this.#found = found;
      this.#refusal = null;
    } catch (thrown) {
      if (turn === this.#turn) this.#refusal = Refusal.from(thrown);
    } finally {
      if (turn === this.#turn) this.#isLooking = false;
    }
  }

  /** Moves to the next or the previous entry, round the ends. */
  step(by: 1 | -1): void {
    const count = this.entries.length;
    if (count > 0) this.#active = (this.active + by + count) % count;
  }

  first(): void {
    this.#active = 0;
  }

  last(): void {
    this.#active = Math.max(0, this.entries.length - 1);
  }

  point(at: number): void {
    this.#active = at;
  }
}

function placeOf({ title, lesson, at }: LessonPlace): NamedPlace {
  const where = { view: 'lesson', lesson } as const;
  const act = { kind: 'go', where: at === '' ? where : { ...where, at } } as const;
  return { title: title === '' ? said.linked : title, also: '', act };
}

/** The places that are sought by what is typed; the first few while nothing is. */
function matching(typed: string): readonly NamedPlace[] {
  if (typed.trim() === '') return namedPlaces().slice(0, placesAtFirst);
  const isSought = soughtBy(typed);
  return namedPlaces().filter(({ title, also }) => isSought(`${title} ${also}`));
}
