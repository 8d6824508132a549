import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CardsView } from '../src/bindings/CardsView';
import { cards, cardsAfterWeeks, cardsDone, noCards } from '../src/demo/cards';
import { fakeHost, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { place } from '../src/state/place.svelte';
import { inDays } from '../src/text/cards';
import Cards from '../src/views/Cards.svelte';
import { problems } from './problems';
import { stand } from './stand';

const answer = 'how much noise the machine gives out, wherever you stand';
let asked: Asked[];

async function open(pile: CardsView = cards): Promise<void> {
  asked = fakeHost({ cards: pile, rate_card: cardsDone, take_back_rating: cards });
  render(Cards, { target: stand() });
  await screen.findByRole('heading', { level: 1 });
}

const rated = (): unknown => asked.find((it) => it.command === 'rate_card')?.request;

describe('the pile of cards, by keyboard only', () => {
  beforeEach(async () => {
    place.startAt({ view: 'cards' });
    await open();
  });

  it('asks first, and shows the answer on Space', async () => {
    expect(screen.getByRole('heading', { name: 'Say it in plain words' })).toHaveFocus();
    expect(screen.getByText('7 of 12')).toBeVisible();
    expect(screen.queryByText(answer)).toBeNull();
    await userEvent.keyboard(' ');
    expect(screen.getByText(answer)).toBeVisible();
    expect(screen.getByRole('group', { name: 'The answer' })).toHaveFocus();
    expect(await problems()).toEqual([]);
  });

  it('rates nothing that was not seen', async () => {
    await userEvent.keyboard('3');
    expect(rated()).toBeUndefined();
  });

  it.each([
    ['1', 'again'],
    ['2', 'hard'],
    ['3', 'good'],
    ['4', 'easy'],
  ])('rates with %s as %s', async (key, rating) => {
    await userEvent.keyboard(`{Enter}${key}`);
    const { course, card, direction } = { ...cards.card };
    expect(rated()).toEqual({ course, card, direction, rating });
    expect(await screen.findByRole('heading', { name: 'Done for today' })).toHaveFocus();
  });

  it('says of every rating when the card would come back', async () => {
    await userEvent.keyboard(' ');
    const names = screen.getAllByRole('button', { name: /^\d/ }).map((it) => it.textContent);
    expect(names.map((it) => it.replace(/\s+/g, ' ').trim())).toEqual([
      '1 Again later today',
      '2 Hard tomorrow',
      '3 Good in 5 days',
      '4 Easy in 3 weeks',
    ]);
  });

  it('takes the last rating back with U, and hides the answer again', async () => {
    await userEvent.keyboard(' 3u');
    expect(asked.map((it) => it.command)).toEqual(['cards', 'rate_card', 'take_back_rating']);
    expect(await screen.findByText('7 of 12')).toBeVisible();
    expect(screen.queryByText(answer)).toBeNull();
  });

  it('leaves for Today with Escape', async () => {
    await userEvent.keyboard('{Escape}');
    expect(place.now).toEqual({ view: 'today' });
  });
});

describe('a pile with nothing on it', () => {
  it('says what was done and when the next card comes', async () => {
    await open(cardsDone);
    expect(screen.getByText(/12 cards|Twelve cards/)).toHaveTextContent(
      'Twelve cards reviewed. The next one comes in 3 days.',
    );
    expect(await problems()).toEqual([]);
  });

  it('says where cards come from when there are none', async () => {
    await open(noCards);
    expect(screen.getByRole('heading', { name: 'You have no cards yet' })).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});

it('says after weeks away that nothing is lost, and names the lesson of a card that slips', async () => {
  await open(cardsAfterWeeks);
  expect(screen.getByText(/Nothing is lost/).closest('div')).toHaveTextContent(
    'The cards most at risk come first; 31 others can wait for another day.',
  );
  expect(screen.queryByText(/keeps slipping/)).toBeNull();
  await userEvent.keyboard(' ');
  expect(screen.getByText(/not known 7 times/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Open “Decibels you can hear”' }));
  expect(place.now).toEqual({ view: 'lesson', lesson: 'decibels' });
});

it('keeps a card in sight whose rating could not be kept, and says why', async () => {
  fakeHost({ cards, rate_card: new Refusal('disk-full', '/home/priya') });
  render(Cards, { target: stand() });
  await screen.findByRole('heading', { level: 1 });
  await userEvent.keyboard(' 3');
  expect(await screen.findByText(/The disk is full/)).toBeVisible();
  expect(screen.getByText(answer)).toBeVisible();
});

it.each([
  [0, 'today'],
  [1, 'tomorrow'],
  [13, 'in 13 days'],
  [14, 'in 2 weeks'],
  [60, 'in 9 weeks'],
  [61, 'in 2 months'],
  [364, 'in 12 months'],
  [365, 'in a year'],
])('says %i days as a person would: %s', (days, said) => {
  expect(inDays(days)).toBe(said);
});
