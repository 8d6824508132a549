// The words of cards: the pile of today, the ratings, and when each card comes back.
import type { CardsDueView } from '../../bindings/CardsDueView';
import type { Direction } from '../../bindings/Direction';
import type { Rating } from '../../bindings/Rating';
import { capital } from '../phrase';
import { count, figures } from './count';

const week = 7;
const month = 30.4;
const year = 365;

/** "tomorrow", "in 5 days", "in 3 weeks", "in a year". */
export function inDays(days: number): string {
  if (days <= 1) return days === 0 ? 'today' : 'tomorrow';
  if (days < 2 * week) return `in ${days} days`;
  if (days < 2 * month) return `in ${Math.round(days / week)} weeks`;
  return days < year ? `in ${Math.round(days / month)} months` : 'in a year';
}

export const cards = {
  title: 'Cards',
  place: (position: number, of: number) => `${position} of ${of}`,
  ask: {
    'term-to-plain': 'Say it in plain words',
    'plain-to-term': 'Name the term',
  } satisfies Record<Direction, string>,
  from: (lesson: string) => `From “${lesson}”`,
  reveal: 'Show the answer',
  answer: 'The answer',
  rate: 'How well did you know it?',
  ratings: {
    again: 'Again',
    hard: 'Hard',
    good: 'Good',
    easy: 'Easy',
  } satisfies Record<Rating, string>,
  comesBack: (days: number) => (days === 0 ? 'later today' : inDays(days)),
  takeBack: 'Take back the last rating',
  keys: 'Esc leaves. What you have rated is kept.',
  done: 'Done for today',
  doneText: (n: number) => `${capital(count(n, 'card'))} reviewed.`,
  none: 'No card is due today',
  nextIn: (days: number) => `The next one comes ${inDays(days)}.`,
  empty: 'You have no cards yet',
  emptyText:
    'They come from lessons. Read a lesson that has some, and they are here the day after.',
  toCourses: 'Open the courses',
  toToday: 'Back to Today',
  back: 'Nothing is lost',
  backText: (waiting: number) =>
    waiting === 0
      ? 'It has been a while. The cards most at risk come first.'
      : `It has been a while. The cards most at risk come first; ${count(waiting, 'other')} can wait for another day.`,
  slips: (misses: number) =>
    `This one keeps slipping: not known ${misses} times. Its lesson may tell you why.`,
  slipping: 'Worth another look',
  slippingText:
    'These keep slipping. Reading where they come from often helps more than one more review.',
  openLesson: (lesson: string) => `Open “${lesson}”`,
  due: (n: number) => capital(count(n, 'card is due', 'cards are due')),
  about: (due: CardsDueView) => {
    const time = `About ${figures(due.minutes, 'minute')}`;
    return due.isBack ? `${time}. Nothing is lost: the most at risk come first.` : time;
  },
  review: 'Review',
  reviewAll: (n: number) => `Review ${count(n, 'card')}`,
};

/** The line at the foot of Today when no card is due: when the next one comes. */
export function restLine(due: CardsDueView): string {
  if (due.due > 0 || due.nextIn === null) return '';
  return `${cards.none}. ${cards.nextIn(due.nextIn)}`;
}
