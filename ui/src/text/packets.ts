// The words for cards and packets, in the language that is spoken.
import * as de from './de/packets';
import * as en from './en/packets';
import { inLanguage } from './language.svelte';

export const packets = inLanguage({ en: en.packets, de: de.packets });
export const leavingLines = inLanguage({ en: en.leavingLines, de: de.leavingLines });
export const newsLine = inLanguage({ en: en.newsLine, de: de.newsLine });
export const comingLines = inLanguage({ en: en.comingLines, de: de.comingLines });
export const card = inLanguage({ en: en.card, de: de.card });
