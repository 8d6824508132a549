import userEvent from '@testing-library/user-event';
import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settings } from '../src/demo/mentoring';
import type { NotificationView } from '../src/bindings/NotificationView';
import { fakeHost, type Asked } from '../src/host/fake';
import { tellWith } from '../src/host/tell';
import { tellNews, watchForNews } from '../src/state/notification';
import Settings from '../src/views/Settings.svelte';
import { stand } from './stand';

const some: NotificationView = {
  returned: { mentor: 'Mateo Lindqvist', practice: 'Ninety seconds for a stranger', others: 0 },
};
let told: [string, string][];
let asked: Asked[];

function looks(elsewhere: boolean): void {
  vi.spyOn(document, 'hasFocus').mockReturnValue(!elsewhere);
}

beforeEach(() => {
  told = [];
  tellWith((title, body) => {
    told.push([title, body]);
    return Promise.resolve();
  });
  asked = fakeHost({ notification: some });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('news', () => {
  it('are told to somebody who looks elsewhere', async () => {
    looks(true);
    await tellNews();
    expect(told).toEqual([
      [
        'Mateo Lindqvist returned “Ninety seconds for a stranger”',
        'With one next step. It waits for you on Today.',
      ],
    ]);
  });

  it('are neither asked for nor told while the window has the focus', async () => {
    looks(false);
    await tellNews();
    expect([asked, told]).toEqual([[], []]);
  });

  it('are none on most days', async () => {
    looks(true);
    fakeHost({ notification: { returned: null } });
    await tellNews();
    expect(told).toEqual([]);
  });

  it('are looked for now and then, until nobody is signed in', async () => {
    vi.useFakeTimers();
    looks(true);
    const stop = watchForNews();
    await vi.advanceTimersByTimeAsync(11 * 60 * 1000);
    expect(asked).toHaveLength(2);
    stop();
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    expect(asked).toHaveLength(2);
  });

  it('do no harm where the system shows none', async () => {
    looks(true);
    vi.spyOn(console, 'info').mockReturnValue();
    tellWith(() => Promise.reject(new Error('no daemon')));
    await expect(tellNews()).resolves.toBeUndefined();
  });

  it('can be had or not', async () => {
    asked = fakeHost({ settings, set_notifications: {} });
    render(Settings, { target: stand() });
    await userEvent.click(await screen.findByRole('radio', { name: 'Tell me nothing' }));
    expect(asked).toContainEqual({
      command: 'set_notifications',
      request: { notifications: 'never' },
    });
  });
});
