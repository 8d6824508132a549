// The words of Practice, in the language that is spoken.
import * as de from './de/practice';
import * as en from './en/practice';
import { inLanguage } from './language.svelte';

export const keeping = inLanguage({ en: en.keeping, de: de.keeping });
export const practice = inLanguage({ en: en.practice, de: de.practice });
