// The words that Skills, Practice and Review share, in the language that is spoken.
import * as de from './de/signing';
import * as en from './en/signing';
import { inLanguage } from './language.svelte';

export const scoreName = inLanguage({ en: en.scoreName, de: de.scoreName });
export const theirSide = inLanguage({ en: en.theirSide, de: de.theirSide });
export const sidesIn = inLanguage({ en: en.sidesIn, de: de.sidesIn });
export const whyNot = inLanguage({ en: en.whyNot, de: de.whyNot });
