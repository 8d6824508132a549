// The words for a ledger that is too damaged to be opened, in the language that is spoken.
import * as de from './de/rescue';
import * as en from './en/rescue';
import { inLanguage } from './language.svelte';

export const rescue = inLanguage({ en: en.rescue, de: de.rescue });
