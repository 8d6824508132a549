import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../src/App.svelte';
import { answersFor, learningAnswers } from '../src/demo/answers';
import { lesson } from '../src/demo/learning';
import { fakeHost } from '../src/host/fake';
import { ariaKeys, isPressed, keysHere, shortcuts } from '../src/host/shortcuts';
import { keySheet } from '../src/state/keySheet.svelte';
import { place } from '../src/state/place.svelte';
import { keyLine, keyNames } from '../src/text/keys';
import './dialogs';
import { problems } from './problems';

afterEach(() => {
  keySheet.close();
  vi.restoreAllMocks();
});

function onMac(): void {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh)');
}

describe('the sheet of keys', () => {
  beforeEach(async () => {
    fakeHost({ ...answersFor('today', 'light'), ...learningAnswers });
    render(App);
    await screen.findByRole('button', { name: /^Courses/ });
    await screen.findByRole('heading', { level: 1 });
  });

  it('opens at ?, and says of every deed what does it', async () => {
    await userEvent.keyboard('?');
    const sheet = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    const rows = Object.values(shortcuts).flatMap((group) => Object.keys(group));
    expect(within(sheet).getAllByRole('term')).toHaveLength(rows.length);
    expect(within(sheet).getByText('Take back the last rating')).toBeVisible();
    expect(await problems()).toEqual([]);
    await userEvent.click(within(sheet).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('begins with the keys of the view at hand', async () => {
    place.go({ view: 'lesson', lesson: lesson.id });
    await screen.findByRole('heading', { level: 1, name: lesson.title });
    await userEvent.keyboard('?');
    const [first] = within(screen.getByRole('dialog')).getAllByRole('heading', { level: 3 });
    expect(first).toHaveTextContent('In a lesson');
  });

  it('is found by the search', async () => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(screen.getByRole('combobox'), 'shortcuts{Enter}');
    await waitFor(() => {
      expect(keySheet.isOpen).toBe(true);
    });
  });

  it('stays away while somebody writes', async () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    await userEvent.type(field, 'Really?');
    expect(field).toHaveValue('Really?');
    expect(keySheet.isOpen).toBe(false);
    field.remove();
  });
});

describe('a key', () => {
  const press = (key: string, held: KeyboardEventInit = {}) =>
    new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...held });

  it('is one of those that are listed, with what is held and nothing else', () => {
    const { search, keys } = shortcuts.everywhere;
    expect(isPressed(press('k', { ctrlKey: true }), search)).toBe(true);
    expect(isPressed(press('K', { metaKey: true }), search)).toBe(true);
    expect(isPressed(press('k'), search)).toBe(false);
    expect(isPressed(press('k', { ctrlKey: true, altKey: true }), search)).toBe(false);
    expect(isPressed(press('?', { shiftKey: true }), keys)).toBe(true);
    expect(isPressed(press('?', { ctrlKey: true }), keys)).toBe(false);
    expect(isPressed(press(' '), shortcuts.cards.reveal)).toBe(true);
    expect(isPressed(press('4'), shortcuts.cards.rate)).toBe(true);
    expect(isPressed(press('5'), shortcuts.cards.rate)).toBe(false);
  });

  it('is called as it is on the keyboard at hand', () => {
    const { search, back } = shortcuts.everywhere;
    expect(keyLine(search)).toBe('Ctrl K');
    expect(keyNames('Alt+ArrowLeft')).toEqual(['Alt', '←']);
    expect(ariaKeys(search)).toBe('Control+K Meta+K');
    onMac();
    expect(keyLine(search)).toBe('⌘ K');
    expect(keysHere(back)).toEqual(['Mod+[']);
  });

  it.each(Object.entries(shortcuts.lesson))(
    'does in a lesson what is said of it: %s',
    async (_, keys) => {
      fakeHost({ ...answersFor('today', 'light'), ...learningAnswers });
      render(App);
      await screen.findByRole('button', { name: /^Courses/ });
      place.go({ view: 'lesson', lesson: lesson.id });
      await screen.findByRole('heading', { level: 1, name: lesson.title });
      for (const key of keys) {
        // To the first question, which takes digits.
        await userEvent.keyboard('jjj');
        const event = press(key.slice(0, key.includes('–') ? 1 : undefined));
        window.dispatchEvent(event);
        expect(event.defaultPrevented, key).toBe(true);
      }
    },
  );
});
