// What every language does with words before they are a sentence: a capital, a full stop, a list, a plural.
import { inLocale } from './language.svelte';

const and = inLocale(
  (locale) => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }),
);
const or = inLocale(
  (locale) => new Intl.ListFormat(locale, { style: 'long', type: 'disjunction' }),
);

/** Fit to begin a sentence. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Capital letter in front, full stop behind, unless a sign or an example ends it. */
export function sentence(text: string): string {
  return /[.:…>"”“]$/.test(text) ? capital(text) : `${capital(text)}.`;
}

/** "Ada", "Ada and Ben", "Ada, Ben and Cleo". */
export const list = (items: readonly string[]): string => and().format(items);

/** "Ada", "Ada or Ben", "Ada, Ben or Cleo". */
export const either = (items: readonly string[]): string => or().format(items);

/** Chooses the form that a language has for a number. */
export function plural(
  locale: string,
): (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => string {
  const rules = new Intl.PluralRules(locale);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
