// The words of Skills, in the language that is spoken.
import * as de from './de/skills';
import * as en from './en/skills';
import { inLanguage } from './language.svelte';

export const skills = inLanguage({ en: en.skills, de: de.skills });
