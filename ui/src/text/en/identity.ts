// The words for going on as the same person on a second laptop.
import type { CountsView } from '../../bindings/CountsView';
import type { EvidenceView } from '../../bindings/EvidenceView';
import { size } from '../measure';
import { firstName } from '../name';
import { capital } from '../phrase';
import { count } from './count';

export const identity = {
  open: 'I have an identity file…',
  title: 'Go on as the same person',
  is: (name: string, side: string) => `${name}, ${side}`,
  lead: 'What you sign here is signed by the same key as on your other laptop.',
  hint: 'The one that opens your key on the laptop where you saved this file.',
  history:
    'What you have done so far comes next: in a packet for yourself, which you open in Settings.',
  enter: (name: string) => `Go on as ${firstName(name)}`,
  notMe: 'Not now',
  close: 'Close',
  notNow: 'Not now',
  second: 'A second laptop of yours',
  secondText:
    'Two files take you there. Your identity makes you the same person on it; a packet for yourself brings what you have done, and goes back and forth whenever you like.',
  save: 'Save your identity',
  saveText:
    'Whoever has this file and your passphrase can sign as you. Bring it over on a stick, and delete it when you are done.',
  saveHint: 'It opens your key here, and it will open this file.',
  saveNow: 'Save it',
  savedIn:
    'Copy it to a stick, and delete it here and there when you are done. It lies in this folder:',
  next: 'On the other laptop, start Crosstrain, choose “I have an identity file”, and then open a packet for yourself in Settings.',
  savePacket: 'Save a packet for yourself',
  packetHolds: 'It holds all that is yours, and only your own key opens it:',
  packetFrom: 'From your other laptop',
};

/** What somebody takes along to their own second laptop, a line each. */
export function ownLines(counts: CountsView, files: readonly EvidenceView[]): string[] {
  const many = (n: number, one: string, more = `${one}s`): string =>
    n > 0 ? capital(count(n, one, more)) : '';
  const bytes = files.reduce((sum, it) => sum + it.bytes, 0);
  const lines = [
    many(
      counts.private,
      'answer, guess, card, step, reflection or choice in a scenario',
      'answers, guesses, cards, steps, reflections and choices in scenarios',
    ),
    many(counts.partsDone, 'part of a lesson done', 'parts of lessons done'),
    many(counts.handedIn, 'attempt handed in', 'attempts handed in'),
    many(counts.returned, 'review that you wrote', 'reviews that you wrote'),
    many(counts.signedOff, 'sign-off that you gave', 'sign-offs that you gave'),
    many(counts.withdrawn, 'sign-off that you took back', 'sign-offs that you took back'),
    many(counts.mentorsChosen, 'mentor whom you chose', 'mentors whom you chose'),
    many(
      counts.saidAsLeader,
      'thing that you said as a leader',
      'things that you said as a leader',
    ),
    many(counts.teamsJoined, 'team that you joined', 'teams that you joined'),
    many(counts.keysRevoked, 'revocation of your key', 'revocations of your key'),
    counts.ofOthers + counts.passedOn > 0 ? 'What others told you and the team' : '',
    files.length > 0 ? `${capital(count(files.length, 'file'))}, ${size(bytes)}` : '',
  ];
  return lines.filter((it) => it !== '');
}
