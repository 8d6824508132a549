// The words of the search, in the language that is spoken.
import * as de from './de/search';
import * as en from './en/search';
import { inLanguage } from './language.svelte';

export const search = inLanguage({ en: en.search, de: de.search });
export const places = inLanguage({ en: en.places, de: de.places });
