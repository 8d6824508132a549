import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((it) => /\.(svelte|ts)$/.test(it) && !/^(text|demo|bindings)[\\/]|^demo\.ts$/.test(it))
  .map((it) => join('src', it));

/** What is never shown: selectors, the words of faults that reach only the log, and names of classes. */
const unseen = /^(querySelector|querySelectorAll|closest|matches|Error|Refusal|Symbol|matchMedia)$/;
const attributes =
  /^(class|autocomplete|aria-describedby|aria-labelledby|aria-keyshortcuts|preserveAspectRatio|d)$/;

/** Two words with a space between them are the beginning of a sentence. */
const isSentence = (text: string): boolean =>
  !text.startsWith('<') && /\p{L}{2,}[,.:;!?]?\s+\p{L}{2,}/u.test(text);

function inScript(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (isCall && unseen.test(node.expression.getText(tree).split('.').at(-1) ?? '')) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push(node.text);
    node.forEachChild(visit);
  };
  const tree = ts.createSourceFile('it.ts', source, ts.ScriptTarget.Latest);
  visit(tree);
  return found.filter(isSentence);
}

interface Node {
  type: string;
  name?: string;
  data?: string;
  value?: unknown;
  start?: number;
  end?: number;
}

const isNode = (it: unknown): it is Node =>
  typeof it === 'object' && it !== null && typeof (it as Partial<Node>).type === 'string';

/** The markup of a component: its plain text, the values of its attributes, and every expression in it. */
function inMarkup(source: string): string[] {
  const found: string[] = [];
  const visit = (it: unknown): void => {
    if (Array.isArray(it)) it.forEach(visit);
    if (!isNode(it)) return;
    if (it.type === 'Attribute' && attributes.test(it.name ?? '')) return;
    if (it.type === 'Text') found.push(it.data ?? '');
    if (it.type === 'Literal' && typeof it.value === 'string') found.push(it.value);
    if (it.type === 'TemplateElement') found.push((it.value as { raw: string }).raw);
    Object.values(it).forEach(visit);
  };
  visit(parse(source, { modern: true }).fragment);
  return found.filter(isSentence);
}

function sentences(path: string, source: string): string[] {
  if (!path.endsWith('.svelte')) return inScript(source);
  const script = /<script lang="ts"[^>]*>([\s\S]*?)<\/script>/.exec(source)?.[1] ?? '';
  return [...inScript(script), ...inMarkup(source)];
}

describe('the words of the window', () => {
  it.each(files)('%s has no sentence of its own', (path) => {
    expect(sentences(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it.each([
    ['a.ts', "const a = say('Nothing is here yet');"],
    ['a.ts', 'const a = `${n} cards are due`;'],
    ['A.svelte', '<p>Nothing here</p>'],
    ['A.svelte', "<p>{isOpen ? 'Nothing is here' : ''}</p>"],
    ['A.svelte', '<Button label="Open the courses" />'],
    ['A.svelte', '<script lang="ts">const a = "Open the courses";</script><p>{a}</p>'],
  ])('a sentence in %s is found: %s', (path, source) => {
    expect(sentences(path, source)).toHaveLength(1);
  });

  it.each([
    ['a.ts', "import a from './two words'; document.querySelector('button, label');"],
    ['a.ts', "throw new Error('only the log says so');"],
    ['A.svelte', '<p class="prose plain">{words.title}</p>'],
  ])('what nobody reads is none, as in %s: %s', (path, source) => {
    expect(sentences(path, source)).toEqual([]);
  });
});

describe('the page of the kit', () => {
  const kit = readdirSync('src/kit').filter((it) => it.endsWith('.svelte'));
  const page = readdirSync('src/demo/kit').map((it) =>
    readFileSync(join('src/demo/kit', it), 'utf8'),
  );
  /** What another component of the kit draws around itself, and what is seen on paper only. */
  const within = ['FieldFrame.svelte', 'PrintSheet.svelte'];

  it.each(kit.filter((it) => !within.includes(it)))('shows %s', (component) => {
    expect(page.some((it) => it.includes(`kit/${component}'`))).toBe(true);
  });
});
