// The words around a mistake in a course, in the language that is spoken.
import * as en from './en/problem';
import { inLanguage } from './language.svelte';

export const problem = inLanguage({ en: en.problem });
