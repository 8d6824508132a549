// Answers to the criteria of a rubric: finding one, and setting one.
import type { ScoreView } from '../bindings/ScoreView';

/** What can be said of a criterion: a score, or that the work did not show it. */
export type Answer = number | 'not-observed';

/** What was said of a criterion, if anything was. */
export function answerOf(scores: readonly ScoreView[], criterion: string): Answer | null {
  const found = scores.find((it) => it.criterion === criterion);
  return found === undefined ? null : (found.score ?? 'not-observed');
}

/** The answers with one of them set. */
export function withAnswer(
  scores: readonly ScoreView[],
  criterion: string,
  answer: Answer,
): ScoreView[] {
  const score = answer === 'not-observed' ? null : answer;
  return [...scores.filter((it) => it.criterion !== criterion), { criterion, score }];
}

/** The scores that one person gave one attempt. */
export interface ScoreColumn {
  by: string;
  scores: readonly ScoreView[];
  isReview: boolean;
}
