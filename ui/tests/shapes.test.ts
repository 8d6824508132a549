import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { learningAnswers } from '../src/demo/answers';
import { matchBlock, numberBlock, orderBlock, shapesLesson, wordBlock } from '../src/demo/shapes';
import { fakeHost, type Asked } from '../src/host/fake';
import Lesson from '../src/views/Lesson.svelte';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];

beforeEach(async () => {
  document.body.replaceChildren();
  asked = fakeHost(learningAnswers);
  render(Lesson, { lesson: shapesLesson.id }, { baseElement: stand() });
  await screen.findByRole('heading', { level: 1, name: shapesLesson.title });
});

function answers(): unknown[] {
  return asked.filter((it) => it.command === 'answer').map((it) => it.request);
}

/** What can be asked of one block. */
const block = (title: string) => within(screen.getByRole('region', { name: title }));

const request = (id: string, chosen: number[], text = ''): unknown => ({
  lesson: shapesLesson.id,
  block: id,
  chosen,
  text,
});

describe('putting in order', () => {
  const here = () => block(orderBlock.title);
  const items = (): HTMLElement[] => here().getAllByRole('button', { name: /“/ });
  const words = (): string[] => items().map((it) => it.textContent.replace(/\s+/g, ' ').trim());

  it('picks an item up with Space, moves it with the arrows and puts it down', async () => {
    items()[2]?.focus();
    await userEvent.keyboard(' ');
    expect(items()[2]).toHaveAttribute('aria-pressed', 'true');
    expect(here().getByRole('status')).toHaveTextContent('Picked up, place 3 of 3.');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(words()[0]).toMatch(/1 “Within 3 decibels/);
    expect(items()[0]).toHaveFocus();
    expect(here().getByRole('status')).toHaveTextContent('Place 1 of 3.');
    await userEvent.keyboard(' ');
    expect(items()[0]).toHaveAttribute('aria-pressed', 'false');
  });

  it('puts an item back with Escape', async () => {
    const before = words();
    items()[0]?.focus();
    await userEvent.keyboard(' {ArrowDown}{ArrowDown}');
    expect(words()).not.toEqual(before);
    await userEvent.keyboard('{Escape}');
    expect(words()).toEqual(before);
    expect(items()[0]).toHaveFocus();
  });

  it('moves an item with Alt and an arrow, with a digit, or with its buttons', async () => {
    items()[2]?.focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(words()[1]).toMatch(/Within/);
    await userEvent.keyboard('1');
    expect(words()[0]).toMatch(/Within/);
    await userEvent.click(here().getByRole('button', { name: 'Move item 1 down' }));
    expect(words()[1]).toMatch(/Within/);
  });

  it('is not answered as it was shown', async () => {
    await userEvent.click(here().getByRole('button', { name: 'Answer' }));
    expect(here().getByText(/Move something first/)).toBeVisible();
    expect(answers()).toEqual([]);
  });

  it('names the place of everything that stood wrong', async () => {
    items()[0]?.focus();
    await userEvent.keyboard('3');
    await userEvent.click(here().getByRole('button', { name: 'Answer' }));
    const rows = await here().findAllByRole('listitem');
    expect(answers()).toEqual([request(orderBlock.id, [1, 2, 0])]);
    expect(rows[0]).toHaveTextContent('You put this in place 2');
    expect(rows[0]).toHaveTextContent('The number.');
    expect(here().getByText(/Not this time/)).toHaveFocus();
  });

  it('is right in its one order', async () => {
    items()[2]?.focus();
    await userEvent.keyboard('1');
    await userEvent.click(here().getByRole('button', { name: 'Answer' }));
    expect(await here().findByText('Right.')).toBeVisible();
    await userEvent.click(here().getByRole('button', { name: 'Answer again' }));
    expect(items()[0]).toHaveFocus();
    expect(words()[0]).toMatch(/on 37 of 41/);
  });
});

describe('matching', () => {
  const here = () => block(matchBlock.title);
  const lists = (): HTMLSelectElement[] => here().getAllByRole('combobox');

  it('takes a digit on each row', async () => {
    for (const [at, digit] of ['2', '3', '1'].entries()) {
      lists()[at]?.focus();
      await userEvent.keyboard(digit);
    }
    expect(here().getByRole('status')).toHaveTextContent('Every row has its other half.');
    await userEvent.click(here().getByRole('button', { name: 'Answer' }));
    expect(await here().findByText('Right.')).toHaveFocus();
    expect(answers()).toEqual([request(matchBlock.id, [1, 2, 0])]);
  });

  it('fills row by row with digits pressed on the question, and answers with Enter', async () => {
    screen.getByRole('region', { name: matchBlock.title }).focus();
    await userEvent.keyboard('133{Enter}');
    expect(await here().findByText(/Not this time/)).toBeVisible();
    const rows = here().getAllByRole('row');
    expect(rows[1]).toHaveTextContent('You chose');
    expect(rows[1]).toHaveTextContent('red: it is never promised');
    expect(rows[2]).toHaveTextContent('Right');
  });

  it('wants every row', async () => {
    await userEvent.selectOptions(lists()[0] ?? document.body, '1');
    await userEvent.click(here().getByRole('button', { name: 'Answer' }));
    expect(here().getByText(/every row first/)).toBeVisible();
    expect(answers()).toEqual([]);
  });
});

describe('writing', () => {
  it('names the unit, and Enter answers', async () => {
    const here = block(numberBlock.title);
    await userEvent.type(here.getByRole('textbox', { name: 'Your number, in dB' }), '71.5{Enter}');
    expect(await here.findByText('Right.')).toHaveFocus();
    expect(here.getByText('71.5')).toBeVisible();
    expect(here.getByText('72 ± 1 dB')).toBeVisible();
    expect(answers()).toEqual([request(numberBlock.id, [], '71.5')]);
  });

  it('shows every answer that would have been right', async () => {
    const here = block(wordBlock.title);
    await userEvent.type(here.getByRole('textbox', { name: 'Your answer' }), 'score{Enter}');
    expect(await here.findByText('rank or ranking')).toBeVisible();
    await userEvent.click(here.getByRole('button', { name: 'Answer again' }));
    expect(here.getByRole('textbox', { name: 'Your answer' })).toHaveValue('');
  });

  it('wants a word', async () => {
    const here = block(wordBlock.title);
    await userEvent.click(here.getByRole('button', { name: 'Answer' }));
    expect(here.getByText('Write an answer first.')).toBeVisible();
  });
});

it('has no problem that a checker of accessibility finds, open or answered', async () => {
  expect(await problems()).toEqual([]);
  screen.getByRole('region', { name: matchBlock.title }).focus();
  await userEvent.keyboard('133{Enter}');
  await block(matchBlock.title).findByText(/Not this time/);
  expect(await problems()).toEqual([]);
});
