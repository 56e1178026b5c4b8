/** Capitals within a sentence that the United Nations does not write. */
import type { OwnWord } from './own-words.ts';
import { apart, type Rewriting } from './rewriting.ts';

/** Behind a word, a comma or a bracket: no sentence begins here. */
const WITHIN = String.raw`(?<=[\p{L}\p{N})”’,] |\()`;

const patterns: readonly RegExp[] = [
  // "Resolution 77/232", "Draft Decision II", "Paragraphs 3 and 4"
  /(?:[Dd]raft )?(?:Resolution|Decision|Paragraph)s?(?= (?:\d|[IVX]+\b))/,
  /Draft (?:[Rr]esolution|[Dd]ecision)s?\b/,
  /[Oo]perative Paragraphs?\b/,
  /(?:[Pp]resent |(?<=\bthis ))(?:Draft )?(?:Resolution|Decision)\b/,
  // Parties listed in an annex are called by it.
  /(?<=\b(?:the|an|its|in|and|see|to|of|,) )Annex(?:es)?\b(?! [IVX]+ (?:Part|State|countr))/,
  /Sections?(?= (?:[IVX]+|[A-Z])\b)/,
  /(?<=\b(?:its|the) )[A-Za-z]+(?:-[A-Za-z]+)? (?:[Ss]pecial |[Rr]egular |[Ee]mergency ){0,2}Session\b/,
].map((pattern) => new RegExp(WITHIN + pattern.source, 'gu'));

const ordinal = /^(?:[a-z]+-)?(?:first|second|third|[a-z]+th)(?: special| regular| emergency)* session$/u;

/** The words with needless capitals, and how they are written. */
export function needlessCapitals(plain: string, words: readonly OwnWord[]): readonly Rewriting[] {
  if (!/[RDPAS](?:esolution|ecision|aragraph|nnex|ection|ession|raft|resent)/u.test(plain)) return [];
  const own = new Set(words.filter(({ opens }) => !opens).map(({ start }) => start));
  const found = patterns.flatMap((pattern) =>
    Array.from(plain.matchAll(pattern), ({ 0: written, index }): Rewriting => {
      const text = written.toLowerCase();
      return { start: index, end: index + written.length, text };
    }),
  );
  return apart(
    found.filter(({ start, text }) => own.has(start) && (!text.endsWith('session') || ordinal.test(text))),
  );
}
