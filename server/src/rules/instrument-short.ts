/** A short form of an instrument's name that stands before the full name. */
import type { InstrumentCitation } from '../citations/model.ts';
import { nameWords } from '../citations/name-alignment.ts';
import type { RegisterEntry } from '../corpus/model.ts';
import { recognized } from '../citations/recognized.ts';
import type { Draft, Placed, Text } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { Problem, Rule, RuleContext } from './model.ts';
import { numberingOf } from './notes/series.ts';
import { isWithin } from './notes/subject.ts';
import { mentionsOf, type Mention } from './shared/citing.ts';
import { textsOf } from './shared/texts.ts';

/** The rule. The Security Council calls instruments by their short forms as it likes. */
export const instrumentShort: Rule = {
  id: 'instrument-short',
  group: 'citations',
  level: 'information',
  profiles: ['ga', 'decision'],
  page: {
    summary: 'An instrument is called by its short form before its full name was given',
    why: 'A short form means something only once the text has said what it stands for. The first mention gives the full name, in the preamble or in the operative part, whichever comes first; a title does not count.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Bangkok Rules,[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/229, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/229, annex.\n',
    source: 'The first mentions of instruments in the adopted texts of the corpus.',
  },
  check: (context) => textsOf(context.draft).flatMap((text) => problemsOf(text, context)),
};

function problemsOf(text: Text, { draft, corpus }: RuleContext): readonly Problem[] {
  const problems: Problem[] = [];
  const named = new Set<string>();
  const unknown: string[] = [];
  const mentions = mentionsOf(draft, text, corpus);
  const from = mentions[0]?.placed.start ?? 0;
  for (const { citation, key, placed, span } of mentions) {
    if (citation.kind !== 'instrument' || key === undefined || named.has(key)) continue;
    const { plain } = placed.block;
    const entry = corpus.entry(key);
    const longer = longerName(plain, citation);
    if (!entry || longer !== undefined)
      unknown.push(`${longer ?? citation.name} ${citation.shortForm ?? ''}`);
    else if (isInBrackets(plain, citation) || (!citation.quoted && !isShort(citation, entry))) named.add(key);
    else if (!citation.quoted && isAsWritten(plain, citation) && !isWithin(plain, citation)) {
      named.add(key);
      // Names of organs and quoted titles hold full names, too.
      const before = draft.source.slice(from, span.start).toLowerCase();
      const isSaid = before.includes(entry.title?.toLowerCase() ?? '');
      const isOther = unknown.some((other) => mayMean(citation, other));
      if (!isSaid && !isOther && isCertain(draft, mentions, { citation, key, placed, span }, entry))
        problems.push(problemAt(placed, citation, entry));
    }
  }
  return problems;
}

/** "the Kyoto declaration" is one that has no name yet. */
function isAsWritten(plain: string, { name, span }: InstrumentCitation): boolean {
  return plain.slice(span.start, span.end) === name;
}

const goesOn = /^ (?:concerning|for|on)(?: the)? \p{Lu}[^,;:.()]{0,80}/u;

/** The beginning of a longer name, of another instrument: "Doha Declaration on the TRIPS Agreement". */
function longerName(plain: string, { span, key }: InstrumentCitation): string | undefined {
  const rest = key === undefined ? undefined : goesOn.exec(plain.slice(span.end, span.end + 120))?.[0];
  return rest === undefined ? undefined : plain.slice(span.start, span.end) + rest;
}

/** Names of so many words tell all, though a longer one be registered: "Protocol to Prevent, Suppress and Punish …". */
const fullWords = 5;

function isShort({ name }: InstrumentCitation, { title, shortForms }: RegisterEntry): boolean {
  return (
    title !== undefined &&
    name !== title &&
    shortForms.includes(name) &&
    nameWords(name).content.length < fullWords
  );
}

/** True where the text has just said what the short form stands for: "(the Nelson Mandela Rules)". */
function isInBrackets(plain: string, { span }: InstrumentCitation): boolean {
  return /\((?:(?:also )?(?:known|referred to) as )?(?:the |“)*$/u.test(
    plain.slice(Math.max(0, span.start - 32), span.start),
  );
}

/** True where the short form may stand for another instrument, which the register does not know. */
function mayMean({ name }: InstrumentCitation, other: string): boolean {
  const words = new Set(contentOf(other));
  return contentOf(name).every((word) => words.has(word));
}

function contentOf(name: string): readonly string[] {
  const { tokens, content } = nameWords(name);
  return content.map((at) => tokens[at]?.folded ?? '');
}

/** A place has many declarations and plans, but one set of rules. */
const ambiguous = /^\p{L}+ (?!Rules$|Guidelines$)\p{L}+$/u;

/**
 * True where the short form can mean nothing else, or the text shows which it means: it gives the full name further
 * down, or the paragraph or the note of one of its marks cites the resolution that the register notes it by.
 */
function isCertain(
  draft: Draft,
  mentions: readonly Mention[],
  mention: Mention,
  { title, note }: RegisterEntry,
): boolean {
  const { citation, key, placed } = mention;
  if (citation.kind !== 'instrument' || !ambiguous.test(citation.name)) return true;
  if (
    mentions.some(
      (one) => one.key === key && one.citation.kind === 'instrument' && one.citation.name === title,
    )
  )
    return true;
  const number = numbersIn(note ?? '')[0];
  const notes = numberingOf(draft).series.flatMap(({ marks, meanings }) =>
    marks.flatMap((mark) => (mark.placed === placed ? (meanings.get(mark) ?? []) : [])),
  );
  const said = [placed.block.plain, ...notes.map(({ text }) => text)];
  return number !== undefined && said.some((text) => numbersIn(text).includes(number));
}

function numbersIn(text: string): readonly string[] {
  return recognized(text).flatMap((one) => (one.kind === 'resolution' ? [one.number] : []));
}

function problemAt(placed: Placed, { name, span }: InstrumentCitation, entry: RegisterEntry): Problem {
  const { title = '' } = entry;
  // Where the short form is made of words of the name, texts need not introduce it.
  const words = new Set(contentOf(title));
  const isNickname = !contentOf(name).every((word) => words.has(word));
  const text = isNickname ? `${title} (the ${name})` : title;
  const edit = replaced(placed, span, text);
  const found = {
    span: absoluteSpan(placed, span),
    message: `This text has not said yet what the ${name} ${name.endsWith('s') ? 'are' : 'is'}: “${title}”.`,
  };
  return edit
    ? { ...found, fixes: [{ title: `Write “${text}”`, edits: [edit], safe: true }] }
    : { ...found, fixes: [], unmended: 'markup stands in the name' };
}
