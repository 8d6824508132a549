// The words around a mistake in a course. The core's own words are written for its author, in lower case.
import type { ProblemView } from '../../bindings/ProblemView';
import { sentence } from '../phrase';

export const problem = {
  lesson: 'Cannot be opened',
  courses: 'Courses that cannot be opened',
  coursesHint: 'The others are not affected. Whoever wrote these can mend them.',
  course: 'Part of this course cannot be read',
  courseHint: 'The lessons below are not affected. Whoever wrote the course can mend this.',
  what: (it: ProblemView) => sentence(it.message),
  next: (it: ProblemView) => sentence(it.help),
  where: (it: ProblemView) => `${it.file}, line ${it.line}`,
};
