// The words, in German, around a mistake in a course. The core's own words are English, for its author.
import type * as en from '../en/problem';
import { sentence } from '../phrase';

export const problem: typeof en.problem = {
  lesson: 'Lässt sich nicht öffnen',
  courses: 'Kurse, die sich nicht öffnen lassen',
  coursesHint: 'Die anderen sind nicht betroffen. Wer diese geschrieben hat, kann sie reparieren.',
  course: 'Ein Teil dieses Kurses lässt sich nicht lesen',
  courseHint:
    'Die Lektionen unten sind nicht betroffen. Wer den Kurs geschrieben hat, kann ihn reparieren.',
  what: (it) => sentence(it.message),
  next: (it) => sentence(it.help),
  where: (it) => `${it.file}, Zeile ${it.line}`,
};
