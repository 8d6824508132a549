// Sizes, spans of time and numbers of words, as people say them.
import { figures } from './count';

const KILO = 1000;

/** A size: "840 bytes", "12 kB", "3.4 MB". */
export function size(bytes: number): string {
  if (bytes < KILO) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} kB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

/** How long a course takes: "78 minutes", and from an hour and a half on "about 2 hours", "about 4½ hours". */
export function duration(minutes: number): string {
  if (minutes < 90) return figures(minutes, 'minute');
  const halves = Math.round(minutes / 30);
  return `about ${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''} hours`;
}

/** How many words a text has. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((it) => it !== '').length;
