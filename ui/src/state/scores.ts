// Scores of a rubric: finding one, and setting one.
import type { ScoreView } from '../bindings/ScoreView';

/** The score of a criterion, if it has one. */
export function scoreOf(scores: readonly ScoreView[], criterion: string): number | null {
  return scores.find((it) => it.criterion === criterion)?.score ?? null;
}

/** The scores with one of them set. */
export function withScore(
  scores: readonly ScoreView[],
  criterion: string,
  score: number,
): ScoreView[] {
  return [...scores.filter((it) => it.criterion !== criterion), { criterion, score }];
}
