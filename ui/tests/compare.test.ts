import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AttemptView } from '../src/bindings/AttemptView';
import type { ComparisonView } from '../src/bindings/ComparisonView';
import { attempt1, attempt2, comparison, practices } from '../src/demo/mentoring';
import { fakeHost, type Asked } from '../src/host/fake';
import CompareAttempts from '../src/parts/compare/CompareAttempts.svelte';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];

function open(attempts: AttemptView[], view: ComparisonView = comparison): void {
  asked = fakeHost({ compare_attempts: view });
  const { rubric } = practices.waiting;
  render(CompareAttempts, { target: stand(), props: { attempts, rubric, own: 'You' } });
}

const pairs = (): unknown[] => asked.map((it) => it.request);
const cells = (row: HTMLElement): (string | null)[] =>
  within(row)
    .getAllByRole('cell')
    .map((it) => it.textContent.replace(/\s+/g, ' ').trim());

async function both(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: 'What changed since attempt 1' }));
  await screen.findByRole('table', { name: 'Scores of both' });
  return screen.getByRole('region', { name: 'Attempt 1 beside attempt 2' });
}

describe('Two attempts beside each other', () => {
  beforeEach(() => {
    open([attempt2, attempt1]);
  });

  it('show each text whole, and mark what went in the first and what came in the second', async () => {
    const texts = within(await both()).getByRole('table', { name: /^Both texts/ });
    const [, first, second] = within(texts).getAllByRole('row');
    expect(first && cells(first)).toEqual([
      'You know the hum of a dental compressor. taken out: Clinics get a quieter room.',
      'You know the hum of a dental compressor. put in: A clinic won’t buy one that’s too loud.',
    ]);
    const same = 'Foretone shows which part makes the noise.';
    expect(second && cells(second)).toEqual([same, same]);
    expect(pairs()).toEqual([{ earlier: 's1', later: 's2' }]);
  });

  it('name each file and link as new, unchanged or another version', async () => {
    const lines = within(await both()).getAllByRole('listitem');
    expect(lines.map((it) => it.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'New recording-of-the-second-try.m4a SHA-256 9f2c6e01…',
      expect.stringMatching(/^New version notes.txt SHA-256 b4d20f86…, now 17d0b2c4…/),
      'New https://video.aldermoor.example/ninety-seconds-second-try',
    ]);
  });

  it('show the own rating and the mentor’s scores of each', async () => {
    const scores = within(await both()).getByRole('table', { name: 'Scores of both' });
    expect(
      within(scores)
        .getAllByRole('columnheader')
        .map((it) => it.textContent),
    ).toEqual(['Criterion', 'You, attempt 1', 'Mateo, attempt 1', 'You, attempt 2']);
    expect(
      within(scores).getByRole('row', { name: 'Limit 3 Ready 1 Not yet 3 Ready' }),
    ).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});

it('Two attempts judged by differing rubrics say so, and the same words say that they are', async () => {
  const text = comparison.text.slice(1, 2);
  open([attempt2, attempt1], { ...comparison, text, isSameRubric: false });
  expect(within(await both()).getByText(/The rubric was reworded between/)).toBeVisible();
  expect(screen.getByText('Both texts say the same, word for word.')).toBeVisible();
});

it('Of three attempts any two can be chosen by keyboard, the earlier one always first', async () => {
  const attempt3 = { ...attempt2, submission: 's3', attempt: 3 };
  open([attempt3, attempt2, attempt1]);
  screen.getByRole('button', { name: 'What changed since attempt 2' }).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.selectOptions(screen.getByLabelText(/^Compare/), 's1');
  await userEvent.selectOptions(screen.getByLabelText(/^with/), 's2');
  await screen.findByRole('region', { name: 'Attempt 1 beside attempt 2' });
  expect(pairs()).toEqual([
    { earlier: 's2', later: 's3' },
    { earlier: 's1', later: 's3' },
    { earlier: 's1', later: 's2' },
  ]);
});

it('A single attempt has nothing beside it', () => {
  open([attempt1]);
  expect(screen.queryByRole('button')).toBeNull();
});
