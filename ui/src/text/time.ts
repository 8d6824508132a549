// Moments in words. The core says what time it is: nothing here reads a clock.
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dateWithYear = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** "just now", "5 minutes ago", "yesterday", "3 days ago", and after a month the date. */
export function ago(at: number, now: number): string {
  const age = now - at;
  if (age < minute) return 'just now';
  if (age < hour) return relative.format(-Math.floor(age / minute), 'minute');
  const days = daysBetween(at, now);
  if (days === 0) return relative.format(-Math.floor(age / hour), 'hour');
  if (days <= 30) return relative.format(-days, 'day');
  return dateOf(at, now);
}

/** "3 days", "5 minutes": how long somebody has been waiting. */
export function age(at: number, now: number): string {
  const [n, unit] = ageIn(Math.max(0, now - at));
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay: 'long' }).format(n);
}

/** "12 March", or with the year when it is another one. */
export function dateOf(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? date : dateWithYear).format(at);
}

/** "12 March, 18:40". */
export function moment(at: number, now: number): string {
  return `${dateOf(at, now)}, ${clock.format(at)}`;
}

/** "Monday evening". */
export function partOfDay(at: number): string {
  const h = new Date(at).getHours();
  if (h < 5) return `${weekday.format(at)} night`;
  if (h < 12) return `${weekday.format(at)} morning`;
  if (h < 18) return `${weekday.format(at)} afternoon`;
  return `${weekday.format(at)} evening`;
}

function ageIn(millis: number): [number, string] {
  if (millis < hour) return [Math.floor(millis / minute), 'minute'];
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
