// The words of a skill's history, in the language that is spoken.
import * as de from './de/history';
import * as en from './en/history';
import { inLanguage } from './language.svelte';

export const history = inLanguage({ en: en.history, de: de.history });
