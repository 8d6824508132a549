// One submission on the mentor's desk: scores and words as typed, and what they allow.
import type { CriterionView } from '../bindings/CriterionView';
import type { Level } from '../bindings/Level';
import type { ReviewView } from '../bindings/ReviewView';
import type { ScoreView } from '../bindings/ScoreView';
import { call } from '../host/host';
import { Keeper } from './keeper.svelte';
import { scoreOf, withScore } from './scores';

/** The least score with which a criterion passes. */
export const READY = 3;

/** A criterion by name, with the score it has. */
export interface Scored {
  id: string;
  title: string;
  score: number;
}

/** What the scores allow. */
export type Ruling =
  | { kind: 'unscored'; criteria: CriterionView[] }
  | { kind: 'below'; criteria: Scored[] }
  | { kind: 'ready' };

export class ReviewDesk {
  readonly view: ReviewView;
  readonly keeper: Keeper;
  #scores = $state.raw<ScoreView[]>([]);
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
    this.#comment = view.draft.comment;
    this.#nextStep = view.draft.nextStep;
    this.keeper = new Keeper(() =>
      call('save_review', {
        submission: view.attempt.submission,
        scores: this.#scores,
        comment: this.#comment,
        nextStep: this.#nextStep,
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

  scoreOf(criterion: string): number | null {
    return scoreOf(this.#scores, criterion);
  }

  score(criterion: string, score: number): void {
    this.#scores = withScore(this.#scores, criterion, score);
    this.keeper.touch();
  }

  async returnWork(): Promise<void> {
    await this.keeper.flush();
    await call('return_work', {
      submission: this.view.attempt.submission,
      scores: this.#scores,
      criterion: this.criterion,
      comment: this.#comment,
      nextStep: this.#nextStep,
    });
    this.keeper.settle();
  }

  async signOff(level: Level, passphrase: string): Promise<void> {
    await this.keeper.flush();
    await call('sign_off', {
      submission: this.view.attempt.submission,
      scores: this.#scores,
      level,
      comment: this.#comment,
      passphrase,
    });
    this.keeper.settle();
  }

  #rule(): Ruling {
    const unscored = this.view.rubric.criteria.filter((it) => this.scoreOf(it.id) === null);
    if (unscored.length > 0) return { kind: 'unscored', criteria: unscored };
    const below = this.#scored().filter((it) => it.score < READY);
    return below.length > 0 ? { kind: 'below', criteria: below } : { kind: 'ready' };
  }

  #scored(): Scored[] {
    return this.view.rubric.criteria.flatMap((it) => {
      const score = this.scoreOf(it.id);
      return score === null ? [] : [{ id: it.id, title: it.title, score }];
    });
  }

  #lowest(): string {
    const [first, ...rest] = this.#scored();
    if (!first) return this.view.rubric.criteria[0]?.id ?? '';
    return rest.reduce((low, it) => (it.score < low.score ? it : low), first).id;
  }
}
