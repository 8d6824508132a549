import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('.svelte') || it.endsWith('.css'))
  .map((it) => join('src', it));

/** The values of a shorthand, with what stands in brackets as one. */
function values(list: string): string[] {
  return list.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

/** Declarations that would not turn round with the window when its language goes from right to left. */
function physical(css: string): string[] {
  const named =
    /(?<![-\w])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right)(?:-[a-z]+)?\s*:|border-(?:top|bottom)-(?:left|right)-radius\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g;
  const sides =
    /(?<![-\w])(margin|padding|inset|border-width|border-color|border-style)\s*:([^;]+)/g;
  const corners = /(?<![-\w])border-radius\s*:([^;]+)/g;
  const differ = [...css.matchAll(sides)].filter(([, , list = '']) => {
    const [, right, , left] = values(list);
    return left !== undefined && left !== right;
  });
  const bent = [...css.matchAll(corners)].filter(([, list = '']) => {
    const [a, b = a, c = a, d = b] = values(list);
    return a !== b || c !== d;
  });
  const found = [...(css.match(named) ?? []), ...[...differ, ...bent].map((it) => it[0])];
  return found.map((it) => it.trim());
}

function styles(path: string): string {
  const source = readFileSync(path, 'utf8');
  const css = path.endsWith('.css')
    ? source
    : (/<style>([\s\S]*)<\/style>/.exec(source)?.[1] ?? '');
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

describe('the direction of the window', () => {
  it.each(files)('%s says start and end, not left and right', (path) => {
    expect(physical(styles(path))).toEqual([]);
  });

  it.each([
    'margin-left: 1em;',
    'a { right: 0; }',
    'border-left-color: red;',
    'text-align: right;',
    'border-top-left-radius: 1px;',
    'padding: 0 calc(1px + (2 * 3px)) 0 1em;',
    'border-radius: 0 1em 1em 0;',
  ])('%s is found', (css) => {
    expect(physical(css)).toHaveLength(1);
  });

  it.each([
    'margin-inline-start: 1em;',
    'padding: 0 1em 2em;',
    'margin: 0 calc(1px + 2px) 1em calc(1px + 2px);',
    'border-radius: 1em 1em 0 0;',
    'text-align: end;',
    'td.right { color: red; }',
  ])('%s is not', (css) => {
    expect(physical(css)).toEqual([]);
  });
});
