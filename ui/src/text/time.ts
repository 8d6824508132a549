// Moments in words. The core says what time it is: nothing here reads a clock.
import * as de from './de/time';
import * as en from './en/time';
import { inLanguage, inLocale } from './language.svelte';
import { clockOf, dayOf } from './when';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const relative = inLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const date = inLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }),
);
const weekday = inLocale((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long' }));
const span = {
  minute: inUnit('minute'),
  hour: inUnit('hour'),
  day: inUnit('day'),
};
const words = inLanguage({ en: en.moments, de: de.moments });

/** "just now", "5 minutes ago", "yesterday", "3 days ago", and after a month the date. */
export function ago(at: number, now: number): string {
  const age = now - at;
  if (age < minute) return words.justNow;
  if (age < hour) return relative().format(-Math.floor(age / minute), 'minute');
  const days = daysBetween(at, now);
  if (days === 0) return relative().format(-Math.floor(age / hour), 'hour');
  if (days <= 30) return relative().format(-days, 'day');
  return dateOf(at, now);
}

/** Whether something is so new that its age is no number yet. */
export const isJustNow = (at: number, now: number): boolean => now - at < minute;

/** "3 days", "5 minutes": how long somebody has been waiting, which is never no time at all. */
export function age(at: number, now: number): string {
  const [n, unit] = ageIn(Math.max(0, now - at));
  return span[unit]().format(n);
}

/** "12 March", or with the year when it is another one. */
export function dateOf(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return isThisYear ? date().format(at) : dayOf(at);
}

/** "12 March, 18:40". */
export function moment(at: number, now: number): string {
  return `${dateOf(at, now)}, ${clockOf(at)}`;
}

/** "Monday evening". */
export const partOfDay = (at: number): string =>
  words.partOfDay(weekday().format(at), new Date(at).getHours());

function inUnit(unit: string): () => Intl.NumberFormat {
  return inLocale(
    (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  );
}

function ageIn(millis: number): [number, keyof typeof span] {
  if (millis < hour) return [Math.max(1, Math.floor(millis / minute)), 'minute'];
  if (millis < day) return [Math.floor(millis / hour), 'hour'];
  return [Math.floor(millis / day), 'day'];
}

function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / day);
}

function startOfDay(at: number): number {
  const date = new Date(at);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}
