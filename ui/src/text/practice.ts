// The words of Practice, in the language that is spoken.
import * as en from './en/practice';
import { inLanguage } from './language.svelte';

export const keeping = inLanguage({ en: en.keeping });
export const practice = inLanguage({ en: en.practice });
