import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuthorView } from '../src/bindings/AuthorView';
import type { FindingView } from '../src/bindings/FindingView';
import Author from '../src/views/Author.svelte';
import { lesson } from '../src/demo/learning';
import { ownWordsLesson } from '../src/demo/ownWords';
import { type Asked, fakeHost } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { watchWith } from '../src/host/watch';
import { problems } from './problems';
import { stand } from './stand';

const finding: FindingView = {
  rule: 'long-sentence',
  level: 'warning',
  message: 'this sentence has 34 words',
  help: 'Make two sentences of it',
  file: '01-know-it/04-green-amber-red/lesson.md',
  line: 14,
  column: 5,
  width: 4,
  sourceLine: 'The here is the place.',
  lineFrom: 1,
  lesson: lesson.id,
  block: lesson.blocks[1]?.id ?? null,
};

function folder(findings: FindingView[]): AuthorView {
  return {
    folder: '/courses',
    findings,
    lessons: [{ id: lesson.id, title: lesson.title, course: 'Demo skills' }],
    preview: lesson,
  };
}

let saved: () => void = () => undefined;
let watched: (string | null)[] = [];

async function open(view: () => AuthorView): Promise<Asked[]> {
  watched = [];
  watchWith((place, onsave) => {
    watched.push(place);
    saved = onsave;
    return Promise.resolve();
  });
  const asked = fakeHost({ author: view });
  render(Author, { target: stand() });
  await screen.findByRole('region', { name: 'Preview' });
  return asked;
}

describe('Author', () => {
  let findings: FindingView[] = [];
  let asked: Asked[] = [];

  beforeEach(async () => {
    findings = [finding];
    asked = await open(() => folder(findings));
  });

  it('shows what is to be mended with its place and what to write', async () => {
    const list = screen.getByRole('region', { name: 'To mend' });
    expect(within(list).getByRole('status')).toHaveTextContent('1 warning');
    expect(list).toHaveTextContent('01-know-it/04-green-amber-red/lesson.md:14:5');
    expect(list).toHaveTextContent('Make two sentences of it');
    expect(list.querySelector('mark')).toHaveTextContent('here');
    expect(watched).toEqual(['/courses']);
    expect(await problems()).toEqual([]);
  });

  it('reads the folder again after a save, and says when nothing is left', async () => {
    findings = [];
    saved();
    await waitFor(() => {
      const list = screen.getByRole('region', { name: 'To mend' });
      expect(within(list).getByRole('status')).toHaveTextContent('No findings');
    });
  });

  it('takes the author to the block of a finding, and records nothing', async () => {
    await userEvent.click(screen.getByRole('button', { name: /this sentence has 34 words/ }));
    await waitFor(() => {
      expect(document.activeElement).toHaveAttribute('data-block', finding.block);
    });
    expect(new Set(asked.map((it) => it.command))).toEqual(new Set(['author']));
  });
});

it('lets an author try ticks and words in the preview, and keeps nothing', async () => {
  watchWith(() => Promise.resolve());
  const asked = fakeHost({ author: { ...folder([]), preview: ownWordsLesson } });
  render(Author, { target: stand() });
  const open = (): HTMLElement[] => screen.getAllByRole('checkbox', { checked: false });
  await screen.findAllByRole('checkbox');
  const [box, ...others] = open();
  if (box === undefined) throw new Error('the lesson has a checklist with an open box');
  await userEvent.click(box);
  await waitFor(() => {
    expect(screen.queryAllByRole('checkbox', { checked: false })).toHaveLength(others.length);
  });
  expect(new Set(asked.map((it) => it.command))).toEqual(new Set(['author']));
});

it('says what went wrong with a folder', async () => {
  watchWith(() => Promise.resolve());
  fakeHost({ author: new Refusal('courses-unreadable', '/nowhere') });
  render(Author, { target: stand() });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
});
