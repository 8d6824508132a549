// What the HTML of a lesson means in this window: where its pictures come from, and where its links lead.
import { convertFileSrc, invoke, isTauri } from '@tauri-apps/api/core';

/** A link of a lesson, read from its address. */
export type Link =
  | { kind: 'lesson'; lesson: string; at: string }
  | { kind: 'here'; id: string }
  | { kind: 'outside'; address: string };

const picture = /<img src="picture:([^"]*)/g;

/** The HTML with addresses under which this system's window finds the pictures. Only a real element begins with
    an unescaped sign, so no words are changed by this. */
export function withPictures(html: string): string {
  if (!isTauri()) return html;
  const at = convertFileSrc('', 'picture');
  return html.replaceAll(picture, (_, path: string) => `<img src="${at}${path}?${appearance()}`);
}

/** The address of a picture as it is drawn for what the page is on now; any other address as it is. */
export function asItLooks(address: string): string {
  return address.replace(/\?(?:light|dark)$/, `?${appearance()}`);
}

/** Says when the page goes from paper to night or back. */
export function watchAppearance(onchange: () => void): () => void {
  const watcher = new MutationObserver(onchange);
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = systemIsDark();
  system.addEventListener('change', onchange);
  return () => {
    watcher.disconnect();
    system.removeEventListener('change', onchange);
  };
}

/** Draws every picture as on paper, and says how to draw them for the page again. */
export async function drawOnPaper(page: ParentNode): Promise<() => void> {
  const dark = [...page.querySelectorAll('img')].filter(
    (it) => asItLooks(it.src) !== onPaper(it.src),
  );
  for (const it of dark) it.src = onPaper(it.src);
  await Promise.allSettled(dark.map((it) => it.decode()));
  return () => {
    for (const it of dark) it.src = asItLooks(it.src);
  };
}

function onPaper(address: string): string {
  return address.replace(/\?dark$/, '?light');
}

function appearance(): string {
  return document.documentElement.dataset['theme'] ?? (systemIsDark().matches ? 'dark' : 'light');
}

const systemIsDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** Where an address written by the core leads. */
export function linkOf(address: string): Link {
  if (address.startsWith('#')) return { kind: 'here', id: address.slice(1) };
  const [lesson = '', at = ''] = address.slice('lesson:'.length).split('#');
  return address.startsWith('lesson:')
    ? { kind: 'lesson', lesson, at }
    : { kind: 'outside', address };
}

let opener = (address: string): Promise<void> => invoke('plugin:opener|open_url', { url: address });

/** Puts another browser behind the window: the tests do. */
export function openWith(other: (address: string) => Promise<void>): void {
  opener = other;
}

/** Hands an address to the system's browser or mail program; rejects if there is none. */
export const openOutside = (address: string): Promise<void> => opener(address);
