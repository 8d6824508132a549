// What is chosen in one question before it is answered, by mouse or by key.
import type { AnswerView } from '../bindings/AnswerView';
import { Deed } from './deed.svelte';

export class QuizChoice {
  readonly deed = new Deed();
  #chosen = $state.raw<readonly number[]>([]);
  #isAgain = $state(false);
  #isMissing = $state(false);
  #isFresh = false;
  readonly #options: number;
  readonly #isMultiple: boolean;
  readonly #submit: (chosen: number[]) => Promise<void>;

  constructor(
    quiz: { options: readonly unknown[]; isMultiple: boolean },
    submit: (chosen: number[]) => Promise<void>,
  ) {
    this.#options = quiz.options.length;
    this.#isMultiple = quiz.isMultiple;
    this.#submit = submit;
  }

  get chosen(): readonly number[] {
    return this.#chosen;
  }

  /** Whether somebody tried to answer with nothing chosen. */
  get isMissing(): boolean {
    return this.#isMissing && this.#chosen.length === 0;
  }

  /** Whether it was answered or reopened just now, so that the focus belongs to what replaced the other. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** Whether the options are to be chosen from, rather than the answer to be read. */
  isOpen(answer: AnswerView | null): boolean {
    return answer === null || this.#isAgain;
  }

  /** Chooses an option; where several are right, choosing it again takes it back. */
  choose(option: number): void {
    if (option < 0 || option >= this.#options) return;
    if (!this.#isMultiple) this.#chosen = [option];
    else if (this.#chosen.includes(option))
      this.#chosen = this.#chosen.filter((it) => it !== option);
    else this.#chosen = [...this.#chosen, option].sort((a, b) => a - b);
  }

  /** Answers with what is chosen, and says whether it was kept. */
  async answer(): Promise<boolean> {
    this.#isMissing = this.#chosen.length === 0;
    if (this.#isMissing) return false;
    this.#isFresh = true;
    const isKept = await this.deed.run(() => this.#submit([...this.#chosen]));
    if (isKept) this.#isAgain = false;
    return isKept;
  }

  again(): void {
    this.#isAgain = true;
    this.#isFresh = true;
    this.#isMissing = false;
    this.#chosen = [];
  }

  /** Takes a digit as a choice, and says whether it was one. */
  press(key: string): boolean {
    const option = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
    if (option < 0 || option >= this.#options) return false;
    this.choose(option);
    return true;
  }
}
