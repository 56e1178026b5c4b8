/** A comma before the last “and” of a plain list. */
import { leadAt } from '../language/leads.ts';
import { capital } from '../language/words.ts';
import type { Block, Span } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Problem } from './model.ts';
import { isOwn } from './style/own-words.ts';

/**
 * The rule. Of 753 commas before "and" in adopted texts nearly all end a phrase that was put in, or part clauses; so
 * only a list whose last elements are two or three bare words each is found.
 */
export const serialComma: BlockRule = {
  id: 'serial-comma',
  group: 'style',
  level: 'hint',
  // The Security Council writes the comma.
  profiles: ['ga', 'decision'],
  page: {
    summary: 'A comma before the last “and” of a plain list',
    why: 'The elements of a plain list are parted by commas, and the last two by “and” alone. A comma there says that a clause ends, or that the last element has an “and” of its own.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the principles of the Charter of the United Nations,\n\n1. *Stresses* the importance of peace, security, and development.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the principles of the Charter of the United Nations,\n\n1. *Stresses* the importance of peace, security and development.\n',
    source: 'Adopted texts, which have no such comma.',
  },
  kinds: new Set(['heading', 'paragraph', 'numbered', 'item']),
  checkBlock: (block) =>
    Array.from(block.plain.matchAll(/, and /gu)).flatMap(({ index }) =>
      isOwn(block, index) && partsPlainList(block.plain, index) ? [problemAt(block, index)] : [],
    ),
};

/** The characters of the elements that are looked at, before the comma and behind it. */
const REACH = 160;

/** What begins a phrase that is put in between commas, and no element of a list. */
const PUT_IN =
  /^(?:acting|adopted|after|although|and|as|at|based|because|before|both|but|by|consistent|considering|developed|during|each|either|endorsed|entitled|especially|except|following|for|from|given|held|however|if|in|inter|mainly|namely|notably|of|on|once|or|particularly|pursuant|rather|regardless|respectively|since|subject|taking|that|therefore|those|through|thus|to|together|unless|until|upon|when|whenever|where|whereby|which|while|who|whose|with|within|without)\b/iu;
/** What is put in between two elements, or before the first, and is none. */
const PARENTHESIS =
  /^(?:among others|as (?:applicable|appropriate|necessary|relevant|required)|for example|however|if \p{L}+|in particular|in (?:that|this) (?:context|regard|respect)|inter alia|on request|therefore|upon request|(?:when|where|wherever) \p{L}+|within (?:its|their) \p{L}+)$/iu;
/** "to prevent", "to further identify": a list of verbs begins. */
const INFINITIVE = /\bto (?:also |better |further |\p{Ll}+ly )?\p{Ll}+$/u;
/** Words that join others: no bare element holds one. */
const JOINING =
  /\b(?:and|are|as|been|by|can|for|from|had|has|have|in|including|is|may|nor|not|of|on|or|shall|should|such|than|that|to|was|were|which|who|will|with)\b/iu;
/** Words that both elements begin with, or neither. */
const ARTICLE = /^(?:an?|its|other|the|their|those)\b/iu;
/** A verb has its object behind it: "and promote a culture". */
const OBJECT = /^\S+ (?:all|an?|any|her|his|its|the|their|these|this|those)\b/iu;

const BARE = /^\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}$/u;

function partsPlainList(plain: string, comma: number): boolean {
  const before =
    plain
      .slice(Math.max(0, comma - REACH), comma)
      .split(/[;:.(]/u)
      .at(-1) ?? '';
  const [second = '', first, ...others] = before.split(', ').reverse();
  if (first === undefined || !/\p{L}$/u.test(first)) return false;
  if (others.length > 0 && PARENTHESIS.test(first)) return false;
  if (!BARE.test(second) || JOINING.test(second) || PUT_IN.test(second)) return false;
  const after = plain.slice(comma + ', and '.length, comma + REACH);
  const head = [first, ...others].find((element) => element.includes(' ')) ?? '';
  return isLastElement(after, second, INFINITIVE.test(head));
}

/** True where words behind "and" are one more element beside `second`; `verbs` for a list such as "to prevent, combat". */
function isLastElement(after: string, second: string, verbs: boolean): boolean {
  const [, third = '', mark = '', rest = ''] = /^([^,;:.()[\]“”"]*)(.?)(.*)$/su.exec(after) ?? [];
  const [opening = '', next, ...more] = third.split(' ');
  if (!/^\p{L}/u.test(opening) || PUT_IN.test(opening) || JOINING.test(opening)) return false;
  // An element with an "and" of its own needs the comma.
  if (next === 'and' || next === 'or' || ARTICLE.test(second) !== ARTICLE.test(third)) return false;
  const gerunds = second.endsWith('ing') && opening.endsWith('ing');
  if (!verbs && !gerunds && (opening.endsWith('ing') || OBJECT.test(third))) return false;
  if (leadAt(capital(third), 'operative') !== undefined && !verbs && !gerunds) return false;
  // A list that is itself between commas may go on: "…, and health, economic and social emergencies".
  const ends = mark !== ',' || rest === '' || more.length > 1;
  return ends || PUT_IN.test(rest.trimStart()) || /^ (?:including|such|\p{Ll}+ing)\b/u.test(rest);
}

function problemAt(block: Block, comma: number): Problem {
  const plain: Span = { start: comma, end: comma + 1 };
  const span = sourceSpan(block, plain);
  const message = 'No comma stands before the last “and” of a plain list.';
  const edit = replaced({ block, start: 0 }, plain, '');
  return edit
    ? { span, message, fixes: [{ title: 'Remove the comma', edits: [edit], safe: true }] }
    : { span, message, fixes: [], unmended: 'markup stands at the comma' };
}
