// The words of a scenario, in the language that is spoken.
import * as en from './en/scenario';
import { inLanguage } from './language.svelte';

export const scenario = inLanguage({ en: en.scenario });
