/** Tells the lines in which a published resolution says how it was adopted, above the text and below it. */
import { plainOf } from './markup.ts';
import type { Block } from './model.ts';

const day =
  '\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}';

/** `54th plenary meeting`, with its date or without. */
const meeting = new RegExp(
  `^\\d{1,5}(?:st|nd|rd|th) (?:\\([a-z]+\\) )?(?:plenary )?meeting,?(?: ${day})?$`,
  'u',
);
const date = new RegExp(`^${day}$`, 'u');
/** `Resolution adopted by the General Assembly on 15 December 2022`. */
const adoptedBy = /^(?:Resolution|Decision)s? adopted by the \p{Lu}[^.;:]{3,160}$/u;
/** `Adopted by the Security Council at its 9214th meeting, on 9 December 2022`. */
const adoptedAt = /^Adopted (?:at|by) [^.;:]{3,200}\bmeeting\b[^;:]{0,300}$/u;
/** `[on the report of the Third Committee (A/77/464, para. 31)]`, `[Adopted without a vote.]`. */
const bracketed =
  /^\[(?:on the (?:report|recommendation|proposal)|without reference to|adopted)\b[^[]{0,600}$/iu;

function saysAdopted(block: Block, above: Block | undefined): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const plain = plainOf(block.text);
  if (plain.length > 620) return false;
  if (above?.kind === 'adoption' && date.test(plain)) return true;
  return meeting.test(plain) || adoptedBy.test(plain) || adoptedAt.test(plain) || bracketed.test(plain);
}

/** The blocks, those about adoption named. */
export function nameAdoption(blocks: readonly Block[]): readonly Block[] {
  const named: Block[] = [];
  for (const block of blocks)
    named.push(saysAdopted(block, named.at(-1)) ? { ...block, kind: 'adoption' } : block);
  return named;
}
