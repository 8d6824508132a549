// The words of the Author view, in the language that is spoken.
import * as en from './en/author';
import { inLanguage } from './language.svelte';

export const author = inLanguage({ en: en.author });
