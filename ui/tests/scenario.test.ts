import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ended, notBegun, underWay } from '../src/demo/scenario';
import { fakeHost, type Asked } from '../src/host/fake';
import { lines, short } from '../src/parts/scenario/chart';
import { place } from '../src/state/place.svelte';
import Scenario from '../src/views/Scenario.svelte';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];

function open(scenario: typeof notBegun): void {
  document.body.replaceChildren();
  asked = fakeHost({ scenario, begin_scenario: underWay, choose: ended });
  render(Scenario, { lesson: 'eleven-floors', block: 'lift' }, { baseElement: stand() });
}

function requests(command: string): unknown[] {
  return asked.filter((it) => it.command === command).map((it) => it.request);
}

describe('a scenario', () => {
  it('begins, and is played with digits, arrows and Enter', async () => {
    open(notBegun);
    await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
    await screen.findByRole('heading', { name: 'What do you do?' });
    await userEvent.keyboard('2{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Hana asks for half',
    );
    expect(requests('choose')).toEqual([
      { lesson: 'eleven-floors', block: 'lift', turn: 1, choice: 1 },
    ]);
  });

  it('shows no meter while it is played', async () => {
    open(underWay);
    await screen.findByRole('heading', { name: 'What do you do?' });
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.body).not.toHaveTextContent(/trust|deliverable/i);
  });

  it('says that it was changed, and begins anew', async () => {
    open({ ...notBegun, isChanged: true });
    expect(await screen.findByText(/was changed since you played it/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
    expect(requests('begin_scenario')).toEqual([
      { lesson: 'eleven-floors', block: 'lift', from: 0 },
    ]);
  });
});

describe('the end of a scenario', () => {
  beforeEach(async () => {
    open(ended);
    await screen.findByRole('heading', { level: 1 });
  });

  it('is a place, with the coaching beside each sentence that was said', () => {
    expect(screen.getByText('The lift stops')).toBeVisible();
    const said = screen.getByRole('region', { name: 'Your three sentences' });
    const second = within(said).getAllByRole('listitem')[1];
    expect(second).toHaveTextContent(/Within 3 decibels.*Amber, with its condition/);
  });

  it('tells the chart in words and as a table', () => {
    expect(screen.getByRole('img')).toHaveAccessibleName(/Deliverable from 60 to 90/);
    const table = document.querySelector('table');
    expect(table?.rows).toHaveLength(5);
    const last = [...(table?.rows[4]?.cells ?? [])].map((it) => it.textContent);
    expect(last).toEqual(['Start-up noise?', '60', '90', '60', '70']);
  });

  it('is played again from a turn, or from the top', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Again from “How sure?”' }));
    expect(requests('begin_scenario')).toEqual([
      { lesson: 'eleven-floors', block: 'lift', from: 1 },
    ]);
  });

  it('has nothing that axe objects to', async () => {
    expect(await problems()).toEqual([]);
  });
});

describe('the chart', () => {
  it('keeps the names of lines apart that end close together', () => {
    const meters = [60, 60, 62, 58].map((last, at) => ({ title: `m${at}`, values: [50, last] }));
    const places = lines(meters).map((it) => it.labelY);
    const sorted = [...places].sort((a, b) => a - b);
    for (const [at, y] of sorted.entries())
      if (at > 0) expect(y - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(18);
  });

  it('shortens a name that would run into the next', () => {
    expect(short('What did you say about the start-up noise?', 4)).toBe('What did you sa…');
  });
});

describe('after a scenario', () => {
  async function leave(scenario: typeof ended, name: string): Promise<void> {
    open(scenario);
    await userEvent.click(await screen.findByRole('button', { name }));
  }

  it('the lesson goes on with the block after it', async () => {
    await leave(ended, 'Go on with the lesson');
    expect(place.now).toEqual({
      view: 'lesson',
      lesson: 'eleven-floors',
      at: 'three-sentences',
    });
  });

  it('the course goes on where the lesson ends with it', async () => {
    await leave({ ...ended, nextBlock: null }, 'Next lesson');
    expect(place.now).toEqual({ view: 'lesson', lesson: 'ninety-seconds' });
  });
});
