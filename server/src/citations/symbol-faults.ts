/** What is wrong with a malformed document symbol, and what it should be. */

/**
 * What is wrong with a symbol, and the symbol as it should be where that is plain. `point`: "CN15" for "CN.15";
 * `case`: "add.1"; `stroke`: one lost, doubled or set with spaces; `session`: no session or year where one
 * belongs; `number`: a resolution's number that cannot be read.
 */
export interface SymbolFault {
  readonly kind: 'point' | 'case' | 'stroke' | 'session' | 'number';
  readonly remedy: string | undefined;
}

/** Parts that a number follows behind a point. */
const POINTED = [
  'Add',
  'Amend',
  'AC',
  'C',
  'CN',
  'CONF',
  'Corr',
  'CRP',
  'EG',
  'L',
  'NGO',
  'PM',
  'PV',
  'Rev',
  'RPM',
  'SR',
  'Sub',
  'WG',
  'WP',
];
const POINTED_PART = new RegExp(`^(${POINTED.join('|')})[.,]?(\\d{1,4}(?:[-–]\\d{1,3})?)$`, 'i');
/** A pointed part whose number stands behind a space or comma: "Add. 1", "CN,15". */
const APART = `(?:${POINTED.join('|')})(?:[.,]?\\s|,)\\d{1,4}(?!\\d)`;
const IN_SYMBOL = `(?=\\d|(?:${POINTED.join('|')})[.,]?\\s?\\d|(?:RES|DEC|HRC)\\/)`;
const STROKE = `(?:\\/{1,2}|\\s\\/${IN_SYMBOL}|\\/\\s${IN_SYMBOL})`;

/** For a regular expression: a part of a symbol with the stroke before it, well formed or not. */
export const SYMBOL_PART = `(?:${STROKE}(?:${APART}|[A-Za-z0-9][\\w.()–-]{0,24}))`;

/** For a regular expression: the first two parts of a symbol that no stroke parts, "ECN.15", "A.C.3". */
export const UNPARTED_SERIES = '[AES](?:\\.(?:AC|CN|CONF|C)|CN|CONF)\\.\\d{1,3}';

/** The symbol with one stroke between its parts, and no spaces. */
export function withStrokes(written: string): string {
  return written
    .replace(/^([AES])(?:\.(?=(?:AC|CN|CONF|C)\.\d)|(?=(?:CN|CONF)\.\d))/, '$1/')
    .replace(/\s?\/{1,2}\s?/g, '/')
    .replace(/(?<=[A-Za-z])[.,]?\s(?=\d)/g, '.');
}

/** The fault of a symbol as written, undefined where it is well formed as far as its form tells. */
export function symbolFault(written: string): SymbolFault | undefined {
  const symbol = withStrokes(written);
  const halves = symbol.split(/[-–](?=[A-Z]{1,5}\/)/);
  const mended = halves.map((half) => half.split('/').map(mendedPart).join('/'));
  const fault = mended.map(countFault).find((each) => each !== undefined);
  if (fault) return halves.length === 1 ? fault : { kind: fault.kind, remedy: undefined };
  // A doubled stroke behind the first part may stand for a part that was lost.
  if (/^[A-Z]+\/{2}\d/i.test(written)) return { kind: 'stroke', remedy: undefined };
  const remedy = mended.reduce((whole, half, index) => whole.replace(halves[index] ?? half, half), symbol);
  if (remedy === written) return undefined;
  if (symbol !== written) return { kind: 'stroke', remedy };
  return { kind: remedy.toLowerCase() === written.toLowerCase() ? 'case' : 'point', remedy };
}

/** `CN15` gives `CN.15`, `add.1` gives `Add.1`; the first part in capitals. */
function mendedPart(part: string, index: number, parts: readonly string[]): string {
  if (index === 0) return part.toUpperCase();
  const [, letters, number] = POINTED_PART.exec(part) ?? [];
  const known = POINTED.find((each) => each.toLowerCase() === letters?.toLowerCase());
  if (known !== undefined && number !== undefined) {
    // The treaty bodies' own letter stands alone: "CRC/C/15".
    const alone = known === 'C' && !/^[AES]$|^TD$/i.test(parts[0] ?? '') && !part.includes('.');
    return alone ? `C/${number}` : `${known}.${number}`;
  }
  return /^(?:res|dec|inf|hrc)$/.test(part) ? part.toUpperCase() : part;
}

/** Series that count by years: the Councils, the bodies of the one, the conferences of the crime conventions. */
const YEARLY =
  /^((?:E\/(?:CN?\.\d+\/)?|S\/|(?:CAC\/COSP|CTOC\/COP)\/(?:(?:EG|WG)\.\d+\/|IRG\/)?))(\d[^/]*)(\/\d.*)?/;
const YEAR = /^(?:19|20)\d\d$/;
/** Old symbols have a running number instead, which no other number follows. */
const RUNNING = /^\d{1,5}(?:[-–]\d{1,5})?$/;
const BY_SESSION = /^A\/(?:C\.\d\/)?(\d+)\/(?:\d|L\.)/;
/** More sessions than the Assembly will have held in this century. */
const MOST_SESSIONS = 150;
const ACT = /^(A(?:\/HRC)?|E)\/(?:RES|DEC)\/(?:(\d{1,4})[-–.](\d{1,4})|\d{1,7})$/;

/** What is wrong with the numbers of a symbol. */
function countFault(symbol: string): SymbolFault | undefined {
  const [, prefix = '', count, number = ''] = YEARLY.exec(symbol) ?? [];
  if (count !== undefined && !YEAR.test(count)) {
    const [, year, joined] = /^((?:19|20)\d\d)[-–.](\d+)$/.exec(count) ?? [];
    if (year !== undefined && joined !== undefined && number === '')
      return { kind: 'stroke', remedy: symbol.replace(count, `${year}/${joined}`) };
    if (number === '' && RUNNING.test(count)) return undefined;
    const full = /^\d\d$/.test(count) ? `${Number(count) < FOUNDED ? '20' : '19'}${count}` : undefined;
    return { kind: 'session', remedy: full && `${prefix}${full}${symbol.slice(prefix.length + 2)}` };
  }
  if (Number(BY_SESSION.exec(symbol)?.[1] ?? 0) > MOST_SESSIONS)
    return { kind: 'session', remedy: undefined };
  const [act, , session, serial] = ACT.exec(symbol) ?? [];
  if (act === undefined) return undefined;
  if (session === undefined || serial === undefined) return { kind: 'session', remedy: undefined };
  return { kind: 'number', remedy: symbol.replace(/[-–.](?=\d+$)/, '/') };
}

/** The United Nations' first year, in two figures. */
const FOUNDED = 46;
