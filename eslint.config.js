import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const apps = ['ui', 'kiosk', 'queue-display', 'counter-panel'];

export default ts.config(
  {
    ignores: [
      '**/build/**',
      '**/build-ticket/**',
      '**/.svelte-kit/**',
      '**/node_modules/**',
      'data/**',
      '.cache/**',
      'test-results/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  { files: apps.map((app) => `${app}/**`), languageOptions: { globals: { ...globals.browser } } },
  // Their links are a resolved page and a query; the rule knows only paths without one.
  {
    files: ['counter-panel/src/lib/manage/**/*.svelte'],
    rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true, ignoreGoto: true }] },
  },
  // They are plain TypeScript. The parser of components adds types to them, and the program would be built anew for each.
  { files: ['**/*.svelte.ts'], languageOptions: { parser: ts.parser } },
  // Types in components are svelte-check's: with them here every component would build the program anew.
  {
    files: ['**/*.svelte'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { parserOptions: { parser: ts.parser, projectService: false, program: null } },
  },
  {
    files: ['**/*.test.ts', '**/testing/**', '**/*.story.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/require-await': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], ...ts.configs.disableTypeChecked },
);
