import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Practice from '../src/views/Practice.svelte';
import type { PracticeView } from '../src/bindings/PracticeView';
import { priya } from '../src/demo/learning';
import { practices } from '../src/demo/mentoring';
import { fakeHost, type Answers, type Asked } from '../src/host/fake';
import { openWith } from '../src/host/lessonHtml';
import { Refusal } from '../src/host/refusal';
import { PIECE } from '../src/state/bytes';
import { place } from '../src/state/place.svelte';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];

async function open(view: PracticeView, answers: Answers = {}): Promise<void> {
  const session = { person: priya, reviewsWaiting: 0 };
  asked = fakeHost({
    practice: view,
    save_draft: {},
    hand_in: practices.waiting,
    session,
    ...answers,
  });
  render(Practice, { target: stand(), props: { practice: view.id } });
  await screen.findByRole('heading', { level: 1 });
}

const requests = (command: string): unknown[] =>
  asked.filter((it) => it.command === command).map((it) => it.request);

const draft = (): HTMLElement => screen.getByLabelText('What you did, in your own words');

it('A practice leads to the lesson around it', async () => {
  await open(practices.fresh);
  await userEvent.click(screen.getByRole('button', { name: 'Read the lesson around it' }));
  expect(place.now).toEqual({ view: 'lesson', lesson: practices.fresh.lesson.id });
});

describe('A draft', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    vi.setSystemTime(new Date(2026, 2, 9, 22, 4));
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is kept a moment after the last key, and says so quietly', async () => {
    const view = practices.fresh;
    asked = fakeHost({ practice: view, save_draft: {} });
    render(Practice, { practice: view.id });
    await vi.advanceTimersByTimeAsync(50);
    await fireEvent.input(draft(), { target: { value: 'Ninety' } });
    await vi.advanceTimersByTimeAsync(500);
    await fireEvent.input(draft(), { target: { value: 'Ninety seconds' } });
    await vi.advanceTimersByTimeAsync(500);
    expect(requests('save_draft')).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(requests('save_draft')).toEqual([
      { practice: view.id, text: 'Ninety seconds', links: [], rating: [] },
    ]);
    expect(screen.getByText('Kept at 22:04')).toHaveAttribute('role', 'status');
  });

  it('is kept at once on leaving the field', async () => {
    const view = practices.fresh;
    asked = fakeHost({ practice: view, save_draft: {} });
    render(Practice, { practice: view.id });
    await vi.advanceTimersByTimeAsync(50);
    await fireEvent.input(draft(), { target: { value: 'Ninety' } });
    await fireEvent.blur(draft());
    expect(requests('save_draft')).toHaveLength(1);
  });

  it('is kept when the view goes away', async () => {
    const view = practices.fresh;
    asked = fakeHost({ practice: view, save_draft: {} });
    const { unmount } = render(Practice, { practice: view.id });
    await vi.advanceTimersByTimeAsync(50);
    await fireEvent.input(draft(), { target: { value: 'Ninety' } });
    unmount();
    await vi.advanceTimersByTimeAsync(0);
    expect(requests('save_draft')).toHaveLength(1);
  });
});

describe('Handing in', () => {
  it('says what leaves to whom before it does', async () => {
    await open(practices.drafted);
    await userEvent.click(screen.getByRole('radio', { name: 'Mateo Lindqvist' }));
    await userEvent.type(draft(), ' The end.');
    await userEvent.click(screen.getByRole('button', { name: 'Hand in' }));
    const dialog = screen.getByRole('dialog', { name: 'Hand in attempt 2?' });
    expect(dialog).toHaveTextContent('Mateo Lindqvist, engineering side');
    expect(dialog).toHaveTextContent('2 files, 1.5 MB');
    expect(dialog).toHaveTextContent('your own rating of 2 of 4 criteria');
    expect(requests('hand_in')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Hand in to Mateo' }));
    expect(requests('hand_in')).toEqual([
      expect.objectContaining({ mentor: 'b2', text: `${practices.drafted.draft.text} The end.` }),
    ]);
    expect(await screen.findByText('Mateo Lindqvist has attempt 2')).toBeVisible();
    expect(draft()).toHaveValue('');
  });

  it('keeps what no field has kept yet, before anything is handed in', async () => {
    await open(practices.drafted);
    const limit = screen.getByRole('group', { name: 'Limit' });
    const hand = screen.getByRole('button', { name: 'Hand in' });
    await fireEvent.click(within(limit).getByRole('radio', { name: '3 Ready' }));
    await fireEvent.click(hand);
    await fireEvent.click(screen.getByText('Hand in to Mateo'));
    await expect.poll(() => requests('hand_in')).toHaveLength(1);
    const order = asked.map((it) => it.command).filter((it) => it !== 'session');
    expect(order).toEqual(['practice', 'save_draft', 'hand_in']);
    expect(requests('save_draft')).toEqual([
      expect.objectContaining({
        rating: [...practices.drafted.draft.rating, { criterion: 'limit', score: 3 }],
      }),
    ]);
  });

  it('stays in the dialog when it is refused, with the words intact', async () => {
    await open(practices.drafted, { hand_in: new Refusal('disk-full') });
    await userEvent.click(screen.getByRole('button', { name: 'Hand in' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hand in to Mateo' }));
    expect(await screen.findByText(/The disk is full/)).toBeVisible();
    expect(draft()).toHaveValue(practices.drafted.draft.text);
  });

  it('locks nobody while a mentor has the last attempt: only the second hand-in has to wait', async () => {
    await open(practices.waiting);
    await userEvent.type(draft(), 'Attempt three.');
    expect(draft()).toHaveValue('Attempt three.');
    expect(screen.getByText(/Mateo still has your last attempt/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Hand in' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says how a mentor gets a profile when nobody is there', async () => {
    await open(practices.fresh);
    expect(screen.getByText(/switch person, add them/)).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});

describe('Files', () => {
  const taking: Answers = {
    begin_file: ({ name }) => {
      if (name === 'film.mov') throw new Refusal('file-too-large', name);
      return {};
    },
    add_to_file: {},
    give_up_file: {},
    finish_file: {
      ...practices.drafted.draft,
      files: [{ name: 'board.txt', sha256: 'ab', bytes: 2 }],
    },
  };

  it('travel as their bytes in base64, and one that is refused is named', async () => {
    await open(practices.drafted, taking);
    await userEvent.upload(screen.getByLabelText('Attach files'), [
      new File(['film'], 'film.mov'),
      new File(['hi'], 'board.txt'),
    ]);
    expect(await screen.findByLabelText('Remove board.txt')).toBeVisible();
    const practice = practices.drafted.id;
    expect(requests('begin_file')).toContainEqual({ practice, name: 'board.txt', size: 2 });
    expect(requests('add_to_file')).toEqual([{ base64: btoa('hi') }]);
    expect(screen.getByText(/film.mov is not attached/)).toHaveTextContent('too large');
  });

  it('travel piece by piece, and can be given up on the way', async () => {
    const waits: (() => void)[] = [];
    await open(practices.drafted, {
      ...taking,
      add_to_file: () =>
        new Promise((resolve) => {
          waits.push(() => {
            resolve({});
          });
        }),
    });
    const large = new File([new Uint8Array(2 * PIECE + 1)], 'board.txt');
    await userEvent.upload(screen.getByLabelText('Attach files'), [large, large]);
    await expect.poll(() => waits.length).toBe(1);
    waits.shift()?.();
    await expect.poll(() => waits.length).toBe(1);
    expect(screen.getByLabelText('Keeping board.txt')).toHaveValue(PIECE / large.size);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    waits.shift()?.();
    await expect.poll(() => requests('give_up_file')).toEqual([{}]);
    expect(requests('begin_file')).toHaveLength(1);
    expect(requests('finish_file')).toEqual([]);
    expect(screen.queryByLabelText('Keeping board.txt')).toBeNull();
  });
});

describe('Links', () => {
  it('are typed, kept with the draft, taken off and handed in', async () => {
    await open(practices.drafted);
    const field = screen.getByLabelText('Address');
    await userEvent.type(field, 'example.org{Enter}');
    expect(screen.getByText(/An address begins with https/)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, 'https://example.org/call{Enter}https://example.org/wrong{Enter}');
    await userEvent.click(screen.getByLabelText('Remove https://example.org/wrong'));
    await userEvent.click(screen.getByRole('button', { name: 'Hand in' }));
    expect(screen.getByRole('dialog')).toHaveTextContent('1 link');
    await userEvent.click(screen.getByRole('button', { name: 'Hand in to Mateo' }));
    expect(requests('hand_in')).toEqual([
      expect.objectContaining({ links: ['https://example.org/call'] }),
    ]);
    expect(requests('save_draft')).toContainEqual(
      expect.objectContaining({ links: ['https://example.org/call'] }),
    );
  });

  it('lead out of the window only', async () => {
    const opened: string[] = [];
    openWith((address) => {
      opened.push(address);
      return Promise.resolve();
    });
    await open(practices.waiting);
    const [address = ''] = practices.waiting.attempts[0]?.links ?? [];
    await userEvent.click(screen.getByRole('button', { name: `Open ${address} in the browser` }));
    expect(opened).toEqual([address]);
  });
});

describe('Attempts', () => {
  it('show the own rating beside the mentor’s scores', async () => {
    await open(practices.waiting);
    const scores = screen.getByRole('table', { name: 'Scores of attempt 1' });
    expect(within(scores).getByRole('row', { name: 'Limit 3 Ready 1 Not yet' })).toBeVisible();
  });
});
