import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { practices } from '../src/demo/mentoring';
import { fakeHost, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import SafeHtml from '../src/kit/SafeHtml.svelte';
import { place, type Where } from '../src/state/place.svelte';
import './dialogs';

let asked: Asked[];
const commands = () => asked.map((it) => it.command);

async function open(where: Where): Promise<void> {
  const refused = new Refusal('package-refused', '');
  asked = fakeHost({
    ...answersFor('today', 'light'),
    courses: { courses: [], broken: [] },
    practice: practices.fresh,
    look_at_package: refused,
    receive_packet: {},
    look_at_packet: refused,
    drop_packet: {},
    begin_file: {},
    add_to_file: {},
    finish_file: practices.drafted.draft,
  });
  render(App);
  await screen.findByRole('heading', { level: 1 });
  place.go(where);
  await screen.findByRole('heading', { level: 1 });
}

const held = (name: string) => ({
  dataTransfer: { types: ['Files'], files: [new File(['words'], name)] },
});

describe('a file that is dropped on the window', () => {
  it('has a target for as long as it is held there', async () => {
    await open({ view: 'today' });
    const files = held('a.txt');
    await fireEvent.dragEnter(screen.getByRole('main'), files);
    expect(screen.getByText('Let go to open it')).toBeVisible();
    await fireEvent.dragLeave(screen.getByRole('main'), files);
    expect(screen.queryByText('Let go to open it')).toBeNull();
  });

  it('is looked at on the shelf if it is a course, wherever one is', async () => {
    await open({ view: 'today' });
    await fireEvent.drop(screen.getByRole('main'), held('Demo.COURSE'));
    expect(place.now).toEqual({ view: 'courses' });
    await waitFor(() => {
      expect(commands()).toContain('look_at_package');
    });
  });

  it('is opened if it is a packet', async () => {
    await open({ view: 'today' });
    await fireEvent.drop(screen.getByRole('main'), held('for-me.crosstrain'));
    await waitFor(() => {
      expect(commands()).toContain('receive_packet');
    });
  });

  it('is evidence where a practice is open', async () => {
    await open({ view: 'practice', practice: practices.fresh.id });
    await screen.findByLabelText('What you did, in your own words');
    await fireEvent.dragEnter(screen.getByRole('main'), held('board.txt'));
    expect(screen.getByText('Let go to attach it to your draft')).toBeVisible();
    await fireEvent.drop(screen.getByRole('main'), held('board.txt'));
    await waitFor(() => {
      expect(commands()).toContain('finish_file');
    });
    expect(screen.queryByText('Let go to attach it to your draft')).toBeNull();
  });

  it('is named if nothing takes it, until one goes on', async () => {
    await open({ view: 'today' });
    await fireEvent.drop(screen.getByRole('main'), held('cat.jpg'));
    expect(screen.getByText(/Nothing here takes cat.jpg/)).toBeVisible();
    place.go({ view: 'courses' });
    await waitFor(() => {
      expect(screen.queryByText(/Nothing here takes cat.jpg/)).toBeNull();
    });
  });
});

describe('code in a text', () => {
  it('is copied without the button that copies it', async () => {
    const user = userEvent.setup();
    render(SafeHtml, { html: '<pre><code>one\n  two\n</code></pre>' });
    const button = screen.getByRole('button', { name: 'Copy' });
    await user.click(button);
    expect(await navigator.clipboard.readText()).toBe('one\n  two');
    expect(button).toHaveTextContent('Copied');
    await user.tab();
    expect(button).toHaveTextContent('Copy');
  });
});
