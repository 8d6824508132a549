// The words for what was edited, in the language that is spoken.
import * as de from './de/change';
import * as en from './en/change';
import { inLanguage } from './language.svelte';

export const change = inLanguage({ en: en.change, de: de.change });
