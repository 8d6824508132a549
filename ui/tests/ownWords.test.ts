import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { learningAnswers } from '../src/demo/answers';
import {
  checklistBlock,
  ownWordsAnswers,
  ownWordsLesson,
  reflectBlock,
  stepsBlock,
} from '../src/demo/ownWords';
import { fakeHost, type Asked } from '../src/host/fake';
import Lesson from '../src/views/Lesson.svelte';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];

beforeEach(async () => {
  document.body.replaceChildren();
  asked = fakeHost({ ...learningAnswers, ...ownWordsAnswers() });
  render(Lesson, { lesson: ownWordsLesson.id }, { baseElement: stand() });
  await screen.findByRole('heading', { level: 1, name: ownWordsLesson.title });
});

const requests = (command: string) =>
  asked.filter((it) => it.command === command).map((it) => it.request);

const region = (title: string) => screen.getByRole('region', { name: title });

describe('a worked example', () => {
  const here = () => within(region(stepsBlock.title));

  it('goes on step by step with the keyboard alone', async () => {
    await userEvent.type(here().getByRole('textbox', { name: 'Complete step 2' }), 'promise it');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(await here().findByText(/We cannot promise start-up noise/)).toBeVisible();
    expect(here().getByText('promise it')).toBeVisible();
    const judgement = here().getByRole('button', { name: 'The same step' });
    expect(judgement).toHaveFocus();
    await userEvent.keyboard('2');
    expect(await here().findByText('You found part of it.')).toBeVisible();
    expect(here().getByRole('textbox', { name: 'Write step 3' })).toHaveFocus();
    await userEvent.keyboard('I come along.');
    await userEvent.click(here().getByRole('button', { name: /Compare/ }));
    await userEvent.click(await here().findByRole('button', { name: 'Another step' }));
    expect(await here().findByText('That is the whole example.')).toBeVisible();
    expect(requests('compare_step')).toHaveLength(2);
  });

  it('shows the author’s step to nobody who has written nothing', async () => {
    await userEvent.click(here().getByRole('button', { name: /Compare/ }));
    expect(here().getByText('Write the step first, even roughly.')).toBeVisible();
    expect(requests('try_step')).toEqual([]);
  });
});

describe('a reflection', () => {
  const here = () => within(region(reflectBlock.title));

  it('is kept as it is typed, and on record when its writer says so', async () => {
    await userEvent.type(here().getByRole('textbox', { name: 'Your words' }), 'Monday');
    await userEvent.tab();
    const words = { lesson: ownWordsLesson.id, block: reflectBlock.id, text: 'Monday' };
    expect(requests('save_reflection')).toEqual([words]);
    await userEvent.keyboard('{Enter}');
    expect(await here().findByText('Kept for you alone.')).toBeVisible();
    expect(requests('keep_reflection')).toEqual([words]);
    await userEvent.click(here().getByRole('button', { name: 'Change it' }));
    expect(here().getByRole('textbox', { name: 'Your words' })).toHaveValue('Monday');
    expect(here().getByRole('textbox', { name: 'Your words' })).toHaveFocus();
  });

  it('wants a word', async () => {
    await userEvent.click(here().getByRole('button', { name: 'Keep it' }));
    expect(here().getByText('Write something first.')).toBeVisible();
    expect(requests('keep_reflection')).toEqual([]);
  });
});

describe('a checklist', () => {
  const here = () => within(region(checklistBlock.title));
  const ticks = () =>
    here()
      .getAllByRole('checkbox')
      .map((it) => it instanceof HTMLInputElement && it.checked);

  it('is ticked with digits and cleared for the next time', async () => {
    region(checklistBlock.title).focus();
    await userEvent.keyboard('1');
    await vi.waitFor(() => expect(ticks()).toEqual([true, true, false]));
    await userEvent.keyboard('2');
    await vi.waitFor(() => expect(ticks()).toEqual([true, false, false]));
    await userEvent.click(here().getByRole('button', { name: 'Clear the ticks' }));
    await vi.waitFor(() => expect(ticks()).toEqual([false, false, false]));
    expect(requests('tick_item')).toHaveLength(2);
  });

  it('goes to the printer alone, and leaves nothing behind', async () => {
    const printed: string[] = [];
    window.print = () => {
      printed.push(document.querySelector('body > .print-sheet')?.textContent ?? '');
    };
    await userEvent.click(here().getByRole('button', { name: 'Print the list' }));
    expect(printed[0]).toContain('The name of whoever decides');
    window.dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(document.querySelector('.print-sheet')).toBeNull());
  });
});

it('has no problem that a checker of accessibility finds', async () => {
  expect(await problems()).toEqual([]);
});
