// The words that Skills, Practice and Review share: scores, sides in a sentence, and why a signature does not count.
import type { Side } from '../bindings/Side';
import type { WhyNot } from '../bindings/WhyNot';
import { list } from './count';
import { scores, sideOf, sides } from './en';

/** A score with its name: "3 Ready". */
export function scoreName(score: number): string {
  switch (score) {
    case 1:
    case 2:
    case 3:
    case 4:
      return `${score} ${scores[score]}`;
    default:
      return String(score);
  }
}

/** Somebody's side after their name: "sales side". */
export const theirSide = (side: Side): string => sideOf[side].toLowerCase();

/** One side or both in a sentence: "engineering", "sales and engineering". */
export const sidesIn = (them: readonly Side[]): string =>
  list(them.map((it) => sides[it].toLowerCase()));

/** Why a signature does not count, and what would make one count. */
export const whyNot: Record<WhyNot, string> = {
  'own-work': 'This does not count: nobody can sign off their own work. Ask a mentor.',
  'not-chosen':
    'This does not count: you did not choose this person as a mentor. Hand the next attempt in to them.',
  'rubric-unknown':
    'This does not count here: this laptop does not know the rubric it was judged by. Ask for the course it comes from.',
  withdrawn: 'This does not count any more: the mentor has withdrawn it.',
};
