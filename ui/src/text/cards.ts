// The words of cards, in the language that is spoken.
import * as en from './en/cards';
import { inLanguage } from './language.svelte';

export const inDays = inLanguage({ en: en.inDays });
export const cards = inLanguage({ en: en.cards });
export const restLine = inLanguage({ en: en.restLine });
