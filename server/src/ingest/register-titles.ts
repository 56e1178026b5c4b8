/** What texts call a document that a note cites: the words in front of its mark, or in front of its symbol. */
import type { OfficialRecordsCitation } from '../citations/model.ts';
import { ordinalOf } from '../language/ordinals.ts';
import { capital } from '../language/words.ts';

/** How far back from a mark or symbol a title is looked for, in characters. */
const REACH = 320;

const QUOTED = /\bentitled,? [“"]([^“”"]{3,300})[”"][\s,;:.)]{0,3}$/u;
const DESCRIBED =
  /\b(?:guide|handbook|note|outcome document|report|study|summary|working paper)s? (?:of|by|prepared by) the (?:(?!\b(?:report|note|summary|working paper) (?:of|by|prepared by) the )[^“”";:]){3,280}?(?=[\s,;:.)]{0,3}$)/iu;
/** What goes on behind a description: the report "… prepared pursuant to resolution 76/187", "…, held in Kyoto". */
const AFTERWARDS =
  /,? (?:contained in|held (?:at|in)|in cooperation with|prepared pursuant to|submitted (?:pursuant )?to)\b.*$/iu;
const BEFORE_SYMBOL = /^(?:See )?(?:the )?(\p{Lu}[^;()]{8,300}) \($/u;

/** The quoted title that stands directly before a mark at `at`: "entitled “Our Common Agenda”,[^3]". */
export function quotedTitleBefore(plain: string, at: number): string | undefined {
  return QUOTED.exec(plain.slice(Math.max(0, at - REACH), at))?.[1]?.replace(/[,;.]$/u, '');
}

/** The description that stands directly before a mark: "Report of the Secretary-General on …". */
export function descriptionBefore(plain: string, at: number): string | undefined {
  const described = DESCRIBED.exec(plain.slice(Math.max(0, at - REACH), at))?.[0].replace(AFTERWARDS, '');
  // "… of that expert group meeting" tells nothing elsewhere.
  return described === undefined || /\b(?:that|these|this|those)\b/u.test(described)
    ? undefined
    : capital(described);
}

/** What stands in a note before a symbol in brackets: "Report of the … Conference … (A/CONF.192/15)". */
export function titleBeforeSymbol(note: string, symbolAt: number): string | undefined {
  return BEFORE_SYMBOL.exec(note.slice(Math.max(0, symbolAt - REACH), symbolAt))?.[1];
}

/** "Official Records of the Economic and Social Council, 2013, Supplement No. 7". */
export function recordsTitle({
  organ,
  session,
  year,
  supplement,
}: OfficialRecordsCitation): string | undefined {
  const when = session === undefined ? year : `${capital(ordinalOf(session) ?? '')} Session`;
  if (when === undefined || supplement === undefined) return undefined;
  return `Official Records of the ${organ}, ${String(when)}, Supplement No. ${supplement}`;
}
