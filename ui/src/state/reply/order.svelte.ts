// Items being put in order: picked up and put down, or moved a place at a time.
import type { QuestionView } from '../../bindings/QuestionView';
import { placeOf, ReplyBase, type Given, type Submit } from './reply.svelte';

type Question = Extract<QuestionView, { shape: 'order' }>;

/** What has just happened to an item, for those who cannot see it move. */
export type Moved =
  | { kind: 'picked-up'; place: number }
  | { kind: 'moved'; place: number }
  | { kind: 'put-down'; place: number }
  | { kind: 'put-back'; place: number };

export class OrderReply extends ReplyBase {
  readonly shape = 'order';
  readonly question: Question;
  #order = $state.raw<readonly number[]>([]);
  #held = $state<number | null>(null);
  #moved = $state.raw<Moved | null>(null);
  #isTouched = $state(false);
  #before: readonly number[] = [];

  constructor(question: Question, submit: Submit) {
    super(submit);
    this.question = question;
    this.clear();
  }

  /** The items by their place in the question, first to last as the reader has them now. */
  get order(): readonly number[] {
    return this.#order;
  }

  /** The place of the item that is picked up. */
  get held(): number | null {
    return this.#held;
  }

  get moved(): Moved | null {
    return this.#moved;
  }

  /** The order that a question opens with is never the right one: something has to be moved first. */
  override get isReady(): boolean {
    return this.#isTouched;
  }

  /** Picks the item at a place up, or puts it down there. */
  pick(place: number): void {
    const isHeld = this.#held === place;
    if (!isHeld) this.#before = this.#order;
    this.#held = isHeld ? null : place;
    this.#moved = { kind: isHeld ? 'put-down' : 'picked-up', place };
  }

  /** Puts what is picked up back to where it was; yields its place there. */
  putBack(): number | null {
    if (this.#held === null) return null;
    const item = this.#order[this.#held];
    this.#order = this.#before;
    const place = this.#order.findIndex((it) => it === item);
    this.#held = null;
    this.#moved = { kind: 'put-back', place };
    return place;
  }

  /** Moves the item at a place to another; yields where it stands now. */
  move(from: number, to: number): number {
    const item = this.#order[from];
    if (item === undefined || to < 0 || to >= this.#order.length || to === from) return from;
    const others = this.#order.filter((_, at) => at !== from);
    this.#order = [...others.slice(0, to), item, ...others.slice(to)];
    if (this.#held === from) this.#held = to;
    this.#isTouched = true;
    this.#moved = { kind: 'moved', place: to };
    return to;
  }

  /** The place that a digit names; -1 if there is none. */
  placeOf(key: string): number {
    return placeOf(key, this.#order.length);
  }

  override press(): boolean {
    return false;
  }

  protected override get given(): Given {
    return { chosen: [...this.#order], text: '' };
  }

  protected override clear(): void {
    this.#order = this.question.items.map((_, at) => at);
    this.#held = null;
    this.#moved = null;
    this.#isTouched = false;
  }
}
