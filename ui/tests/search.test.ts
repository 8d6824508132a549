import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { found } from '../src/demo/search';
import { fakeHost, type Asked } from '../src/host/fake';
import Palette from '../src/parts/search/Palette.svelte';
import type { Entry } from '../src/state/palette.svelte';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];
const onopen = vi.fn<(entry: Entry) => void>();

const field = () => screen.getByRole('combobox');
const chosen = () => screen.getAllByRole('option').find((it) => it.ariaSelected === 'true');

describe('Search', () => {
  beforeEach(() => {
    onopen.mockClear();
    asked = fakeHost({
      find: ({ words }) => {
        if (words === '') return { hits: found.hits.slice(0, 1), isClose: false };
        return words.startsWith('x') ? { hits: [], isClose: false } : found;
      },
    });
    render(Palette, { target: stand(), props: { onopen, onclose: () => undefined } });
  });

  it('offers what was worked in last, then places, before anything is typed', async () => {
    expect(await screen.findByText('Where you worked last')).toBeVisible();
    const options = screen.getAllByRole('option').map((it) => it.textContent);
    expect(options[0]).toContain('Green, amber, red');
    expect(options[1]).toContain('Today');
    expect(await problems()).toEqual([]);
  });

  it('chooses by keys alone while the focus stays in the field', async () => {
    await userEvent.type(field(), 'limit');
    await screen.findByText('The rule, and where it stops');
    expect(field()).toHaveAttribute('aria-activedescendant', chosen()?.id);
    await userEvent.keyboard('{ArrowDown}');
    const second = chosen()?.id;
    await userEvent.keyboard('{End}{ArrowDown}{ArrowDown}');
    expect(chosen()?.id).toBe(second);
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Home}{Enter}');
    expect(onopen).toHaveBeenCalledExactlyOnceWith({ kind: 'hit', hit: found.hits[0] });
  });

  it('asks with every letter, and marks what was found as text and never as markup', async () => {
    await userEvent.type(field(), 'lim');
    expect(asked.map((it) => it.request)).toEqual(
      ['', 'l', 'li', 'lim'].map((words) => ({ words })),
    );
    const marks = (await screen.findAllByText('limit')).filter((it) => it.tagName === 'MARK');
    expect(marks.length).toBeGreaterThan(0);
    expect(screen.getByText('<b>bold</b>', { exact: false })).toBeVisible();
  });

  it('says that nothing was found and what to try', async () => {
    await userEvent.type(field(), 'xylophone');
    expect(await screen.findByText('Nothing here says “xylophone”.')).toBeVisible();
    expect(screen.queryByRole('option')).toBeNull();
    expect(field()).toHaveAttribute('aria-expanded', 'false');
  });

  it('knows the places of the window by other names', async () => {
    await userEvent.type(field(), 'night');
    await userEvent.keyboard('{Enter}');
    const place: unknown = expect.objectContaining({ act: { kind: 'look', look: 'dark' } });
    expect(onopen).toHaveBeenCalledExactlyOnceWith({ kind: 'place', place });
  });
});
