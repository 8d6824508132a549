// The words of the Author view.
import type { FindingLevel } from '../../bindings/FindingLevel';

export const author = {
  place: 'Write a course',
  title: 'Write a course',
  intro:
    'Keep the lesson open in your own editor. Each time you save, this page reads the folder again.',
  folder: 'Folder of courses',
  folderHint:
    'The folder of one course or of several. Left empty, it is the one your courses come from.',
  open: 'Open folder',
  findings: 'To mend',
  none: 'No findings',
  noneText: 'Nothing in this folder stands in a reader’s way.',
  levels: { error: 'Error', warning: 'Warning', note: 'Note' } satisfies Record<
    FindingLevel,
    string
  >,
  counts: (errors: number, warnings: number, notes: number) =>
    [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')]
      .filter((it) => it !== '')
      .join(', '),
  at: (file: string, line: number, column: number) => `${file}:${line}:${column}`,
  preview: 'Preview',
  lesson: 'Lesson in the preview',
  unnamed: 'Choose a lesson',
  noLessons: 'There is no lesson here yet',
  noLessonsText:
    'In a terminal, crosstrain new course makes a first one. Or mend the errors on the left.',
  broken: 'This lesson cannot be shown',
  brokenText: 'Mend its errors, save the file, and it appears here.',
  practice: 'In the preview nothing is handed in.',
  scenario:
    'In the preview no scenario is played. Open the course as its readers do, and play it there.',
  unwatched: 'Saves are not noticed here. Open the folder again after you have saved.',
};

function count(number: number, of: string): string {
  if (number === 0) return '';
  return number === 1 ? `1 ${of}` : `${number} ${of}s`;
}
