// A page to look at, never shipped: the window over a core of fixtures. demo.html?view=lesson&theme=dark&scroll=400
import { mount, tick } from 'svelte';
import type { Appearance } from './bindings/Appearance';
import App from './App.svelte';
import { answersFor } from './demo/answers';
import { fakeHost } from './host/fake';
import { place, type Where } from './state/place.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import './styles/prose.css';
import './styles/code.css';

const asked = new URLSearchParams(location.search);
const view = asked.get('view') ?? 'today';
const theme = asked.get('theme') ?? 'light';
const appearance: Appearance = theme === 'dark' ? 'dark' : 'light';

const places: Record<string, Where> = {
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
  'skills-empty': { view: 'skills' },
  'practice-new': { view: 'practice', practice: 'ninety-seconds' },
  'practice-waiting': { view: 'practice', practice: 'ninety-seconds' },
  'reviews-empty': { view: 'reviews' },
  'review-ready': { view: 'review', submission: 's1' },
  'review-done': { view: 'review', submission: 's1' },
};

async function show(): Promise<void> {
  fakeHost(answersFor(view, appearance));
  mount(App, { target: document.body });
  await settle();
  const where = places[view];
  if (where !== undefined) place.go(where);
  await settle();
  for (const name of asked.getAll('press')) {
    const button = [...document.querySelectorAll<HTMLElement>('button, label, summary')].find(
      (it) => it.textContent.trim().startsWith(name),
    );
    button?.click();
    await settle();
  }
  document.querySelector('main')?.scrollTo({ top: Number(asked.get('scroll') ?? 0) });
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await tick();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

void show();
