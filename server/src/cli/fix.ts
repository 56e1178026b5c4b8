/** `resolute fix`: applies every safe fix, as the editor's "fix all" does. */
import { createTwoFilesPatch } from 'diff';
import { fixAll } from '../rules/fix-all.ts';
import { parse } from '../text/parser.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { readInput } from './input.ts';
import { print, replaceFile } from './output.ts';
import { ruleIds } from './rule-option.ts';

/** Options of `fix`. */
export interface FixOptions extends CorpusOptions {
  readonly rule?: readonly string[];
  readonly dryRun?: boolean;
}

/**
 * Mends the drafts, or prints what it would change; standard input is mended to standard output. Gives the exit
 * status.
 * @throws UsageError for unreadable input or an unknown rule.
 */
export function fix(files: readonly string[], options: FixOptions): number {
  const only = options.rule ? new Set(ruleIds(options.rule)) : undefined;
  const corpus = corpusOf(options);
  try {
    for (const input of files.map(readInput)) {
      const { source, applied } = fixAll(parse(input.source), { corpus, levels: {}, ...(only && { only }) });
      if (options.dryRun) {
        if (source !== input.source) print(createTwoFilesPatch(input.file, input.file, input.source, source));
      } else if (input.file === '-') print(source);
      else {
        if (source !== input.source) replaceFile(input.file, source);
        print(`${input.file}: ${summary(applied)}`);
      }
    }
  } finally {
    corpus.close();
  }
  return 0;
}

function summary(applied: readonly { readonly rule: string; readonly title: string }[]): string {
  if (applied.length === 0) return 'nothing to mend.';
  const lines = applied.map(({ rule, title }) => `\n  ${title} (${rule})`);
  return `${String(applied.length)} ${applied.length === 1 ? 'fix' : 'fixes'}:${lines.join('')}`;
}
