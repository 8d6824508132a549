// The words for courses that come as one file, in the language that is spoken.
import * as en from './en/packages';
import { inLanguage } from './language.svelte';

export const packages = inLanguage({ en: en.packages });
export const wayBack = inLanguage({ en: en.wayBack });
export const arrivals = inLanguage({ en: en.arrivals });
export const changeLines = inLanguage({ en: en.changeLines });
