// The words of the search.
import type { HitKind } from '../../bindings/HitKind';

const kinds: Record<HitKind, string> = {
  lesson: 'Lesson',
  skill: 'Skill',
  heading: 'Heading',
  card: 'Card',
  text: 'Text',
};

export const search = {
  label: 'Find a lesson, card, skill or action',
  placeholder: 'Find a lesson, card, skill or action',
  found: 'What was found',
  kinds,
  go: 'Go to',
  /** A link that was pasted and names no place. */
  linked: 'The place that the link leads to',
  recent: 'Where you worked last',
  close: (words: string) => `Nothing says “${words}”. This is nearly the same:`,
  nothing: (words: string) => `Nothing here says “${words}”.`,
  nothingHint: 'Try fewer words, or the beginning of one. Answers to questions cannot be searched.',
  count: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  keys: 'Arrow keys choose, Enter opens, Escape closes.',
};

/** The places and deeds that the search knows by name, with other words that somebody may type for each. */
export const places = {
  today: { title: 'Today', also: 'home start next' },
  courses: { title: 'Courses', also: 'lessons library shelf' },
  cards: { title: 'Cards', also: 'review terms words due' },
  skills: { title: 'Skills', also: 'levels fence sign-offs signatures' },
  reviews: { title: 'Reviews', also: 'mentor waiting work' },
  settings: { title: 'Settings', also: 'profile key what others see' },
  author: { title: 'Write a course', also: 'author lesson check findings preview folder' },
  language: { title: 'Language', also: 'english german deutsch sprache settings' },
  backup: { title: 'Back up your records', also: 'backup save copy ledger settings' },
  light: { title: 'Light appearance', also: 'paper bright theme colours look' },
  dark: { title: 'Dark appearance', also: 'night theme colours look' },
  system: { title: 'Appearance as the system says', also: 'automatic theme colours look' },
  print: { title: 'Print this page', also: 'paper printer pdf transcript rubric' },
  keys: { title: 'Keyboard shortcuts', also: 'keys hotkeys help sheet' },
  leave: { title: 'Switch person', also: 'sign out lock leave log' },
};
