// The words of the notifications, in the language that is spoken.
import * as de from './de/notification';
import * as en from './en/notification';
import { inLanguage } from './language.svelte';

export const notification = inLanguage({ en: en.notification, de: de.notification });
