/** Findings as SARIF 2.1.0 (OASIS), for code hosts. */
import { pathToFileURL } from 'node:url';
import { relative, resolve, sep } from 'node:path';
import type { Finding } from '../../rules/check.ts';
import type { Rule } from '../../rules/model.ts';
import type { Input } from '../input.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

function ruleObject(rule: Rule): Readonly<Record<string, unknown>> {
  return {
    id: rule.id,
    shortDescription: { text: rule.page.summary },
    fullDescription: { text: rule.page.why },
    defaultConfiguration: { level: levels[rule.level] },
  };
}

/** Relative to the working folder where the file lies below it, as code hosts expect; else absolute. */
function artifact(file: string): Readonly<Record<string, unknown>> {
  const path = relative(process.cwd(), resolve(file));
  if (path.startsWith('..')) return { uri: pathToFileURL(resolve(file)).href };
  return { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function result({ document, file }: Input, finding: Finding): Readonly<Record<string, unknown>> {
  const region = (start: number, end: number): Readonly<Record<string, unknown>> => {
    const from = document.positionAt(start);
    const to = document.positionAt(end);
    return {
      startLine: from.line + 1,
      startColumn: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
    };
  };
  return {
    ruleId: finding.rule.id,
    level: levels[finding.level],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          region: region(finding.span.start, finding.span.end),
        },
      },
    ],
    fixes: finding.fixes.map((fix) => ({
      description: { text: fix.title },
      artifactChanges: [
        {
          artifactLocation: artifact(file),
          replacements: fix.edits.map((edit) => ({
            deletedRegion: region(edit.start, edit.end),
            insertedContent: { text: edit.text },
          })),
        },
      ],
    })),
  };
}

/** The log of one run. */
export function sarifReport(
  results: readonly { readonly input: Input; readonly findings: readonly Finding[] }[],
  version: string,
): Readonly<Record<string, unknown>> {
  const found = new Map(
    results.flatMap(({ findings }) => findings.map(({ rule }) => [rule.id, rule] as const)),
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: { driver: { name: 'Resolute', version, rules: [...found.values()].map(ruleObject) } },
        results: results.flatMap(({ input, findings }) => findings.map((finding) => result(input, finding))),
      },
    ],
  };
}
