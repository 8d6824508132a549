// Rows whose other halves are being found.
import type { QuestionView } from '../../bindings/QuestionView';
import { placeOf, ReplyBase, type Given, type Submit } from './reply.svelte';

type Question = Extract<QuestionView, { shape: 'match' }>;

export class MatchReply extends ReplyBase {
  readonly shape = 'match';
  readonly question: Question;
  #targets = $state.raw<readonly (number | null)[]>([]);

  constructor(question: Question, submit: Submit) {
    super(submit);
    this.question = question;
    this.clear();
  }

  /** For each row the place of its other half, as far as one is chosen. */
  get targets(): readonly (number | null)[] {
    return this.#targets;
  }

  /** Rows that have no other half yet. */
  get missing(): number {
    return this.#targets.filter((it) => it === null).length;
  }

  override get isReady(): boolean {
    return this.missing === 0;
  }

  choose(row: number, target: number | null): void {
    this.#targets = this.#targets.map((it, at) => (at === row ? target : it));
  }

  /** Takes a digit on a row, and says whether it named one of the halves. */
  pressOn(row: number, key: string): boolean {
    const target = placeOf(key, this.question.targets.length);
    if (target < 0) return false;
    this.choose(row, target);
    return true;
  }

  /** Away from the rows a digit goes to the first that is open. */
  override press(key: string): boolean {
    const row = this.#targets.findIndex((it) => it === null);
    return row >= 0 && this.pressOn(row, key);
  }

  protected override get given(): Given {
    return { chosen: this.#targets.flatMap((it) => it ?? []), text: '' };
  }

  protected override clear(): void {
    this.#targets = this.question.rows.map(() => null);
  }
}
