// Where each view of the demonstration page stands in the window.
import type { Where } from '../state/place.svelte';

/** Views that open at the start of the window, whatever that is. */
export const atTheStart = [
  'today',
  'welcome',
  'unlock',
  'first',
  'done',
  'empty',
  'failed',
  'damaged',
];

export const places: Record<string, Where> = {
  courses: { view: 'courses' },
  course: { view: 'course', course: 'demo-skills' },
  lesson: { view: 'lesson', lesson: 'green-amber-red' },
  shapes: { view: 'lesson', lesson: 'shapes' },
  'own-words': { view: 'lesson', lesson: 'own-words' },
  'practice-lesson': { view: 'lesson', lesson: 'ninety-seconds' },
  cards: { view: 'cards' },
  'cards-back': { view: 'cards' },
  'cards-done': { view: 'cards' },
  'cards-empty': { view: 'cards' },
  scenario: { view: 'scenario', lesson: 'eleven-floors', block: 'lift' },
  'scenario-new': { view: 'scenario', lesson: 'eleven-floors', block: 'lift' },
  'scenario-changed': { view: 'scenario', lesson: 'eleven-floors', block: 'lift' },
  'scenario-end': { view: 'scenario', lesson: 'eleven-floors', block: 'lift' },
  skills: { view: 'skills' },
  practice: { view: 'practice', practice: 'ninety-seconds' },
  reviews: { view: 'reviews' },
  review: { view: 'review', submission: 's1' },
  settings: { view: 'settings' },
  'packet-refused': { view: 'settings' },
  seen: { view: 'seen' },
  'seen-empty': { view: 'seen' },
  team: { view: 'team' },
  'team-empty': { view: 'team' },
  'skills-empty': { view: 'skills' },
  'practice-new': { view: 'practice', practice: 'ninety-seconds' },
  'practice-waiting': { view: 'practice', practice: 'ninety-seconds' },
  'reviews-empty': { view: 'reviews' },
  'reviews-many': { view: 'reviews' },
  'review-ready': { view: 'review', submission: 's1' },
  'review-done': { view: 'review', submission: 's1' },
  'review-signed': { view: 'review', submission: 's1' },
};
