/**
 * Findings as SARIF 2.1.0 (OASIS), for code hosts. GitHub's “SARIF support for code scanning” names what it needs
 * beyond the standard: the text of each rule's help, paths relative to the repository, and a fingerprint, by which
 * it knows a finding again after the lines above it have changed.
 */
import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../rules/check.ts';
import type { Rule } from '../../rules/model.ts';
import type { Span } from '../../text/model.ts';
import type { Input } from '../input.ts';
import type { Result } from './model.ts';

type Json = Readonly<Record<string, unknown>>;

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** What is reported of a file: a finding, or a notice of the file as a whole. */
type Reported = Pick<Finding, 'level' | 'span' | 'message' | 'fixes'> & { readonly id: string };

function ruleObject({ id, level, group, page }: Rule): Json {
  const text = `${page.why}\n\nSource: ${page.source}`;
  const markdown = `${page.why}\n\nFound:\n\n${fenced(page.bad)}\n\nRight:\n\n${fenced(page.good)}\n\nSource: ${page.source}`;
  return {
    id,
    name: id,
    shortDescription: { text: `${page.summary}.` },
    fullDescription: { text: page.why },
    help: { text, markdown },
    defaultConfiguration: { level: levels[level] },
    properties: { tags: [group] },
  };
}

/** A rule that stands for the notices of files that are not checked. */
function noticeObject(id: string, text: string): Json {
  return { id, name: id, shortDescription: { text }, fullDescription: { text }, help: { text } };
}

function fenced(draft: string): string {
  return `\`\`\`\`markdown\n${draft.trimEnd()}\n\`\`\`\``;
}

/** Relative to the working folder where the file lies below it, as code hosts expect; else absolute. */
function artifact(file: string): Json {
  if (file === '-') return { uri: 'stdin' };
  const path = relative(process.cwd(), resolve(file));
  // On Windows a file of another drive has no relative path.
  if (path.startsWith('..') || resolve(path) === path) return { uri: pathToFileURL(resolve(file)).href };
  return { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** One-based; the end is the place behind the last character. */
function regionOf({ document }: Input, { start, end }: Span): Json {
  const from = document.positionAt(start);
  const to = document.positionAt(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

function fixObject(input: Input, { title, edits }: Finding['fixes'][number]): Json {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifact(input.file),
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(input, edit),
          ...(edit.text !== '' && { insertedContent: { text: edit.text } }),
        })),
      },
    ],
  };
}

/** Names findings by rule and line, whatever the line's number, and counts those of one name. */
class Fingerprints {
  readonly #counts = new Map<string, number>();

  of({ document }: Input, { id, span }: Reported): string {
    const { line } = document.positionAt(span.start);
    const words = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    const hash = createHash('sha256').update(`${id}\n${words.trim()}`).digest('hex').slice(0, 16);
    const count = (this.#counts.get(hash) ?? 0) + 1;
    this.#counts.set(hash, count);
    return `${hash}:${String(count)}`;
  }
}

/** All that is reported of a file. */
function reportedOf({ findings, notice }: Result): readonly Reported[] {
  return [
    ...(notice ? [{ ...notice, fixes: [] }] : []),
    ...findings.map((finding) => ({ ...finding, id: finding.rule.id })),
  ];
}

/** The log of one run; `complete` is false where a file could not be read. */
export function sarifReport(
  results: readonly Result[],
  { version, complete }: { readonly version: string; readonly complete: boolean },
): Json {
  const rules = new Map<string, Json>();
  for (const { findings, notice } of results) {
    if (notice && !rules.has(notice.id)) rules.set(notice.id, noticeObject(notice.id, notice.message));
    for (const { rule } of findings) if (!rules.has(rule.id)) rules.set(rule.id, ruleObject(rule));
  }
  const places = new Map(Array.from(rules.keys(), (id, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: { driver: { name: 'Resolute', version, rules: [...rules.values()] } },
        invocations: [{ executionSuccessful: complete }],
        results: results.flatMap((result) => {
          const { input } = result;
          const fingerprints = new Fingerprints();
          return reportedOf(result).map((reported) => ({
            ruleId: reported.id,
            ruleIndex: places.get(reported.id),
            level: levels[reported.level],
            message: { text: reported.message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: artifact(input.file),
                  region: regionOf(input, reported.span),
                },
              },
            ],
            partialFingerprints: { primaryLocationLineHash: fingerprints.of(input, reported) },
            fixes: reported.fixes.filter(({ edits }) => edits.length > 0).map((fix) => fixObject(input, fix)),
          }));
        }),
      },
    ],
  };
}
