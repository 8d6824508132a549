// The words of the window by the place where they are shown, in the language that is spoken.
import * as en from './en/words';
import { inLanguage } from './language.svelte';

export const app = inLanguage({ en: en.app });
export const states = inLanguage({ en: en.states });
export const sides = inLanguage({ en: en.sides });
export const sideOf = inLanguage({ en: en.sideOf });
export const audiences = inLanguage({ en: en.audiences });
export const levels = inLanguage({ en: en.levels });
export const scores = inLanguage({ en: en.scores });
export const blockStates = inLanguage({ en: en.blockStates });
export const minutes = inLanguage({ en: en.minutes });
export const passphrase = inLanguage({ en: en.passphrase });
export const welcome = inLanguage({ en: en.welcome });
export const unlock = inLanguage({ en: en.unlock });
export const links = inLanguage({ en: en.links });
export const failedStart = inLanguage({ en: en.failedStart });
export const today = inLanguage({ en: en.today });
export const courses = inLanguage({ en: en.courses });
export const course = inLanguage({ en: en.course });
export const practiceStates = inLanguage({ en: en.practiceStates });
export const lesson = inLanguage({ en: en.lesson });
export const quiz = inLanguage({ en: en.quiz });
export const guess = inLanguage({ en: en.guess });
export const cards = inLanguage({ en: en.cards });
export const practice = inLanguage({ en: en.practice });
