import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LessonView } from '../src/bindings/LessonView';
import type { StartView } from '../src/bindings/StartView';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { firstToday, lesson, today } from '../src/demo/learning';
import { shell } from '../src/demo/shell';
import { tellBy } from '../src/host/about';
import { fakeHost } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { place } from '../src/state/place.svelte';
import { speech } from '../src/state/speech.svelte';
import { cards, inDays } from '../src/text/cards';
import { language, tongueOf, writtenIn } from '../src/text/language.svelte';
import { duration, size } from '../src/text/measure';
import { changeLines } from '../src/text/packages';
import { either, list, plural } from '../src/text/phrase';
import { update } from '../src/demo/packages';
import { age, ago, moment, partOfDay } from '../src/text/time';
import { headline } from '../src/text/today';
import { momentOf } from '../src/text/when';

afterEach(() => {
  language.speak('en');
});

describe('the language of the window', () => {
  it('is what the system asks for, if the window speaks it', () => {
    expect(tongueOf(['fr-FR', 'de-CH', 'en'])).toBe('de');
    expect(tongueOf(['en-US', 'de'])).toBe('en');
    expect(tongueOf(['fr', 'tlh'])).toBe('en');
    expect(tongueOf([])).toBe('en');
  });

  it('is known before anybody has signed in', async () => {
    fakeHost(answersFor('unlock', 'light', 'de'));
    render(App);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Wer lernt heute?' }),
    ).toBeVisible();
    expect(document.documentElement.lang).toBe('de');
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('changes while Settings is open, keeps the place and the focus, and is kept', async () => {
    tellBy(shell);
    const asked = fakeHost(answersFor('today', 'light'));
    render(App);
    await screen.findByRole('heading', { level: 1 });
    place.go({ view: 'settings' });
    const deutsch = await screen.findByRole('radio', { name: 'Deutsch' });
    await userEvent.click(deutsch);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('wer was sieht');
    expect(deutsch).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Heute' })).toBeVisible();
    expect(document.documentElement.lang).toBe('de');
    expect(asked).toContainEqual({ command: 'set_language', request: { language: 'de' } });
  });

  it('stays as it was when the choice cannot be kept', async () => {
    fakeHost({ ...answersFor('settings', 'light'), set_language: new Refusal('disk-full') });
    render(App);
    await screen.findByRole('heading', { level: 1 });
    place.go({ view: 'settings' });
    await userEvent.click(await screen.findByRole('radio', { name: 'Deutsch' }));
    expect(await screen.findByText(/The disk is full/)).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(speech.choice).toBe('en');
  });

  it('follows the system for whoever has not chosen', async () => {
    const start: StartView = {
      people: [],
      session: null,
      appearance: 'system',
      language: 'system',
    };
    fakeHost({ start });
    render(App);
    expect(await screen.findByRole('button', { name: 'Start' })).toBeVisible();
  });

  it('knows which languages go from right to left', () => {
    expect(writtenIn('ar-EG')).toEqual({ lang: 'ar-EG', dir: 'rtl' });
    expect(writtenIn('He')).toEqual({ lang: 'He', dir: 'rtl' });
    expect(writtenIn('de')).toEqual({ lang: 'de', dir: 'ltr' });
  });
});

describe('in German', () => {
  beforeEach(() => {
    language.speak('de');
  });

  it('numbers have their word and their form', () => {
    expect(cards.due(1)).toBe('Eine Karte ist dran');
    expect(cards.due(2)).toBe('Zwei Karten sind dran');
    expect(cards.due(13)).toBe('13 Karten sind dran');
    expect([0, 1, 5, 30, 100, 400].map(inDays)).toEqual([
      'heute',
      'morgen',
      'in 5 Tagen',
      'in 4 Wochen',
      'in 3 Monaten',
      'in einem Jahr',
    ]);
  });

  it('sizes, spans and lists are written as people do', () => {
    const spaced = (words: string): string => words.replace('\u00a0', ' ');
    expect([1, 840, 12_345, 3_400_000].map(size).map(spaced)).toEqual([
      '1 Byte',
      '840 Byte',
      '12 kB',
      '3,4 MB',
    ]);
    expect([1, 89, 90, 127].map((it) => duration(it))).toEqual([
      '1 Minute',
      '89 Minuten',
      'etwa 1½ Stunden',
      'etwa 2 Stunden',
    ]);
    expect(list(['Ada', 'Ben', 'Cleo'])).toBe('Ada, Ben und Cleo');
    expect(either(['Ada', 'Ben'])).toBe('Ada oder Ben');
  });

  it('moments are German moments', () => {
    const at = (day: number, hour: number, minute = 0): number =>
      new Date(2026, 2, day, hour, minute).getTime();
    expect(ago(at(8, 23), at(9, 1))).toBe('gestern');
    expect(ago(at(9, 9), at(9, 9))).toBe('gerade eben');
    expect(ago(at(3, 9), at(9, 9))).toBe('vor 6 Tagen');
    expect(age(at(6, 9), at(9, 9))).toBe('3 Tage');
    expect(moment(at(12, 18, 40), at(20, 9))).toBe('12. März, 18:40');
    expect(momentOf(at(12, 18, 40))).toBe('12. März 2026, 18:40');
    expect(partOfDay(at(9, 21))).toBe('Montagabend');
  });

  it('Today says where somebody stands', () => {
    const next = today.next;
    expect(headline(firstToday)).toBe('Fang mit einer Geschichte an');
    expect(headline(today)).toBe('Noch eine Lektion bis zu deiner Übung');
    expect(headline({ ...today, next: next && { ...next, lessonsLeft: 2 } })).toBe(
      'Noch zwei Lektionen bis zu deiner Übung',
    );
  });

  it('a course file says what it changes', () => {
    if (update.changes === null) throw new Error('an update changes something');
    expect(changeLines(update.changes)).toEqual([
      '14 erledigte Abschnitte bleiben erledigt.',
      '„Green, amber, red“: zwei erledigte Abschnitte lesen sich anders und ein Abschnitt ist neu.',
      'Drei weitere Lektionen wurden überarbeitet.',
      'Neue Lektion: „The second question“.',
      'Eine Lektion fällt weg: „A slide too many“. Was du dort getan hast, bleibt festgehalten.',
      'Fünf Karten kommen dazu, eine Karte fällt weg.',
      'Das Raster von „Explain it to a stranger“ ändert sich. Eine Freigabe nennt weiter das, nach dem sie gegeben wurde.',
    ]);
  });
});

describe('a plural', () => {
  it('takes the form that the language has for the number', () => {
    const polish = plural('pl');
    const forms = { one: 'karta', few: 'karty', many: 'kart', other: 'karty' };
    expect([1, 2, 5, 22].map((n) => polish(n, forms))).toEqual(['karta', 'karty', 'kart', 'karty']);
  });
});

describe('a course in another language than the window', () => {
  const german: LessonView = {
    ...lesson,
    language: 'de',
    title: 'Grün, gelb, rot',
    objectives: ['Eine Aussage einordnen'],
  };

  async function open(shown: LessonView): Promise<void> {
    fakeHost({ ...answersFor('today', 'light'), lesson: shown });
    render(App);
    await screen.findByRole('heading', { level: 1 });
    place.go({ view: 'lesson', lesson: shown.id });
    await screen.findByRole('heading', { level: 1, name: shown.title });
  }

  it('says so of every text of the course, and of no word of the window', async () => {
    await open(german);
    const title = screen.getByText('Grün, gelb, rot', { selector: 'h1 *' });
    expect(title.closest('[lang]')).toHaveAttribute('lang', 'de');
    expect(screen.getByText('Eine Aussage einordnen').closest('[lang]')).toHaveAttribute(
      'lang',
      'de',
    );
    const texts = [...document.querySelectorAll('main .prose')];
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map((it) => it.closest('[lang]')?.getAttribute('lang'))).toEqual(
      texts.map(() => 'de'),
    );
    const words = [
      screen.getByRole('button', { name: 'Settings' }),
      screen.getByText('What you will be able to do'),
    ];
    for (const it of words) expect(it.closest('[lang]')).toBe(document.documentElement);
  });

  it('goes in its own direction', async () => {
    await open({ ...german, language: 'ar' });
    const texts = [...document.querySelectorAll('main .prose')];
    expect(texts.map((it) => it.closest('[dir]')?.getAttribute('dir'))).toEqual(
      texts.map(() => 'rtl'),
    );
    expect(document.documentElement.dir).toBe('ltr');
  });
});
