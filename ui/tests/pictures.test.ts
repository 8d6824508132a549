// What a lesson's picture is asked for: as it looks on paper, or at night.
import { render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import SafeHtml from '../src/kit/SafeHtml.svelte';

const html = '<p><img src="picture:demo/one/map.svg" alt="The map"></p>';
const page = document.documentElement;
const source = (): string | null => screen.getByRole('img').getAttribute('src');

beforeEach(() => {
  const window = {
    convertFileSrc: (path: string, scheme: string) => `${scheme}://localhost/${path}`,
  };
  Object.assign(globalThis, { isTauri: true, __TAURI_INTERNALS__: window });
});

afterEach(() => {
  delete page.dataset['theme'];
  for (const it of ['isTauri', '__TAURI_INTERNALS__']) Reflect.deleteProperty(globalThis, it);
});

it('is drawn as the system says, until somebody chooses', async () => {
  render(SafeHtml, { html });
  expect(source()).toBe('picture://localhost/demo/one/map.svg?light');
  page.dataset['theme'] = 'dark';
  await waitFor(() => expect(source()).toBe('picture://localhost/demo/one/map.svg?dark'));
  delete page.dataset['theme'];
  await waitFor(() => expect(source()).toBe('picture://localhost/demo/one/map.svg?light'));
});

it('is drawn as it was chosen from the beginning', () => {
  page.dataset['theme'] = 'dark';
  render(SafeHtml, { html });
  expect(source()).toBe('picture://localhost/demo/one/map.svg?dark');
});

it('is not asked for anew once its text is gone', async () => {
  const { unmount } = render(SafeHtml, { html });
  const picture = screen.getByRole('img');
  unmount();
  page.dataset['theme'] = 'dark';
  await Promise.resolve();
  expect(picture.getAttribute('src')).toMatch(/\?light$/);
});
