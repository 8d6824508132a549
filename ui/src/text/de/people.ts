// The words, in German, for choosing one of several people.
import type * as en from '../en/people';

export const people: typeof en.people = {
  who: 'Wer',
  find: 'Namen suchen',
  nobody: (typed) => `Hier beginnt kein Name mit „${typed}“.`,
  more: (left) => `${left} weitere: Tippe einen Teil des Namens, um sie zu finden.`,
};
