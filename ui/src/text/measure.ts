// Sizes, spans of time and numbers of words, as people say them.
import * as de from './de/measure';
import * as en from './en/measure';
import { inLanguage, language } from './language.svelte';

const KILO = 1000;

/** A size: "840 bytes", "12 kB", "3.4 MB". */
export function size(bytes: number): string {
  if (bytes < KILO) return unit(bytes, 'byte', 'long', 0);
  if (bytes < KILO * KILO) return unit(bytes / KILO, 'kilobyte', 'short', 0);
  return unit(bytes / KILO / KILO, 'megabyte', 'short', 1);
}

/** How long a course takes: "78 minutes", and from an hour and a half on "about 2 hours", "about 4½ hours". */
export const duration = inLanguage({ en: en.duration, de: de.duration });

/** How many words a text has. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((it) => it !== '').length;

function unit(n: number, unit: string, unitDisplay: 'long' | 'short', digits: number): string {
  return new Intl.NumberFormat(language.locale, {
    style: 'unit',
    unit,
    unitDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(n);
}
