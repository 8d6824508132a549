// An answer in the making: what all shapes of questions share until it is given, and when it is asked again.
import type { AnswerView } from '../../bindings/AnswerView';
import { Deed } from '../deed.svelte';

/** What the core is given: places as they are shown, or words. */
export interface Given {
  chosen: number[];
  text: string;
}

export type Submit = (given: Given) => Promise<void>;

export abstract class ReplyBase {
  readonly deed = new Deed();
  #isAgain = $state(false);
  #isMissing = $state(false);
  #isFresh = false;
  readonly #submit: Submit;

  constructor(submit: Submit) {
    this.#submit = submit;
  }

  /** Whether there is something to answer with. */
  abstract get isReady(): boolean;

  /** Takes a digit pressed anywhere in the question, and says whether it meant something. */
  abstract press(key: string): boolean;

  protected abstract get given(): Given;

  protected abstract clear(): void;

  /** Whether somebody tried to answer with nothing. */
  get isMissing(): boolean {
    return this.#isMissing && !this.isReady;
  }

  /** Whether it was answered or reopened just now, so that the focus belongs to what replaced the other. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** Whether the question is to be answered, rather than the answer to be read. */
  isOpen(answer: AnswerView | null): boolean {
    return answer === null || this.#isAgain;
  }

  /** Answers with what there is, and says whether it was kept. */
  async answer(): Promise<boolean> {
    this.#isMissing = !this.isReady;
    if (this.#isMissing) return false;
    this.#isFresh = true;
    const isKept = await this.deed.run(() => this.#submit(this.given));
    if (isKept) this.#isAgain = false;
    return isKept;
  }

  again(): void {
    this.#isAgain = true;
    this.#isFresh = true;
    this.#isMissing = false;
    this.clear();
  }
}

/** The place that a digit names, counted from 0; -1 if the key is no digit or there is no such place. */
export function placeOf(key: string, of: number): number {
  const place = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  return place < of ? place : -1;
}
