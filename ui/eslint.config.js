// Type-aware lint on TypeScript and Svelte, and the direction in which files may import each other.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Refuses imports of the named folders, with the reason. */
function closed(files, folders, ignores = []) {
  const host = { regex: '^@tauri-apps/', message: 'Only src/host speaks to the shell.' };
  const patterns = folders.map((folder) => ({
    regex: `/${folder}/`,
    message: `Imports go views -> parts -> kit; ${folder} is not below this folder.`,
  }));
  return {
    files,
    ignores,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [host, ...patterns] }],
    },
  };
}

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/bindings'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The window allows no inline style.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/host/**', 'tests/**', 'src/demo/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  { files: ['src/kit/SafeHtml.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
  { files: ['*.js'], ...ts.configs.disableTypeChecked },
  closed(
    ['src/**', 'tests/**'],
    [],
    ['src/host/**', 'src/kit/**', 'src/parts/**', 'src/state/**', 'src/text/**'],
  ),
  closed(['src/kit/**', 'src/text/**'], ['parts', 'views', 'state', 'demo']),
  closed(['src/parts/**', 'src/state/**'], ['views', 'demo']),
);
