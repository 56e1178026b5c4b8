/** Texts of the corpus as a writer of documents wants them: paragraph by paragraph, in stretches of one type. */
import { readFileSync } from 'node:fs';

/** A stretch of text, or a footnote mark. */
export type Piece = { readonly text: string; readonly italic: boolean } | { readonly mark: string };

/** A paragraph of a draft. */
export interface DraftParagraph {
  readonly kind: 'heading' | 'numbered' | 'item' | 'plain';
  /** Of a heading, 1 to 6; of an item, 1 for (a) and 2 for (i); else 0. */
  readonly level: number;
  /** `1.`, `(a)`, or nothing. */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** A draft, its notes apart. */
export interface Draft {
  readonly paragraphs: readonly DraftParagraph[];
  readonly notes: ReadonlyMap<string, readonly Piece[]>;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let italic = false;
  for (const part of text.split(/(\[\^[^\]]+\]|\*)/u)) {
    const mark = /^\[\^([^\]]+)\]$/u.exec(part)?.[1];
    if (mark !== undefined) pieces.push({ mark });
    else if (part === '*') italic = !italic;
    else if (part !== '') pieces.push({ text: part, italic });
  }
  return pieces;
}

function paragraphOf(line: string): DraftParagraph {
  const [, marks, title] = /^(#+) (.*)$/u.exec(line) ?? [];
  if (marks !== undefined && title !== undefined)
    return { kind: 'heading', level: marks.length, label: '', pieces: piecesOf(title) };
  const [, number, operative] = /^(\d+\.) (.*)$/u.exec(line) ?? [];
  if (number !== undefined && operative !== undefined)
    return { kind: 'numbered', level: 0, label: number, pieces: piecesOf(operative) };
  const [, indent, label, item] = /^( +)(\([a-z]+\)|\d+\.) (.*)$/u.exec(line) ?? [];
  if (indent !== undefined && label !== undefined && item !== undefined)
    return { kind: 'item', level: indent.length > 4 ? 2 : 1, label, pieces: piecesOf(item) };
  return { kind: 'plain', level: 0, label: '', pieces: piecesOf(line) };
}

/** Reads a source in which each paragraph stands on a line of its own. */
export function readDraft(source: string): Draft {
  const paragraphs: DraftParagraph[] = [];
  const notes = new Map<string, readonly Piece[]>();
  for (const line of source.replace(/^---\n[^]*?\n---\n/u, '').split('\n')) {
    if (line.trim() === '') continue;
    const [, label, text] = /^\[\^([^\]]+)\]: (.*)$/u.exec(line) ?? [];
    if (label !== undefined && text !== undefined) notes.set(label, piecesOf(text));
    else paragraphs.push(paragraphOf(line));
  }
  return { paragraphs, notes };
}

const mark = /\[\^([^\]]+)\](?!:)/gu;

/**
 * A source whose notes are numbered in the order of their marks, through the whole of it, as programs number
 * them. Notes that no mark calls are left out, and so are marks without a note.
 */
export function renumbered(source: string): string {
  let last = 0;
  return source
    .split(/^(?=# )/mu)
    .map((text) => {
      const noted = new Set([...text.matchAll(/^\[\^([^\]]+)\]:/gmu)].map(([, label]) => label ?? ''));
      const numbers = new Map<string, number>();
      const marked = text.replace(mark, (_, label: string) => {
        if (!noted.has(label)) return '';
        if (!numbers.has(label)) numbers.set(label, ++last);
        return `[^${String(numbers.get(label))}]`;
      });
      const lines = marked.split('\n').flatMap((line) => {
        const label = /^\[\^([^\]]+)\]:/u.exec(line)?.[1];
        if (label === undefined) return [line];
        const number = numbers.get(label);
        return number === undefined ? [] : [line.replace(/^\[\^[^\]]+\]/u, `[^${String(number)}]`)];
      });
      return lines.join('\n');
    })
    .join('');
}

/** The snapshots of what repair makes of the documents that ship. */
export function corpusSource(name: string): string {
  return readFileSync(new URL(`../fixtures/corpus/${name}.resolution.md`, import.meta.url), 'utf8');
}

/** Their names. */
export const corpusNames = ['E-2019-30', 'E-2021-30', 'A-77-464', 'E-2023-30', 'E-2024-30'] as const;
