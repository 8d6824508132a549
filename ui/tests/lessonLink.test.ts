import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { learningAnswers } from '../src/demo/answers';
import { lesson } from '../src/demo/learning';
import { fakeHost, type Asked } from '../src/host/fake';
import Palette from '../src/parts/search/Palette.svelte';
import { linkIn, linkTo, type LessonPlace } from '../src/state/lessonLink';
import type { Entry } from '../src/state/palette.svelte';
import Lesson from '../src/views/Lesson.svelte';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

const onopen = vi.fn<(entry: Entry) => void>();
let asked: Asked[];

beforeEach(() => {
  document.body.replaceChildren();
  asked = fakeHost({ ...learningAnswers, find: { hits: [], isClose: false } });
});

describe('a link to a place in a lesson', () => {
  const rule: LessonPlace = { title: 'The rule [1]', lesson: 'green-amber-red', at: 'rule' };

  it('is one in Markdown, which leads to that very place', () => {
    expect(linkTo(rule)).toBe('[The rule \\[1\\]](lesson:green-amber-red#rule)');
    expect(linkIn(linkTo(rule))).toEqual(rule);
    expect(linkIn(linkTo({ ...rule, at: '' }))).toEqual({ ...rule, at: '' });
  });

  it('is found in what was pasted with it', () => {
    expect(linkIn(`Look at ${linkTo(rule)}, third line`)).toEqual(rule);
    expect(linkIn('lesson:green-amber-red#rule')).toEqual({ ...rule, title: '' });
  });

  it('is in no other words', () => {
    expect(linkIn('the lesson: green amber red')).toBeNull();
  });
});

describe('a lesson', () => {
  beforeEach(async () => {
    render(Lesson, { target: stand(), props: { lesson: lesson.id } });
    await screen.findByRole('heading', { level: 1, name: lesson.title });
  });

  it('copies a link to the part that the reader is at with a key', async () => {
    userEvent.setup();
    await userEvent.keyboard('jl');
    // Once beside the part, and once for whoever hears it.
    await vi.waitFor(() => {
      expect(screen.getAllByText('Link copied')).toHaveLength(2);
    });
    const [, second] = lesson.blocks;
    expect(await navigator.clipboard.readText()).toBe(
      linkTo({ title: second?.title ?? '', lesson: lesson.id, at: second?.id ?? '' }),
    );
    await userEvent.keyboard('j');
    expect(screen.queryByText('Link copied')).toBeNull();
  });

  it('has a mark for it at each part, and says so if the link could not be copied', async () => {
    userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await userEvent.click(screen.getByRole('button', { name: 'Copy a link to “The situation”' }));
    expect(await screen.findAllByText(/could not be copied/)).toHaveLength(2);
    expect(await problems()).toEqual([]);
  });
});

describe('the search', () => {
  it('leads where a pasted link does, and asks the core for no words of it', async () => {
    render(Palette, { target: stand(), props: { onopen, onclose: () => undefined } });
    const field = screen.getByRole('combobox');
    await userEvent.click(field);
    await userEvent.paste('[The rule](lesson:green-amber-red#rule)');
    expect(screen.getAllByRole('option').map((it) => it.textContent)).toEqual([
      expect.stringContaining('The rule'),
    ]);
    await userEvent.keyboard('{Enter}');
    const where = { view: 'lesson', lesson: 'green-amber-red', at: 'rule' };
    expect(onopen.mock.calls[0]?.[0]).toMatchObject({ place: { act: { kind: 'go', where } } });
    expect(asked.map((it) => it.request)).toEqual([{ words: '' }]);
  });
});
