/** Findings for people: file, line, excerpt with a caret, how to mend it. */
import type { Finding } from '../../rules/check.ts';
import type { Input } from '../input.ts';
import { blue, bold, columns, dim, red, wrapped, yellow } from '../people.ts';
import type { Result } from './model.ts';

const marks = {
  error: red('error'),
  warning: yellow('warning'),
  information: blue('information'),
  hint: dim('hint'),
};

/** One finding, over several lines. */
function ofFinding(input: Input, finding: Finding): string {
  const { document, source } = input;
  const start = document.positionAt(finding.span.start);
  const end = document.positionAt(finding.span.end);
  const place = `${printable(input.file)}:${String(start.line + 1)}:${String(start.character + 1)}`;
  const lineStart = document.offsetAt({ line: start.line, character: 0 });
  const line = source
    .slice(lineStart, document.offsetAt({ line: start.line + 1, character: 0 }))
    .replace(/[\r\n]+$/u, '');
  const [excerpt, from] = around(line, start.character);
  const reach = end.line === start.line ? end.character - start.character : line.length - start.character;
  const carets = '^'.repeat(Math.max(1, Math.min(reach, excerpt.length - from)));
  const fix = finding.fixes[0];
  return [
    `${bold(place)} ${marks[finding.level]} ${dim(finding.rule.id)}`,
    oneLine(finding.message),
    `    ${dim(printable(excerpt))}`,
    `    ${' '.repeat(from)}${bold(carets)}`,
    ...(fix ? [wrapped(printable(`fix: ${fix.title}`), '  ')] : []),
    ...(!fix && finding.unmended !== undefined
      ? [wrapped(`cannot be mended: ${finding.unmended}`, '  ')]
      : []),
  ].join('\n');
}

/** A part of a long line around one character, and where that character then stands. */
function around(line: string, character: number): readonly [string, number] {
  const room = columns() - 8;
  if (line.length <= room) return [line, character];
  const start = Math.max(0, Math.min(character - Math.floor(room / 3), line.length - room));
  const cut = line.slice(start, start + room);
  return [
    `${start > 0 ? '…' : ''}${cut}${start + room < line.length ? '…' : ''}`,
    character - start + (start > 0 ? 1 : 0),
  ];
}

/** Text of a draft without what would steer the terminal; as long as before. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** A message on one line, however long: the problem matcher of package.json reads the line below the place. */
function oneLine(message: string): string {
  return `  ${printable(message.replace(/\s+/gu, ' '))}`;
}

/** All findings of all files, and a line that counts them. */
export function textReport(results: readonly Result[]): string {
  const all = results.flatMap(({ input, findings, notice }) => [
    ...(notice
      ? [
          `${bold(`${printable(input.file)}:1:1`)} ${marks[notice.level]} ${dim(notice.id)}\n${oneLine(notice.message)}`,
        ]
      : []),
    ...findings.map((finding) => ofFinding(input, finding)),
  ]);
  const levels = results.flatMap(({ findings, notice }) =>
    [...findings, ...(notice ? [notice] : [])].map(({ level }) => level),
  );
  const counted = (['error', 'warning', 'information', 'hint'] as const).flatMap((level) => {
    const count = levels.filter((one) => one === level).length;
    const name = level === 'information' ? 'remark' : level;
    return count > 0 ? [`${String(count)} ${name}${count === 1 ? '' : 's'}`] : [];
  });
  const mendable = results.reduce(
    (sum, { findings }) => sum + findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length,
    0,
  );
  const mendableToo = mendable > 0 ? `; ${String(mendable)} can be mended by “resolute fix”` : '';
  return [...all, counted.length === 0 ? 'Nothing found.' : `${counted.join(', ')}${mendableToo}.`].join(
    '\n\n',
  );
}
