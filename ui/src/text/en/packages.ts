// The words for courses that come as one file: what one changes, taking it into use, and the way back.
import type { Arrival } from '../../bindings/Arrival';
import type { Back } from '../../bindings/Back';
import type { CourseChangesView } from '../../bindings/CourseChangesView';
import type { LessonChangeView } from '../../bindings/LessonChangeView';
import { capital, list } from '../phrase';
import { count } from './count';
import { dayOf } from '../when';

/** Longer lists are cut: nobody reads a hundred titles in a dialog. */
const MOST_TITLES = 6;

export const packages = {
  title: 'A course as a file',
  hint: 'A file that ends in .course holds a whole course. You see what it would change before anything is installed.',
  choose: 'Open a course file',
  reading: (file: string) => `Reading ${file}`,
  checking: (file: string) => `Checking ${file}`,
  cancel: 'Cancel',
  notInstalled: (file: string) => `${file} is not installed.`,
  unreadable: 'The file could not be read. Check that it is still there, then choose it again.',
  tooLarge: 'it is larger than 64 MB',
  changes: 'What changes for you',
  notNow: 'Not now',
  close: 'Close',
  working: 'One moment…',
  installed: (at: number) => `Installed from a file on ${dayOf(at)}.`,
};

/** The way back, as the button beside a course says it. */
export const wayBack: Record<Back, string> = {
  earlier: 'Go back to the version before',
  'built-in': 'Go back to the built-in course',
  nothing: 'Remove this course',
};

interface ArrivalWords {
  title: (course: string) => string;
  lead: string;
  act: string;
  taken: (course: string) => string;
}

export const arrivals: Record<Arrival, ArrivalWords> = {
  new: {
    title: (course) => `Install “${course}”?`,
    lead: 'This course is new on this laptop.',
    act: 'Install',
    taken: (course) => `“${course}” is installed.`,
  },
  update: {
    title: (course) => `Update “${course}”?`,
    lead: 'You can go back to the version that you have now.',
    act: 'Update',
    taken: (course) => `“${course}” is up to date.`,
  },
  'in-place-of-built-in': {
    title: (course) => `Install this version of “${course}”?`,
    lead: 'It takes the place of the course that ships with Crosstrain. You can go back to that one.',
    act: 'Install',
    taken: (course) => `“${course}” is installed.`,
  },
  same: {
    title: (course) => `“${course}” is installed already`,
    lead: 'The file holds the version that you have. There is nothing to do.',
    act: '',
    taken: (course) => `“${course}” is installed.`,
  },
  earlier: {
    title: (course) => `Go back to the version of “${course}” before?`,
    lead: 'The version that you have now leaves this laptop. Its file can be installed again.',
    act: 'Go back',
    taken: () => 'You have the version before again.',
  },
  'built-in': {
    title: (course) => `Go back to the built-in “${course}”?`,
    lead: 'The version that you have now leaves this laptop. Its file can be installed again.',
    act: 'Go back',
    taken: () => 'You have the built-in course again.',
  },
  gone: {
    title: (course) => `Remove “${course}” from this laptop?`,
    lead: 'What you did in it stays on record, and is there again when you install the course again.',
    act: 'Remove',
    taken: (course) => `“${course}” is no longer on this laptop.`,
  },
};

/** What changes for the reader, a sentence each. */
export function changeLines(changes: CourseChangesView): string[] {
  const lines = [
    ...kept(changes.partsKept),
    ...changes.lessonsChanged.map(changedLesson),
    ...revised(changes),
    ...named(changes.lessonsAdded, 'New lesson', 'New lessons'),
    ...gone(changes),
    ...cards(changes),
    ...named(changes.skillsAdded, 'New skill', 'New skills'),
    ...named(changes.skillsGone, 'A skill goes', 'Skills that go'),
    ...rubrics(changes.rubricsChanged),
  ];
  return lines.length === 0 ? ['Nothing that you read or do.'] : lines;
}

function kept(n: number): string[] {
  if (n === 0) return [];
  return [`${capital(count(n, 'part'))} that you finished ${n === 1 ? 'stays' : 'stay'} done.`];
}

function changedLesson({ title, partsChanged, partsAdded }: LessonChangeView): string {
  const changed = `${count(partsChanged, 'part')} that you finished ${partsChanged === 1 ? 'reads' : 'read'} differently`;
  const added = `${count(partsAdded, 'part')} ${partsAdded === 1 ? 'is' : 'are'} new`;
  const parts = [partsChanged > 0 ? changed : '', partsAdded > 0 ? added : ''];
  return `“${title}”: ${list(parts.filter((it) => it !== ''))}.`;
}

function revised({ lessonsReworded: n, lessonsChanged }: CourseChangesView): string[] {
  if (n === 0) return [];
  const lessons = lessonsChanged.length > 0 ? count(n, 'more lesson') : count(n, 'lesson');
  return [`${capital(lessons)} ${n === 1 ? 'was' : 'were'} revised.`];
}

function named(titles: readonly string[], one: string, many: string): string[] {
  return titles.length === 0 ? [] : [`${titles.length === 1 ? one : many}: ${some(titles)}.`];
}

function gone({ lessonsGone }: CourseChangesView): string[] {
  const titles = lessonsGone.map((it) => it.title);
  const lines = named(titles, 'A lesson goes', 'Lessons that go');
  return lessonsGone.some((it) => it.isBegun)
    ? lines.map((it) => `${it} What you did there stays on record.`)
    : lines;
}

function cards({ cardsAdded, cardsGone }: CourseChangesView): string[] {
  const come = `${count(cardsAdded, 'card')} ${cardsAdded === 1 ? 'comes' : 'come'}`;
  const go = `${count(cardsGone, 'card')} ${cardsGone === 1 ? 'goes' : 'go'}`;
  const moves = [cardsAdded > 0 ? come : '', cardsGone > 0 ? go : ''].filter((it) => it !== '');
  return moves.length === 0 ? [] : [`${capital(moves.join(', '))}.`];
}

function rubrics(titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  const of = titles.length === 1 ? 'The rubric of' : 'The rubrics of';
  const verb = titles.length === 1 ? 'changes' : 'change';
  return [`${of} ${some(titles)} ${verb}. A sign-off goes on naming the one it was given on.`];
}

function some(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map((it) => `“${it}”`);
  const more = titles.length - shown.length;
  return list(more > 0 ? [...shown, `${more} more`] : shown);
}
