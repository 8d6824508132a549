// The cards of the demonstration page: a pile half way, its end, and a deck with nothing in it.
import type { CardsView } from '../bindings/CardsView';

const decibels = { id: 'decibels', title: 'Decibels you can hear' };

export const cards: CardsView = {
  done: 6,
  of: 12,
  card: {
    language: 'en',
    course: 'demo-skills',
    card: 'sound-power',
    direction: 'term-to-plain',
    frontHtml: 'sound power',
    backHtml: 'how much noise the machine gives out, wherever you stand',
    limitHtml: 'In decibels too, but of another kind: ask which of the two a figure means.',
    lesson: decibels,
    misses: null,
    choices: [
      { rating: 'again', inDays: 0 },
      { rating: 'hard', inDays: 1 },
      { rating: 'good', inDays: 5 },
      { rating: 'easy', inDays: 24 },
    ],
  },
  waiting: 0,
  nextIn: 1,
  canTakeBack: true,
  isBack: false,
  slipping: [],
};

export const cardsDone: CardsView = {
  ...cards,
  done: 12,
  card: null,
  nextIn: 3,
  slipping: [{ language: 'en', frontHtml: 'A-weighting', misses: 7, lesson: decibels }],
};

export const noCards: CardsView = {
  done: 0,
  of: 0,
  card: null,
  waiting: 0,
  nextIn: null,
  canTakeBack: false,
  isBack: false,
  slipping: [],
};

/** The first card after weeks away, one that was missed many times. */
export const cardsAfterWeeks: CardsView = {
  ...cards,
  done: 0,
  of: 20,
  card: cards.card && { ...cards.card, misses: 7 },
  waiting: 31,
  canTakeBack: false,
  isBack: true,
};

/** The pile for one view of the page. */
export function cardsFor(view: string): CardsView {
  if (view === 'cards-done') return cardsDone;
  if (view === 'cards-back') return cardsAfterWeeks;
  return view === 'cards-empty' ? noCards : cards;
}
