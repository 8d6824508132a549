// Every place and deed of the window that the search knows by name.
import type { Appearance } from '../bindings/Appearance';
import { places as words } from '../text/search';
import type { Where } from './place.svelte';

/** A place of the window, or something it does. */
export interface NamedPlace {
  title: string;
  /** Other words that somebody may type for it. */
  also: string;
  act:
    | { kind: 'go'; where: Where }
    | { kind: 'look'; look: Appearance }
    | { kind: 'print' }
    | { kind: 'keys' }
    | { kind: 'leave' };
}

const go = (where: Where): NamedPlace['act'] => ({ kind: 'go', where });
const look = (to: Appearance): NamedPlace['act'] => ({ kind: 'look', look: to });

/** The places and deeds, in the language that is spoken. */
export const namedPlaces = (): readonly NamedPlace[] => [
  { ...words.today, act: go({ view: 'today' }) },
  { ...words.courses, act: go({ view: 'courses' }) },
  { ...words.cards, act: go({ view: 'cards' }) },
  { ...words.skills, act: go({ view: 'skills' }) },
  { ...words.reviews, act: go({ view: 'reviews' }) },
  { ...words.settings, act: go({ view: 'settings' }) },
  { ...words.author, act: go({ view: 'author' }) },
  { ...words.language, act: go({ view: 'settings' }) },
  { ...words.backup, act: go({ view: 'settings' }) },
  { ...words.light, act: look('light') },
  { ...words.dark, act: look('dark') },
  { ...words.system, act: look('system') },
  { ...words.print, act: { kind: 'print' } },
  { ...words.keys, act: { kind: 'keys' } },
  { ...words.leave, act: { kind: 'leave' } },
];
