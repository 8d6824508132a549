// A page to look at, never shipped: the window over a core of fixtures. demo.html?view=lesson&theme=dark&language=de&scroll=400
// The language may be en, de, or pseudo, which is longer and goes from right to left; wish=contrast or wish=forced shows what a
// system asks for. demo.html?view=kit&part=Buttons shows the components.
import { mount } from 'svelte';
import type { Appearance } from './bindings/Appearance';
import App from './App.svelte';
import { answersFor } from './demo/answers';
import Kit from './demo/kit/Kit.svelte';
import { places } from './demo/places';
import { pretendStates, pretendWish } from './demo/pretend';
import { pseudo } from './demo/pseudo';
import { rescuer, shell, updater } from './demo/shell';
import { painted, settle, take } from './demo/steps';
import { tellBy } from './host/about';
import { fakeHost } from './host/fake';
import { rescueBy } from './host/rescue';
import { updateWith } from './host/updates';
import { place } from './state/place.svelte';
import { speech } from './state/speech.svelte';
import { language } from './text/language.svelte';
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

async function show(): Promise<void> {
  speech.speak(asked.get('language') === 'de' ? 'de' : 'en');
  tellBy(shell);
  updateWith(updater);
  rescueBy(rescuer);
  fakeHost(answersFor(view, appearance, asked.get('language') === 'de' ? 'de' : 'en'));
  // A start that fails says nothing of how the window shall look.
  document.documentElement.dataset['theme'] = appearance;
  if (view === 'kit') {
    mount(Kit, { target: document.body, props: { part: asked.get('part') ?? '' } });
    pretendStates();
  } else mount(App, { target: document.body });
  await settle();
  if (asked.get('language') === 'pseudo') language.speak('en', pseudo);
  const wish = asked.get('wish');
  if (wish === 'contrast' || wish === 'forced') pretendWish(wish);
  const where = places[view];
  if (where !== undefined) place.go(where);
  await settle();
  await take(asked);
  const top = Number(asked.get('scroll') ?? 0);
  for (const pane of document.querySelectorAll('main, main .work, main .scoring'))
    pane.scrollTo({ top });
  await painted();
  document.documentElement.dataset['shown'] = view;
}

void show();
