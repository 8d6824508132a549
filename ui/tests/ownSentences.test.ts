import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { atTheStart, places } from '../src/demo/places';
import { pseudo } from '../src/demo/pseudo';
import { fakeHost, type Answers } from '../src/host/fake';
import { place } from '../src/state/place.svelte';
import { language } from '../src/text/language.svelte';

const views = [...atTheStart, ...Object.keys(places)];

/** A core that remembers everything it has said. */
function remembering(answers: Answers): { answers: Answers; said: Set<string> } {
  const said = new Set<string>();
  const remember = <T>(it: T): T => {
    if (typeof it === 'string') said.add(it);
    if (typeof it === 'object' && it !== null) Object.values(it).forEach(remember);
    return it;
  };
  const entries = Object.entries(answers).map(([command, answer]) => [
    command,
    typeof answer === 'function'
      ? (request: never) => remember((answer as (request: never) => unknown)(request))
      : remember(answer),
  ]);
  return { answers: Object.fromEntries(entries) as Answers, said };
}

/** What is left of words once everything that the core said is taken out. */
function without(said: ReadonlySet<string>): (words: string) => string {
  const all = [...said].filter((it) => /[a-z]{2}/i.test(it));
  const whole = all.join('\n');
  const longestFirst = all.sort((one, other) => other.length - one.length);
  const names = all.flatMap((it) => /^\p{Lu}\p{L}+(?= \p{Lu})/u.exec(it) ?? []);
  return (words) =>
    whole.includes(words)
      ? ''
      : [...longestFirst, ...names].reduce((left, it) => left.replaceAll(it, ' '), words);
}

/** What the window says by itself: all that is seen or read aloud, without texts of courses. */
function spoken(): string[] {
  const words: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('.prose, style, script') !== null) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      words.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) if (node instanceof Text) words.push(node.data);
  }
  return words.map((it) => it.trim()).filter((it) => it !== '');
}

const isInitials = (words: string): boolean => /^[A-Z]{2}$/.test(words);

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await tick();
}

describe('in a language that nobody speaks', () => {
  afterEach(() => {
    language.speak('en');
  });

  it.each(views)('%s says nothing of its own', async (view) => {
    const { answers, said } = remembering(answersFor(view, 'light'));
    fakeHost(answers);
    render(App);
    await settle();
    const where = places[view];
    if (where !== undefined) place.go(where);
    await settle();
    if (view !== 'failed') await screen.findAllByRole('heading', { level: 1 });
    language.speak('en', pseudo);
    await settle();
    const own = spoken().map(without(said));
    expect(own.filter((it) => /[A-Za-z]{2}/.test(it) && !isInitials(it))).toEqual([]);
    expect(spoken().some((it) => /[áéíóú]{2}/u.test(it))).toBe(true);
  });
});
