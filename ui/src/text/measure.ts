// Sizes and numbers of words, as people say them.

const KILO = 1000;

/** A size: "840 bytes", "12 kB", "3.4 MB". */
export function size(bytes: number): string {
  if (bytes < KILO) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} kB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

/** How many words a text has. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((it) => it !== '').length;
