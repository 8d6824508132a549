// The words that Skills, Practice and Review share: scores, sides in a sentence, and why a signature does not count.
import type { Side } from '../../bindings/Side';
import type { WhyNot } from '../../bindings/WhyNot';
import { list } from '../phrase';
import { scores, sideOf, sides } from './words';

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
  'not-entitled':
    'This does not count: you did not choose this person as a mentor, and no leader whose team you joined had appointed them for this skill. Hand the next attempt in to one of your mentors.',
  'record-broken':
    'This does not count here: an entry of this mentor, or of the leader who appointed them, is missing or was altered in the ledger of this laptop, so nobody can tell what they took back. Restore a backup, or merge a packet from a colleague who has their entries.',
  'key-revoked':
    'This does not count: the key that signed it was lost or copied, and this is not among what its owner still stands for.',
  'rubric-unknown':
    'This does not count here: no work on this laptop has the rubric, the text and the files that it was signed for. Ask the mentor for their copy.',
  withdrawn: 'This does not count any more: the mentor has withdrawn it.',
};
