// The words for a key that was lost or copied, in the language that is spoken.
import * as de from './de/lostKey';
import * as en from './en/lostKey';
import { inLanguage } from './language.svelte';

export const lostKey = inLanguage({ en: en.lostKey, de: de.lostKey });
