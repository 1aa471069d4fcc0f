import js from '@eslint/js';
import globals from 'globals';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layer rules of docs/architecture.md: which folder may import which.
 * Each row forbids import paths (as gitignore-style patterns) to the files of one folder.
 */
const layers = [
  {
    files: 'core/**',
    forbid: [
      '**/electron/**',
      '**/renderer/**',
      '**/chromium-shell/**',
      'node:*',
      'electron',
      'lit',
      'lit/**',
      'lowdb',
      'lowdb/**',
    ],
  },
  { files: 'electron/**', forbid: ['**/renderer/**', '**/chromium-shell/**', 'lit', 'lit/**'] },
  {
    files: 'electron/store/**',
    forbid: ['electron', '**/import/**', '**/actions/**', '**/cli/**', '**/main/**', '**/preload/**'],
  },
  {
    files: 'electron/import/**',
    forbid: ['electron', '**/store/**', '**/actions/**', '**/cli/**', '**/main/**', '**/preload/**'],
  },
  { files: 'electron/actions/**', forbid: ['electron', '**/cli/**', '**/main/**', '**/preload/**'] },
  { files: 'electron/cli/**', forbid: ['electron', '**/main/**', '**/preload/**'] },
  { files: 'electron/main/**', forbid: ['**/preload/**'] },
  {
    files: 'electron/preload/**',
    forbid: ['node:*', '**/main/**', '**/store/**', '**/import/**', '**/actions/**', '**/cli/**'],
  },
  { files: 'renderer/**', forbid: ['**/electron/**', '**/chromium-shell/**', 'node:*', 'electron'] },
  { files: 'renderer/dom/**', forbid: ['**/components/**', '**/app/**', 'lit', 'lit/**'] },
  { files: 'renderer/components/**', forbid: ['**/app/**'] },
  {
    files: 'chromium-shell/**',
    forbid: ['**/core/**', '**/renderer/**', '../electron/**', '../../electron/**'],
  },
].map(({ files, forbid }) => ({
  files: [`${files}/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group: forbid, message: `Not allowed in ${files}: see docs/architecture.md.` }] },
    ],
  },
}));

export default defineConfig(
  { ignores: ['out/', 'dist/', '.cache/', 'node_modules/', 'build/stub/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./{core,electron,renderer,chromium-shell,scripts,tests}/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        {
          selector: "MemberExpression[property.name='innerHTML']",
          message: 'No markup from strings: Lit templates draw the tree.',
        },
        {
          selector: "MemberExpression[property.name='outerHTML']",
          message: 'No markup from strings: Lit templates draw the tree.',
        },
        {
          selector: "ImportSpecifier[imported.name='unsafeHTML']",
          message: 'No markup from strings: Lit templates draw the tree.',
        },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['renderer/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['scripts/**/*.ts', 'electron/cli/**/*.ts', 'tests/**/*.ts', 'chromium-shell/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['*.config.ts', '*.config.js', '**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['*.js', '*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
  ...layers,
);
