// The words of the Author view, in the language that is spoken.
import * as de from './de/author';
import * as en from './en/author';
import { inLanguage } from './language.svelte';

export const author = inLanguage({ en: en.author, de: de.author });
