/** How one corpus file uses leads and recurring clauses. */
import { mayBegin, SLOT_KINDS, slotsIn } from '../citations/slots.ts';
import type { Part } from '../text/model.ts';
import type { CorpusFile } from './file.ts';
import { foldClause, slotMark } from './fold.ts';
import type { LeadUse, Phrase, PhraseMatch, PhraseSlot } from './model.ts';

const LEADS = `
  SELECT lead, part, SUM(count) AS count, SUM(IIF(previous = '', count, 0)) AS first,
         COALESCE((SELECT count FROM lead AS closing
                   WHERE closing.part = used.part AND closing.previous = used.lead AND closing.lead = ''), 0) AS last,
         SUM(IIF(previous = ?, count, 0)) AS follows
  FROM lead AS used WHERE part = ? AND lead <> '' GROUP BY lead`;

/** The leads of a part, in no order. */
export function leadsOf(file: CorpusFile, part: Part, previous: string | undefined): readonly LeadUse[] {
  return file
    .read((database) => database.all<LeadUse>(LEADS, previous ?? null, part), [])
    .map((row) => ({ ...row }));
}

interface PhraseRow extends Omit<Phrase, 'slots'> {
  readonly slots: string;
}

const phrases = (condition: string): string => `
  SELECT phrase, count, texts, slots FROM phrase WHERE folded >= ? AND folded < ? ${condition}
  ORDER BY count DESC, id LIMIT ?`;

const PHRASES = phrases('');
/** Those that have a filling which begins so, in whatever slot. */
const FILLED = phrases(`AND slots LIKE ? ESCAPE '|'`);

/** Fillings offered for one that is begun. */
const MOST_FILLINGS = 3;

/** Clauses that go on from `prefix`, most used first; none for less than two words. */
export function phrasesOf(file: CorpusFile, prefix: string, limit: number): readonly PhraseMatch[] {
  if (!/\S\s+\S/u.test(prefix)) return [];
  const slots = slotsIn(prefix);
  const whole = foldClause(prefix, slots);
  const matches = new Map<string, PhraseMatch>();
  const add = (match: PhraseMatch): void => {
    const key = `${match.phrase}\n${match.rest}`;
    if (match.rest !== '' && !matches.has(key)) matches.set(key, match);
  };
  // A name or number at the end may be unfinished, unless the phrase is known to have it so; ordinals are whole.
  const last = slots.at(-1);
  const open = last?.end === prefix.length && last.kind !== 'ordinal' ? prefix.slice(last.start) : undefined;
  for (const phrase of read(file, whole, limit))
    if (open === undefined || hasFilling(phrase, whole.length - 1, open)) add(goingOn(phrase, whole.length));
  for (const { index: at } of prefix.matchAll(/(?<=\S\s+)\S/gu)) {
    const begun = prefix.slice(at);
    const kinds = SLOT_KINDS.filter((kind) => mayBegin(kind, begun));
    const head = kinds.length > 0 ? foldClause(prefix.slice(0, at)) : '';
    for (const kind of kinds)
      for (const phrase of read(file, head + slotMark(kind), limit, begun))
        filled(phrase, head.length, begun).forEach(add);
  }
  return [...matches.values()].sort((a, b) => b.count - a.count).slice(0, limit);
}

/** Phrases whose folded form begins so, and that have a filling which begins with `begun`. */
function read(file: CorpusFile, folded: string, limit: number, begun?: string): readonly Phrase[] {
  const end = `${folded}\u{10ffff}`;
  return file
    .read(
      (database) =>
        begun === undefined
          ? database.all<PhraseRow>(PHRASES, folded, end, limit)
          : database.all<PhraseRow>(FILLED, folded, end, jsonBeginning(begun), limit),
      [],
    )
    .map((row) => ({ ...row, slots: JSON.parse(row.slots) as readonly PhraseSlot[] }));
}

/** A `LIKE` pattern for JSON that holds a string which begins so. */
function jsonBeginning(text: string): string {
  return `%${JSON.stringify(text).slice(0, -1).replace(/[%_|]/gu, '|$&')}%`;
}

/** What follows the first `folded` characters of a phrase's folded form, in which a slot is one. */
function goingOn(phrase: Phrase, folded: number): PhraseMatch {
  let at = folded;
  for (const { start, end } of phrase.slots) if (start < at) at += end - start - 1;
  return restFrom(phrase, at);
}

function restFrom(phrase: Phrase, at: number): PhraseMatch {
  return {
    ...phrase,
    rest: phrase.phrase.slice(at),
    restSlots: phrase.slots
      .filter(({ start }) => start >= at)
      .map((slot) => ({ ...slot, start: slot.start - at, end: slot.end - at })),
  };
}

/** The slot behind the first `folded` characters of a phrase's folded form. */
function slotAt(phrase: Phrase, folded: number): PhraseSlot | undefined {
  const at = phrase.phrase.length - goingOn(phrase, folded).rest.length;
  return phrase.slots.find(({ start }) => start === at);
}

function hasFilling(phrase: Phrase, folded: number, typed: string): boolean {
  const known = slotAt(phrase, folded)?.fillings ?? [];
  return known.some((filling) => filling.toLowerCase() === typed.toLowerCase());
}

/** The phrase with each filling of the slot behind its first `folded` characters that goes on from what is typed. */
function filled(phrase: Phrase, folded: number, typed: string): readonly PhraseMatch[] {
  const slot = slotAt(phrase, folded);
  if (!slot) return [];
  const begun = typed.toLowerCase();
  return slot.fillings
    .filter((filling) => filling.toLowerCase().startsWith(begun))
    .slice(0, MOST_FILLINGS)
    .map((filling) => {
      const { rest, restSlots } = restFrom(phrase, slot.end);
      const left = filling.slice(typed.length);
      return {
        ...phrase,
        rest: left + rest,
        restSlots: restSlots.map((one) => ({
          ...one,
          start: one.start + left.length,
          end: one.end + left.length,
        })),
      };
    });
}
