// Numbers as a reader of English expects them: words up to twelve, one or many.
import { plural } from '../phrase';

const form = plural('en-GB');
const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "two lessons", "one lesson", "13 lessons". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${words[n] ?? n} ${form(n, { one, other: many })}`;
}

/** "10 minutes", "1 minute": for what is measured rather than counted. */
export function figures(n: number, one: string, many = `${one}s`): string {
  return `${n} ${form(n, { one, other: many })}`;
}
