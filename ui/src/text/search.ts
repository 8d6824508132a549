// The words of the search, in the language that is spoken.
import * as en from './en/search';
import { inLanguage } from './language.svelte';

export const search = inLanguage({ en: en.search });
export const places = inLanguage({ en: en.places });
