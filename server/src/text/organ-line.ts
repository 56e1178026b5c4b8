/** Finds the organ that a paragraph names, by form alone: "The", capitalized words, one of them a kind of body. */

const body =
  /\b(?:Assembly|Council|Commission|Committee|Conference|Congress|Board|Meeting|Forum|Tribunal|Parties)\b/u;
const joining = new Set(['on', 'and', 'of', 'the', 'for', 'to', 'in', 'against', 'with']);
const wordOrMark = /[\p{L}\p{N}’'-]+|[^\s]/gu;

/**
 * The end of an organ's name that begins at `start` of the plain text, or undefined. The name may begin with
 * "The" or "the".
 */
export function organNameEnd(plain: string, start: number): number | undefined {
  wordOrMark.lastIndex = start;
  let end: number | undefined;
  let first = true;
  for (let found = wordOrMark.exec(plain); found; found = wordOrMark.exec(plain)) {
    const word = found[0];
    const capital = /^\p{Lu}/u.test(word);
    const article = first && word === 'the';
    if (!capital && !article && !(joining.has(word) && end !== undefined)) break;
    if (capital && word !== 'The') end = found.index + word.length;
    first = false;
    if (found.index - start > 300) break;
  }
  return end !== undefined && body.test(plain.slice(start, end)) ? end : undefined;
}

/** A lead before an organ's name, "Recalling the Conference …": no name of an organ begins so. */
const lead = /^(?!The\b)(?:\p{L}+\s+the\s|(?!Meeting\b|Standing\b)\p{L}+ing\s)/u;

/** The organ of an enacting line, `The General Assembly,`; undefined where the paragraph is anything else. */
export function enactingOrgan(plain: string): string | undefined {
  if (plain.length > 300) return undefined;
  const start = /^[“"‘']/u.test(plain) ? 1 : 0;
  if (lead.test(plain.slice(start, start + 60))) return undefined;
  const end = organNameEnd(plain, start);
  if (end === undefined || !/^\s*[,:]?\s*$/u.test(plain.slice(end))) return undefined;
  return plain.slice(start, end);
}

/** The first organ that a sentence names with an article, as a decision in plain sentences does. */
export function organInSentence(plain: string): string | undefined {
  for (const found of plain.matchAll(/\b[Tt]he (?=\p{Lu})/gu)) {
    const end = organNameEnd(plain, found.index);
    if (end !== undefined) return `The ${plain.slice(found.index + 4, end)}`;
  }
  return undefined;
}
