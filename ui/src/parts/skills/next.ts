// What is going on with a skill and what comes next, in words.
import type { Level } from '../../bindings/Level';
import type { SkillView } from '../../bindings/SkillView';
import { sidesIn } from '../../text/signing';
import { skills as words } from '../../text/skills';
import { age } from '../../text/time';
import { dayOf } from '../../text/when';
import { unreachable } from '../../text/unreachable';

/** Where it stands, in one line. */
export function stateOf(skill: SkillView): string {
  const { status } = skill;
  switch (status.kind) {
    case 'not-started':
      return words.notStarted(skill.unit);
    case 'learning':
      return words.learning(status.done, status.of);
    case 'lessons-done':
      return words.lessonsDone;
    case 'waiting':
      return words.waiting(status.attempt, age(status.since, status.now));
    case 'returned':
      return words.returned(status.mentor.name);
    case 'withdrawn':
      return words.withdrawn(status.mentor.name);
    case 'key-revoked':
      return words.keyRevoked(status.mentor.name);
    case 'half-signed':
      return words.halfSigned(status.mentor.name, sidesIn(skill.missing));
    case 'signed-off':
      return words.signed(status.mentor.name, dayOf(status.at));
    default:
      return unreachable(status);
  }
}

/** What comes next, in one line. */
export function nextOf(skill: SkillView): string {
  const { status } = skill;
  switch (status.kind) {
    case 'not-started':
      return words.next(words.nextBegin);
    case 'learning':
      return words.next(words.nextLessons);
    case 'lessons-done':
      return words.next(
        skill.practice ? words.nextHandIn(skill.practice.title) : words.nextHandInNothing,
      );
    case 'waiting':
      return words.waitingNext(status.mentor.name);
    case 'returned':
      return words.next(status.nextStep);
    case 'withdrawn':
      return words.nextAgain(status.reason);
    case 'key-revoked':
      return words.next(words.nextAfterRevoked);
    case 'half-signed':
      return words.next(words.nextSignature(sidesIn(skill.missing)));
    case 'signed-off':
      return words.next(afterLevel(skill.level));
    default:
      return unreachable(status);
  }
}

/** Whether a signature that counts is for a rubric that has been reworded since. */
export function isOfEarlierWording(skill: SkillView): boolean {
  return skill.history.some(
    ({ what }) =>
      what.kind === 'signed-off' &&
      what.signature.whyNot === null &&
      what.signature.rubricChange !== null,
  );
}

/** What the level after this one asks. */
function afterLevel(level: Level | null): string {
  switch (level) {
    case null:
    case 'watch':
    case 'with-me':
      return words.nextNearby;
    case 'nearby':
      return words.nextSolo;
    case 'solo':
      return words.nextCoach;
    case 'coach':
      return words.nextNothing;
    default:
      return unreachable(level);
  }
}
