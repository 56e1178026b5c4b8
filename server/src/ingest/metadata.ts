/** Finds in a document what it says of itself, where no manifest says it: symbol, title, body, session, date. */
import { ordinalValue } from '../language/ordinals.ts';
import { parse } from '../text/parser.ts';
import { readBlocks } from './blocks.ts';
import { plainOf } from './markup.ts';
import type { DocumentMeta } from './model.ts';
import { nothingSaid, type About } from './readers/model.ts';
import { textHeading } from './shapes.ts';

/** How many blocks the cover may take; it ends before, where contents, chapters or texts begin. */
const coverBlocks = 60;
const coverEnd = /^(?:contents|executive summary|chapter [IVXLC\d]{1,7}\b.*|I\. .*)$/iu;

/** `A/C.3/80/L.4`, `A/80/604/Add.1`, `A/81/6 (Sect. 10)`. */
const symbol =
  /(?<![\w/])(?:A|E|S|ST|CAC|CTOC|UNODC)(?:\/[A-Z0-9](?:[A-Za-z0-9.-]{0,14}[A-Za-z0-9])?){1,6}(?: \((?:Sect|Prog|Part|Vol)\.? [A-Z0-9.]{1,6}\)(?:\/Part [A-Z]{1,2})?)?(?![\w/])/u;
const day =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})\b/gu;
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const body =
  /^(?:report of the )?((?:Commission|Committee|Conference|Human Rights Council|Security Council|\p{Lu}\p{Ll}+ Committee)(?: (?:on|of|for)(?: (?:\p{Lu}[\p{L}-]*|and|the|of|for|on))+)?)$/iu;
const session = /\b([a-z]+(?:[- ][a-z]+){0,4}) session\b/iu;

function isoDate(year: string, month: string, date: string): string {
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** The last day that a stretch of text names, as an ISO date. */
function lastDay(text: string): string | undefined {
  const [, date, month, year] = [...text.matchAll(day)].at(-1) ?? [];
  return date && month && year ? isoDate(year, month, date) : undefined;
}

function sessionIn(text: string): number | undefined {
  const words = session.exec(text)?.[1]?.split(' ') ?? [];
  for (let from = 0; from < words.length; from++) {
    const value = ordinalValue(words.slice(from).join(' '));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A file name such as `E-2019-30.txt` or `A_RES_77_232.md`, read as a symbol; undefined for any other. */
function symbolOfName(name: string): string | undefined {
  const bare = name.replace(/^.*[\\/]/u, '').replace(/\.[a-z.]{1,20}$/iu, '');
  const parts = bare.split(/[-_ ]/u);
  const [organ = '', ...rest] = parts;
  if (!/^(?:A|E|S|ST)$/u.test(organ) || !rest.slice(0, 3).some((part) => /^\d+$/u.test(part)))
    return undefined;
  const other = rest.findIndex((part) => !/^[A-Z0-9.]+$/u.test(part));
  return [organ, ...rest.slice(0, other < 0 ? rest.length : other)].join('/');
}

/** Organs whose names stand at the head of a cover. */
const masthead =
  /^(?:United Nations|General Assembly|Security Council|Economic and Social Council|Human Rights Council|Secretariat)\b/u;

/** A line that holds a symbol and nothing else, but for the name before it and marks behind it. */
function symbolAlone(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found = symbol.exec(line);
    if (found && line.replace(found[0], '').replace(/^United Nations|[*†‡\s]/gu, '') === '') return found[0];
  }
  return undefined;
}

/** What a short line says of the symbol, or a note on the addendum of the document. */
function symbolIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found = symbol.exec(line)?.[0];
    if (found === undefined) continue;
    if (line.length <= 80 || /\/Add\.\d+$/u.test(found)) return found.replace(/\/Add\.\d+$/u, '');
  }
  return undefined;
}

/** What a document should say of itself. */
export type MetaField = 'symbol' | 'title' | 'body' | 'session' | 'date';

/** What was found, and what nothing was found for. */
export interface FoundMeta {
  readonly meta: DocumentMeta;
  readonly missing: readonly MetaField[];
}

/** Titles that programs give to files. */
const noTitle = /^(?:microsoft word\b.*|untitled.*|document ?\d*|.*\.(?:docx?|pdf|rtf|html?|indd|wpd))$/iu;

/** The title that a file's properties give, where it is one and not a symbol or a program's. */
function titleOf({ title = '' }: About): string {
  return noTitle.test(title) || symbol.exec(title)?.[0].length === title.length ? '' : title;
}

/**
 * What is known of a document. The manifest comes first, then the front matter, the cover, the properties and
 * running heads of the file, and last its name. The symbol is never empty: without any, it is the file's name.
 */
export function findMeta(
  source: string,
  fileName: string,
  about: About = nothingSaid,
  known: Partial<DocumentMeta> = {},
): FoundMeta {
  const found = { ...findIn(source, fileName, about), ...known };
  const fields: readonly MetaField[] = ['symbol', 'title', 'body', 'session', 'date'];
  return {
    meta: { ...found, symbol: found.symbol === '' ? bareName(fileName) : found.symbol },
    missing: fields.filter((field) => found[field] === '' || found[field] === undefined),
  };
}

function bareName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/u, '');
}

function findIn(source: string, fileName: string, about: About): DocumentMeta {
  const head = source.slice(0, 64 * 1024);
  const { frontMatter } = parse(head.startsWith('---') || head.startsWith('\ufeff---') ? head : '');
  const { blocks } = readBlocks(head);
  const end = blocks.findIndex(
    (block) =>
      coverEnd.test(plainOf(block.text)) || textHeading(block) !== undefined || block.kind === 'numbered',
  );
  const cover = blocks
    .slice(0, Math.min(coverBlocks, end < 0 ? coverBlocks : end))
    .map(({ kind, text }) => ({ kind, text: plainOf(text) }));
  const lines = cover.map(({ text }) => text);
  const report = lines.find((line) => /^report (?:of|on)\b/iu.test(line) && line.length < 400);
  const heading = cover.find(
    ({ kind, text }) =>
      kind === 'heading' && !/^(?:chapter|[\p{L}-]+ session)\b/iu.test(text) && !masthead.test(text),
  )?.text;
  const named = lines.map((line) => body.exec(line)?.[1]).find((found) => found !== undefined);
  const dated = [...lines.slice(0, 20), ...about.lines].map(lastDay).find((found) => found !== undefined);
  return {
    symbol:
      frontMatter?.symbol ??
      symbolAlone(lines) ??
      symbolAlone(about.lines) ??
      symbolIn(lines) ??
      symbolIn(about.lines) ??
      symbolOfName(fileName) ??
      '',
    title: (report ?? heading ?? titleOf(about)).replace(/ ?\([^()]*\d{4}\)$/u, ''),
    body: frontMatter?.organ ?? named ?? '',
    session: frontMatter?.session ?? lines.map(sessionIn).find((found) => found !== undefined),
    date:
      frontMatter?.date ?? (report === undefined ? undefined : lastDay(report)) ?? dated ?? about.date ?? '',
  };
}
