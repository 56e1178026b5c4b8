/** Completion of instruments by full or short name, with the note at their first mention. */
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import { insertNote } from '../../rules/insert-note.ts';
import { noteOf, organOf } from '../../rules/notes/register.ts';
import { readSource, sourceOf } from '../../rules/notes/source.ts';
import { citationsIn } from '../../rules/notes/subject.ts';
import type { TextEdit } from '../../text/model.ts';
import { absoluteSpan } from '../../text/positions.ts';
import { entryOrigin } from '../origin.ts';
import { touches } from '../places.ts';
import type { Cursor } from './cursor.ts';
import { nothing, type CompletionItem, type Completions } from './model.ts';

const mostItems = 10;
/** Characters typed before names are offered. */
const least = 3;
/** Words that a name in the making may have. */
const mostWords = 14;

/** The instruments whose names begin with, or have a word that begins with, the capitalized words typed last. */
export function completeInstrument(cursor: Cursor, corpus: Corpus): Completions {
  const { kind } = cursor.placed.block;
  if (kind !== 'paragraph' && kind !== 'numbered' && kind !== 'item') return nothing;
  for (const typed of capitalized(cursor.line)) {
    const found = matching(corpus, typed);
    if (found.length === 0) continue;
    // A whole name, whose later words are no name in the making.
    if (found.some(({ rank }) => rank === whole)) return nothing;
    const items = found.slice(0, mostItems).map((match) => itemOf(cursor, corpus, match, typed));
    return { items, incomplete: true };
  }
  return nothing;
}

/** What stands before the cursor from each capitalized word on, longest first. */
function capitalized(line: string): readonly string[] {
  const starts: number[] = [];
  // A name does not run on over punctuation, markup or a mark.
  const from = Math.max(...[...',;:.()[]*“”"'].map((sign) => line.lastIndexOf(sign))) + 1;
  for (const word of line.slice(from).matchAll(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu))
    starts.push(from + word.index);
  return starts
    .map((start) => line.slice(start))
    .filter((typed) => typed.length >= least && typed.split(' ').length <= mostWords);
}

interface Match {
  readonly entry: RegisterEntry;
  /** The full name. */
  readonly name: string;
  readonly short: string | undefined;
  /** True where it was the short form that matched. */
  readonly byShort: boolean;
  readonly rank: number;
}

function matching(corpus: Corpus, typed: string): readonly Match[] {
  const query = typed.toLowerCase();
  return corpus
    .instruments()
    .flatMap((entry): readonly Match[] => {
      const { title: name, shortForms } = entry;
      if (name === undefined) return [];
      const full = fit(name, query);
      const shorts = shortForms.map((short) => ({ short, rank: fit(short, query) }));
      const best = shorts.sort((a, b) => a.rank - b.rank)[0];
      const rank = Math.min(full, best?.rank ?? Infinity);
      if (rank === Infinity) return [];
      const byShort = best !== undefined && best.rank < full;
      return [{ entry, name, short: byShort ? best.short : shortForms[0], byShort, rank }];
    })
    .sort((a, b) => a.rank - b.rank || b.entry.citedCount - a.entry.citedCount);
}

const whole = -1;

/** `whole` for the name itself, 0 for one that begins so, 1 for one of which a later word does, else infinite. */
function fit(name: string, query: string): number {
  const lower = name.toLowerCase();
  if (lower.startsWith(query)) return lower === query ? whole : 0;
  return query.length > least && lower.includes(` ${query}`) ? 1 : Infinity;
}

function itemOf(cursor: Cursor, corpus: Corpus, match: Match, typed: string): CompletionItem {
  const { entry, name, short } = match;
  const start = cursor.offset - typed.length;
  const end = cursor.offset + restOfWord(cursor);
  const mentioned = isMentioned(cursor, corpus, entry.key, start);
  // At its first mention an instrument goes by its full name; behind it stands what it is called from there on.
  const words =
    mentioned && short !== undefined ? short : short && match.byShort ? `${name} (the ${short})` : name;
  const note = mentioned ? undefined : noteFor(cursor, entry);
  const about =
    note === undefined ? (mentioned ? name : (entry.note ?? '')) : `with note: ${note.replaceAll('*', '')}`;
  const edits = note === undefined ? [] : insertNote(cursor.draft, markOffset(cursor, end), note);
  const { here, after, elsewhere } = placed(cursor.draft.source, edits, end);
  return {
    kind: 'instrument',
    label: words,
    detail: `${about}${entryOrigin(entry, corpus)}`.trim(),
    edit: { start, end, text: words + here },
    after,
    additional: elsewhere,
    filterText: `${typed} ${words}`,
    subject: { kind: 'entry', key: entry.key },
  };
}

function restOfWord({ draft, offset }: Cursor): number {
  return /^[\p{L}’'-]*/u.exec(draft.source.slice(offset, offset + 40))?.[0].length ?? 0;
}

/** Behind the punctuation that follows, where a mark stands. */
function markOffset({ draft }: Cursor, end: number): number {
  return end + (/^[)]?[,;:.]?/u.exec(draft.source.slice(end, end + 2))?.[0].length ?? 0);
}

/** The edits that set a note, as seen from the stretch that is replaced and ends at `end`. */
interface Placement {
  /** Written at the end of the stretch: the mark, where no punctuation comes before it. */
  readonly here: string;
  /** Written there too, but behind the cursor. */
  readonly after: string;
  /** Written by the editor somewhere else. */
  readonly elsewhere: readonly TextEdit[];
}

/** No edit elsewhere may touch the place of the cursor: there the editor would not know what comes first. */
function placed(source: string, edits: readonly TextEdit[], end: number): Placement {
  const touching = edits.filter((edit) => edit.start === end && edit.end === end);
  const elsewhere = edits.filter((edit) => !touching.includes(edit));
  const [mark, note] = touching.some(({ text }) => text.includes('[^') && !text.includes(']: '))
    ? touching
    : [undefined, touching[0]];
  if (!note) return { here: mark?.text ?? '', after: '', elsewhere };
  const white = /^\s*/u.exec(source.slice(end))?.[0] ?? '';
  const feeds = white.split('\n').length - 1;
  // The first note of a file goes behind the last words, which are those being typed.
  if (feeds === 0) return { here: mark?.text ?? '', after: note.text, elsewhere };
  const at = end + white.length;
  const text = note.text.replace(/^(?:\r?\n){1,2}/u, (gap) => (feeds > 1 ? '' : gap.slice(gap.length / 2)));
  return {
    here: mark?.text ?? '',
    after: '',
    elsewhere: [...elsewhere, { start: at, end: at, text: `${text}\n` }],
  };
}

/** True where the text names the instrument before an offset. */
function isMentioned({ draft, text }: Cursor, corpus: Corpus, key: string, offset: number): boolean {
  return draft.blocks.some((here) => {
    const { block, start } = here;
    if (start < (text?.span.start ?? 0) || start >= offset) return false;
    if (block.kind === 'heading' || block.kind === 'note') return false;
    return citationsIn(block, corpus).some(
      (citation) =>
        citation.kind === 'instrument' &&
        citation.key === key &&
        absoluteSpan(here, citation.span).end <= offset,
    );
  });
}

/** The note that the register gives, as this organ writes it; none where its source is noted already. */
function noteFor({ draft, text }: Cursor, entry: RegisterEntry): string | undefined {
  const note = noteOf(entry, organOf(draft, text));
  if (note === undefined) return undefined;
  const { identity } = readSource(note.replaceAll('*', ''));
  const span = text?.span ?? { start: 0, end: draft.source.length };
  const plain = note.replaceAll('*', '');
  const noted = draft.notes.some(
    (one) =>
      touches(span, one.span.start) &&
      (one.text === plain || (identity !== undefined && sourceOf(one).identity === identity)),
  );
  return noted ? undefined : note;
}
