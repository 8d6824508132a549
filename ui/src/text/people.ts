// The words for choosing one of several people, in the language that is spoken.
import * as de from './de/people';
import * as en from './en/people';
import { inLanguage } from './language.svelte';

export const people = inLanguage({ en: en.people, de: de.people });
