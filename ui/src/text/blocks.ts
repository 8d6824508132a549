// The words of the blocks in a lesson that ask for more than a choice, in the language that is spoken.
import * as de from './de/blocks';
import * as en from './en/blocks';
import { inLanguage } from './language.svelte';

export const order = inLanguage({ en: en.order, de: de.order });
export const match = inLanguage({ en: en.match, de: de.match });
export const written = inLanguage({ en: en.written, de: de.written });
export const steps = inLanguage({ en: en.steps, de: de.steps });
export const reflect = inLanguage({ en: en.reflect, de: de.reflect });
export const checklist = inLanguage({ en: en.checklist, de: de.checklist });
