// The words of backups, in the language that is spoken.
import * as de from './de/backups';
import * as en from './en/backups';
import { inLanguage } from './language.svelte';

export const backups = inLanguage({ en: en.backups, de: de.backups });
export const goneLines = inLanguage({ en: en.goneLines, de: de.goneLines });
