import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)');

type Theme = 'light' | 'dark';
type Colours = ReadonlyMap<string, Record<Theme, string>>;

function coloursIn(part: string): Colours {
  const found = part.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map([...found].map((it) => [it[1] ?? '', { light: it[2] ?? '', dark: it[3] ?? '' }]));
}

const tokens = coloursIn(usual);
const strong = coloursIn(more);
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

function contrast(colours: Colours, one: string, other: string, theme: Theme): number {
  const [a, b] = [one, other].map((name) => {
    const token = colours.get(name);
    if (token === undefined) throw new Error(`no colour ${name}`);
    return luminance(token[theme]);
  });
  const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(themes)('in the %s', (theme) => {
  it.each(read)('%s can be read on %s', (on, paper) => {
    expect(contrast(tokens, on, paper, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(drawn)('%s can be seen on %s', (on, paper) => {
    expect(contrast(tokens, on, paper, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(themes)('with more contrast, in the %s', (theme) => {
  it.each(read)('%s can be read on %s without effort', (on, paper) => {
    expect(contrast(strong, on, paper, theme)).toBeGreaterThanOrEqual(7);
  });

  it.each([...drawn, ...papers.map((it): [string, string] => ['rule-strong', it])])(
    '%s can be read as a line on %s',
    (on, paper) => {
      expect(contrast(strong, on, paper, theme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(papers)('a rule can be seen on %s', (paper) => {
    expect(contrast(strong, 'rule', paper, theme)).toBeGreaterThanOrEqual(3);
  });
});

it('has every colour for more contrast that words or lines have', () => {
  const both = new Set([...read, ...drawn].flat());
  expect([...both].filter((it) => !strong.has(it))).toEqual([]);
});
