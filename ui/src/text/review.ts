// The words of Reviews and Review, in the language that is spoken.
import * as de from './de/review';
import * as en from './en/review';
import { inLanguage } from './language.svelte';

export const review = inLanguage({ en: en.review, de: de.review });
