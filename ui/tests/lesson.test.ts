import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { learningAnswers } from '../src/demo/answers';
import { blocks, editOfSituation, lesson } from '../src/demo/learning';
import { fakeHost, type Asked } from '../src/host/fake';
import Lesson from '../src/views/Lesson.svelte';
import { problems } from './problems';

let asked: Asked[];

beforeEach(async () => {
  asked = fakeHost(learningAnswers);
  render(Lesson, { lesson: lesson.id }, { baseElement: page() });
  await screen.findByRole('heading', { level: 1, name: lesson.title });
});

/** The part of the window that a lesson stands in. */
function page(): HTMLElement {
  document.body.replaceChildren(document.createElement('main'));
  return document.querySelector('main') ?? document.body;
}

function requests(command: string): unknown[] {
  return asked.filter((it) => it.command === command).map((it) => it.request);
}

function question(): HTMLElement {
  return screen.getByRole('region', { name: 'Which answer can you stand behind?' });
}

/** Goes down block by block until the question, as a reader with the J key does. */
async function goToQuestion(): Promise<void> {
  await userEvent.keyboard('jjj');
  expect(question()).toHaveFocus();
}

describe('a question', () => {
  it('is answered with a digit and Enter', async () => {
    await goToQuestion();
    await userEvent.keyboard('2');
    expect(within(question()).getAllByRole('radio')[1]).toBeChecked();
    await userEvent.keyboard('{Enter}');
    expect(await within(question()).findByText('Right')).toBeVisible();
    expect(within(question()).getByText(/keeps the legal value/)).toBeVisible();
    expect(requests('answer')).toEqual([
      { lesson: lesson.id, block: 'stand-behind', chosen: [1], text: '' },
    ]);
  });

  it('says in words which answer was chosen and which is right', async () => {
    await userEvent.click(within(question()).getByText(/Every compressor maker/));
    await userEvent.click(within(question()).getByRole('button', { name: 'Answer' }));
    const options = await within(question()).findAllByRole('listitem');
    expect(options[0]).toHaveTextContent('Your answer');
    expect(options[1]).toHaveTextContent('Right');
    expect(options[2]).not.toHaveTextContent(/Right|Your answer/);
    expect(within(question()).getByRole('status')).toHaveFocus();
  });

  it('asks for a choice before it marks anything', async () => {
    await userEvent.click(within(question()).getByRole('button', { name: 'Answer' }));
    expect(within(question()).getByText('Choose an answer first.')).toBeVisible();
    expect(requests('answer')).toEqual([]);
  });

  it('can be answered again', async () => {
    await goToQuestion();
    await userEvent.keyboard('1{Enter}');
    await userEvent.click(await within(question()).findByRole('button', { name: 'Answer again' }));
    const options = within(question()).getAllByRole('radio');
    expect(options[0]).toHaveFocus();
    expect(options.filter((it) => (it as HTMLInputElement).checked)).toEqual([]);
    await userEvent.keyboard('2{Enter}');
    expect(await within(question()).findByText('Right.')).toBeVisible();
  });

  it('with several right answers takes a choice back', async () => {
    const several = screen.getByRole('region', { name: 'Colour the claim' });
    await userEvent.keyboard('jjjj131');
    const boxes = within(several).getAllByRole('checkbox');
    expect(boxes.map((it) => (it as HTMLInputElement).checked)).toEqual([false, false, true]);
  });
});

describe('a guess', () => {
  it('is committed once and comes back at the end', async () => {
    await userEvent.type(screen.getByRole('textbox', { name: 'Your guess' }), 'Say no, kindly');
    await userEvent.click(screen.getByRole('button', { name: 'Keep my guess' }));
    const end = await screen.findByRole('heading', { name: 'Your guess before the lesson' });
    expect(end.parentElement).toHaveTextContent('Say no, kindly');
    expect(screen.queryByRole('button', { name: 'Keep my guess' })).toBeNull();
    expect(requests('commit_guess')).toEqual([
      { lesson: lesson.id, block: 'your-guess', text: 'Say no, kindly' },
    ]);
  });

  it('is not committed empty, and digits typed in it choose nothing', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Keep my guess' }));
    expect(screen.getByText(/Write a guess first/)).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Your guess' }), '2 j k');
    expect(screen.getByRole('textbox', { name: 'Your guess' })).toHaveValue('2 j k');
    expect(requests('finish_block')).toEqual([]);
  });
});

describe('reading', () => {
  it('finishes what was read by moving on, and nothing that wants an answer', async () => {
    await goToQuestion();
    expect(requests('finish_block')).toEqual([{ lesson: lesson.id, block: 'rule' }]);
    const contents = screen.getAllByRole('navigation', { name: 'Contents' })[0];
    const now = within(contents as HTMLElement).getByRole('button', { current: 'location' });
    expect(now).toHaveTextContent('Which answer can you stand behind?');
  });

  it('skips nothing as read when the reader jumps over it', async () => {
    const contents = screen.getAllByRole('navigation', { name: 'Contents' })[0];
    await userEvent.click(within(contents as HTMLElement).getByText('Say it plainly'));
    expect(screen.getByRole('region', { name: 'Say it plainly' })).toHaveFocus();
    expect(requests('finish_block')).toEqual([]);
  });

  it('is finished with Continue when all of it fits on the screen', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(requests('finish_block')).toEqual([
      { lesson: lesson.id, block: 'rule' },
      { lesson: lesson.id, block: 'cards' },
    ]);
    expect(screen.getByRole('heading', { name: 'Three parts are still open' })).toHaveFocus();
  });

  it('names a few of many open parts at its end, and how many more there are', async () => {
    cleanup();
    const [first] = blocks;
    if (first === undefined) throw new Error('the lesson has no blocks');
    const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
    const many = names.map((title) => ({ ...first, id: title, title, state: 'open' as const }));
    fakeHost({ ...learningAnswers, lesson: { ...lesson, blocks: many } });
    render(Lesson, { lesson: lesson.id });
    const end = within(await screen.findByRole('region', { name: /parts are still open/ }));
    expect(end.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
      ...names.slice(0, 5),
      'and two more',
    ]);
  });

  it('ends with what is done and the next lesson', async () => {
    const done = blocks.map((it) => ({ ...it, state: 'done' as const }));
    fakeHost({ ...learningAnswers, lesson: { ...lesson, blocks: done } });
    render(Lesson, { lesson: lesson.id });
    expect(await screen.findByRole('heading', { name: 'Lesson done' })).toBeVisible();
    expect(
      screen.getAllByRole('button', { name: `Next: ${lesson.next?.title ?? ''}` }),
    ).toHaveLength(2);
  });

  it('has no problem that a checker of accessibility finds', async () => {
    expect(await problems()).toEqual([]);
  });
});

describe('a long lesson', () => {
  const [first] = blocks;
  const names = Array.from({ length: 9 }, (_, at) => `part-${at}`);
  const long = names.flatMap((id) => (first === undefined ? [] : [{ ...first, id, title: id }]));
  let frames: (() => void)[];

  beforeEach(() => {
    cleanup();
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    fakeHost({ ...learningAnswers, lesson: { ...lesson, blocks: long } });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const shown = (): number =>
    screen.getAllByRole('region').filter((it) => it.dataset['block'] !== undefined).length;

  /** Paints one frame. */
  function paint(): void {
    const due = frames;
    frames = [];
    flushSync(() => {
      for (const frame of due) frame();
    });
  }

  it('paints what is seen first, and the rest once that is on the screen', async () => {
    render(Lesson, { lesson: lesson.id }, { baseElement: page() });
    await screen.findByRole('heading', { level: 1, name: lesson.title });
    paint();
    expect(shown()).toBe(6);
    paint();
    expect(shown()).toBe(9);
  });

  it('is there at once for a reader who is led to its last part', async () => {
    render(Lesson, { lesson: lesson.id, at: 'part-8' }, { baseElement: page() });
    await screen.findByRole('heading', { level: 1, name: lesson.title });
    expect(shown()).toBe(9);
    expect(screen.getByRole('region', { name: 'part-8' })).toHaveFocus();
  });
});

describe('a part that was edited after it was finished', () => {
  beforeEach(async () => {
    const edited = blocks.map((it, at) =>
      at === 0 ? { ...it, state: 'changed' as const, change: editOfSituation } : it,
    );
    asked = fakeHost({ ...learningAnswers, lesson: { ...lesson, blocks: edited } });
    render(Lesson, { lesson: lesson.id }, { baseElement: page() });
    await screen.findByRole('heading', { level: 1, name: lesson.title });
  });

  it('tells what was taken out and put in, and is done once it was seen', async () => {
    const notice = screen.getByRole('group', { name: 'Changed: The situation' });
    await userEvent.click(within(notice).getByText('See what changed'));
    expect(within(notice).getAllByRole('deletion')[0]).toHaveTextContent('taken out: 75');
    expect(within(notice).getByRole('insertion')).toHaveTextContent('put in: 72');
    await userEvent.click(within(notice).getByRole('button', { name: 'I have seen it' }));
    expect(await within(notice).findByRole('status')).toHaveTextContent('You have seen it.');
    expect(requests('finish_block')).toEqual([{ lesson: lesson.id, block: 'situation' }]);
  });

  it('asks a question anew, and only that marks it', () => {
    const notice = screen.getByRole('group', { name: 'Changed: Colour the claim' });
    expect(notice).toHaveTextContent('Answer it as it stands now');
    expect(within(notice).queryByRole('button')).toBeNull();
  });
});
