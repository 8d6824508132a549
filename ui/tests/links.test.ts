import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { learningAnswers } from '../src/demo/answers';
import { blocks, lesson } from '../src/demo/learning';
import { fakeHost } from '../src/host/fake';
import { linkOf, openWith } from '../src/host/lessonHtml';
import Lesson from '../src/views/Lesson.svelte';
import SafeHtml from '../src/kit/SafeHtml.svelte';

let opened: string[];

beforeEach(() => {
  opened = [];
  openWith((address) => {
    opened.push(address);
    return Promise.resolve();
  });
});

describe('a link in a text', () => {
  it('out of the app is opened by the system after a click, and the window stays', async () => {
    render(SafeHtml, { html: '<p>See <a href="https://example.com/x?a=1">the norm</a>.</p>' });
    const link = screen.getByRole('link', { name: 'the norm' });
    let isStopped = false;
    document.addEventListener('click', (event) => (isStopped = event.defaultPrevented));
    await userEvent.click(link);
    expect(opened).toEqual(['https://example.com/x?a=1']);
    expect(isStopped).toBe(true);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is opened by Enter as well', async () => {
    render(SafeHtml, { html: '<p><a href="mailto:ines@example.com">Ines</a></p>' });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['mailto:ines@example.com']);
  });

  it('is copied where no browser can be opened', async () => {
    openWith(() => Promise.reject(new Error('no browser')));
    const user = userEvent.setup();
    render(SafeHtml, { html: '<p><a href="https://example.com">the norm</a></p>' });
    await user.click(screen.getByRole('link', { name: 'the norm' }));
    expect(await screen.findByRole('status')).toHaveTextContent('https://example.com');
    expect(await navigator.clipboard.readText()).toBe('https://example.com');
  });

  it('to a heading of the same lesson goes to the block around it', async () => {
    const [first, second] = blocks;
    if (first === undefined || second === undefined) throw new Error('two blocks');
    const html = `<p><a href="lesson:${lesson.id}#far-below">below</a></p>`;
    const below = '<h3 id="at-far-below">Far below</h3>';
    const told = [
      { ...first, id: 'one', content: { kind: 'prose' as const, html } },
      { ...second, id: 'two', title: 'Two', content: { kind: 'prose' as const, html: below } },
    ];
    fakeHost({ ...learningAnswers, lesson: { ...lesson, blocks: told } });
    render(Lesson, { lesson: lesson.id });
    await userEvent.click(await screen.findByRole('link', { name: 'below' }));
    expect(screen.getByRole('region', { name: 'Two' })).toHaveFocus();
    expect(opened).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['lesson:one-breath', { kind: 'lesson', lesson: 'one-breath', at: '' }],
    ['lesson:one-breath#the-limit', { kind: 'lesson', lesson: 'one-breath', at: 'the-limit' }],
    ['#note-12', { kind: 'here', id: 'note-12' }],
    ['https://example.com/#a', { kind: 'outside', address: 'https://example.com/#a' }],
  ])('%s is read', (address, link) => {
    expect(linkOf(address)).toEqual(link);
  });
});
