// What the test page lacks of a real one, and a clean state before every test.
import { cleanup, configure } from '@testing-library/svelte';
import '@testing-library/jest-dom/vitest';
import { afterEach } from 'vitest';
import { place } from '../src/state/place.svelte';

// What a test waits for comes at once, or later on a machine that does much else.
configure({ asyncUtilTimeout: 10_000 });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
globalThis.ResizeObserver = class {
  observe(): void {
    // Nothing has a size here.
  }
  unobserve(): void {
    // Nothing has a size here.
  }
  disconnect(): void {
    // Nothing has a size here.
  }
};
// A wide, light page: no query about it holds.
globalThis.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

afterEach(() => {
  cleanup();
  place.startAt({ view: 'today' });
});
