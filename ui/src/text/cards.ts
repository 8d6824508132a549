// The words of cards, in the language that is spoken.
import * as de from './de/cards';
import * as en from './en/cards';
import { inLanguage } from './language.svelte';

export const inDays = inLanguage({ en: en.inDays, de: de.inDays });
export const cards = inLanguage({ en: en.cards, de: de.cards });
export const restLine = inLanguage({ en: en.restLine, de: de.restLine });
