// The words of the window by the place where they are shown, in the language that is spoken.
import * as de from './de/words';
import * as en from './en/words';
import { inLanguage } from './language.svelte';

export const app = inLanguage({ en: en.app, de: de.app });
export const states = inLanguage({ en: en.states, de: de.states });
export const sides = inLanguage({ en: en.sides, de: de.sides });
export const sideOf = inLanguage({ en: en.sideOf, de: de.sideOf });
export const audiences = inLanguage({ en: en.audiences, de: de.audiences });
export const levels = inLanguage({ en: en.levels, de: de.levels });
export const scores = inLanguage({ en: en.scores, de: de.scores });
export const blockStates = inLanguage({ en: en.blockStates, de: de.blockStates });
export const minutes = inLanguage({ en: en.minutes, de: de.minutes });
export const passphrase = inLanguage({ en: en.passphrase, de: de.passphrase });
export const welcome = inLanguage({ en: en.welcome, de: de.welcome });
export const unlock = inLanguage({ en: en.unlock, de: de.unlock });
export const links = inLanguage({ en: en.links, de: de.links });
export const failedStart = inLanguage({ en: en.failedStart, de: de.failedStart });
export const today = inLanguage({ en: en.today, de: de.today });
export const courses = inLanguage({ en: en.courses, de: de.courses });
export const course = inLanguage({ en: en.course, de: de.course });
export const practiceStates = inLanguage({ en: en.practiceStates, de: de.practiceStates });
export const lesson = inLanguage({ en: en.lesson, de: de.lesson });
export const quiz = inLanguage({ en: en.quiz, de: de.quiz });
export const guess = inLanguage({ en: en.guess, de: de.guess });
export const cards = inLanguage({ en: en.cards, de: de.cards });
export const practice = inLanguage({ en: en.practice, de: de.practice });
