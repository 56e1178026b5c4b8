/** What a block reads as, told from the block alone. */
import { inflect, leadAt } from '../language/leads.ts';
import { readBlock } from '../text/block.ts';
import { enactingOrgan, organNameEnd } from '../text/organ-line.ts';
import { annexTitle, textHeadingOf, type TextHeading } from '../text/shapes.ts';
import { plainOf, roman } from './markup.ts';
import type { Block, Furniture } from './model.ts';

/** "Draft resolution Reducing reoffending": the heading of a sole text, with its title. */
function unnumbered(text: string): TextHeading | undefined {
  const found = /^(Draft (?:resolution|decision))(?:[.:]| [–—-])? (\p{Lu}\p{Ll}.*)$/u.exec(text);
  if (!found?.[2]) return undefined;
  const kind = found[1] === 'Draft decision' ? 'draft decision' : 'draft resolution';
  return { kind, number: undefined, title: found[2] };
}

/** The heading of a text, such as `Draft resolution II`, with a title on the same line or without. */
export function textHeading(block: Block): TextHeading | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  const plain = plainOf(block.text);
  // "resolution 75/194 of 16 December 2020," is the second half of a sentence.
  if (!/^[DR]/u.test(plain) || !/^(?:draft )?(?:resolution|decision)/iu.test(plain)) return undefined;
  const heading =
    textHeadingOf(readBlock('heading', `# ${roman(block.text)}`)) ??
    (block.kind === 'heading' ? unnumbered(roman(block.text)) : undefined);
  return heading && /^\p{Ll}/u.test(heading.title) ? undefined : heading;
}

/** The organ of an enacting line, which begins with its article; undefined for any other block. */
export function enactingLine(block: Block): string | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  const plain = plainOf(block.text);
  return plain.startsWith('The ') ? enactingOrgan(plain) : undefined;
}

/** The title behind `Annex` or `Annex II`, perhaps empty; undefined where the block opens no annex. */
export function annexHeading(block: Block): string | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  if (
    block.kind === 'paragraph' &&
    !/^A(?:nnex|NNEX)(?: (?:[IVXLC]{1,7}|\d+|[A-Z]))?\.?$/u.test(plainOf(block.text))
  )
    return undefined;
  return annexTitle(readBlock('heading', `# ${block.text}`));
}

/** True where a block can be a title or a heading: capital first, no final punctuation, not long. */
export function headingLike(block: Block): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph' || block.bullet) return false;
  const plain = plainOf(block.text);
  return plain.length <= 500 && /^[\p{Lu}\p{N}"“]/u.test(plain) && !/[.,;:]$/u.test(plain);
}

const reportWords =
  /\b(?:draft (?:resolutions?|decisions?)|matters (?:brought|calling)|recommendations? of|introduction|consideration of|deliberations|action taken|organization of the session|other matters)\b/iu;

/** True for a heading of the report around the texts: `Chapter II`, `B. Draft resolutions for adoption by …`. */
export function reportHeading(block: Block): boolean {
  if (!headingLike(block)) return false;
  const plain = plainOf(block.text);
  if (/^chapter [IVXLC\d]{1,7}\b/iu.test(plain) || /^executive summary$/iu.test(plain)) return true;
  return /^(?:[A-Z]|[IVXLC]{1,7})\. /u.test(plain) && reportWords.test(plain);
}

/** How a paragraph ends, its marks and closing quotes aside. */
export type Ending = 'open' | 'comma' | 'semicolon' | 'colon' | 'stop';

/** The ending of healed text; only its last words are looked at. */
export function endingOf(text: string): Ending {
  const last = plainOf(text.slice(-200)).replace(/["”’')\]\s]+$/u, '');
  if (last.endsWith(',')) return 'comma';
  if (last.endsWith(';')) return 'semicolon';
  if (last.endsWith(':')) return 'colon';
  // A closing bracket or quote behind a word, "(INTERPOL)", leaves the sentence open; behind a stop it does not.
  return /[.?!]$/u.test(last) ? 'stop' : 'open';
}

/** True where healed text opens with a lead of the preamble, in its form and with its capital. */
export function opensPreambular(text: string): boolean {
  const plain = plainOf(text);
  return /^\p{Lu}/u.test(plain) && leadAt(plain, 'preambular')?.form === 'preambular';
}

/** True where healed text opens with a lead of the operative part, or with italics that stand for one. */
export function opensOperative(text: string): boolean {
  const plain = plainOf(text);
  if (!/^\p{Lu}/u.test(plain)) return false;
  return text.startsWith('*') || leadAt(plain, 'operative')?.form === 'operative';
}

/** True where the first word reads as a participle that governs what follows, known as a lead or not. */
export function opensParticiple(text: string): boolean {
  return /^(?!During\b)(?:\p{Lu}\p{L}*ly )?\p{L}+(?:ing|ed) \p{Ll}/u.test(plainOf(text));
}

/** Blocks that may stand anywhere without meaning. */
export function isFurniture(block: Block): block is Block & { readonly kind: Furniture } {
  return block.kind === 'running head' || block.kind === 'rule' || block.kind === 'adoption';
}

/** Words that end no heading and no paragraph. */
const dangling =
  /\b(?:of|the|and|or|to|in|for|with|on|by|a|an|its|their|at|from|that|which|as|against|between|into|upon)(?: \d{1,2})?$/u;

/** True where healed text stops inside a sentence, told from its last word. */
export function breaksOff(text: string): boolean {
  return dangling.test(plainOf(text.slice(-60)));
}

/** True for a sentence that begins a decision: `The Council decides …`, `At its 7th meeting, …`. */
export function opensDecision(text: string): boolean {
  const plain = plainOf(text);
  if (/^(?:At its|At the|On) \p{L}*\d/u.test(plain)) return true;
  const organ = plain.startsWith('The ') ? organNameEnd(plain, 0) : undefined;
  return organ !== undefined && /^,? \p{Ll}/u.test(plain.slice(organ));
}

/** True for the second half of a recital: a comma last, and no lead first. */
function endsRecital(text: string): boolean {
  return endingOf(text) === 'comma' && !opensPreambular(text) && !opensParticiple(text);
}

/** True where healed text opens with the plain form of a lead, as what a plural declares: `Declare the following:`. */
export function opensPlain(text: string): boolean {
  const [word = '', ...rest] = plainOf(text.slice(0, 200)).split(' ');
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    leadAt([inflect(word.toLowerCase(), 'operative'), ...rest].join(' '), 'operative') !== undefined
  );
}

/** The indexes, from `start` to `end`, of blocks that stop inside a sentence with which the next prose goes on. */
export function goingOn(blocks: readonly Block[], start: number, end: number): ReadonlySet<number> {
  const found = new Set<number>();
  let inside = false;
  for (let index = end - 1; index >= start; index--) {
    const block = blocks[index];
    if (!block || isFurniture(block) || block.kind === 'note') continue;
    if (inside || (block.kind === 'paragraph' && breaksOff(block.text))) found.add(index);
    inside = block.kind === 'paragraph' && (/^\p{Ll}/u.test(plainOf(block.text)) || endsRecital(block.text));
  }
  return found;
}
