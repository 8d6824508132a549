// The words of a person's teams, in the language that is spoken.
import * as de from './de/team';
import * as en from './en/team';
import { inLanguage } from './language.svelte';

export const team = inLanguage({ en: en.team, de: de.team });
