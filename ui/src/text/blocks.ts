// The words of the blocks in a lesson that ask for more than a choice, in the language that is spoken.
import * as en from './en/blocks';
import { inLanguage } from './language.svelte';

export const order = inLanguage({ en: en.order });
export const match = inLanguage({ en: en.match });
export const written = inLanguage({ en: en.written });
export const steps = inLanguage({ en: en.steps });
export const reflect = inLanguage({ en: en.reflect });
export const checklist = inLanguage({ en: en.checklist });
