// The words of files that are dropped on the window, in the language that is spoken.
import * as de from './de/drops';
import * as en from './en/drops';
import { inLanguage } from './language.svelte';

export const drops = inLanguage({ en: en.drops, de: de.drops });
