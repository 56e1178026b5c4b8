/** Sets leads in italics where conversion lost them, and trims italics that caught the punctuation behind. */
import { leadAt } from '../language/leads.ts';
import type { Piece } from './model.ts';

/** Italics longer than this, in words, set a title or a sentence and not a lead. */
const mostWords = 10;

const openingItalics = /^\*([^*]{1,160})\*/u;

function fromSource(text: string): string | undefined {
  const italics = openingItalics.exec(text);
  const inside = italics?.[1] ?? '';
  const words = inside.trim().split(/\s+/u);
  if (!italics || words.length > mostWords || !/^\p{Lu}\p{L}/u.test(inside)) return undefined;
  const lead = inside.replace(/[\s,;:.]+$/u, '');
  const behind = inside.slice(lead.length) + text.slice(italics[0].length);
  return `*${lead}*${/^[\s,;:.]/u.test(behind) ? '' : ' '}${behind}`;
}

/** Healed text with its lead in italics; unchanged where it opens with no known lead. */
export function setLead(text: string, part: 'preambular' | 'operative'): string {
  const kept = fromSource(text);
  if (kept !== undefined) return kept;
  const bare = openingItalics.test(text) ? text.replace(openingItalics, '$1') : text;
  const lead = leadAt(bare, part);
  if (!lead || !/^\p{Lu}/u.test(bare)) return text;
  return `*${bare.slice(0, lead.end)}*${bare.slice(lead.end)}`;
}

/** The pieces of a text, leads in italics. */
export function setLeads(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) =>
    piece.place === 'preambular' || piece.place === 'operative'
      ? { ...piece, text: setLead(piece.text, piece.place) }
      : piece,
  );
}
