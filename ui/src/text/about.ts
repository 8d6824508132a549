// The words about the program itself, in the language that is spoken.
import * as de from './de/about';
import * as en from './en/about';
import { inLanguage } from './language.svelte';

export const about = inLanguage({ en: en.about, de: de.about });
