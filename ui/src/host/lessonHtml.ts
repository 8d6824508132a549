// What the HTML of a lesson means in this window: where its pictures come from, and where its links lead.
import { convertFileSrc, invoke, isTauri } from '@tauri-apps/api/core';

/** A link of a lesson, read from its address. */
export type Link =
  | { kind: 'lesson'; lesson: string; at: string }
  | { kind: 'here'; id: string }
  | { kind: 'outside'; address: string };

const picture = '<img src="picture:';

/** The HTML with addresses under which this system's window finds the pictures. Only a real element begins with
    an unescaped sign, so no words are changed by this. */
export function withPictures(html: string): string {
  if (!isTauri()) return html;
  return html.replaceAll(picture, `<img src="${convertFileSrc('', 'picture')}`);
}

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
