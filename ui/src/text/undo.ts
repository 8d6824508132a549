// The words of what can be had back, in the language that is spoken.
import * as de from './de/undo';
import * as en from './en/undo';
import { inLanguage } from './language.svelte';

export const undo = inLanguage({ en: en.undo, de: de.undo });
