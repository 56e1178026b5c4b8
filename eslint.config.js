// @ts-check
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of the server, and for each what it may use of the others. Arrows run downward only.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const rooms = {
  text: [],
  language: [],
  citations: ['text', 'language'],
  corpus: ['text', 'citations'],
  ingest: ['text', 'citations', 'language', 'corpus'],
  rules: ['text', 'citations', 'language', 'corpus'],
  features: ['text', 'citations', 'language', 'corpus', 'rules'],
  lsp: ['text', 'citations', 'language', 'corpus', 'ingest', 'rules', 'features'],
  cli: ['text', 'citations', 'language', 'corpus', 'ingest', 'rules', 'features', 'lsp'],
};

/** The rooms that only compute: no files, no processes, no clock of Node's. */
const pure = ['text', 'language', 'citations', 'rules', 'features'];

/** The rooms that may speak the protocol. */
const edge = ['lsp', 'cli'];

const layers = Object.entries(rooms).map(([room, below]) => {
  const above = Object.keys(rooms).filter((other) => other !== room && !below.includes(other));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${above.join('|')})/`,
      message: `${room}/ may use only: ${below.join(', ') || 'nothing'}`,
    },
    { regex: '(^|/)client/', message: 'The server does not know its client' },
    { regex: '^vscode$', message: 'Only the client runs in VS Code' },
    ...(edge.includes(room)
      ? []
      : [{ regex: '^vscode-languageserver', message: 'Only lsp/ and cli/ speak the protocol' }]),
  ];
  return {
    name: `resolute/layers/${room}`,
    files: [`server/src/${room}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
});

/** A layer again, without Node, where nothing is a test. */
const pureLayers = layers
  .filter((_, index) => pure.includes(Object.keys(rooms)[index] ?? ''))
  .map((layer) => ({
    ...layer,
    name: `${layer.name}/pure`,
    ignores: ['**/*.test.ts', '**/testing.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...layer.rules['@typescript-eslint/no-restricted-imports'][1].patterns,
            { regex: '^node:', message: 'This room does no I/O' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'require',
        'fetch',
        'setTimeout',
        'setInterval',
      ],
    },
  }));

/** Two rules of this project's own. */
const own = {
  rules: {
    /** Every export says what it is. */
    'documented-exports': {
      meta: { type: 'suggestion', schema: [], messages: { missing: 'An export needs a JSDoc comment' } },
      create: (/** @type {import('eslint').Rule.RuleContext} */ context) => ({
        ':matches(ExportNamedDeclaration[declaration], ExportDefaultDeclaration)': (
          /** @type {import('estree').Node} */ node,
        ) => {
          const comment = context.sourceCode.getCommentsBefore(node).at(-1);
          if (comment?.type !== 'Block' || !comment.value.startsWith('*')) {
            context.report({ node, messageId: 'missing' });
          }
        },
      }),
    },
    /** Whoever silences a rule says why: `// eslint-disable-next-line RULE -- reason`. */
    'reasoned-disables': {
      meta: { type: 'suggestion', schema: [], messages: { missing: 'Say why, after " -- "' } },
      create: (/** @type {import('eslint').Rule.RuleContext} */ context) => ({
        Program: () => {
          for (const comment of context.sourceCode.getAllComments()) {
            if (!/^\s*eslint-disable/.test(comment.value) || / -- \S/.test(comment.value)) continue;
            if (comment.loc) context.report({ loc: comment.loc, messageId: 'missing' });
          }
        },
      }),
    },
  },
};

export default defineConfig(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/', '.scratch*'] },
  {
    name: 'resolute/all',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { resolute: own },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'resolute/documented-exports': 'error',
      'resolute/reasoned-disables': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Of eslint's own, those that find mistakes which the types do not.
      'no-control-regex': 'error',
      'no-empty-character-class': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      // Strings are spread by code points on purpose; doing nothing on `close` is an answer; VS Code's
      // disposables are interfaces; and the other way to write such an assertion is forbidden.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Arrow functions that hand a call on need no braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  layers,
  pureLayers,
  {
    name: 'resolute/client',
    files: ['client/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: 'server/src/(?!lsp/protocol\\.ts$)', message: 'The client knows the protocol only' },
          ],
        },
      ],
    },
  },
  {
    name: 'resolute/tests',
    files: ['**/*.test.ts', 'test/**/*.ts', '**/testing.ts'],
    rules: {
      // node:test's `test` and `describe` return promises that are its own affair.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
);
