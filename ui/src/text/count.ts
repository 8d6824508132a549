// Numbers as a reader expects them: words up to twelve, one or many.
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
  return `${words[n] ?? n} ${n === 1 ? one : many}`;
}

/** "10 minutes", "1 minute": for what is measured rather than counted. */
export function figures(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Fit to begin a sentence. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** "Ada", "Ada and Ben", "Ada, Ben and Cleo". */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' }).format(items);
}

/** "Ada", "Ada or Ben", "Ada, Ben or Cleo". */
export function either(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { style: 'long', type: 'disjunction' }).format(items);
}
