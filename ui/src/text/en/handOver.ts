// The words for reviews that change hands: handing one over, taking one, and where one came from.
import type { MovedBy } from '../../bindings/MovedBy';
import { firstName } from '../name';

export const handOver = {
  elsewhere: 'With other mentors',
  elsewhereText:
    'You are a mentor of these trainees as well; they handed this in to somebody else. You can take what has waited too long. What another mentor returned is between them and the trainee, so it may still stand here.',
  with: (name: string) => `With ${name}`,
  take: 'Take it',
  takeNamed: (practice: string, trainee: string, attempt: number) =>
    `Take attempt ${attempt} of ${practice} by ${trainee}`,
  came: (way: MovedBy, from: string, date: string) =>
    way === 'taken' ? `Taken from ${from}, ${date}` : `Handed over by ${from}, ${date}`,
  youMoved: (way: MovedBy, to: string, date: string) =>
    way === 'taken' ? `${firstName(to)} took it from you, ${date}` : `You handed it over, ${date}`,
  note: (name: string) => `${firstName(name)}’s note`,
  /** Under a practice that waits. */
  state: (way: MovedBy, from: string) =>
    way === 'taken' ? `Taken over from ${from}.` : `Handed over by ${from}.`,

  open: 'Hand over…',
  title: (trainee: string) => `Hand over the review of ${trainee}’s work`,
  text: (trainee: string) =>
    `It waits with whomever you choose, and ${firstName(trainee)} sees that. What you have written stays in your draft, and is not sent along.`,
  to: 'Who reviews it instead',
  noteLabel: 'A note',
  noteHint: 'If it helps. Only the mentor it goes to reads it.',
  choose: 'Choose who reviews it instead.',
  confirm: (name: string) => `Hand over to ${firstName(name)}`,
  cancel: 'Keep it',
  nobody: (trainee: string) => `${trainee} has no other mentor`,
  nobodyText: (trainee: string) =>
    `Work goes only to mentors whom its trainee has chosen, or a leader has appointed. Ask ${firstName(trainee)} to choose one more by their card and to send you a packet; then you can hand this over.`,
  close: 'Close',
};
