/** Identity: one key for one thing, however it is written. */
import { ORGANS, organByName, organsByShort } from '../language/organs.ts';
import { readActNumber, type ActNumber } from './act-numbers.ts';
import type { ActCitation, Citation, OrganMention } from './model.ts';

/** What must be known to say whose resolution "its resolution 77/232" is. */
export interface KeyContext {
  /** The organ that speaks, by name with or without article. */
  readonly organ?: string | undefined;
  /** The register's key for an instrument's name, where the register knows it. */
  readonly instrument?: ((name: string) => string | undefined) | undefined;
}

/** Lower case, words joined by hyphens, no article: `nelson-mandela-rules`. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^(?:the-)?|-$/g, '')
    .replace(/-$/, '');
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

/** Without white space, with plain hyphens, its first part in capitals. */
function documentKey(symbol: string): string {
  return symbol.replace(/\s+/g, '').replace(/[–—]/g, '-');
}

function recordsKey(citation: Extract<Citation, { kind: 'official-records' }>): string | undefined {
  const prefix = organByName(citation.organ)?.symbol;
  const when = citation.session ?? citation.year;
  if (prefix === undefined || when === undefined || citation.supplement === undefined) return undefined;
  return `records:${prefix}/${when}/${citation.supplement}`;
}

function actKey(citation: ActCitation, context: KeyContext): string | undefined {
  const number = readActNumber(citation.number);
  const organ = number && organOf(citation.organ, number, context);
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
 * The full name of the organ whose act it is. A number may tell by itself: `1373 (2001)` is the Security
 * Council's, `2019/21` the Economic and Social Council's unless a commission is named. Where nothing is said
 * ("Resolution 70/175, annex", in a note) it is the speaking organ's.
 */
export function organOf(
  mention: OrganMention | undefined,
  number: ActNumber,
  context: KeyContext,
): string | undefined {
  const speaking =
    context.organ === undefined ? undefined : (organByName(context.organ)?.name ?? context.organ);
  if (mention?.name !== undefined) return mention.name;
  if (number.shape === 'point') return 'World Health Assembly';
  switch (mention?.kind) {
    case 'unknown':
      return undefined;
    case 'short':
      return byShortForm(mention.text, number, speaking);
    case 'its':
      return speaking;
    default:
      if (number.shape === 'council') return 'Security Council';
      if (number.shape === 'year' && !mayUseYears(speaking)) return 'Economic and Social Council';
      return speaking;
  }
}

/** Besides the Council, some commissions number by year. */
const YEARLY: ReadonlySet<string> = new Set([
  'Commission on Human Rights',
  'Commission on Population and Development',
  'Economic and Social Council',
]);

const mayUseYears = (organ: string | undefined): boolean => organ !== undefined && YEARLY.has(organ);

/** A short form that no full name precedes: the speaking organ's, or the one whose numbers look so. */
function byShortForm(short: string, number: ActNumber, speaking: string | undefined): string | undefined {
  const organs = organsByShort(short).map(({ name }) => name);
  if (short === 'Council') {
    if (number.shape === 'council') return 'Security Council';
    if (number.shape === 'year' || number.shape === 'roman') return 'Economic and Social Council';
    return speaking === 'Economic and Social Council' ? undefined : 'Human Rights Council';
  }
  if (speaking !== undefined && organs.includes(speaking)) return speaking;
  return organs.length === 1 ? organs[0] : undefined;
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
