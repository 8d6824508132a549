import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../src/App.svelte';
import { answersFor, learningAnswers } from '../src/demo/answers';
import { lesson } from '../src/demo/learning';
import { fakeHost } from '../src/host/fake';
import { drawOnPaper } from '../src/host/lessonHtml';
import { place } from '../src/state/place.svelte';

let printed: string[];

/** What stands on the sheet beside the window, or that the page itself was printed. */
function onPaper(): string {
  return document.querySelector('body > .print-sheet')?.textContent ?? 'the page';
}

beforeEach(() => {
  printed = [];
  window.print = () => {
    printed.push(onPaper().replace(/\s+/g, ' '));
  };
});

async function open(view: string, where: Parameters<typeof place.go>[0]): Promise<void> {
  fakeHost({ ...answersFor('today', 'light'), ...learningAnswers, ...answersFor(view, 'light') });
  render(App);
  await screen.findByRole('button', { name: /^Courses/ });
  await screen.findByRole('heading', { level: 1 });
  place.go(where);
}

describe('the transcript', () => {
  const entry = /Entry: [0-9a-f]{16}/;

  it('names each attested skill with who signed, when and by which entry, and how to check it', async () => {
    await open('skills', { view: 'skills' });
    await userEvent.click(await screen.findByRole('button', { name: 'Print your transcript' }));
    await waitFor(() => {
      expect(printed).toHaveLength(1);
    });
    const [sheet] = printed;
    expect(sheet).toContain('Priya Raman, sales side');
    expect(sheet).toContain('Explain it to a stranger');
    expect(sheet).toContain('Nearby. You may do it alone while your mentor can be reached.');
    expect(sheet).toContain('Signed by Mateo Lindqvist, engineering side');
    expect(sheet).toMatch(entry);
    expect(sheet).toContain('crosstrain verify crosstrain.sqlite --sign-off ENTRY');
    expect(sheet, 'self-reported').not.toContain('Build the storyboard');
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => {
      expect(onPaper()).toBe('the page');
    });
  });

  it('is what Ctrl P prints on Skills, and there is none without a signature', async () => {
    await open('skills', { view: 'skills' });
    await screen.findByRole('button', { name: 'Print your transcript' });
    await userEvent.keyboard('{Control>}p{/Control}');
    await waitFor(() => {
      expect(printed[0]).toContain('Attested skills');
    });
  });

  it('is not offered before anything is attested', async () => {
    await open('skills-empty', { view: 'skills' });
    await screen.findByText(/No skill is here yet/);
    expect(screen.queryByRole('button', { name: 'Print your transcript' })).toBeNull();
    await userEvent.keyboard('{Control>}p{/Control}');
    await waitFor(() => {
      expect(printed).toEqual(['the page']);
    });
  });
});

describe('a page', () => {
  it('is printed as it is: a lesson from its end, a practice below its rubric', async () => {
    await open('lesson', { view: 'lesson', lesson: lesson.id });
    await userEvent.click(await screen.findByRole('button', { name: 'Print the lesson' }));
    await waitFor(() => {
      expect(printed).toEqual(['the page']);
    });
  });

  it('has its pictures by day on paper, and by night again afterwards', async () => {
    document.documentElement.dataset['theme'] = 'dark';
    const page = document.createElement('div');
    page.innerHTML = '<img src="picture://x/a.svg?dark"><img src="picture://x/b.png">';
    for (const it of page.querySelectorAll('img')) it.decode = () => Promise.resolve();
    const [drawing] = page.querySelectorAll('img');
    const restore = await drawOnPaper(page);
    expect(drawing?.src).toBe('picture://x/a.svg?light');
    restore();
    expect(drawing?.src).toBe('picture://x/a.svg?dark');
    delete document.documentElement.dataset['theme'];
  });
});
