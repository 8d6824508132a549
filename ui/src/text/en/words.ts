// The words of the window in English, by the place where they are shown.
import type { Audience } from '../../bindings/Audience';
import type { BlockState } from '../../bindings/BlockState';
import type { Level } from '../../bindings/Level';
import type { PracticeState } from '../../bindings/PracticeState';
import type { Side } from '../../bindings/Side';
import { capital } from '../phrase';
import { count, figures } from './count';

export const app = {
  name: 'Crosstrain',
  rail: 'Main',
  today: 'Today',
  courses: 'Courses',
  skills: 'Skills',
  reviews: 'Reviews',
  settings: 'Settings',
  switchPerson: 'Switch person',
  back: 'Back',
  forward: 'Forward',
  youAreHere: 'Place',
  skipToContent: 'Skip to the page',
  waitingFor: (n: number) => `${n} waiting`,
};

export const states = {
  waiting: 'Opening…',
  more: (next: number, left: number) => `Show ${next} more of ${left}`,
  tryAgain: 'Try again',
  goBack: 'Go back',
};

export const sides: Record<Side, string> = { sales: 'Sales', engineering: 'Engineering' };

export const sideOf: Record<Side, string> = {
  sales: 'Sales side',
  engineering: 'Engineering side',
};

export const audiences: Record<Audience, string> = {
  everyone: 'For both sides',
  sales: 'For the sales side',
  engineering: 'For the engineering side',
};

export const levels: Record<Level, { name: string; means: string }> = {
  watch: { name: 'Watch', means: 'You may watch. The lessons are done.' },
  'with-me': { name: 'With me', means: 'You may do it with your mentor in the room.' },
  nearby: { name: 'Nearby', means: 'You may do it alone while your mentor can be reached.' },
  solo: { name: 'Solo', means: 'You may do it alone.' },
  coach: { name: 'Coach', means: 'You may mentor others in it.' },
};

export const scores: Record<1 | 2 | 3 | 4, string> = {
  1: 'Not yet',
  2: 'With help',
  3: 'Ready',
  4: 'Sets the example',
};

export const blockStates: Record<BlockState, string> = {
  open: 'not done',
  done: 'done',
  changed: 'changed since you finished it',
};

export const minutes = (n: number) => figures(n, 'minute');

export const passphrase = {
  label: 'Passphrase',
  show: 'Show passphrase',
  hide: 'Hide passphrase',
};

export const welcome = {
  title: 'Learn the other side’s craft',
  lead: 'Short lessons, real practice, and a colleague from across the fence who signs off what you can do. It all stays on this laptop.',
  name: 'Your name',
  side: 'Your side',
  sideMeans: {
    sales: 'You talk to customers. You will learn to show what the engineers built.',
    engineering: 'You build it. You will learn to agree what a customer can count on.',
  } satisfies Record<Side, string>,
  sideMissing: 'Choose the side you work on.',
  nameMissing: 'Write your name.',
  passphraseHint:
    'At least 8 characters. It seals the key that signs your work; it stays on this laptop, and nobody can reset it.',
  passphraseShort: 'Use at least 8 characters. A few plain words are easy to remember.',
  start: 'Start',
  cancel: 'Back to the list',
};

export const unlock = {
  title: 'Who is learning today?',
  lead: 'Choose your name, then enter your passphrase.',
  people: 'People on this laptop',
  open: 'Unlock',
  add: 'Add a person',
  passphraseMissing: 'Enter your passphrase.',
};

export const links = {
  note: (number: string) => `Note ${number}`,
  notes: 'Notes',
  backToText: 'Back to the text',
  wideTable: 'Table, scrolls sideways',
  wideCode: 'Code, scrolls sideways',
  copyCode: 'Copy',
  codeCopied: 'Copied',
  copied: (address: string) =>
    `No browser could be opened. ${address} is copied: paste it into one.`,
};

export const failedStart = {
  over: 'Crosstrain could not open',
  where: 'Where',
};

export const today = {
  open: 'Open',
  start: (minutes: number) => `Start, ${minutes} min`,
  goOn: (minutes: number) => `Continue, ${minutes} min`,
  practise: 'Open the practice',
  newsLabel: 'What is going on',
  returned: (mentor: string, practice: string) => `${mentor} returned “${practice}”`,
  withdrawn: (mentor: string, practice: string) =>
    `${mentor} has withdrawn the sign-off of “${practice}”`,
  withdrawnWhy: (reason: string) => `Why: ${reason}`,
  keyRevoked: (mentor: string, practice: string) =>
    `Hand “${practice}” in again: ${mentor}’s key was revoked`,
  nextStep: (step: string) => `One next step: ${step}`,
  signed: (mentor: string, skill: string) => `${mentor} signed off “${skill}”`,
  signedAt: (level: string, when: string) => `Level ${level}, ${when}`,
  waits: (mentor: string, practice: string) => `${mentor} has “${practice}”`,
  waitsSince: (attempt: number, when: string) => `Attempt ${attempt}, handed in ${when}`,
  reviews: (n: number) =>
    capital(`${count(n, 'piece of work waits', 'pieces of work wait')} for your review`),
  reviewsHint: 'Somebody cannot go on to the next level without you.',
  openReturned: (practice: string) => `Open ${practice}`,
  openReviews: 'Open your reviews',
  openSkill: (skill: string) => `Open the skill ${skill}`,
  allDone: 'You have finished every lesson and practice that is here for you',
  allDoneHint: 'Courses of the other side are open to you as well.',
  toCourses: 'See all courses',
  footer: 'Everything is on this laptop. Nothing here needs a network.',
};

export const courses = {
  title: 'Courses',
  lead: 'Yours come first. The others are open to you as well.',
  yours: 'For you',
  others: 'From the other side',
  empty: 'There is no course on this laptop yet.',
  emptyHint:
    'A course is a folder of plain text, or one file. Put the folder into the courses folder and try again, or open the file below.',
  size: (lessons: number, time: string) => `${figures(lessons, 'lesson')}, ${time}`,
  done: (done: number, of: number) => `${done} of ${of} done`,
  allDone: 'All done',
};

export const course = {
  unit: (n: number) => `Unit ${n}`,
  practice: 'Practice',
  lessonDone: 'Done',
  lessonChanged: 'Changed since you finished it',
  lessonStarted: (done: number, of: number) => `${done} of ${of}`,
  lessonOpen: 'Not started',
  start: 'Start the course',
  goOn: (lesson: string) => `Continue with “${lesson}”`,
  skills: 'What it leads to',
  skillsHint: 'A mentor signs these off once your practice shows them.',
  noLevel: 'Not signed off yet',
  level: (name: string) => `Level ${name}`,
  empty: 'This course has no lessons yet.',
  emptyHint: 'Its folder is here, but no unit has a lesson in it.',
};

export const practiceStates: Record<PracticeState['kind'], string> = {
  open: 'Not started',
  drafted: 'Draft kept',
  waiting: 'With a mentor',
  returned: 'Returned with one next step',
  'signed-off': 'Signed off',
  withdrawn: 'Sign-off withdrawn',
  'key-revoked': 'Mentor’s key revoked',
};

export const lesson = {
  position: (position: number, of: number) => `Lesson ${position} of ${of} in this unit`,
  progress: (done: number, of: number) =>
    done === 0 ? figures(of, 'part') : `${done} of ${of} done`,
  objectives: 'What you will be able to do',
  contents: 'Contents',
  resume: (title: string) => `Go on at “${title}”`,
  again: (title: string, n: number) => `${title} (${n})`,
  copyLink: (title: string) => `Copy a link to “${title}”`,
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied. Try again.',
  keys: 'Arrow keys move between parts, 1 to 9 choose, Enter answers.',
  end: {
    done: 'Lesson done',
    open: (n: number) => capital(`${count(n, 'part is', 'parts are')} still open`),
    andMore: (n: number) => `and ${count(n, 'more', 'more')}`,
    openHint: 'You can come back at any time.',
    goOn: 'Continue',
    next: (title: string) => `Next: ${title}`,
    toCourse: 'Back to the course',
    guess: 'Your guess before the lesson',
    finished: 'Everything in it is kept on this laptop.',
  },
  empty: 'This lesson has no text yet.',
  emptyHint: 'The file is here, but there is nothing in it.',
};

export const quiz = {
  number: (n: number, of: number) => (of === 1 ? 'Question' : `Question ${n} of ${of}`),
  one: 'Choose one answer',
  several: 'Choose every answer that is right',
  answer: 'Answer',
  again: 'Answer again',
  answered: 'Answered',
  right: 'Right',
  alsoRight: 'Right, and you left it out',
  yourAnswer: 'Your answer',
  resultRight: 'Right.',
  resultWrong: {
    choice: 'Not this time. See what each answer would lead to.',
    order: 'Not this time. This is the order, and where you put each.',
    match: 'Not this time. This is what belongs together.',
    written: 'Not this time.',
  },
  missing: {
    choice: 'Choose an answer first.',
    order: 'Move something first. The order that is shown is not the right one.',
    match: 'Choose the other half of every row first.',
    written: 'Write an answer first.',
  },
};

export const guess = {
  over: 'Before you read on',
  label: 'Your guess',
  hint: 'One sentence is enough. Nobody marks it, and only you can see it.',
  commit: 'Keep my guess',
  kept: 'Your guess. It comes back at the end of the lesson.',
  empty: 'Write a guess first, even a rough one.',
  earlier: 'Your guess before the question changed:',
  stands: 'My guess stands',
  anew: 'A new guess',
};

export const cards = {
  over: (n: number) => capital(count(n, 'card')),
  enter: 'They come up for review from the day after you have read them, a few at a time.',
};

export const practice = {
  over: 'Practice',
  rubric: 'What “Ready” looks like',
  open: 'Open the practice',
  leadsTo: (skill: string) => `Leads to the skill “${skill}”`,
};
