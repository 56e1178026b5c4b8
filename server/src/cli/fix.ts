/** `resolute fix`: applies every safe fix, as the editor's "fix all" does. */
import { createTwoFilesPatch } from 'diff';
import { mend } from '../features/mend.ts';
import { parse } from '../text/parser.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { draftsAt } from './drafts.ts';
import { readOrSay } from './input.ts';
import { print, replaceFile } from './output.ts';
import { overMany } from './progress.ts';
import { Projects } from './project.ts';
import { ruleIds } from './rule-option.ts';

/** Options of `fix`. */
export interface FixOptions extends CorpusOptions {
  readonly rule?: readonly string[];
  readonly dryRun?: boolean;
}

/**
 * Mends the drafts, of files and of folders, or prints what it would change; standard input is mended to standard
 * output. Gives the exit status: 2 where a draft or a project file could not be read, which standard error says; the
 * others are mended all the same.
 * @throws UsageError for an unknown rule, or a folder without drafts.
 */
export function fix(paths: readonly string[], options: FixOptions): number {
  const only = options.rule ? new Set(ruleIds(options.rule)) : undefined;
  const projects = new Projects();
  const files = draftsAt(paths);
  const corpus = corpusOf(options);
  const said: string[] = [];
  let failed = false;
  try {
    for (const file of overMany(files, 'Mending')) {
      const input = readOrSay(file);
      if (!input) {
        failed = true;
        continue;
      }
      const how = { ...projects.options(file), corpus, ...(only && { only }) };
      const { source, applied } = mend(parse(input.source), how);
      if (options.dryRun) {
        if (source !== input.source) said.push(createTwoFilesPatch(file, file, input.source, source));
      } else if (file === '-') said.push(source);
      else {
        if (source !== input.source) replaceFile(file, source);
        said.push(`${file}: ${summary(applied)}\n`);
      }
    }
  } finally {
    corpus.close();
    // All at once, below the bar.
    print(said.join(''));
  }
  return failed || projects.failed ? 2 : 0;
}

function summary(applied: readonly { readonly rule: string; readonly title: string }[]): string {
  if (applied.length === 0) return 'nothing to mend.';
  const lines = applied.map(({ rule, title }) => `\n  ${title} (${rule})`);
  return `${String(applied.length)} ${applied.length === 1 ? 'fix' : 'fixes'}:${lines.join('')}`;
}
