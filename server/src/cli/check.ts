/** `resolute check`: runs all the rules. */
import { diagnose } from '../features/diagnostics.ts';
import { noticeDiagnostic, toDiagnostic } from '../lsp/convert.ts';
import type { Level } from '../rules/model.ts';
import { parse } from '../text/parser.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { readInput } from './input.ts';
import { print, printJson } from './output.ts';
import { sarifReport } from './report/sarif.ts';
import { textReport } from './report/text.ts';
import { ruleLevels } from './rule-option.ts';

/** Options of `check`. */
export interface CheckOptions extends CorpusOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: Exclude<Level, 'off'>;
  readonly rule?: readonly string[];
}

const order: readonly Level[] = ['hint', 'information', 'warning', 'error'];

/**
 * Prints what is found in the drafts. Gives the exit status: 1 where a finding is at or above `failOn`.
 * @throws UsageError for unreadable input or an unknown rule.
 */
export function check(files: readonly string[], options: CheckOptions, version: string): number {
  const levels = ruleLevels(options.rule ?? []);
  const corpus = corpusOf(options);
  try {
    const results = files.map(readInput).map((input) => {
      const onFailure = (rule: string, error: unknown): void => {
        process.stderr.write(
          `resolute: the rule ${rule} failed on ${input.file} and was left out: ${String(error)}\n`,
        );
      };
      return { input, ...diagnose(parse(input.source), { corpus, levels, onFailure }) };
    });
    if (options.format === 'json')
      printJson(
        results.map(({ input, findings, notice }) => ({
          file: input.file,
          diagnostics: [
            ...(notice ? [noticeDiagnostic(notice, input.document)] : []),
            ...findings.map((finding) => toDiagnostic(finding, input.document)),
          ],
        })),
      );
    else if (options.format === 'sarif') printJson(sarifReport(results, version));
    else print(textReport(results));
    const fails = ({ level }: { readonly level: Level }): boolean =>
      order.indexOf(level) >= order.indexOf(options.failOn);
    return results.some(({ findings, notice }) => [...findings, ...(notice ? [notice] : [])].some(fails))
      ? 1
      : 0;
  } finally {
    corpus.close();
  }
}
