import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ReadersView } from '../src/bindings/ReadersView';
import { seenAnswers } from '../src/demo/seen';
import { fakeHost, type Asked } from '../src/host/fake';
import Seen from '../src/views/Seen.svelte';
import { problems } from './problems';
import { stand } from './stand';

async function open(view = 'seen'): Promise<Asked[]> {
  document.body.replaceChildren();
  const asked = fakeHost(seenAnswers(view));
  render(Seen, { target: stand() });
  await screen.findByRole('heading', { level: 1 });
  return asked;
}

describe('What others can see', () => {
  it('says for each reader who they are and what their packet would hold', async () => {
    await open();
    const yuki = screen.getByRole('region', { name: 'Yuki Tanabe' });
    expect(within(yuki).getByText(/A mentor you chose/)).toBeVisible();
    const list = within(yuki).getByRole('list', { name: 'What Yuki can see' });
    expect(within(list).getByText(/^Three attempts that you handed in/)).toBeVisible();
    expect(screen.getByText(/^Answers, guesses, cards.* are in none of these/)).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('shows every line on request, asked for that one person, and folds them again', async () => {
    const asked = await open();
    const yuki = screen.getByRole('region', { name: 'Yuki Tanabe' });
    const more = within(yuki).getByRole('button', { name: /line by line/ });
    await userEvent.click(more);
    expect(asked).toContainEqual({ command: 'seen_by', request: { person: 'yuki' } });
    const table = await within(yuki).findByRole('table');
    expect(
      within(table).getByRole('row', { name: /Nine parts of “Green, amber, red” done You/ }),
    ).toBeVisible();
    expect(
      within(table).getByRole('row', { name: /Sign-off of “.*” at Nearby Yuki Tanabe/ }),
    ).toBeVisible();
    expect(await problems()).toEqual([]);
    await userEvent.click(more);
    expect(within(yuki).queryByRole('table')).toBeNull();
  });

  it('counts for a reader far down the list when asked', async () => {
    const readers = seenAnswers('seen').readers as ReadersView;
    const asked = fakeHost({
      ...seenAnswers('seen'),
      readers: { readers: readers.readers.map((it) => ({ ...it, contents: null })) },
    });
    render(Seen, { target: stand() });
    const yuki = await screen.findByRole('region', { name: 'Yuki Tanabe' });
    expect(within(yuki).queryByRole('list')).toBeNull();
    await userEvent.click(within(yuki).getByRole('button', { name: /line by line/ }));
    expect(asked).toContainEqual({ command: 'packet_for', request: { person: 'yuki' } });
    const list = await within(yuki).findByRole('list', { name: 'What Yuki can see' });
    expect(within(list).getByText(/^Three attempts that you handed in/)).toBeVisible();
  });

  it('says what will be here while nobody can see anything', async () => {
    await open('seen-empty');
    expect(screen.getByRole('heading', { name: 'Nobody but you' })).toBeVisible();
  });
});
