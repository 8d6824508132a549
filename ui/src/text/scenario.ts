// The words of a scenario, in the language that is spoken.
import * as de from './de/scenario';
import * as en from './en/scenario';
import { inLanguage } from './language.svelte';

export const scenario = inLanguage({ en: en.scenario, de: de.scenario });
