// The words around a mistake in a course, in the language that is spoken.
import * as de from './de/problem';
import * as en from './en/problem';
import { inLanguage } from './language.svelte';

export const problem = inLanguage({ en: en.problem, de: de.problem });
