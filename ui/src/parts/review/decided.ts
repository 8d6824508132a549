// What a mentor decided, in one line.
import type { Outcome } from '../../bindings/Outcome';
import { review as words } from '../../text/review';
import { dateOf } from '../../text/time';
import { unreachable } from '../../text/unreachable';

/** "Returned, 3 March": `at` is when the work was reviewed. */
export function decidedLine(outcome: Outcome, at: number, now: number): string {
  switch (outcome.kind) {
    case 'returned':
      return words.returned(dateOf(at, now));
    case 'signed-off':
      return words.signedOff(outcome.level, dateOf(at, now));
    case 'withdrawn':
      return words.withdrawn(dateOf(outcome.at, now));
    case 'key-revoked':
      return words.keyRevoked(dateOf(outcome.at, now));
    default:
      return unreachable(outcome);
  }
}
