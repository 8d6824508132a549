// The words of the notifications in German.
import type * as en from '../en/notification';
import { count } from './count';

export const notification: typeof en.notification = {
  returned: (mentor, practice) => `„${practice}“ ist zurück von ${mentor}`,
  nextStep: (others) =>
    others === 0
      ? 'Mit einem nächsten Schritt. Er steht unter Heute.'
      : `Mit einem nächsten Schritt, und mit ihr ${count(others, 'eine weitere Arbeit', 'weitere Arbeiten')}. Alles steht unter Heute.`,
};
