import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Code } from '../src/bindings/Code';
import { firstToday, today } from '../src/demo/learning';
import { Refusal } from '../src/host/refusal';
import { language } from '../src/text/language.svelte';
import { duration } from '../src/text/measure';
import { refusalWords } from '../src/text/refusal';
import { ago, age, moment, partOfDay } from '../src/text/time';
import { headline } from '../src/text/today';

const bound = readFileSync('src/bindings/Code.ts', 'utf8');
const codes = [...bound.matchAll(/"([a-z-]+)"/g)].map((it) => it[1] as Code);

describe('the words of refusals', () => {
  it('cover a core that has codes', () => {
    expect(codes.length).toBeGreaterThan(20);
  });

  it.each(codes)('%s says what happened and what to do, with and without a subject', (code) => {
    for (const tongue of ['en', 'de'] as const) {
      language.speak(tongue);
      for (const subject of ['', 'Ada']) {
        const { what, next } = refusalWords(new Refusal(code, subject));
        expect(what).toMatch(/^\p{Lu}.{8,}\.$/u);
        expect(next).toMatch(/^\p{Lu}.{8,}\.$/u);
      }
    }
    language.speak('en');
  });
});

describe('where somebody stands today, in one sentence', () => {
  it('starts with one story', () => {
    expect(headline(firstToday)).toBe('Start with one story');
  });

  it('counts the lessons to the practice in words', () => {
    const next = today.next;
    expect(headline(today)).toBe('One lesson from your practice');
    expect(headline({ ...today, next: next && { ...next, lessonsLeft: 2 } })).toBe(
      'Two lessons from your practice',
    );
  });

  it('is ready to practise', () => {
    const next = today.next && { ...today.next, practice: { id: 'p', title: 'Ninety seconds' } };
    expect(headline({ ...today, next })).toBe('Ready to practise');
  });

  it('names who sent work back when nothing else is next', () => {
    expect(headline({ ...today, next: null })).toBe('One next step from Mateo');
    const done = { ...firstToday, next: null, hasBegun: true };
    expect(headline(done)).toBe('All done here');
    expect(headline({ ...done, reviewsWaiting: 2 })).toBe('Two reviews wait for you');
  });
});

describe('how long a course takes', () => {
  it.each([
    [1, '1 minute'],
    [89, '89 minutes'],
    [90, 'about 1½ hours'],
    [127, 'about 2 hours'],
    [286, 'about 5 hours'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(duration(minutes)).toBe(words);
  });
});

describe('moments in words', () => {
  const at = (day: number, hour: number, minute = 0): number =>
    new Date(2026, 2, day, hour, minute).getTime();

  it('counts days by the calendar, not by hours', () => {
    expect(ago(at(8, 23), at(9, 1))).toBe('yesterday');
    expect(ago(at(9, 9), at(9, 18))).toBe('9 hours ago');
    expect(ago(at(7, 23), at(9, 1))).toBe('2 days ago');
    expect(ago(at(9, 9), at(9, 9))).toBe('just now');
    expect(ago(new Date(2025, 11, 24).getTime(), at(9, 9))).toBe('24 December 2025');
  });

  it('never says that something will have happened', () => {
    expect(ago(at(9, 12), at(9, 9))).toBe('just now');
    expect(age(at(9, 12), at(9, 9))).toBe('1 minute');
  });

  it('names the moment and the part of the day', () => {
    expect(moment(at(12, 18, 40), at(20, 9))).toBe('12 March, 18:40');
    expect(partOfDay(at(9, 21))).toBe('Monday evening');
  });
});

describe('the words of the window', () => {
  // The demonstration speaks for itself.
  const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.svelte') && !it.startsWith('demo'))
    .map((it) => join('src', it));

  it.each(components)('%s holds no sentence of its own, and at most 200 lines', (path) => {
    const source = readFileSync(path, 'utf8');
    const markup = source
      .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
      .replace(/\{[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g, '')
      .replace(/<\/?[a-zA-Z](?:"[^"]*"|[^<>"])*>/g, ' ');
    expect(markup.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
    expect(source).not.toMatch(/(aria-label|title|placeholder|alt)="[^"{]*[A-Za-z]/);
    expect(source.split('\n').length).toBeLessThanOrEqual(201);
  });

  it.each(components)('%s takes sizes and colours from the tokens', (path) => {
    const style = /<style>([\s\S]*)<\/style>/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    expect(style.match(/[^-\w](?:[2-9]|\d{2,})px|#[0-9a-f]{3,8}\b|rgba?\(/gi) ?? []).toEqual([]);
  });
});
