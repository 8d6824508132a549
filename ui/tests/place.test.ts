import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { fakeHost } from '../src/host/fake';
import { Place } from '../src/state/place.svelte';

describe('the way through the window', () => {
  it('remembers the way back, and no further than the door', () => {
    const place = new Place();
    place.startAt({ view: 'today' });
    place.go({ view: 'courses' });
    place.go({ view: 'course', course: 'demo-skills' });
    place.back();
    expect(place.now).toEqual({ view: 'courses' });
    place.back();
    place.back();
    expect(place.now).toEqual({ view: 'today' });
    expect(place.canGoBack).toBe(false);
  });

  it('leaves no way back to the person before', () => {
    const place = new Place();
    place.go({ view: 'settings' });
    place.startAt({ view: 'unlock' });
    place.back();
    expect(place.now).toEqual({ view: 'unlock' });
  });

  it('moves the focus to the title of the new view, and Alt+Left goes back', async () => {
    fakeHost(answersFor('today', 'light'));
    render(App);
    await userEvent.click(await screen.findByRole('button', { name: /^Courses/ }));
    const title = await screen.findByRole('heading', { level: 1, name: 'Courses' });
    expect(title).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('One lesson from');
    });
  });

  it('says calmly why it could not open, and tries again', async () => {
    const asked = fakeHost(answersFor('failed', 'light'));
    render(App);
    expect(await screen.findByText(/ledger\.sqlite/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked.filter((it) => it.command === 'start')).toHaveLength(2);
  });
});
