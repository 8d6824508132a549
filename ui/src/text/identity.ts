// The words for a second laptop, in the language that is spoken.
import * as de from './de/identity';
import * as en from './en/identity';
import { inLanguage } from './language.svelte';

export const identity = inLanguage({ en: en.identity, de: de.identity });
export const ownLines = inLanguage({ en: en.ownLines, de: de.ownLines });
