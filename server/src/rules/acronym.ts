/** Acronyms that are not spelt out, or spelt out for nothing. */
import { expansionOf, type Expansion } from '../language/abbreviations.ts';
import type { Corpus } from '../corpus/model.ts';
import type { Draft, Placed, Text } from '../text/model.ts';
import { absoluteSpan, blockAt } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { Fix, Problem, Rule, RuleContext } from './model.ts';
import { profiles } from './profile.ts';
import { annexParagraphs, textsOf } from './shared/texts.ts';
import { acronymsIn, isBetterKnown, nameBefore, type Acronym } from './style/acronyms.ts';
import { writtenOut } from './style/written-out.ts';

/** The rule. Titles have `title-abbreviation`. */
export const acronym: Rule = {
  id: 'acronym',
  group: 'style',
  level: 'warning',
  profiles,
  page: {
    summary: 'An acronym is not spelt out where it first occurs, or is given in brackets and never used',
    why: 'Resolutions are read by those who were not in the room. A name is written in full where it first occurs, with its acronym in brackets only if that is used again.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the work of UNODC and of the World Customs Organization (WCO),\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the work of the United Nations Office on Drugs and Crime and of the World Customs Organization,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on abbreviations and acronyms.',
  },
  check: (context) => textsOf(context.draft).flatMap((text) => problemsOf(text, context)),
};

/** An acronym with the block that holds it. */
interface Found {
  readonly placed: Placed;
  readonly acronym: Acronym;
}

function problemsOf(
  text: Text,
  { draft, corpus, profileAt, words: accepted }: RuleContext,
): readonly Problem[] {
  const body = bodyOf(text);
  const byKey = new Map<string, Found[]>();
  for (const placed of body) {
    for (const found of acronymsIn(placed.block, corpus)) {
      if (accepted.has(found.key.toLowerCase()) || accepted.has(found.text.toLowerCase())) continue;
      const list = byKey.get(found.key) ?? [];
      list.push({ placed, acronym: found });
      byKey.set(found.key, list);
    }
  }
  // The texts of the Security Council are full of acronyms, which its other texts have spelt out.
  const levelled = (problem: Problem): Problem =>
    profileAt(text.span.start) === 'sc' ? { ...problem, level: 'information' } : problem;
  const elsewhere = byKey.size > 0 ? usedOutside(text, body, draft, corpus) : new Set<string>();
  return [...byKey].flatMap(([key, list]) => {
    const first = list.find(({ acronym: { role } }) => role !== 'foreign');
    if (first?.acronym.role === 'used') return [notSpeltOut(first, list, corpus)].map(levelled);
    const isUsed = elsewhere.has(key) || list.some(({ acronym: { role } }) => role !== 'spelt');
    return isUsed ? [] : list.filter(isForNothing).map(neverUsed).map(levelled);
  });
}

/** The paragraphs of a text and its annexes with their items, in order. */
function bodyOf(text: Text): readonly Placed[] {
  return [...text.preambular, ...text.operative, ...annexParagraphs(text)]
    .flatMap(({ placed, items }) => [placed, ...items.map((item) => item.placed)])
    .sort((a, b) => a.start - b.start);
}

/** What a text uses in its notes and headings. */
function usedOutside(
  { span }: Text,
  body: readonly Placed[],
  { blocks }: Draft,
  corpus: Corpus,
): ReadonlySet<string> {
  const inside = new Set(body);
  const from = blockAt(blocks, span.start)?.index ?? 0;
  const to = (blockAt(blocks, Math.max(span.start, span.end - 1))?.index ?? -1) + 1;
  const outside = blocks.slice(from, to).filter((placed) => !inside.has(placed));
  return new Set(
    outside.flatMap(({ block }) =>
      acronymsIn(block, corpus).flatMap(({ role, key }) => (role === 'spelt' ? [] : [key])),
    ),
  );
}

function notSpeltOut({ placed, acronym: first }: Found, list: readonly Found[], corpus: Corpus): Problem {
  const { block, start } = placed;
  const expansion = expansionFor(first, list, corpus);
  const isAgain = isBetterKnown(first) || list.filter(({ acronym: { role } }) => role === 'used').length > 1;
  const span = { start: first.start, end: first.wordEnd };
  const written = expansion && writtenOut(block, span, expansion);
  const text = written && written.text + (isAgain ? ` (${first.text})` : '');
  const edit = text === undefined ? undefined : replaced({ block, start }, span, text);
  const hasEnding = first.wordEnd > first.end;
  const isSafe = written?.certain === true && !(isAgain && hasEnding);
  const fixes: readonly Fix[] = edit ? [{ title: `Write “${edit.text}”`, edits: [edit], safe: isSafe }] : [];
  return {
    span: absoluteSpan(placed, first),
    message: `“${first.text}” is not spelt out before it is used.`,
    word: first.text,
    fixes,
    ...(edit
      ? {}
      : { unmended: expansion ? 'there is markup in the word' : 'what it stands for is not known' }),
  };
}

/** What an acronym stands for, by the text itself, by what is well known, or by the corpus. */
function expansionFor(first: Acronym, list: readonly Found[], corpus: Corpus): Expansion | undefined {
  for (const { placed, acronym: other } of list) {
    const name = other.text === first.text ? nameBefore(placed.block.plain, other) : undefined;
    if (name !== undefined) return named(name);
  }
  const name = expansionOf(first.text);
  return name ?? (first.text === first.key ? inCorpus(first.key, corpus) : undefined);
}

/** A name in capitals has an article; small letters are a common noun. */
function named(name: string): Expansion {
  return { name, article: /^\p{Lu}/u.test(name) };
}

const searched = 10;

const memories = new WeakMap<Corpus, Map<string, Expansion | null>>();

function inCorpus(key: string, corpus: Corpus): Expansion | undefined {
  const memory = memories.get(corpus) ?? new Map<string, Expansion | null>();
  memories.set(corpus, memory);
  let expansion = memory.get(key);
  if (expansion === undefined) {
    expansion = searchFor(key, corpus) ?? null;
    memory.set(key, expansion);
  }
  return expansion ?? undefined;
}

/** The name in whose brackets the corpus first has the acronym, if its initials make it. */
function searchFor(key: string, corpus: Corpus): Expansion | undefined {
  for (const { paragraph } of corpus.search(key, searched)) {
    const { plain } = paragraph;
    const at = plain.indexOf(` (${key})`);
    if (at < 0) continue;
    const brackets = { start: at, end: at + key.length + 3 };
    const name = nameBefore(plain, { key, brackets });
    if (name !== undefined) return named(name);
  }
  return undefined;
}

/** True for brackets that hold nothing but the acronym, where the name does not go on behind them. */
function isForNothing({ placed, acronym: found }: Found): boolean {
  const { brackets, text } = found;
  if (!brackets || isBetterKnown(found)) return false;
  const { plain } = placed.block;
  const isAlone = /^[ (“”"\p{Ll}]*\)$/u.test(plain.slice(brackets.start, brackets.end).replace(text, ''));
  return isAlone && !GOES_ON.test(plain.slice(brackets.end, brackets.end + 20));
}

const GOES_ON =
  /^ (?:\p{Lu}|campaign|database|framework|initiative|mechanism|network|platform|portal|programme|project|scheme|strategy|tool)/u;

function neverUsed({ placed, acronym: { text, brackets, ...span } }: Found): Problem {
  const { block, start } = placed;
  const edit = brackets && replaced({ block, start }, brackets, '');
  const fixes: readonly Fix[] = edit ? [{ title: `Remove “(${text})”`, edits: [edit], safe: true }] : [];
  return {
    span: absoluteSpan(placed, span),
    message: `“${text}” is not used again: the name is enough.`,
    word: text,
    fixes,
  };
}
