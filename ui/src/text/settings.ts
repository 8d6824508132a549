// The words of Settings, in the language that is spoken.
import * as de from './de/settings';
import * as en from './en/settings';
import { inLanguage } from './language.svelte';

export const settings = inLanguage({ en: en.settings, de: de.settings });
