/** States by names that the United Nations does not use. */
import { NameFinder, type FoundName } from '../citations/name-finder.ts';
import { spanAround } from '../citations/quotes.ts';
import { NAMES_AROUND, OTHER_NAMES, STATES, type OtherNames } from '../language/country-names.ts';
import type { Block, Span } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockContext, BlockRule, Fix, Problem } from './model.ts';
import { citationsIn } from './notes/subject.ts';
import { profiles } from './profile.ts';
import { ownWords } from './style/own-words.ts';
import { isAttributive, opensSentence, stopAfter, withApostrophe, writtenOut } from './style/written-out.ts';

/** The rule. Notes cite treaties and old documents under the names of their time. */
export const countryName: BlockRule = {
  id: 'country-name',
  group: 'style',
  level: 'warning',
  profiles,
  page: {
    summary: 'A State is not called by its name in the United Nations',
    why: 'Each State says by what name the United Nations is to call it. Other names are wrong to its delegation, and some are not neutral.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the workshops held in Vietnam and in Seoul, South Korea,\n\n1. *Thanks* the Government of Turkey.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the workshops held in Viet Nam and in Seoul, Republic of Korea,\n\n1. *Thanks* the Government of Türkiye.\n',
    source:
      'United Nations Editorial Manual, on country names; United Nations Terminology Database (UNTERM), short and formal names.',
  },
  kinds: new Set(['heading', 'paragraph', 'numbered', 'item']),
  checkBlock: (block, context) => {
    if (!FIRST_WORDS.test(block.plain)) return [];
    const found = finder().find(block.plain);
    if (!found.some(({ value }) => value)) return [];
    const slips = slipsAmong(found, block, context);
    return slips.map((slip) => problemAt(block, slip, isRoll(block.plain, found)));
  },
};

/** What each of the names begins with: most paragraphs have none of it. */
const FIRST_WORDS = new RegExp(
  `\\b(?:${[...new Set(OTHER_NAMES.flatMap(({ others }) => others.map((name) => name.slice(0, 8))))]
    .map((start) => start.replaceAll('.', String.raw`\.`))
    .join('|')})`,
  'u',
);

/** A name of a State: what is right, or nothing where it is right itself. */
type Named = OtherNames | undefined;

let names: NameFinder<Named> | undefined;

function finder(): NameFinder<Named> {
  names ??= new NameFinder<Named>([
    ...[...NAMES_AROUND, ...STATES].map((name) => ({ name, value: undefined })),
    ...OTHER_NAMES.flatMap((value) =>
      value.others.flatMap((name) => [name, `${name}'s`].map((each) => ({ name: each, value }))),
    ),
  ]);
  return names;
}

interface Slip extends Span {
  readonly written: string;
  readonly value: OtherNames;
}

function slipsAmong(
  found: readonly FoundName<Named>[],
  block: Block,
  { corpus, profile, words: accepted }: BlockContext,
): readonly Slip[] {
  const { plain } = block;
  const own = new Set(ownWords(block).map(({ start }) => start));
  const instruments = citationsIn(block, corpus).filter(({ kind }) => kind === 'instrument');
  const spans = instruments.map(({ span }) => span);
  return found.flatMap(({ name, value, span, exact }): readonly Slip[] => {
    if (!value || !own.has(span.start) || spanAround(spans, span.start)) return [];
    const short = plain.slice(span.start, span.end).replace(/['’]s$/u, '');
    const isShort = /^(?:\p{Lu}[.\p{Lu}]*|\p{Ll}\p{Lu}.*)(?:'s)?$/u.test(name);
    const slip = { start: span.start, end: span.end + stopAfter(plain, span), written: short, value };
    const isOther =
      (isShort && !exact) ||
      (!isShort && (/^[\P{L}\p{Lu}]+$/u.test(short) || isInName(plain, span))) ||
      (profile === 'sc' && isUsualInCouncil(value, isShort)) ||
      accepted.has(short.toLowerCase());
    // "US$ 5", "U.S.-led"
    return isOther || /^\.?[$-]/u.test(plain.slice(span.end, span.end + 2)) ? [] : [slip];
  });
}

/** "the DRC", "the DPRK" and "Syria" are its usual words. */
function isUsualInCouncil({ elaborate, attributive }: OtherNames, isShort: boolean): boolean {
  return elaborate === true || (isShort && attributive === undefined);
}

const within =
  /\p{Lu}\p{L}+ (?:of )?(?:Administration|Agreement|Commission|Committee|Conference|Envoy|Force|Framework|Fund|Group|Mechanism|Mission|Office|Operation|Panel|Plan|Protocol|Representative|Support|Tribunal) (?:for|in|on|to|with) $|\bFriends of $/u;

/** "United Nations Mission of Support in East Timor", "Vietnam Veterans Association". */
function isInName(plain: string, { start, end }: Span): boolean {
  return (
    within.test(plain.slice(Math.max(0, start - 60), start)) ||
    /^ \p{Lu}\p{Ll}/u.test(plain.slice(end, end + 3))
  );
}

/** A list of States, as of those that submit a draft, and no sentence. */
function isRoll(plain: string, found: readonly FoundName<Named>[]): boolean {
  return found[0]?.span.start === 0 && /^(?:,| and )/u.test(plain.slice(found[0].span.end));
}

function problemAt(block: Block, slip: Slip, roll: boolean): Problem {
  const { listed } = slip.value;
  const { span, text, certain } = roll ? inRoll(block, slip) : inSentence(block, slip);
  const edit = replaced({ block, start: 0 }, span, text);
  const other =
    listed === undefined || roll
      ? undefined
      : replaced({ block, start: 0 }, slip, withApostrophe(listed, block.plain));
  const fixes: readonly Fix[] = [
    ...(edit
      ? [
          {
            title: text === '' ? `Remove “(${slip.written})”` : `Write “${text}”`,
            edits: [edit],
            safe: certain,
          },
        ]
      : []),
    ...(other ? [{ title: `Write “${other.text}”, as in a list`, edits: [other], safe: false }] : []),
  ];
  return {
    span: sourceSpan(block, slip),
    message: `In texts of the United Nations, “${slip.written}” is “${text || withApostrophe(slip.value.name, block.plain)}”.`,
    word: slip.written,
    fixes,
    ...(edit ? {} : { unmended: 'there is markup among the words' }),
  };
}

interface Mending {
  readonly span: Span;
  readonly text: string;
  readonly certain: boolean;
}

function inRoll({ plain }: Block, slip: Slip): Mending {
  const { name, listed = name } = slip.value;
  return { span: slip, text: withApostrophe(listed, plain), certain: true };
}

function inSentence(block: Block, slip: Slip): Mending {
  const { plain } = block;
  const { value } = slip;
  // "the Democratic Republic of the Congo (DRC)"
  if (plain.charAt(slip.end) === ')' && plain.slice(0, slip.start).endsWith(`${value.name} (`))
    return { span: { start: slip.start - 2, end: slip.end + 1 }, text: '', certain: true };
  const owns = /['’]s?$/u.test(plain.slice(slip.start, slip.end));
  if (!owns && isAttributive(plain, slip)) {
    const { name, attributive } = value;
    const { text } = writtenOut(block, slip, { name: attributive ?? name, article: false });
    return { span: slip, text, certain: attributive !== undefined || !value.article };
  }
  const the = /(?:^|[^\p{L}])([Tt]he )$/u.exec(plain.slice(Math.max(0, slip.start - 5), slip.start))?.[1];
  if (!value.article && the !== undefined) {
    const { text } = writtenOut(block, slip, value);
    return { span: { start: slip.start - the.length, end: slip.end }, text, certain: true };
  }
  const article = value.article && !isPlace(plain, slip.start);
  return { span: slip, ...writtenOut(block, slip, { name: value.name, article }) };
}

/** Behind the name of a town, or in brackets, a State has no article: "Kazan, Russian Federation". */
function isPlace(plain: string, start: number): boolean {
  const before = plain.slice(Math.max(0, start - 40), start);
  if (before.endsWith('(')) return true;
  const town = /(\p{Lu}[\p{L}'’-]*), $/u.exec(before)?.[1];
  return town !== undefined && !STATES.some((name) => name.endsWith(town)) && !opensSentence(plain, start);
}
