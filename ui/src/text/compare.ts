// The words for two attempts beside each other, in the language that is spoken.
import * as de from './de/compare';
import * as en from './en/compare';
import { inLanguage } from './language.svelte';

export const compare = inLanguage({ en: en.compare, de: de.compare });
