/** The report of a batch as a person reads it: what was found, what was doubtful, what was left out. */
import { manifestName } from '../readers/manifest.ts';
import type { BatchReport, DocumentReport, PlacedDoubt, UnplacedLine } from './model.ts';

/** How words are set off: colours on a terminal, nothing in a text. Indents stay outside. */
export interface ReportStyle {
  readonly heading: (text: string) => string;
  readonly name: (text: string) => string;
  readonly aside: (text: string) => string;
  readonly doubt: (text: string) => string;
}

const plain: ReportStyle = {
  heading: (text) => text,
  name: (text) => text,
  aside: (text) => text,
  doubt: (text) => text,
};

/** Most entries of one kind that are listed of one document. */
const listed = 40;

/** `1 text`, `3 texts`. */
export function counted(n: number, thing: string): string {
  return `${n.toLocaleString('en')} ${thing}${n === 1 ? '' : 's'}`;
}

const changes: Readonly<Record<DocumentReport['change'], string>> = {
  added: 'added',
  replaced: 'replaced by this version',
  unchanged: 'unchanged',
};

const questions: Readonly<Record<DocumentReport['missing'][number], string>> = {
  symbol: 'document symbol',
  title: 'title',
  body: 'body',
  session: 'session',
  date: 'date',
};

const examples: Readonly<Record<DocumentReport['missing'][number], string>> = {
  symbol: '"A/C.3/80/L.4"',
  title: '"…"',
  body: '"…"',
  session: '80',
  date: '"2024-05-27"',
};

/** Words of a document or a file's name without what would steer a terminal or turn them round. */
export function shown(words: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return words.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** The same for every string of a report. */
function cleaned<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' ? shown(one) : one,
  ) as T;
}

/** The whole report, in lines. */
export function reportText(given: BatchReport, style: ReportStyle = plain): string {
  const report = cleaned(given);
  const { documents, unread } = report;
  const doubtful = documents.flatMap((document) => doubtsOf(document, style));
  const leftOut = [
    ...unread.map(({ problem }) => `  ${problem}.`),
    ...documents.flatMap((document) => leftOutOf(document, style)),
  ];
  return [
    style.heading('What was found'),
    ...(documents.length === 0 ? ['  Nothing.'] : documents.flatMap((one) => foundIn(one, style))),
    '',
    style.heading('What was doubtful'),
    ...(doubtful.length === 0 ? ['  Nothing.'] : doubtful),
    '',
    style.heading('What was left out'),
    ...(leftOut.length === 0 ? ['  Nothing.'] : leftOut),
    '',
    reportLine(report),
    report.changed ? `The corpus is ${report.corpus}.` : `The corpus ${report.corpus} is as it was.`,
  ].join('\n');
}

/** The batch in one sentence: `2 documents added, 1 unchanged; 1 file left out.` */
export function reportLine({ documents, unread }: BatchReport): string {
  const count = (change: DocumentReport['change']): number =>
    documents.filter((one) => one.change === change).length;
  const parts = (['added', 'replaced', 'unchanged'] as const).flatMap((change) => {
    const n = count(change);
    return n === 0 ? [] : [{ n, change }];
  });
  const done = parts.map(({ n, change }, index) =>
    index === 0 ? `${counted(n, 'document')} ${change}` : `${n.toLocaleString('en')} ${change}`,
  );
  const left = unread.length === 0 ? '' : `; ${counted(unread.length, 'file')} left out`;
  return `${done.join(', ') || 'No document added'}${left}.`;
}

function foundIn(document: DocumentReport, { name, aside }: ReportStyle): readonly string[] {
  const { symbol, path, change, title, body, session, date, texts, report } = document;
  const sum = (count: (text: (typeof texts)[number]) => number): number =>
    texts.reduce((total, text) => total + count(text), 0);
  const about = [title, body, session === undefined ? '' : `session ${String(session)}`, date];
  const held = [
    counted(texts.length, 'text'),
    counted(
      sum(({ preambular, operative }) => preambular + operative),
      'paragraph',
    ),
    counted(
      sum(({ items }) => items),
      'item',
    ),
    counted(
      sum(({ notes }) => notes),
      'note',
    ),
    ...(report > 0 ? [`${counted(report, 'paragraph')} of the report`] : []),
  ];
  return [
    `  ${name(symbol)}: ${changes[change]} ${aside(`(${path})`)}`,
    ...[about.filter(Boolean).join('; '), held.join(', ')].filter(Boolean).map((line) => `    ${line}`),
  ];
}

function doubtsOf(document: DocumentReport, { name, aside, doubt }: ReportStyle): readonly string[] {
  const { symbol, missing, remarks, doubts, unplaced, format } = document;
  const lines = [
    ...missingLines(document),
    ...remarks.map((remark) => `The file ${remark}.`),
    ...(unplaced.length === 0 ? [] : [unplacedLine(unplaced)]),
    ...doubts.slice(0, listed).map((one) => `${whereOf(one, format)}: ${one.message}`),
  ];
  if (lines.length === 0) return [];
  const more = doubts.length - listed;
  return [
    `  ${name(symbol)}: ${counted(doubts.length + missing.length + remarks.length + unplaced.length, 'doubt')}`,
    ...lines.map((line) => `    ${doubt(line)}`),
    ...(more > 0 ? [`    ${aside(`and ${more.toLocaleString('en')} more like these`)}`] : []),
  ];
}

function missingLines({ missing, symbol, path }: DocumentReport): readonly string[] {
  if (missing.length === 0) return [];
  const names = missing.map((field) => questions[field]);
  const fields = missing.map((field) => ` "${field}": ${examples[field]}`).join(',');
  const filed = missing.includes('symbol') ? `, so that it is filed as ${symbol}` : '';
  const file = path.replace(/^.*[\\/]/u, '');
  return [
    `No ${names.join(', no ')} was found${filed}. Give it in a ${manifestName} beside the file: [{"file": ${JSON.stringify(file)},${fields}}]`,
  ];
}

/** Lines are counted in what the file was read as; only a text has them in the same places. */
function whereOf({ place, line, page }: PlacedDoubt, format: DocumentReport['format']): string {
  const at = page === undefined ? (format === 'text' ? `line ${String(line)}` : '') : `page ${String(page)}`;
  return [place, at].filter(Boolean).join(', ') || `line ${String(line)} of its text`;
}

function unplacedLine(unplaced: readonly UnplacedLine[]): string {
  const numbers = unplaced
    .slice(0, listed)
    .map(({ line, page }) => (page === undefined ? String(line) : `${String(line)} (page ${String(page)})`));
  const more = unplaced.length > listed ? ` and ${(unplaced.length - listed).toLocaleString('en')} more` : '';
  const [subject, verb] = unplaced.length === 1 ? ['line', 'fits'] : ['lines', 'fit'];
  return `${unplaced.length.toLocaleString('en')} ${subject} ${verb} nowhere: ${numbers.join(', ')}${more}`;
}

/** Matter that is in no text and is not kept for search either. */
const dropped = ['cover', 'contents', 'table', 'running head', 'report note'] as const;

function leftOutOf(document: DocumentReport, { name }: ReportStyle): readonly string[] {
  const { symbol, lines, leftOut } = document;
  const parts = dropped.flatMap((matter) => {
    const count = lines[matter] ?? 0;
    return count === 0 ? [] : [`${counted(count, 'line')} of ${matter}`];
  });
  const heads = leftOut.slice(0, listed).map((head) => `“${head}”`);
  const all = [...parts, ...(heads.length > 0 ? [`running heads and feet ${heads.join(', ')}`] : [])];
  return all.length === 0 ? [] : [`  ${name(symbol)}: ${all.join('; ')}`];
}
