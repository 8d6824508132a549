// The words for files that come with a double click, in the language that is spoken.
import * as de from './de/given';
import * as en from './en/given';
import { inLanguage } from './language.svelte';

export const given = inLanguage({ en: en.given, de: de.given });
