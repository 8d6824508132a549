// What is chosen in one question before it is answered, by mouse or by key.
import type { QuestionView } from '../../bindings/QuestionView';
import { placeOf, ReplyBase, type Given, type Submit } from './reply.svelte';

type Question = Extract<QuestionView, { shape: 'choice' }>;

export class ChoiceReply extends ReplyBase {
  readonly shape = 'choice';
  readonly question: Question;
  #chosen = $state.raw<readonly number[]>([]);

  constructor(question: Question, submit: Submit) {
    super(submit);
    this.question = question;
  }

  get chosen(): readonly number[] {
    return this.#chosen;
  }

  override get isReady(): boolean {
    return this.#chosen.length > 0;
  }

  /** Chooses an option; where several are right, choosing it again takes it back. */
  choose(option: number): void {
    if (option < 0 || option >= this.question.options.length) return;
    if (!this.question.isMultiple) this.#chosen = [option];
    else if (this.#chosen.includes(option))
      this.#chosen = this.#chosen.filter((it) => it !== option);
    else this.#chosen = [...this.#chosen, option].sort((a, b) => a - b);
  }

  override press(key: string): boolean {
    const option = placeOf(key, this.question.options.length);
    if (option < 0) return false;
    this.choose(option);
    return true;
  }

  protected override get given(): Given {
    return { chosen: [...this.#chosen], text: '' };
  }

  protected override clear(): void {
    this.#chosen = [];
  }
}
