// The words that Skills, Practice and Review share, in the language that is spoken.
import * as en from './en/signing';
import { inLanguage } from './language.svelte';

export const scoreName = inLanguage({ en: en.scoreName });
export const theirSide = inLanguage({ en: en.theirSide });
export const sidesIn = inLanguage({ en: en.sidesIn });
export const whyNot = inLanguage({ en: en.whyNot });
