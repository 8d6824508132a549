import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Settings from '../src/views/Settings.svelte';
import { settings } from '../src/demo/mentoring';
import { shell } from '../src/demo/shell';
import { tellBy } from '../src/host/about';
import { fakeHost, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { appearance } from '../src/state/appearance.svelte';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];

describe('Settings', () => {
  beforeEach(async () => {
    tellBy(shell);
    asked = fakeHost({
      settings,
      own_card: { text: 'a card', qr: [], fingerprint: '' },
      backups: { kept: [] },
      set_appearance: {},
      set_pile_size: {},
      back_up: { path: '/backups/today.ledger', at: 0 },
    });
    render(Settings, { target: stand() });
    await screen.findByRole('heading', { level: 1 });
  });

  afterEach(() => {
    appearance.show('system');
  });

  it('says of every kind of record how many there are and who can see them', async () => {
    expect(
      screen.getByRole('row', {
        name: /Answers to questions.* 61 Can see it( Cannot see it){4}/,
      }),
    ).toBeVisible();
    expect(
      screen.getByRole('row', {
        name: /Sign-offs you received.* 1( Cannot see it){4} Can see it/,
      }),
    ).toBeVisible();
    const table = screen.getByRole('table', { name: /^Kinds of records/ });
    for (const row of within(table).getAllByRole('row').slice(1))
      expect(within(row).getAllByText('Can see it'), row.textContent).toHaveLength(1);
    expect(await problems()).toEqual([]);
  });

  it('applies an appearance at once and keeps it', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(asked).toContainEqual({ command: 'set_appearance', request: { appearance: 'dark' } });
  });

  it('keeps at once how many cards a day takes', async () => {
    await userEvent.click(screen.getByRole('radio', { name: 'Few' }));
    expect(asked).toContainEqual({ command: 'set_pile_size', request: { size: 'small' } });
  });

  it('backs up now and says where', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText('Backed up to /backups/today.ledger.')).toBeVisible();
  });

  it('tells what it is made of, and whose works are in it', async () => {
    const card = await screen.findByRole('region', { name: 'About' });
    expect(card).toHaveTextContent('Crosstrain 0.1.0, free software');
    expect(card).toHaveTextContent('Web view 2.50.6');
    await userEvent.click(screen.getByText('The works of others in it, and their licences'));
    expect(screen.getByText('serde 1.0.228: MIT OR Apache-2.0', { exact: false })).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('saves the log for whoever helps and says where, or why not', async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Save the log' }));
    expect(await screen.findByText('/home/priya/Documents/Crosstrain')).toBeVisible();
    tellBy({
      ...shell,
      saveLog: () => Promise.reject(new Refusal('no-log', '/home/priya/log')),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Save the log' }));
    expect(await screen.findByText(/There is no log on this laptop yet/)).toBeVisible();
  });
});
