import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((it) => [
    it[1] ?? '',
    { light: it[2] ?? '', dark: it[3] ?? '' },
  ]),
);

type Theme = 'light' | 'dark';
const themes: Theme[] = ['light', 'dark'];
const papers = ['paper', 'sunk', 'card'];
const washes = ['sales', 'engineering', 'good', 'attention', 'wrong'];

const read: [string, string][] = [
  ...['ink', 'ink-soft', 'ink-faint', ...washes].flatMap((on) =>
    papers.map((paper): [string, string] => [on, paper]),
  ),
  ...washes.flatMap((tone): [string, string][] => [
    [tone, `${tone}-wash`],
    ['ink', `${tone}-wash`],
    ['ink-soft', `${tone}-wash`],
  ]),
  ...['keyword', 'name', 'type', 'mark'].map((it): [string, string] => [`code-${it}`, 'sunk']),
  ['paper', 'ink'],
  ['paper', 'good'],
  ['card', 'ink'],
  ['card', 'good'],
  ['card', 'ink-soft'],
];
const drawn: [string, string][] = ['edge', 'focus', 'good', 'attention'].flatMap((on) =>
  papers.map((paper): [string, string] => [on, paper]),
);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [one, other].map((name) => {
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`no colour ${name}`);
    return luminance(token[theme]);
  });
  const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(themes)('in the %s', (theme) => {
  it.each(read)('%s can be read on %s', (on, paper) => {
    expect(contrast(on, paper, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(drawn)('%s can be seen on %s', (on, paper) => {
    expect(contrast(on, paper, theme)).toBeGreaterThanOrEqual(3);
  });
});
