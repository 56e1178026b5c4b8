/** The note that the register gives for an instrument, as the organ of a text writes it. */
import { readActNumber } from '../../citations/act-numbers.ts';
import type { ActCitation } from '../../citations/model.ts';
import { sessionWindow } from '../../citations/numbering.ts';
import { recognized } from '../../citations/recognized.ts';
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import { organByName } from '../../language/organs.ts';
import type { Draft, PlacedMark, Text } from '../../text/model.ts';
import { nearEnacting, organNamed } from '../shared/organ-line.ts';
import { textsOf } from '../shared/texts.ts';
import { entryAt } from './subject.ts';

/** The text that holds an offset: the innermost, where one recommends another. */
export function textAt(draft: Draft, offset: number): Text | undefined {
  const texts = textsOf(draft);
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let at = low - 1;
  while (at > 0 && (texts[at]?.span.end ?? 0) <= offset) at--;
  return texts[at];
}

/** Full names by what enacting lines and front matter say: each is asked for with every block. */
const fullNames = new Map<string, string>();
/** Names that are remembered at most; when one more comes, all are forgotten. */
const most = 256;

/** The organ whose text it is, by full name without article. */
export function organOf(draft: Draft, text: Text | undefined): string | undefined {
  const near = text && !text.enacting ? nearEnacting(text) : undefined;
  const said = text?.enacting?.organ ?? near?.organ.name ?? draft.frontMatter?.organ;
  if (said === undefined) return undefined;
  const known = fullNames.get(said);
  if (known !== undefined) return known;
  const bare = said.replace(/^the\s+/iu, '');
  const name = (organByName(bare) ?? organNamed(bare))?.name ?? bare;
  if (fullNames.size >= most) fullNames.clear();
  fullNames.set(said, name);
  return name;
}

/** True where the note cites a resolution of a session that was yet to come when the draft was written. */
export function isLater({ frontMatter }: Draft, note: string): boolean {
  const act = recognized(note).find((one): one is ActCitation => one.kind === 'resolution');
  const number = act && readActNumber(act.number);
  const organ = act?.organ?.name ?? 'General Assembly';
  const from = number && sessionWindow(organ, number)?.from;
  return frontMatter?.date !== undefined && from !== undefined && from > frontMatter.date;
}

const own = /^(Resolution|Decision)(s?) /u;
const other = /^([\p{L} ]{3,80}?) (resolution|decision)(s?) /u;

/**
 * The register's note, which the General Assembly would write, as this organ writes it: its own resolutions
 * without its name, those of others with theirs.
 */
export function noteOf({ note }: RegisterEntry, organ: string | undefined): string | undefined {
  if (note === undefined || organ === undefined || organ === 'General Assembly')
    return note && withItalics(note);
  const act = own.exec(note);
  if (act)
    return `General Assembly ${(act[1] ?? '').toLowerCase()}${act[2] ?? ''} ${note.slice(act[0].length)}`;
  const foreign = other.exec(note);
  if (foreign?.[1] === organ) {
    const word = foreign[2] === 'decision' ? 'Decision' : 'Resolution';
    return `${word}${foreign[3] ?? ''} ${note.slice(foreign[0].length)}`;
  }
  return withItalics(note);
}

function withItalics(note: string): string {
  return note.replace(/(?<!\*)Treaty Series(?!\*)/u, '*Treaty Series*');
}

/** The note that the register gives for what a mark is about, in Markdown. */
export function registeredNote(draft: Draft, mark: PlacedMark, corpus: Corpus): string | undefined {
  const entry = entryAt(mark, corpus);
  const note = entry && noteOf(entry, organOf(draft, textAt(draft, mark.span.start)));
  return note === undefined || isLater(draft, note) ? undefined : note;
}
