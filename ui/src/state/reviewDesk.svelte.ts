// One submission on the mentor's desk: scores and words as typed, and what they allow.
import type { CriterionView } from '../bindings/CriterionView';
import type { Level } from '../bindings/Level';
import type { ReviewView } from '../bindings/ReviewView';
import type { ScoreView } from '../bindings/ScoreView';
import { call } from '../host/host';
import { unreachable } from '../text/unreachable';
import { Keeper } from './keeper.svelte';
import { PhraseBook } from './phrases.svelte';
import { RemarkDesk } from './remarkDesk.svelte';
import { answerOf, withAnswer, type Answer } from './scores';

/** The least score with which a criterion passes. */
export const READY = 3;

/** The lowest score: what a criterion that is a stop calls broken. */
const LOWEST = 1;

/** What stands for the stop rule among the criteria. */
export const STOP_RULE = 'stop-rule';

/** A criterion by name, with the score it has. */
export interface Scored {
  id: string;
  title: string;
  score: number;
}

/** What keeps the work from being signed off, each in the order of the rubric. */
export interface Blocked {
  kind: 'blocked';
  isStopBroken: boolean;
  stops: CriterionView[];
  unseen: CriterionView[];
  below: Scored[];
}

/** What the answers allow. */
export type Ruling =
  | { kind: 'unscored'; criteria: CriterionView[] }
  | Blocked
  | { kind: 'stop-unanswered' }
  | { kind: 'ready' };

export class ReviewDesk {
  readonly view: ReviewView;
  readonly keeper: Keeper;
  readonly remarks: RemarkDesk;
  readonly phrases: PhraseBook;
  #scores = $state.raw<ScoreView[]>([]);
  #isStopBroken = $state<boolean | null>(null);
  #comment = $state('');
  #nextStep = $state('');
  #chosenCriterion = $state<string | null>(null);

  readonly ruling: Ruling = $derived.by(() => this.#rule());
  readonly canSign = $derived(this.ruling.kind === 'ready');
  readonly hasStep = $derived(this.#nextStep.trim() !== '');
  readonly canReturn = $derived(this.ruling.kind !== 'unscored' && this.hasStep);

  constructor(view: ReviewView) {
    this.view = view;
    this.#scores = view.draft.scores;
    this.#isStopBroken = view.draft.isStopBroken;
    this.#comment = view.draft.comment;
    this.#nextStep = view.draft.nextStep;
    this.phrases = new PhraseBook(view.phrases);
    this.remarks = new RemarkDesk(view.draft.remarks, this.phrases, () => {
      this.keeper.touch();
    });
    this.keeper = new Keeper(() =>
      call('save_review', {
        submission: view.attempt.submission,
        scores: this.#scores,
        isStopBroken: this.#isStopBroken,
        comment: this.#comment,
        nextStep: this.#nextStep,
        remarks: this.remarks.requests,
      }),
    );
  }

  get comment(): string {
    return this.#comment;
  }

  set comment(words: string) {
    this.#comment = words;
    this.keeper.touch();
  }

  get nextStep(): string {
    return this.#nextStep;
  }

  set nextStep(words: string) {
    this.#nextStep = words;
    this.keeper.touch();
  }

  /** The criterion that the next step is about: the chosen one, or else the lowest scored. */
  get criterion(): string {
    return this.#chosenCriterion ?? this.#lowest();
  }

  set criterion(id: string) {
    this.#chosenCriterion = id;
  }

  answerOf(criterion: string): Answer | null {
    return answerOf(this.#scores, criterion);
  }

  answer(criterion: string, answer: Answer): void {
    this.#scores = withAnswer(this.#scores, criterion, answer);
    this.keeper.touch();
  }

  /** Whether the work broke the stop rule, once that has been said. */
  get isStopBroken(): boolean | null {
    return this.#isStopBroken;
  }

  set isStopBroken(is: boolean | null) {
    this.#isStopBroken = is;
    this.keeper.touch();
  }

  /** The criterion, or the stop rule, that an eye should go to next; none if nothing is in the way. */
  get obstacle(): string | null {
    const { ruling } = this;
    switch (ruling.kind) {
      case 'unscored':
        return ruling.criteria[0]?.id ?? null;
      case 'blocked':
        if (ruling.isStopBroken) return STOP_RULE;
        return [...ruling.stops, ...ruling.unseen, ...ruling.below][0]?.id ?? null;
      case 'stop-unanswered':
        return STOP_RULE;
      case 'ready':
        return null;
      default:
        return unreachable(ruling);
    }
  }

  async returnWork(): Promise<void> {
    await this.keeper.flush();
    await call('return_work', {
      submission: this.view.attempt.submission,
      scores: this.#scores,
      isStopBroken: this.#isStopBroken,
      criterion: this.criterion,
      comment: this.#comment,
      nextStep: this.#nextStep,
      remarks: this.remarks.requests,
    });
    this.keeper.settle();
  }

  async signOff(level: Level, passphrase: string): Promise<void> {
    await this.keeper.flush();
    await call('sign_off', {
      submission: this.view.attempt.submission,
      scores: this.#scores,
      isStopBroken: this.#isStopBroken,
      level,
      comment: this.#comment,
      remarks: this.remarks.requests,
      passphrase,
    });
    this.keeper.settle();
  }

  #rule(): Ruling {
    const { criteria, stopRule } = this.view.rubric;
    const unscored = criteria.filter((it) => this.answerOf(it.id) === null);
    if (unscored.length > 0) return { kind: 'unscored', criteria: unscored };
    const isStopBroken = this.#isStopBroken === true;
    const stops = criteria.filter((it) => it.isStop && this.answerOf(it.id) === LOWEST);
    const unseen = criteria.filter((it) => this.answerOf(it.id) === 'not-observed');
    const below = this.#scored().filter((it) => it.score < READY);
    if (isStopBroken || stops.length + unseen.length + below.length > 0) {
      return { kind: 'blocked', isStopBroken, stops, unseen, below };
    }
    const isOpen = stopRule !== '' && this.#isStopBroken === null;
    return { kind: isOpen ? 'stop-unanswered' : 'ready' };
  }

  #scored(): Scored[] {
    return this.view.rubric.criteria.flatMap((it) => {
      const answer = this.answerOf(it.id);
      return typeof answer === 'number' ? [{ id: it.id, title: it.title, score: answer }] : [];
    });
  }

  #lowest(): string {
    const [first, ...rest] = this.#scored();
    if (!first) return this.view.rubric.criteria[0]?.id ?? '';
    return rest.reduce((low, it) => (it.score < low.score ? it : low), first).id;
  }
}
