import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { practices } from '../src/demo/mentoring';
import { checklistBlock, ownWordsLesson, reflectBlock } from '../src/demo/ownWords';
import { fakeHost, type Asked } from '../src/host/fake';
import { PhraseBook } from '../src/state/phrases.svelte';
import { place, type Where } from '../src/state/place.svelte';
import { RemarkDesk } from '../src/state/remarkDesk.svelte';
import { Undo, undo } from '../src/state/undo.svelte';
import { problems } from './problems';

let asked: Asked[];

const requests = (command: string): unknown[] =>
  asked.filter((it) => it.command === command).map((it) => it.request);

async function open(where: Where): Promise<void> {
  asked = fakeHost({
    ...answersFor('today', 'light'),
    practice: practices.drafted,
    lesson: ownWordsLesson,
    courses: { courses: [], broken: [] },
    save_draft: {},
    detach_file: { ...practices.drafted.draft, files: [] },
    tick_item: {},
    clear_ticks: {},
    save_reflection: {},
    keep_reflection: {},
    finish_block: {},
  });
  render(App);
  await screen.findByRole('heading', { level: 1 });
  place.go(where);
}

const main = () => within(screen.getByRole('main'));

afterEach(() => undo.forget());

describe('what was taken away', () => {
  it('comes back, once, and only the last of it', async () => {
    const undo = new Undo();
    const back = vi.fn();
    const gone = vi.fn();
    await undo.offer('a', back, gone);
    await undo.offer('b', back, gone);
    expect(gone).toHaveBeenCalledOnce();
    expect(undo.said).toBe('b');
    await undo.take();
    await undo.take();
    expect(back).toHaveBeenCalledOnce();
    expect(gone).toHaveBeenCalledOnce();
  });

  it('says why it could not come back', async () => {
    const undo = new Undo();
    await undo.offer('a', () => Promise.reject(new Error('no')));
    await undo.take();
    expect(undo.deed.refusal?.code).toBe('unexpected');
  });

  it('may be a comment on the work, as it was and where it was', async () => {
    const remark = (words: string) =>
      ({ file: null, place: { kind: 'moment', millis: 1 }, words }) as const;
    const all = [remark('one'), remark('two')];
    const [first] = all;
    if (first === undefined) throw new Error('two are made');
    const desk = new RemarkDesk(all, new PhraseBook([]), () => undefined);
    desk.remove(first);
    await undo.take();
    expect(desk.all).toEqual(all);
    desk.reword(first, 'other');
    await undo.take();
    expect(desk.all).toEqual(all);
  });
});

it('a kept sentence that is dropped is kept again', async () => {
  fakeHost({ drop_phrase: { phrases: [] }, keep_phrase: ({ words }) => ({ phrases: [words] }) });
  const book = new PhraseBook(['Say it first.']);
  await book.drop('Say it first.');
  expect(book.all).toEqual([]);
  await undo.take();
  expect(book.all).toEqual(['Say it first.']);
});

describe('a file of a draft', () => {
  const name = practices.drafted.draft.files[0]?.name ?? '';
  const shown = () => main().queryByLabelText(`Remove ${name}`);

  async function takeOff(): Promise<void> {
    await open({ view: 'practice', practice: practices.drafted.id });
    await userEvent.click(await screen.findByLabelText(`Remove ${name}`));
    await screen.findByText(`${name} is taken off.`);
    expect(shown()).toBeNull();
  }

  it('is back with Undo, and was never gone for the core', async () => {
    await takeOff();
    expect(await problems()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => {
      expect(shown()).toBeVisible();
    });
    expect(screen.queryByText(`${name} is taken off.`)).toBeNull();
    expect(requests('detach_file')).toEqual([]);
  });

  it('is gone once the view is left', async () => {
    await takeOff();
    place.go({ view: 'courses' });
    await waitFor(() => {
      expect(requests('detach_file')).toHaveLength(1);
    });
    expect(undo.said).toBeNull();
  });

  it('leaves before the draft is handed in', async () => {
    await takeOff();
    await undo.forget();
    expect(shown()).toBeNull();
    expect(requests('detach_file')).toHaveLength(1);
  });
});

describe('in a lesson', () => {
  it('cleared ticks are back with Ctrl Z', async () => {
    await open({ view: 'lesson', lesson: ownWordsLesson.id });
    const list = () => within(screen.getByRole('region', { name: checklistBlock.title }));
    const ticked = () =>
      list()
        .getAllByRole<HTMLInputElement>('checkbox')
        .filter((it) => it.checked).length;
    await screen.findByRole('button', { name: 'Clear the ticks' });
    const before = ticked();
    await userEvent.click(list().getByRole('button', { name: 'Clear the ticks' }));
    await waitFor(() => {
      expect(ticked()).toBe(0);
    });
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => {
      expect(ticked()).toBe(before);
    });
    expect(before).toBeGreaterThan(0);
  });

  it('a reflection written over is back, and Ctrl Z in a field stays the field’s own', async () => {
    await open({ view: 'lesson', lesson: ownWordsLesson.id });
    const box = within(await screen.findByRole('region', { name: reflectBlock.title }));
    const field = () => box.getByRole('textbox', { name: 'Your words' });
    await userEvent.type(field(), 'Monday');
    await userEvent.click(box.getByRole('button', { name: 'Keep it' }));
    await userEvent.click(await box.findByRole('button', { name: 'Change it' }));
    await userEvent.clear(field());
    await userEvent.type(field(), 'Tuesday');
    await userEvent.click(box.getByRole('button', { name: 'Keep it' }));
    await screen.findByText('Your earlier words are replaced.');
    const other = document.createElement('textarea');
    document.body.append(other);
    other.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(undo.said).not.toBeNull();
    other.remove();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await box.findByText('Monday')).toBeVisible();
  });
});
