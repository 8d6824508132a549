// The words of Settings.
import type { Appearance } from '../../bindings/Appearance';
import type { Language } from '../../bindings/Language';
import type { Notifications } from '../../bindings/Notifications';
import type { PileSize } from '../../bindings/PileSize';
import type { SeenBy } from '../../bindings/SeenBy';
import type { SeenKind } from '../../bindings/SeenKind';

const seenBy: Record<SeenBy, string> = {
  myself: 'Only you',
  mentor: 'Mentors you chose',
  trainee: 'The trainee',
  colleague: 'The mentor it went to',
  team: 'Team',
};

const seenKind: Record<SeenKind, { title: string; text: string }> = {
  answers: {
    title: 'Answers to questions',
    text: 'Right or wrong, they never leave your own laptops.',
  },
  guesses: {
    title: 'Guesses before a lesson',
    text: 'They are shown again to you, at the end of the lesson.',
  },
  cards: {
    title: 'Reviews of cards',
    text: 'How you rate yourself stays with you. It only decides when a card comes back.',
  },
  steps: {
    title: 'Steps of worked examples',
    text: 'What you wrote before you saw the author’s step, and how near you found it.',
  },
  reflections: {
    title: 'Reflections',
    text: 'What you wrote for yourself. It is shown to you alone, in its lesson.',
  },
  phrases: {
    title: 'Kept phrases',
    text: 'Sentences that you keep for your reviews. Once you use one in a review, it is part of that review.',
  },
  scenarios: {
    title: 'Scenarios played',
    text: 'Every choice you made in them. They stay with you.',
  },
  'blocks-done': {
    title: 'Parts of lessons done',
    text: 'A mentor sees how far you have read, not what you answered.',
  },
  submissions: {
    title: 'Work handed in',
    text: 'Text, files and your own rating, as they were when you handed in.',
  },
  reviews: {
    title: 'Reviews you wrote',
    text: 'The trainee whose work it is reads them word for word.',
  },
  'hand-overs': {
    title: 'Reviews you handed over or took',
    text: 'Anybody on the team can see with whom work waits. A note goes to the mentor alone.',
  },
  'sign-offs': {
    title: 'Sign-offs you received',
    text: 'Signed by a mentor; anybody on the team can verify them.',
  },
  profile: {
    title: 'Name, side and chosen mentors',
    text: 'So that colleagues know who you are and who vouches for you.',
  },
  teams: {
    title: 'Teams',
    text: 'Teams that you joined, and what you said as a leader: who belongs, and who may sign.',
  },
};

const languages: Record<Language, { name: string; means: string }> = {
  system: { name: 'System', means: 'As this laptop is set' },
  en: { name: 'English', means: 'In English' },
  de: { name: 'Deutsch', means: 'Auf Deutsch' },
};

const appearances: Record<Appearance, string> = { system: 'System', light: 'Light', dark: 'Dark' };

export const settings = {
  title: 'You, this laptop, and who sees what',
  profile: 'Profile',
  name: 'Name',
  side: 'Side',
  key: 'Key',
  keyText:
    'Your public key. Read it aloud to a colleague, and they know that a signature is yours.',
  appearance: 'Appearance',
  appearanceText: {
    system: 'As this laptop is set',
    light: 'Paper',
    dark: 'Night',
  } satisfies Record<Appearance, string>,
  appearances,
  language: 'Language',
  languageText: 'Courses stay in the language that they are written in.',
  languages,
  cards: 'Cards a day',
  pileSizes: { small: 'Few', usual: 'Usual', large: 'Many' } satisfies Record<PileSize, string>,
  pileSize: (cards: number, fresh: number) => `At most ${cards}, ${fresh} of them new`,
  notifications: 'When work comes back',
  notificationChoices: {
    daily: {
      label: 'Tell me',
      means: 'At most once a day, while you work elsewhere',
    },
    never: { label: 'Tell me nothing', means: 'It stands on Today when you come back' },
  } satisfies Record<Notifications, { label: string; means: string }>,
  seen: 'What is on record about you',
  seenText: 'Everything, by kind, and who can see it. Nothing leaves this laptop on its own.',
  seenByName: 'What others can see, by name',
  seenTable: 'Kinds of records about you, how many there are, and who can see them',
  seenWhat: 'What',
  seenCount: 'How many',
  seenBy,
  seenKind,
  seenYes: 'Can see it',
  seenNo: 'Cannot see it',
  ledger: 'Your ledger',
  ledgerText:
    'One file holds everything that happened on this laptop. Nothing in it is ever edited or deleted.',
  path: 'File',
  entries: 'Entries',
  lastBackup: 'Last backup',
  never: 'Never. Take one now, and keep it on another disk.',
  backupsPath: 'Backups are in',
  backUp: 'Back up now',
  backingUp: 'Backing up…',
  backedUp: (path: string) => `Backed up to ${path}.`,
};
