import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import TourCard from '../src/parts/TourCard.svelte';
import Today from '../src/views/Today.svelte';
import { firstToday, mateo, priya } from '../src/demo/learning';
import { fakeHost, type Asked } from '../src/host/fake';
import { Tour } from '../src/state/tour.svelte';
import { problems } from './problems';
import { stand } from './stand';

const first = 'Nothing leaves this laptop by itself';
let asked: Asked[];
let tour: Tour;

const ended = (): number => asked.filter((it) => it.command === 'end_tour').length;

beforeEach(() => {
  asked = fakeHost({ today: firstToday, end_tour: {} });
  tour = new Tour();
  tour.begin(priya);
});

describe('the tour', () => {
  it('names the key that a step is about', async () => {
    render(TourCard, { target: stand(), props: { tour } });
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByRole('heading', { name: 'Ctrl K finds everything' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByRole('heading', { name: '? shows every key' })).toBeVisible();
  });

  it('has at most four steps, and is ended by going through them', async () => {
    render(TourCard, { target: stand(), props: { tour } });
    expect(tour.length).toBeLessThanOrEqual(4);
    for (let step = 1; step < tour.length; step += 1) {
      expect(screen.getByText(`${step} of ${tour.length}`)).toBeVisible();
      expect(await problems()).toEqual([]);
      await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    }
    expect(ended()).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(ended()).toBe(1);
    expect(tour.isOver).toBe(true);
  });

  it('stands aside on Today, and Escape ends it without taking the focus away', async () => {
    render(Today, { target: stand() });
    const start = await screen.findByRole('button', { name: 'Start, 8 min' });
    expect(screen.getByRole('heading', { name: first })).toBeVisible();
    expect(await problems()).toEqual([]);
    start.focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('heading', { name: first })).toBeNull();
    expect(start).toHaveFocus();
    expect(ended()).toBe(1);
  });

  it('leaves whoever skips it at the top of the page', async () => {
    const page = stand();
    const title = document.createElement('h1');
    title.tabIndex = -1;
    page.append(title);
    render(TourCard, { target: page, props: { tour } });
    await userEvent.click(screen.getByRole('button', { name: 'Skip' }));
    expect(title).toHaveFocus();
    expect(ended()).toBe(1);
  });

  it('goes on where it was for the same person, and begins anew for another', () => {
    tour.next();
    tour.begin(priya);
    expect(tour.position).toBe(2);
    tour.begin(mateo);
    expect(tour.position).toBe(1);
  });
});
