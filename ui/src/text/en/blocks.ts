// The words of the blocks in a lesson that ask for more than a choice.
import { capital, either } from '../phrase';
import { count } from './count';

export const order = {
  how: 'Space picks an item up and puts it down, the arrow keys move it, Escape puts it back. A digit sends it to that place.',
  up: (place: number) => `Move item ${place} up`,
  down: (place: number) => `Move item ${place} down`,
  given: (place: number) => `You put this in place ${place}`,
  moved: {
    'picked-up': (place: number, of: number) => `Picked up, place ${place} of ${of}.`,
    moved: (place: number, of: number) => `Place ${place} of ${of}.`,
    'put-down': (place: number, of: number) => `Put down in place ${place} of ${of}.`,
    'put-back': (place: number, of: number) => `Back in place ${place} of ${of}.`,
  },
};

export const match = {
  how: 'Choose the other half of each row, from its list or by its number.',
  choose: 'Choose…',
  target: (place: number, words: string) => `${place}  ${words}`,
  left: (rows: number) =>
    rows === 0 ? 'Every row has its other half.' : `${capital(count(rows, 'row'))} to go.`,
  verdict: 'Yours',
  chosen: 'You chose',
};

export const written = {
  label: (isNumber: boolean, unit: string) => {
    if (!isNumber) return 'Your answer';
    return unit === '' ? 'Your number' : `Your number, in ${unit}`;
  },
  given: 'You wrote',
  accepted: (n: number): string => (n === 1 ? 'Right answer' : 'Right answers'),
  either: (answers: readonly string[]) => either(answers.map((it) => it.replace('+-', '±'))),
};

export const steps = {
  over: 'Worked example',
  progress: (at: number, of: number) => `Step ${at} of ${of}`,
  complete: (step: number) => `Complete step ${step}`,
  write: (step: number) => `Write step ${step}`,
  compare: 'Compare with the author’s',
  missing: 'Write the step first, even roughly.',
  yours: 'You wrote',
  authors: 'The author wrote',
  how: 'How near is yours?',
  nearness: { close: 'The same step', partly: 'Part of it', far: 'Another step' },
  judged: {
    close: 'You found it to be the same step.',
    partly: 'You found part of it.',
    far: 'You found it to be another step.',
  },
  whole: 'That is the whole example.',
  more: 'The next step follows this one.',
};

export const reflect = {
  over: 'Reflection',
  private: 'Only you see this',
  label: 'Your words',
  keep: 'Keep it',
  kept: 'Kept for you alone.',
  change: 'Change it',
  missing: 'Write something first.',
};

export const checklist = {
  over: 'Checklist',
  done: (done: number, of: number) => `${done} of ${of} ticked`,
  print: 'Print the list',
  clear: 'Clear the ticks',
  here: 'Ticks stay on this laptop.',
};
