// The words of the tour, in the language that is spoken.
import * as de from './de/tour';
import * as en from './en/tour';
import { inLanguage } from './language.svelte';

export const tour = inLanguage({ en: en.tour, de: de.tour });
