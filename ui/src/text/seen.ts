// The words for what others can see, in the language that is spoken.
import * as de from './de/seen';
import * as en from './en/seen';
import { inLanguage } from './language.svelte';

export const seen = inLanguage({ en: en.seen, de: de.seen });
export const seenLine = inLanguage({ en: en.seenLine, de: de.seenLine });
