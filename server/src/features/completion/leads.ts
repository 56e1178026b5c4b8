/** Completion at the start of a paragraph: the leads that fit there. */
import type { Corpus, LeadUse } from '../../corpus/model.ts';
import { leadAt, leadsOf, withAlso, type Lead, type LeadPart, type Series } from '../../language/leads.ts';
import type { Profile } from '../../rules/model.ts';
import { profileOf, profileOfText } from '../../rules/profile.ts';
import { openingLead } from '../../rules/shared/opening-lead.ts';
import type { Paragraph } from '../../text/model.ts';
import type { Cursor } from './cursor.ts';
import { nothing, type CompletionItem, type Completions } from './model.ts';

/** Brackets and quotation marks that may stand first, an asterisk, and the words of a lead in the making. */
const typedLead = /^([[“"\s]*)(\*?)([A-Za-z][A-Za-z -]{0,60}|)$/u;

/** The leads for the paragraph that the cursor stands at the start of. */
export function completeLead(cursor: Cursor, corpus: Corpus): Completions {
  const found = cursor.atStart ? typedLead.exec(cursor.line) : undefined;
  const slots = found ? slotsAt(cursor) : [];
  if (!found || slots.length === 0) return nothing;
  const [, , star = '', words = ''] = found;
  const start = cursor.offset - star.length - words.length;
  const end = cursor.offset + restOfLead(cursor, star !== '');
  const spaced = /^[ ,;:.]/u.test(cursor.draft.source.charAt(end)) ? '' : ' ';
  const { draft, text } = cursor;
  const profile = text ? profileOfText(draft, text) : profileOf(draft);
  const items = slots.flatMap((slot) =>
    candidates(slot, corpus, profile)
      .filter(({ lead, count }) => (words === '' ? count > 0 : begins(lead, words)))
      .map(({ lead, count, here }): CompletionItem => {
        const number = slot.number === undefined ? '' : `${String(slot.number)}. `;
        return {
          kind: 'lead',
          label: lead,
          detail: [place(slot), uses(count, here)].filter(Boolean).join(', '),
          edit: { start, end, text: `${number}*${lead}*${spaced}` },
          additional: [],
          filterText: star + lead,
          subject: { kind: 'lead', lead, part: slot.part },
        };
      }),
  );
  // Before the first letter only leads that the corpus uses are listed.
  return { items, incomplete: words === '' };
}

/** True where the lead begins with what is typed, or, for a single word, has a word that does. */
function begins(lead: string, typed: string): boolean {
  const known = lead.toLowerCase();
  const words = typed.toLowerCase();
  return known.startsWith(words) || (!words.includes(' ') && known.includes(` ${words}`));
}

/** A paragraph that could open here. */
interface Slot {
  readonly part: LeadPart;
  readonly previous: Paragraph | undefined;
  /** The number to write before the lead; none in the preamble, or where one is written. */
  readonly number: number | undefined;
}

function slotsAt({ text, placed, offset }: Cursor): readonly Slot[] {
  const { kind } = placed.block;
  // A decision is a sentence with items, each with its lead.
  if (kind === 'item' && text?.kind.endsWith('decision'))
    return [{ part: 'operative', previous: undefined, number: undefined }];
  if (!text || (kind !== 'blank' && kind !== 'paragraph' && kind !== 'numbered')) return [];
  if (text.annexes.some(({ span }) => span.start < offset)) return [];
  const above = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
    paragraphs.filter((paragraph) => paragraph.placed.start < placed.start);
  const preambular = above(text.preambular);
  const operative = above(text.operative);
  const last = operative.at(-1);
  // A section with a roman number begins to count, and to repeat leads, afresh.
  const restarts =
    last !== undefined &&
    text.sections.some(
      ({ roman, placed: heading }) =>
        roman !== undefined && heading.start > last.placed.start && heading.start < offset,
    );
  const enacted = text.enacting !== undefined && text.enacting.placed.start < placed.start;
  const slots: Slot[] = [];
  if (kind !== 'numbered' && operative.length === 0 && (enacted || preambular.length > 0))
    slots.push({ part: 'preambular', previous: preambular.at(-1), number: undefined });
  // The first operative paragraph comes after all of the preamble.
  const preambleDone = !text.preambular.some((paragraph) => paragraph.placed.start > placed.start);
  if (kind === 'numbered' || operative.length > 0 || (enacted && preambleDone))
    slots.push({
      part: 'operative',
      previous: restarts ? undefined : last,
      number: kind === 'numbered' ? undefined : restarts ? 1 : nextNumber(operative),
    });
  return slots;
}

function nextNumber(above: readonly Paragraph[]): number {
  return (above.at(-1)?.number?.value ?? above.length) + 1;
}

/** Characters behind the cursor that belong to the lead: the rest of a word, or of the italics it stands in. */
function restOfLead({ draft, offset, placed }: Cursor, starred: boolean): number {
  const behind = draft.source.slice(offset, Math.min(offset + 60, placed.start + placed.block.source.length));
  const italic = (starred ? /^[A-Za-z -]*\*/u : /^\*[A-Za-z -]*\*/u).exec(behind);
  return (italic ?? /^[A-Za-z]*/u.exec(behind))?.[0].length ?? 0;
}

interface Candidate {
  readonly lead: string;
  readonly count: number;
  /** How often the corpus has it at such a place: behind the lead above, or first. */
  readonly here: number;
}

/** The leads of a part as they would stand behind the paragraph above, those that the corpus puts there first. */
function candidates({ part, previous }: Slot, corpus: Corpus, profile: Profile): readonly Candidate[] {
  const above = previous && openingLead(previous.placed.block, part)?.lead;
  const byLead = new Map<string, Candidate>();
  const add = (words: string, count: number, here: number): void => {
    const base = baseOf(words, part);
    const also = base === undefined || profile === 'sc' ? undefined : series(above, base);
    const lead = base === undefined ? words : also ? withAlso(base, also, part) : base;
    const known = byLead.get(lead);
    byLead.set(lead, { lead, count: (known?.count ?? 0) + count, here: (known?.here ?? 0) + here });
  };
  for (const { lead, count, follows } of following(above, part, corpus)) add(lead, count, follows);
  for (const lead of leadsOf(part)) add(lead, 0, 0);
  return [...byLead.values()].sort((a, b) => b.here - a.here);
}

/** The leads by what follows the one above; by what follows its plain form where the corpus never has it as it is. */
function following(above: Lead | undefined, part: LeadPart, corpus: Corpus): readonly LeadUse[] {
  const uses = corpus.leads(part, above?.text ?? '');
  return above?.also === undefined || uses.some(({ follows }) => follows > 0)
    ? uses
    : corpus.leads(part, above.base);
}

const bases: Readonly<Record<LeadPart, Map<string, string | undefined>>> = {
  preambular: new Map(),
  operative: new Map(),
};

/** A lead without *also* or *further*; undefined where its words are not all known. There are some hundreds. */
function baseOf(words: string, part: LeadPart): string | undefined {
  const known = bases[part];
  if (!known.has(words)) {
    const read = leadAt(words, part);
    known.set(words, read?.end === words.length ? read.base : undefined);
  }
  return known.get(words);
}

/** After *Requests*, *also*; after that, *further*; after that the series begins again: see `lead-sequence`. */
function series(above: Lead | undefined, base: string): Series | undefined {
  if (above?.base.toLowerCase() !== base.toLowerCase()) return undefined;
  if (above.also === undefined) return 'also';
  return above.also === 'also' ? 'further' : undefined;
}

function place({ part, number }: Slot): string {
  if (part === 'preambular') return 'preambular paragraph';
  return number === undefined ? 'operative paragraph' : `operative paragraph ${String(number)}`;
}

function uses(count: number, here: number): string {
  if (count === 0) return '';
  const times = count === 1 ? 'once in the corpus' : `${String(count)} times in the corpus`;
  return here === 0 ? times : `${times}, ${here === count ? 'always' : String(here)} at such a place`;
}
