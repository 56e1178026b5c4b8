/** Recognizes document symbols, malformed ones among them: `symbol-faults.ts` says what is wrong with those. */
import { ORGANS, organBySymbol } from '../language/organs.ts';
import { readActNumber } from './act-numbers.ts';
import { dateAfter } from './dates.ts';
import type { ActCitation, DocumentCitation } from './model.ts';
import { pinpointsAfter, pinpointsBefore } from './pinpoints.ts';
import { SYMBOL_PART as PART, UNPARTED_SERIES, withStrokes } from './symbol-faults.ts';

/** First parts of symbols beyond those of `ORGANS`: programmes, treaty bodies, conferences, courts. */
const SERIES: ReadonlySet<string> = new Set([
  ...ORGANS.flatMap(({ symbol }) => symbol?.split('/')[0] ?? []),
  ...'AC|APLC|BWC|CAC|CAT|CBD|CCPR|CCW|CD|CED|CEDAW|CERD|CMW|CRC|CRPD|CTOC|DP|EB|EC|ECE|FCCC|HRI|HS|HSP|ICCD|ICEF|ICSC|IDB|ISBA|ITC|JIU|LC|LOS|NPT|OHCHR|SG|SPLOS|ST|TD|TRANS|UNDP|UNEP|UNFPA|UNHCR|UNIDO|UNITAR|UNODC|UNW|WHA'.split(
    '|',
  ),
]);

const SYMBOL = new RegExp(
  `(?<![\\w/.@-])(?:WHA\\d{1,2}(?:\\.\\d{1,3}(?!\\d)|${PART}{1,9})|(?:${UNPARTED_SERIES}|[A-Za-z]{1,6})${PART}{1,9})`,
  'g',
);
/** "S/RES/1373 (2001)", "A/RES/217 A (III)" and "A/RES/57/270 B" may be set with spaces. */
const SPACED = /(?:\s[A-Z])?\s?\((?:\d{4}|(?:E?S-)?[IVXLC]{1,8})\)|\s[A-Z](?=$|[^\w\s’]|\s[a-z(])/y;
const ACT = /^(.+)\/(RES|DEC)\/(.+)$/;
const WHA = /^WHA(\d{1,2}\.\d{1,3})$/;

/** The documents and, as `ActCitation`s, the resolutions that a text cites by symbol. */
export function recognizeSymbols(plain: string): (DocumentCitation | ActCitation)[] {
  const found: (DocumentCitation | ActCitation)[] = [];
  for (const match of plain.matchAll(SYMBOL)) {
    const symbol = trimmed(match[0]);
    if (!looksLikeSymbol(withStrokes(symbol))) continue;
    const start = match.index;
    found.push(actBySymbol(plain, start, symbol) ?? documentAt(plain, start, symbol));
  }
  return found;
}

/** Without the stop, dash or closing bracket that belongs to the sentence. */
function trimmed(text: string): string {
  let symbol = text;
  while (/[.–_-]$/.test(symbol) || (symbol.endsWith(')') && !symbol.includes('(')))
    symbol = symbol.slice(0, -1);
  return symbol;
}

function looksLikeSymbol(symbol: string): boolean {
  if (WHA.test(symbol)) return true;
  const [series = '', ...rest] = symbol.split('/');
  if (rest.length === 0 || !/\d/.test(rest.join(''))) return false;
  if (!SERIES.has(series.replace(/\d+$/, '').toUpperCase())) return false;
  // In small letters only where a later part leaves no doubt: "a/res/77/232" is a symbol, "s/2" is not.
  return series === series.toUpperCase() || /^(?:res|dec|conf\.?\d|cn\.?\d|c\.?\d|hrc)$/i.test(rest[0] ?? '');
}

function documentAt(plain: string, start: number, symbol: string): DocumentCitation {
  const { pinpoints, end } = pinpointsAfter(plain, start + symbol.length);
  const before = pinpointsBefore(plain, start);
  return {
    kind: 'document',
    span: { start, end },
    quoted: false,
    symbol: symbol.replace(/\s/g, ''),
    symbolSpan: { start, end: start + symbol.length },
    pinpoints: [...before, ...pinpoints],
  };
}

function actBySymbol(plain: string, start: number, symbol: string): ActCitation | undefined {
  const assembly = WHA.exec(symbol)?.[1];
  const [, prefix = '', series, raw] = ACT.exec(symbol) ?? [];
  if (assembly === undefined && raw === undefined) return undefined;
  let numberEnd = start + symbol.length;
  let text = assembly ?? raw ?? '';
  SPACED.lastIndex = numberEnd;
  const spaced = assembly === undefined ? SPACED.exec(plain)?.[0] : undefined;
  if (spaced !== undefined && readActNumber(text + spaced)) {
    text += spaced;
    numberEnd += spaced.length;
  }
  const number = readActNumber(text);
  const organ = assembly === undefined ? organBySymbol(prefix)?.name : 'World Health Assembly';
  if (!number || organ === undefined) return undefined;
  const date = dateAfter(plain, numberEnd);
  const { pinpoints, end } = pinpointsAfter(plain, date?.span.end ?? numberEnd);
  const span = { start, end };
  const organSpan = { start, end: start + prefix.length };
  return {
    kind: series === 'DEC' ? 'decision' : 'resolution',
    span,
    quoted: false,
    number: number.text,
    numberSpan: { start, end: numberEnd },
    form: 'symbol',
    organ: { kind: 'named', text: prefix, span: organSpan, name: organ },
    date,
    title: undefined,
    pinpoints: [...pinpointsBefore(plain, start), ...pinpoints],
    phrase: span,
  };
}
