// Moments in full, where no "now" comes with the view: a date that can be read years later.
import { inLocale } from './language.svelte';

const day = inLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }));
const clock = inLocale(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
);

/** "12 March 2026". */
export const dayOf = (at: number): string => day().format(at);

/** "22:04". */
export const clockOf = (at: number): string => clock().format(at);

/** "12 March 2026, 22:04". */
export const momentOf = (at: number): string => `${dayOf(at)}, ${clockOf(at)}`;
