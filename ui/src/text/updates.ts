// The words for updates that come as a file, in the language that is spoken.
import * as de from './de/updates';
import * as en from './en/updates';
import { inLanguage } from './language.svelte';

export const updates = inLanguage({ en: en.updates, de: de.updates });
