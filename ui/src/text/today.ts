// The sentence at the top of Today, in the language that is spoken.
import * as de from './de/today';
import * as en from './en/today';
import { inLanguage } from './language.svelte';

export const headline = inLanguage({ en: en.headline, de: de.headline });
