/** Finds in a document what it says of itself, where no manifest says it: symbol, title, body, session, date. */
import { organByName, organBySymbol } from '../language/organs.ts';
import { ordinalValue } from '../language/ordinals.ts';
import { parse } from '../text/parser.ts';
import { nameAdoption } from './adoption.ts';
import { readBlocks } from './blocks.ts';
import { healMarkup, plainOf } from './markup.ts';
import type { Block, DocumentMeta, TextRange } from './model.ts';
import { nothingSaid, type About } from './readers/model.ts';
import { nameRunningHeads } from './running-heads.ts';
import { textHeading } from './shapes.ts';
import { findTexts } from './texts.ts';

/** How many blocks the cover may take; it ends before, where contents, chapters or texts begin. */
const coverBlocks = 60;
const coverEnd = /^(?:contents|executive summary|chapter [IVXLC\d]{1,7}\b.*|I\. .*)$/iu;

/** `A/C.3/80/L.4`, `A/80/604/Add.1`, `A/81/6 (Sect. 10)`, `S/RES/2664 (2022)`. */
const symbol =
  /(?<![\w/])(?:A|E|S|T|ST|CAC|CTOC|DP|TD|UNEP|UNODC)(?:\/[A-Z0-9](?:[A-Za-z0-9.-]{0,14}[A-Za-z0-9])?){1,6}(?: \((?:Sect|Prog|Part|Vol)\.? [A-Z0-9.]{1,6}\)(?:\/Part [A-Z]{1,2})?|(?<=\/(?:RES|DEC)\/[^/]{1,20})(?: [A-Z])? ?\((?:\d{4}|(?:E?S-)?[IVXLC]{1,8})\))?(?![\w/])/u;
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

/** `2023 session`: those of some organs are called by their years. */
const yearly = /^(\d{4}) (?:substantive |regular |organizational )?session\b/iu;

function sessionIn(text: string): number | undefined {
  const year = yearly.exec(text)?.[1];
  if (year !== undefined) return Number(year);
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

/** `Resolution adopted by the General Assembly on …`, `Adopted by the Security Council at its …`. */
const adopter = /\badopted by (?:the )?(\p{Lu}.{2,120}?)(?= (?:on|at|during|without)\b|$)/iu;

/** The organ that adopted what the document holds, the one that discussed it, or the one whose symbol it bears. */
function bodyIn(cover: readonly Block[], lines: readonly string[], own: string): string | undefined {
  for (const { kind, text } of cover) {
    const named = kind === 'adoption' ? adopter.exec(plainOf(text))?.[1] : undefined;
    const organ = named === undefined ? undefined : organByName(named);
    if (organ) return organ.name;
  }
  for (const line of lines) {
    const named = body.exec(line)?.[1];
    if (named !== undefined) return named;
    const organ = organByName(line);
    if (organ && organ.kind !== 'principal') return organ.name;
  }
  return organBySymbol(own)?.name;
}

/** The title of the one text that a document consists of; undefined where there are more, or none. */
function soleTitle(texts: readonly TextRange[]): string | undefined {
  const [text, second] = texts;
  if (!text || second) return undefined;
  const title = text.title.replace(/^\d{1,4}\/(?:…|\.{2,3}|_+)\.? */u, '').trim();
  if (title !== '') return title;
  return text.number === undefined || text.kind !== 'resolution' ? undefined : `Resolution ${text.number}`;
}

/** The day of adoption that lines above or below a text name. */
function adoptedOn(blocks: readonly Block[]): string | undefined {
  return blocks
    .filter(({ kind }) => kind === 'adoption')
    .map(({ text }) => lastDay(plainOf(text)))
    .find((found) => found !== undefined);
}

/** Titles that programs give to files. */
const noTitle =
  /^(?:microsoft word\b.*|untitled.*|document ?\d*|\(anonymous\)|.*\.(?:docx?|pdf|rtf|html?|indd|wpd))$/iu;

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
    missing: fields.filter(
      (field) =>
        (found[field] === '' || found[field] === undefined) &&
        // The Security Council does not sit in sessions.
        !(field === 'session' && found.body === 'Security Council'),
    ),
  };
}

function bareName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/u, '');
}

function findIn(source: string, fileName: string, about: About): DocumentMeta {
  const head = source.slice(0, 64 * 1024);
  const { frontMatter } = parse(head.startsWith('---') || head.startsWith('\ufeff---') ? head : '');
  const { blocks: cut, lines: raw } = readBlocks(head);
  const blocks = nameAdoption(nameRunningHeads(cut));
  const texts = findTexts(blocks);
  const first = texts[0]?.start ?? blocks.length;
  const end = blocks.findIndex(
    (block, index) =>
      index >= first ||
      coverEnd.test(plainOf(block.text)) ||
      textHeading(block) !== undefined ||
      block.kind === 'numbered',
  );
  const cover = blocks.slice(0, Math.min(coverBlocks, end < 0 ? coverBlocks : end));
  const whole = cover.map(({ text }) => plainOf(text));
  // A cover that is set by hand has its lines one below the other.
  const parts = cover.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      (raw[line - 1] ?? '').split(/\t|\s{2,}/u).map((part) => plainOf(healMarkup(part))),
    ),
  );
  const lines = [...whole, ...parts];
  const report = whole.find((line) => /^report (?:of|on)\b/iu.test(line) && line.length < 400);
  const heading = cover
    .filter(({ kind }) => kind === 'heading')
    .map(({ text }) => plainOf(text))
    .find((text) => !/^(?:chapter|[\p{L}-]+ session)\b/iu.test(text) && !masthead.test(text));
  const sole = report === undefined ? soleTitle(texts) : undefined;
  const dated = [...whole.slice(0, 20), ...about.lines].map(lastDay).find((found) => found !== undefined);
  const adopted =
    adoptedOn(cover) ?? (report === undefined && texts.length === 1 ? adoptedOn(blocks) : undefined);
  const own =
    frontMatter?.symbol ??
    symbolAlone(lines) ??
    symbolAlone(about.lines) ??
    symbolIn(whole) ??
    symbolIn(about.lines) ??
    symbolOfName(fileName) ??
    '';
  return {
    symbol: own,
    title: sole ?? (report ?? heading ?? titleOf(about)).replace(/ ?\([^()]*\d{4}\)$/u, ''),
    body: frontMatter?.organ ?? bodyIn(cover, lines, own) ?? '',
    session: frontMatter?.session ?? lines.map(sessionIn).find((found) => found !== undefined),
    date:
      frontMatter?.date ??
      (report === undefined ? undefined : lastDay(report)) ??
      adopted ??
      dated ??
      about.date ??
      '',
  };
}
