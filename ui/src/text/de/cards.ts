// The words of cards in German: the pile of today, the ratings, and when each card comes back.
import type * as en from '../en/cards';
import { capital } from '../phrase';
import { count, figures } from './count';

const week = 7;
const month = 30.4;
const year = 365;

/** "morgen", "in 5 Tagen", "in 3 Wochen", "in einem Jahr". */
export const inDays: typeof en.inDays = (days) => {
  if (days <= 1) return days === 0 ? 'heute' : 'morgen';
  if (days < 2 * week) return `in ${days} Tagen`;
  if (days < 2 * month) return `in ${Math.round(days / week)} Wochen`;
  return days < year ? `in ${Math.round(days / month)} Monaten` : 'in einem Jahr';
};

export const cards: typeof en.cards = {
  title: 'Karten',
  place: (position, of) => `${position} von ${of}`,
  ask: {
    'term-to-plain': 'Sag es in einfachen Worten',
    'plain-to-term': 'Nenne den Begriff',
  },
  from: (lesson) => `Aus „${lesson}“`,
  reveal: 'Antwort zeigen',
  answer: 'Die Antwort',
  rate: 'Wie gut hast du es gewusst?',
  ratings: { again: 'Nochmal', hard: 'Schwer', good: 'Gut', easy: 'Leicht' },
  comesBack: (days) => (days === 0 ? 'heute noch' : inDays(days)),
  takeBack: 'Letzte Bewertung zurücknehmen',
  keys: 'Esc geht hinaus. Was du bewertet hast, bleibt.',
  done: 'Fertig für heute',
  doneText: (n) => `${capital(count(n, 'eine Karte', 'Karten'))} wiederholt.`,
  none: 'Heute ist keine Karte dran',
  nextIn: (days) => `Die nächste kommt ${inDays(days)}.`,
  empty: 'Du hast noch keine Karten',
  emptyText:
    'Sie kommen aus Lektionen. Lies eine, die welche hat, und am Tag danach sind sie hier.',
  toCourses: 'Kurse öffnen',
  toToday: 'Zurück zu Heute',
  back: 'Nichts ist verloren',
  backText: (waiting) =>
    waiting === 0
      ? 'Es ist eine Weile her. Die Karten, die du am ehesten vergisst, kommen zuerst.'
      : `Es ist eine Weile her. Die Karten, die du am ehesten vergisst, kommen zuerst; ${count(waiting, 'eine weitere hat', 'weitere haben')} Zeit bis später.`,
  slips: (misses) =>
    `Diese entwischt dir immer wieder: ${misses}-mal nicht gewusst. Vielleicht sagt dir ihre Lektion, warum.`,
  slipping: 'Einen zweiten Blick wert',
  slippingText:
    'Diese entwischen dir immer wieder. Nachlesen, woher sie kommen, hilft oft mehr als noch eine Wiederholung.',
  openLesson: (lesson) => `„${lesson}“ öffnen`,
  due: (n) => capital(count(n, 'eine Karte ist dran', 'Karten sind dran')),
  about: (due) => {
    const time = `Etwa ${figures(due.minutes, 'Minute', 'Minuten')}`;
    return due.isBack
      ? `${time}. Nichts ist verloren: Was du am ehesten vergisst, kommt zuerst.`
      : time;
  },
  review: 'Wiederholen',
  reviewAll: (n) => `${capital(count(n, 'eine Karte', 'Karten'))} wiederholen`,
};

/** The line at the foot of Today when no card is due: when the next one comes. */
export const restLine: typeof en.restLine = (due) => {
  if (due.due > 0 || due.nextIn === null) return '';
  return `${cards.none}. ${cards.nextIn(due.nextIn)}`;
};
