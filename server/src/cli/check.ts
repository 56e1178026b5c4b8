/** `resolute check`: runs all the rules. */
import { diagnose } from '../features/diagnostics.ts';
import { noticeDiagnostic, toDiagnostic } from '../lsp/convert.ts';
import type { Level } from '../rules/model.ts';
import { parse } from '../text/parser.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { draftsAt } from './drafts.ts';
import { readOrSay } from './input.ts';
import { print, printJson } from './output.ts';
import { Projects } from './project.ts';
import { overMany } from './progress.ts';
import type { Result } from './report/model.ts';
import { sarifReport } from './report/sarif.ts';
import { textReport } from './report/text.ts';
import { RuleTimes } from './report/timing.ts';
import { ruleLevels } from './rule-option.ts';

/** Options of `check`. */
export interface CheckOptions extends CorpusOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: Exclude<Level, 'off'>;
  readonly rule?: readonly string[];
  readonly timing?: boolean;
}

const order: readonly Level[] = ['hint', 'information', 'warning', 'error'];

/**
 * Prints what is found in the drafts, of files and of folders. Gives the exit status: 1 where a finding is at or
 * above `failOn`, 2 where a draft or a project file could not be read, which standard error says; the others are
 * checked all the same.
 * @throws UsageError for an unknown rule, or a folder without drafts.
 */
export function check(paths: readonly string[], options: CheckOptions, version: string): number {
  const projects = new Projects(ruleLevels(options.rule ?? []));
  const files = draftsAt(paths);
  const corpus = corpusOf(options);
  const times = options.timing ? new RuleTimes() : undefined;
  let failed = false;
  try {
    const results: Result[] = [];
    for (const file of overMany(files, 'Checking')) {
      const input = readOrSay(file);
      if (!input) {
        failed = true;
        continue;
      }
      const onFailure = (rule: string, error: unknown): void => {
        process.stderr.write(
          `resolute: the rule ${rule} failed on ${file} and was left out: ${String(error)}\n`,
        );
      };
      const how = { ...projects.options(file), corpus, onFailure, ...(times && { timing: times }) };
      const result = { input, ...diagnose(parse(input.source), how) };
      times?.found(result.findings);
      results.push(result);
    }
    failed ||= projects.failed;
    if (results.length > 0) report(results, options.format, { version, complete: !failed });
    if (times) process.stderr.write(times.table());
    if (failed) return 2;
    const fails = ({ level }: { readonly level: Level }): boolean =>
      order.indexOf(level) >= order.indexOf(options.failOn);
    return results.some(({ findings, notice }) => [...findings, ...(notice ? [notice] : [])].some(fails))
      ? 1
      : 0;
  } finally {
    corpus.close();
  }
}

function report(
  results: readonly Result[],
  format: CheckOptions['format'],
  run: { readonly version: string; readonly complete: boolean },
): void {
  if (format === 'sarif') printJson(sarifReport(results, run));
  else if (format === 'text') print(textReport(results));
  else
    printJson(
      results.map(({ input, findings, notice }) => ({
        file: input.file,
        diagnostics: [
          ...(notice ? [noticeDiagnostic(notice, input.document)] : []),
          ...findings.map((finding) => toDiagnostic(finding, input.document)),
        ],
      })),
    );
}
