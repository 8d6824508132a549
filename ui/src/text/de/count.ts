// Numbers as a reader of German expects them: words up to twelve, one or many.
import { plural } from '../phrase';

const form = plural('de-DE');
const words = [
  '',
  '',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** "zwei Lektionen", "eine Lektion", "keine Lektion", "13 Lektionen"; the one comes with its article. */
export function count(n: number, one: string, many: string): string {
  return n === 0 ? `k${one}` : form(n, { one, other: `${words[n] ?? n} ${many}` });
}

/** "10 Minuten", "1 Minute": for what is measured rather than counted. */
export function figures(n: number, one: string, many: string): string {
  return `${n} ${form(n, { one, other: many })}`;
}
