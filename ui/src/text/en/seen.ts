// The words for what others can see of somebody: who, and what exactly.
import type { ReaderView } from '../../bindings/ReaderView';
import type { SeenWhat } from '../../bindings/SeenWhat';
import { firstName } from '../name';
import { capital, list } from '../phrase';
import { count } from './count';
import { levels } from './words';

export const seen = {
  title: 'What others can see',
  lead: 'This is what a packet from you would hold for each of them, today. It comes from the same place as a packet itself: none ever holds more than you see here.',
  never:
    'Answers, guesses, cards, reflections, scenarios and drafts are in none of these, and never leave your own laptops.',
  why: ({ isMentor, isTrainee, appointed }: ReaderView): string => {
    const by =
      appointed?.kind === 'appointed'
        ? `Appointed by ${appointed.by}, who leads ${appointed.team}`
        : isMentor
          ? 'A mentor you chose'
          : '';
    if (by !== '' && isTrainee) return `${by}, and somebody whose work you review`;
    if (by !== '') return by;
    return isTrainee ? 'Somebody whose work you review' : 'Somebody who has had work of yours';
  },
  can: (name: string) => `What ${firstName(name)} can see`,
  more: (name: string) => `Everything ${firstName(name)} can see, line by line`,
  table: (name: string) => `Everything that ${name} can see, newest first`,
  when: 'When',
  who: 'By',
  what: 'What',
  you: 'You',
  empty: 'Nobody but you',
  emptyText:
    'Once you choose a mentor, or somebody hands work in to you, this says exactly what they can see of you.',
};

const about = (practice: string): string => (practice === '' ? 'work' : `“${practice}”`);

/** One thing that somebody can see. */
export function seenLine(what: SeenWhat): string {
  switch (what.kind) {
    case 'introduced':
      return `Name and side: ${what.name}`;
    case 'mentor-chosen':
      return `${what.mentor}, chosen as a mentor`;
    case 'read':
      return `${capital(count(what.parts, 'part'))} of “${what.lesson}” done`;
    case 'handed-in':
      return `Attempt ${what.attempt} of “${what.practice}”, handed in`;
    case 'handed-over':
      return `Review of ${about(what.practice)}, handed over to ${what.to}`;
    case 'taken':
      return `Review of ${about(what.practice)}, taken over`;
    case 'explained':
      return `A note on the review of ${about(what.practice)}`;
    case 'returned':
      return `Review of ${about(what.practice)}, returned with one next step`;
    case 'signed-off':
      return `Sign-off of ${about(what.practice)} at ${levels[what.level].name}`;
    case 'withdrawn':
      return `Sign-off withdrawn: ${what.reason}`;
    case 'team-founded':
      return `${what.team}, a team founded`;
    case 'member-admitted':
      return `${what.member}, admitted to the team`;
    case 'member-dismissed':
      return `Dismissed from the team: ${what.reason}`;
    case 'mentor-appointed':
      return `${what.mentor}, appointed as a mentor for ${list(what.skills)}`;
    case 'appointment-ended':
      return `Appointment ended: ${what.reason}`;
    case 'team-joined':
      return what.team === '' ? 'A team joined' : `${what.team}, joined`;
    case 'key-revoked':
      return `Key revoked: ${what.reason}`;
    case 'later':
      return 'Something that only a newer Crosstrain knows';
  }
}
