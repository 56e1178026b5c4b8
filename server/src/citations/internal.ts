/** Recognizes references to the text's own paragraphs, sections and annexes. */
import type { InternalReference, InternalTarget } from './model.ts';

const SUFFIX = '(?:\\s(?:bis|ter|quater|alt(?:\\s\\d{1,2})?))?';
const ITEMS = '(?:\\s?\\([a-z]{1,5}\\)){0,3}';
const ROMAN = '[IVXLC]{1,7}';
const JOINER = '(?:, (?:and )?| and | or | to |\\s?[–-]\\s?)';
const PARAGRAPH = `(?:\\d{1,3}${SUFFIX}${ITEMS}|\\([a-z]{1,5}\\)${ITEMS})`;
const THIS = '(?:the present|this) (?:resolution|decision|declaration|draft resolution|draft decision|text)';
const OF_THIS = `(?:of|to|in) ${THIS}`;
const OF_ANNEX = `(?:of|to|in) (?:the (?:present )?annex|annex ${ROMAN})(?: (?:to|of) ${THIS}| below)?(?! (?:to|of) )`;
const WHERE = `(?:,? (above|below)|,? (${OF_THIS})|,? (${OF_ANNEX}))(?![\\w-])`;

const PARAGRAPHS = new RegExp(
  `\\b((?:preambular |operative |sub)?paragraphs?|paras?\\.|items?)\\s(${PARAGRAPH}(?:${JOINER}${PARAGRAPH})*)${WHERE}`,
  'gi',
);
const SECTIONS = new RegExp(
  `\\b(sections?|annex(?:es)?)\\s(${ROMAN}(?:${JOINER}${ROMAN})*)(?:,? (above|below)|,? (${OF_THIS}))(?![\\w-])`,
  'g',
);
const SOLE_ANNEX = new RegExp(
  `\\b((?:the )?annex(?:es)?(?: hereto)?)(?:,? (above|below)|,? (${OF_THIS})|(?<= hereto))(?![\\w-])`,
  'gi',
);
/** What every reference has: something that is referred to, and where it stands. Most paragraphs lack one of them. */
const THING = /paragraph|para[s.]|item|section|annex/i;
const PLACE = /above|below|hereto|present|this|annex/i;
const TARGET = new RegExp(`(${JOINER})?(?:(\\d{1,3}|${ROMAN}(?![a-z]))(${SUFFIX}))?(${ITEMS})`, 'y');

/**
 * "paragraph 12 above", "paragraphs 4 (c) and 5 of the present resolution", "section II below", "the annex to the
 * present resolution". A paragraph of another text ("paragraph 5 of its resolution 77/232") is none.
 */
export function recognizeInternal(plain: string): InternalReference[] {
  if (!THING.test(plain) || !PLACE.test(plain)) return [];
  return [
    ...Array.from(plain.matchAll(PARAGRAPHS), (match) => reference(match, unitOf(match[1] ?? ''))),
    ...Array.from(plain.matchAll(SECTIONS), (match) =>
      reference(match, /^a/i.test(match[1] ?? '') ? 'annex' : 'section'),
    ),
    ...Array.from(plain.matchAll(SOLE_ANNEX), soleAnnex),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

function unitOf(word: string): InternalReference['unit'] {
  if (/^pre/i.test(word)) return 'preambular paragraph';
  return /^(?:sub|item)/i.test(word) ? 'item' : 'paragraph';
}

function reference(match: RegExpExecArray, unit: InternalReference['unit']): InternalReference {
  const [whole, word = '', list = '', place, , annex] = match;
  const start = match.index;
  const where = place === undefined ? (annex === undefined ? 'text' : 'annex') : placeOf(place);
  const targets = targetsOf(list, start + whole.indexOf(list, word.length));
  return {
    kind: 'internal',
    span: { start, end: start + whole.length },
    quoted: false,
    unit,
    targets,
    where,
  };
}

function soleAnnex(match: RegExpExecArray): InternalReference {
  const [whole, annex = '', place] = match;
  const start = match.index + annex.search(/annex/i);
  const target: InternalTarget = {
    number: '',
    suffix: '',
    items: [],
    ends: false,
    span: { start, end: start + 5 },
  };
  return {
    kind: 'internal',
    span: { start: match.index, end: match.index + whole.length },
    quoted: false,
    unit: 'annex',
    targets: [target],
    where: place === undefined ? 'text' : placeOf(place),
  };
}

const placeOf = (word: string): 'above' | 'below' => (word.toLowerCase() === 'above' ? 'above' : 'below');

function targetsOf(list: string, offset: number): InternalTarget[] {
  const targets: InternalTarget[] = [];
  TARGET.lastIndex = 0;
  while (TARGET.lastIndex < list.length) {
    const from = TARGET.lastIndex;
    const [whole = '', joiner = '', number = '', suffix = '', items = ''] = TARGET.exec(list) ?? [];
    if (whole === '') break;
    const start = from + joiner.length + (number === '' ? items.length - items.trimStart().length : 0);
    targets.push({
      number,
      suffix: suffix.trim(),
      items: items.match(/\([a-z]+\)/g) ?? [],
      ends: /to|[–-]/.test(joiner),
      span: { start: offset + start, end: offset + from + whole.length },
    });
  }
  return targets;
}
