// The words of comments on single places of the work, in the language that is spoken.
import * as de from './de/remarks';
import * as en from './en/remarks';
import { inLanguage } from './language.svelte';

export const remarks = inLanguage({ en: en.remarks, de: de.remarks });
