// The words for reviews that change hands, in the language that is spoken.
import * as de from './de/handOver';
import * as en from './en/handOver';
import { inLanguage } from './language.svelte';

export const handOver = inLanguage({ en: en.handOver, de: de.handOver });
