import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import Review from '../src/views/Review.svelte';
import { review } from '../src/demo/mentoring';
import { fakeHost, type Answers, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { phraseAt, withPhrase } from '../src/state/phrases.svelte';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

const limit = 'Say one limit before anybody asks.';
const plain = 'Replace the term with what one would hear.';

let asked: Asked[];

async function open(phrases: string[], answers: Answers = {}): Promise<void> {
  asked = fakeHost({
    review: { ...review, phrases, draft: { ...review.draft, comment: '', nextStep: '' } },
    save_review: {},
    ...answers,
  });
  render(Review, { target: stand(), props: { submission: review.attempt.submission } });
  await screen.findByRole('heading', { level: 1 });
}

const requests = (command: string): unknown[] =>
  asked.filter((it) => it.command === command).map((it) => it.request);

const step = (): HTMLElement => screen.getByLabelText('One thing to try next');

/** The button of this name that belongs to the next step. */
function ofStep(name: RegExp): HTMLElement {
  const buttons = screen.getAllByRole('button', { name });
  const last = buttons.at(-1);
  if (!last) throw new Error(`no button ${String(name)}`);
  return last;
}

describe('Where a phrase goes in a text', () => {
  it.each([
    ['', 0, 0, limit, limit],
    ['I heard it.', 11, 11, limit, `I heard it. ${limit}`],
    ['I heard it. ', 12, 12, limit, `I heard it. ${limit}`],
    ['It ends.', 0, 0, 'So.', 'So. It ends.'],
    ['One two three', 4, 7, 'A', 'One A three'],
  ])('%j from %i to %i', (text, start, end, phrase, expected) => {
    const put = withPhrase(text, { start, end }, phrase);
    expect(put.text).toBe(expected);
    expect(put.text.slice(0, put.caret)).toMatch(new RegExp(`${phrase.replace('.', '\\.')}$`));
  });
});

describe('What is kept of a text', () => {
  const text = 'I heard it. Say one limit.  Then stop.';
  it.each([
    [0, 0, 'I heard it.'],
    [15, 15, 'Say one limit.'],
    [text.length, text.length, 'Then stop.'],
    [11, 22, 'Say one li'],
  ])('from %i to %i', (start, end, expected) => {
    expect(phraseAt(text, { start, end }, 'en-GB')).toBe(expected);
  });

  it('is nothing where nothing is written', () => {
    expect(phraseAt('  ', { start: 1, end: 1 }, 'en-GB')).toBe('');
  });
});

describe('Kept phrases in a review', () => {
  beforeEach(() => open([limit, plain]));

  it('go into the next step by keyboard, and what follows is typed behind them', async () => {
    step().focus();
    await userEvent.keyboard('Good.{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByRole('button', { name: limit })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(step()).toHaveFocus();
    await userEvent.keyboard('!');
    expect(step()).toHaveValue(`Good. ${plain}!`);
    expect(screen.queryByRole('group', { name: 'Kept phrases' })).toBeNull();
  });

  it('go into what the mentor saw as well', async () => {
    const saw = screen.getByLabelText('What I saw');
    saw.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{Enter}');
    expect(saw).toHaveValue(limit);
    expect(step()).toHaveValue('');
  });

  it('go into a comment on a passage, and Escape there closes only the list', async () => {
    screen.getByRole('group', { name: 'The text' }).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}{Alt>}{ArrowDown}{/Alt}{Escape}');
    const editor = screen.getByRole('textbox', { name: /^Your comment: On/ });
    expect(editor).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{Enter}{Control>}{Enter}{/Control}');
    expect(await screen.findAllByText(limit)).not.toHaveLength(0);
    expect(requests('return_work')).toEqual([]);
  });

  it('leave the text as it was when the list is closed by Escape', async () => {
    step().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{ArrowDown}{ArrowDown}{ArrowUp}{Escape}');
    expect(step()).toHaveFocus();
    expect(step()).toHaveValue('');
  });
});

describe('A phrase', () => {
  it('is kept from the sentence that was just typed', async () => {
    await open([], { keep_phrase: { phrases: [limit] } });
    await userEvent.click(step());
    await userEvent.keyboard(`I heard it. ${limit}`);
    await userEvent.click(ofStep(/^Keep this sentence/));
    expect(requests('keep_phrase')).toEqual([{ words: limit }]);
    expect(await screen.findByText(`Kept: “${limit}”`)).toBeVisible();
  });

  it('is let go with Delete, and the next one has the focus', async () => {
    await open([limit, plain], { drop_phrase: { phrases: [plain] } });
    step().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{Delete}');
    await expect.poll(() => screen.queryByRole('button', { name: limit })).toBeNull();
    expect(requests('drop_phrase')).toEqual([{ words: limit }]);
    expect(screen.getByRole('button', { name: plain })).toHaveFocus();
    expect(await problems()).toEqual([]);
  });

  it('that could not be kept says so', async () => {
    await open([], { keep_phrase: new Refusal('disk-full') });
    await userEvent.click(step());
    await userEvent.keyboard(limit);
    await userEvent.click(ofStep(/^Keep this sentence/));
    expect(await screen.findByText(/disk is full/i)).toBeVisible();
    expect(screen.queryByText(/^Kept:/)).toBeNull();
  });
});

it('says how a first phrase comes about', async () => {
  await open([]);
  await userEvent.click(ofStep(/^Kept phrases/));
  const list = screen.getByRole('group', { name: 'Kept phrases' });
  expect(list).toHaveFocus();
  expect(within(list).getByText(/You keep no phrase yet/)).toBeVisible();
});
