// The words for courses that come as one file, in the language that is spoken.
import * as de from './de/packages';
import * as en from './en/packages';
import { inLanguage } from './language.svelte';

export const packages = inLanguage({ en: en.packages, de: de.packages });
export const wayBack = inLanguage({ en: en.wayBack, de: de.wayBack });
export const arrivals = inLanguage({ en: en.arrivals, de: de.arrivals });
export const changeLines = inLanguage({ en: en.changeLines, de: de.changeLines });
