/** The numbers of resolutions and decisions, of every organ and era. */

/** How a number is built. */
export type NumberShape =
  /** `77/232`, `57/270 B`, `9/8`: session and number. */
  | 'session'
  /** `2019/21`: year and number. */
  | 'year'
  /** `415 (V)`, `155 C (VII)`, `3362 (S-VII)`: number and roman session. */
  | 'roman'
  /** `1373 (2001)`: number and year. */
  | 'council'
  /** `S-27/2`, `ES-10/21`: special and emergency special sessions. */
  | 'special'
  /** `63.22`: the World Health Assembly's. */
  | 'point'
  /** `1325`: a number that lacks its session or year. */
  | 'bare';

/** A number, read. */
export interface ActNumber {
  readonly shape: NumberShape;
  /** White space made regular: `155 C (VII)`. */
  readonly text: string;
  /** Session or year before the stroke (`77`, `2019`, `S-27`) or in brackets (`VII`, `2001`). */
  readonly session: string;
  /** Number within the session, or running number. */
  readonly serial: string;
  /** `B` in `57/270 B`; empty where there is none. */
  readonly letter: string;
}

/** Letters end a number only where no word goes on: "72/1 A report" has none. */
const LETTER =
  '(?:\\s?([A-Z]{1,2})(?=$|[^\\w\\s’]|\\s(?:of|and|to|in|on|by|or|as|at|with|which|that|for|from|entitled|adopted|were|was|is|are|concerning)\\b|\\s[(–-]))?';
const STROKE = `((?:E?S-)?\\d{1,4})\\s?/\\s?(\\d{1,4})(?!/\\w|\\d|[A-Za-z]{3})${LETTER}`;
const BRACKETS = '(\\d{1,4})(?:\\s?([A-Z]{1,2}))?\\s?\\((\\d{4}|(?:E?S-)?[IVXLC]{1,8})\\)';
const POINT = '(?:WHA)?(\\d{1,2})\\.(\\d{1,3})(?![\\d.])';
/** "resolution 1325 on women", but not "decision 5 of the Council": two figures may be anything. */
const BARE = '(\\d{3,4}(?!\\d)|\\d{1,2}(?![\\d]|\\s[a-z]))(?!/|\\.\\d|\\s?[%–-])';

const NUMBER = new RegExp(`(?:${STROKE}|${BRACKETS}|${POINT}|${BARE})`, 'y');

/**
 * The number at `at`, and where it ends. A bare number or one with a point counts only directly after the word
 * *resolution*: leave `introduced` false elsewhere.
 */
export function actNumberAt(
  plain: string,
  at: number,
  introduced: boolean,
): (ActNumber & { readonly end: number }) | undefined {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(plain);
  if (!match) return undefined;
  const end = NUMBER.lastIndex;
  const [, before, serial, letter = '', running, runningLetter = '', bracket, assembly, point, bare] = match;
  if (before !== undefined && serial !== undefined) {
    const shape = before.includes('-') ? 'special' : before.length === 4 ? 'year' : 'session';
    return {
      shape,
      text: `${before}/${serial}${letter && ` ${letter}`}`,
      session: before,
      serial,
      letter,
      end,
    };
  }
  if (running !== undefined && bracket !== undefined) {
    const shape = /^\d/.test(bracket) ? 'council' : 'roman';
    const text = `${running}${runningLetter && ` ${runningLetter}`} (${bracket})`;
    return { shape, text, session: bracket, serial: running, letter: runningLetter, end };
  }
  if (!introduced) return undefined;
  if (assembly !== undefined && point !== undefined) {
    return {
      shape: 'point',
      text: `${assembly}.${point}`,
      session: assembly,
      serial: point,
      letter: '',
      end,
    };
  }
  return bare === undefined
    ? undefined
    : { shape: 'bare', text: bare, session: '', serial: bare, letter: '', end };
}

/** A whole string as a number, `70/1`; undefined where it is anything else. */
export function readActNumber(text: string): ActNumber | undefined {
  const number = actNumberAt(text, 0, true);
  return number?.end === text.length ? number : undefined;
}
