/** Identity: one key for one thing, however it is written. */
import { ORGANS, organByName, organsByShort } from '../language/organs.ts';
import { readActNumber, type ActNumber } from './act-numbers.ts';
import type { ActCitation, Citation } from './model.ts';
import { numberFault } from './numbering.ts';
import { symbolFault } from './symbol-faults.ts';

/** What must be known to say whose resolution "its resolution 77/232" is. */
export interface KeyContext {
  /** The organ that speaks, by name with or without article. */
  readonly organ?: string | undefined;
  /** Full names of the organs that the text has named before, in order: they settle "Commission decision 21/1". */
  readonly named?: readonly string[] | undefined;
  /** The register's key for an instrument's name, where the register knows it. */
  readonly instrument?: ((name: string) => string | undefined) | undefined;
}

/** Lower case, words joined by hyphens, no article: `nelson-mandela-rules`. */
export function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return (words[0] === 'the' ? words.slice(1) : words).join('-');
}

/**
 * The key of what a citation cites: `A/RES/77/232`, `A/RES/415(V)`, `A/DEC/74/550 A`, `S/RES/1373(2001)`,
 * `E/RES/155(VII)C`, `E/CN.15/RES/28/1`, a document symbol as it is, `treaty:UNTS/2225/39574`,
 * `sales:E.86.IV.1`, `instrument:nelson-mandela-rules`. Undefined for a date, an internal reference, an *Ibid.*,
 * and where it cannot be told whose resolution it is.
 */
export function keyOf(citation: Citation, context: KeyContext = {}): string | undefined {
  switch (citation.kind) {
    case 'resolution':
    case 'decision':
      return actKey(citation, context);
    case 'document':
      return documentKey(citation.symbol);
    case 'official-records':
      return citation.symbol === undefined ? recordsKey(citation) : documentKey(citation.symbol);
    case 'publication':
      return `sales:${citation.sales}`;
    case 'treaty':
      return `treaty:${citation.series}/${citation.volumes.join('+')}${citation.number === undefined ? '' : `/${citation.number}`}`;
    case 'instrument': {
      const { key, name, shortForm } = citation;
      return key ?? context.instrument?.(name) ?? `instrument:${slug(shortForm ?? name)}`;
    }
    case 'date':
    case 'internal':
    case 'ibid':
      return undefined;
  }
}

/** Without white space, with plain hyphens; a symbol that is malformed counts as what it should be. */
function documentKey(symbol: string): string {
  return (symbolFault(symbol)?.remedy ?? symbol).replace(/\s+/g, '').replace(/[–—]/g, '-');
}

function recordsKey(citation: Extract<Citation, { kind: 'official-records' }>): string | undefined {
  const prefix = organByName(citation.organ)?.symbol;
  const when = citation.session ?? citation.year;
  if (prefix === undefined || when === undefined || citation.supplement === undefined) return undefined;
  return `records:${prefix}/${when}/${citation.supplement}`;
}

function actKey(citation: ActCitation, context: KeyContext): string | undefined {
  const number = readActNumber(citation.number);
  const organ = organOf(citation, context);
  return number && organ !== undefined ? keyOfAct(organ, citation.kind, number) : undefined;
}

/** The key of a resolution or decision of a known organ; undefined where the number lacks its session. */
export function keyOfAct(
  organ: string,
  kind: 'resolution' | 'decision',
  number: ActNumber,
): string | undefined {
  const prefix = organ === 'World Health Assembly' ? 'WHA' : organByName(organ)?.symbol;
  const { shape, session, serial, letter } = number;
  if (prefix === undefined || shape === 'bare') return undefined;
  if (prefix === 'WHA') return `WHA${session}.${serial}`;
  const series = kind === 'decision' ? 'DEC' : 'RES';
  const text =
    shape === 'roman' || shape === 'council'
      ? `${serial}(${session})${letter}`
      : `${session}/${serial}${letter && ` ${letter}`}`;
  return `${prefix}/${series}/${text}`;
}

/**
 * The full name of the organ whose resolution or decision it is. A number may tell by itself: `1373 (2001)` is the
 * Security Council's, `2019/21` the Economic and Social Council's unless a commission is named. Where nothing is
 * said ("Resolution 70/175, annex", in a note) it is the speaking organ's if that can give such a number, else
 * that of the only organ named before that can. Undefined where this leaves more than one.
 */
export function organOf(citation: ActCitation, context: KeyContext): string | undefined {
  const number = readActNumber(citation.number);
  const { organ: mention, date } = citation;
  if (mention?.name !== undefined) return mention.name;
  if (!number || mention?.kind === 'unknown') return undefined;
  const { organ = '', named = [] } = context;
  const speaking = organByName(organ)?.name;
  if (mention?.kind === 'its' && number.shape !== 'point') return speaking;
  const own = byShape(number, mention?.text, speaking);
  if (own !== undefined) return own;

  const possible = (name: string): boolean => numberFault(name, number, date?.iso) === undefined;
  const meant = mention ? organsByShort(mention.text).map(({ name }) => name) : undefined;
  if (speaking !== undefined && possible(speaking) && (!meant || meant.includes(speaking))) return speaking;
  const before = [...new Set(named)].filter((name) => possible(name) && (!meant || meant.includes(name)));
  if (before.length > 0) return before.length === 1 ? before[0] : undefined;
  const left = meant?.filter(possible);
  return left?.length === 1 ? left[0] : undefined;
}

/** Besides the Council, some commissions number by year. */
const YEARLY: ReadonlySet<string | undefined> = new Set([
  'Commission on Human Rights',
  'Commission on Population and Development',
]);

/** The organ that a number's build tells alone, with the short form that it stands with, if any. */
function byShape(
  { shape }: ActNumber,
  short: string | undefined,
  speaking: string | undefined,
): string | undefined {
  if (shape === 'point') return 'World Health Assembly';
  if (short !== undefined && short !== 'Council') return undefined;
  if (shape === 'council') return 'Security Council';
  if (shape === 'year' && !YEARLY.has(speaking)) return 'Economic and Social Council';
  return short !== undefined && shape === 'roman' ? 'Economic and Social Council' : undefined;
}

/** The organ, kind and number of a resolution's or decision's key; undefined for any other key. */
export function actOfKey(
  key: string,
):
  | { readonly organ: string; readonly kind: 'resolution' | 'decision'; readonly number: ActNumber }
  | undefined {
  const assembly = /^WHA(\d+\.\d+)$/.exec(key)?.[1];
  const [, prefix, series, rest = ''] = /^(.+?)\/(RES|DEC)\/(.+)$/.exec(key) ?? [];
  const text =
    assembly ??
    rest.replace(
      /^(\d+)\(([^)]+)\)([A-Z]*)$/,
      (_, serial, session, letter) => `${serial}${letter && ` ${letter}`} (${session})`,
    );
  const number = readActNumber(text);
  const organ =
    assembly === undefined ? ORGANS.find(({ symbol }) => symbol === prefix)?.name : 'World Health Assembly';
  if (!number || organ === undefined) return undefined;
  return { organ, kind: series === 'DEC' ? 'decision' : 'resolution', number };
}
