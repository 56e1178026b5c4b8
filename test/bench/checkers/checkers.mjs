// @ts-check
/** The checkers of prose and Markdown that Resolute's checking time is compared with, each with its usual rules. */
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { lint } from 'markdownlint/sync';
import capitalization from 'textlint-rule-en-capitalization';
import terminology from 'textlint-rule-terminology';
import writeGood from 'textlint-rule-write-good';

/** @type {(module: any) => any} */
const main = (module) => module?.default ?? module;

const kernel = new TextlintKernel();
const textlint = {
  filePath: 'draft.md',
  ext: '.md',
  plugins: [{ pluginId: 'markdown', plugin: main(markdown) }],
  rules: [
    { ruleId: 'capitalization', rule: main(capitalization) },
    { ruleId: 'terminology', rule: main(terminology) },
    { ruleId: 'write-good', rule: main(writeGood) },
  ],
};
const harper = new LocalLinter({ binary, dialect: Dialect.British });

/** Each gives the number of its findings. */
export const checkers = [
  {
    name: 'markdownlint',
    check: async (/** @type {string} */ source) => lint({ strings: { source } }).source?.length ?? 0,
  },
  {
    name: 'textlint',
    check: async (/** @type {string} */ source) => (await kernel.lintText(source, textlint)).messages.length,
  },
  { name: 'harper.js', check: async (/** @type {string} */ source) => (await harper.lint(source)).length },
];
