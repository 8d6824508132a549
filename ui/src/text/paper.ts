// The words of what is printed, in the language that is spoken.
import * as de from './de/paper';
import * as en from './en/paper';
import { inLanguage } from './language.svelte';

export const paper = inLanguage({ en: en.paper, de: de.paper });
export const transcript = inLanguage({ en: en.transcript, de: de.transcript });
