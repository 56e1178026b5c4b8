/** How a text names the organ of a resolution that it cites. */
import type { OrganMention } from '../../citations/model.ts';
import { namedOrgans } from '../../citations/organ-mentions.ts';
import { organByName } from '../../language/organs.ts';
import type { Placed, TextEdit } from '../../text/model.ts';
import { meantLead } from '../shared/opening-lead.ts';
import type { Act } from './acts.ts';
import { insertedBefore, insertedBehind, replaced } from './edits.ts';

/** Leads by which an organ asks others to act: what they act upon is cited with the organ's name. */
const ASKING: ReadonlySet<string> = new Set(['call upon', 'encourage', 'invite', 'request', 'urge']);

/** Characters before an organ in which its surroundings are looked at. */
const REACH = 300;

/**
 * How a text writes whose resolution it is, before the word at `at`: *its* where the organ that speaks is the one
 * that recalls or decides; where others are to act upon it, or it stands beside another organ's, the full name; and
 * so for other organs.
 */
export function namingOf(organ: string, { speaking, part, placed }: Act, at: number): string {
  if (organ !== speaking || part === 'annex') return organ;
  const before = placed.block.plain.slice(Math.max(0, at - REACH), at);
  if (/\bimplement(?:ing)? $/u.test(before) || isBesideOther(before, organ)) return organ;
  const verb = part === 'operative' ? meantLead(placed.block, 'operative')?.lead.verb : undefined;
  return verb !== undefined && ASKING.has(verb) ? organ : 'its';
}

/** True behind "Economic and Social Council resolution 155 C (VII) of 13 August 1948 and". */
function isBesideOther(before: string, organ: string): boolean {
  if (!/[\d)] and $/u.test(before)) return false;
  const other = namedOrgans(before).at(-1);
  return other !== undefined && other.name !== organ && other.span.end > before.lastIndexOf('its resolution');
}

/** Words that name an organ, and the edit that puts them in the place of those that name another. */
export interface Renaming {
  readonly words: string;
  readonly edit: TextEdit;
}

/** The ways to write another organ in the place of the one named, the likeliest first; none where markup forbids. */
export function renamings(act: Act, mention: OrganMention, organ: string): readonly Renaming[] {
  const { placed, citation, speaking } = act;
  const { plain } = placed.block;
  const { start, end } = mention.span;
  // "the Council’s resolution", "resolution 9/8 of the Conference" have their article and keep it.
  const hasArticle = /\b[Tt]he $/u.test(plain.slice(Math.max(0, start - 5), start));
  const isBefore = plain[end] === ' ' && end <= citation.numberSpan.start;
  const isDirect = /^ (?:[Rr]esolution|[Dd]ecision)/u.test(plain.slice(end, end + 12));
  // "its previous resolutions" become "the General Assembly’s previous resolutions".
  const name = mention.kind === 'its' && !isDirect ? `the ${organ}’s` : organ;
  const choices =
    organ === speaking && isBefore && !hasArticle ? [namingOf(organ, act, start), 'its', name] : [name];
  return [...new Set(choices)].flatMap((words) => {
    const edit = replaced(placed, mention.span, words);
    return edit ? [{ words, edit }] : [];
  });
}

/** Writes an organ at a list of resolutions that names none. */
export function named(first: Act, behind: number, organ: string): readonly TextEdit[] {
  const { placed, citation } = first;
  const { start } = citation.phrase;
  // Names that long stand behind the number: "resolution 9/8 of 17 December 2021 of the Conference …".
  if (organByName(organ)?.kind === 'conference') return [insertedBehind(placed, behind, ` of the ${organ}`)];
  const word = wordAt(placed, start);
  const small = replaced(placed, { start, end: start + 1 }, word.toLowerCase());
  const insert = insertedBefore(placed, start, `${organ} `);
  return small && small.text !== word ? [{ ...small, text: `${organ} ${small.text}` }] : [insert];
}

const wordAt = ({ block }: Placed, at: number): string => block.plain.slice(at, at + 1);
