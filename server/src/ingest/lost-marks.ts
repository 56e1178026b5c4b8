/**
 * Finds footnote marks that conversion turned into bare digits (`the Child, 9 in which`) or cut (`6` for 26).
 *
 * A digit is taken for a mark only where the text has a note of that number and no mark for it, where it stands
 * between the marks before and behind it in order, and where no number of the sentence can stand.
 */
import { markPattern } from './markup.ts';
import type { Block, TextRange } from './model.ts';

interface Found {
  readonly label: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

const token = /(?<![\p{L}\p{N}/.^\-–—$])\d{1,3}(?![\p{L}\p{N}/\-–—%]|[.,]\d)/gu;
const glued = /(?<=\p{Ll}{3}|["”’)])\d{1,3}(?=[\s,;.:]|$)/gu;

const months =
  /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
/** Words after which a number belongs to the sentence. */
const counting =
  /(?:^|[\s(“"])(?:articles?|arts?\.|paragraphs?|paras?\.|chapters?|chap\.|sections?|sect\.|annex|resolutions?|decisions?|Nos?\.|No|Goals?|targets?|vols?\.|parts?|rules?|items?|principles?|pillars?|page|phase|version|level|Supplement|of|to|from|on|between|and|or|than|least|most|the|in|by|for|with|at|its|their|these|those|all|some|about|over|under|per|a|first|last|next|which|that|who|whom|where|when|is|are|was|were|has|have|had|into|within|during|after|before|since|until|as)$/iu;
/** Words that follow a mark inside a sentence, and no number. */
const after =
  /^ (?:and|or|of|in|on|to|at|as|by|for|with|from|through|is|are|was|were|be|has|have|had|which|that|who|whose|where|when|while|including|under|also|between|during|entitled|adopted|recommend|recognizes?|noted|within|without|into|upon|after|before|along|concerning|relating|contained|annexed|taking|bearing|inter|resulting|established|set)\b/u;

/** True where digits at `start` to `end` of a block's text can be nothing but a mark. */
function readsAsMark(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 40);
  if (months.test(behind) || /^ (?:per cent|million|billion)\b/u.test(behind)) return false;
  // A list of numbers: "Goals 4, 5, 8, 10 and 16", "3, 4 and 5 June".
  if (/^(?:,| and| or| to) ?\d{1,3}(?![\d/])/u.test(behind)) return false;
  const bare = before.trimEnd();
  if (/(?<!\d)\d{1,3}(?:,| and| or)$/u.test(bare)) return false;
  if (/[,;:.)\]"”’]$/u.test(bare)) return behind === '' || /^[\s,;:.)]/u.test(behind);
  if (bare === '' || counting.test(bare)) return false;
  return /[\p{L}\d]$/u.test(bare) && (behind === '' || after.test(behind) || /^[,;.]/u.test(behind));
}

function collect(
  blocks: readonly Block[],
  text: TextRange,
): { readonly marks: Found[]; readonly digits: Found[] } {
  const marks: Found[] = [];
  const digits: Found[] = [];
  for (let index = text.start; index < text.end; index++) {
    const block = blocks[index];
    if (!block || block.kind === 'note' || block.kind === 'table' || block.kind === 'running head') continue;
    for (const found of block.text.matchAll(markPattern))
      marks.push({
        label: found[1] ?? '',
        block: index,
        start: found.index,
        end: found.index + found[0].length,
      });
    if (block.kind === 'heading' || text.titles.includes(index)) continue;
    const seen = new Set<number>();
    for (const pattern of [token, glued])
      for (const found of block.text.matchAll(pattern)) {
        const end = found.index + found[0].length;
        if (seen.has(found.index) || !(pattern === glued || readsAsMark(block.text, found.index, end)))
          continue;
        seen.add(found.index);
        digits.push({ label: found[0], block: index, start: found.index, end });
      }
  }
  const order = (a: Found, b: Found): number => a.block - b.block || a.start - b.start;
  return { marks: marks.sort(order), digits: digits.sort(order) };
}

function precedes(a: Found, b: Found): boolean {
  return a.block < b.block || (a.block === b.block && a.start < b.start);
}

/** The first candidate between two marks, either of which may be unknown. */
function between(
  candidates: readonly Found[],
  below: Found | undefined,
  above: Found | undefined,
): Found | undefined {
  // Marks out of order tell nothing: a mark may be repeated, or itself be misread.
  if (below && above && !precedes(below, above)) return candidates[0];
  return candidates.find((one) => (!below || precedes(below, one)) && (!above || precedes(one, above)));
}

function byLabel(found: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const group = groups.get(one.label);
    if (group) group.push(one);
    else groups.set(one.label, [one]);
  }
  return groups;
}

/** A mark that was found, with the number that it stands for. */
type Recovered = Found & { readonly n: number };

/** Finds the lost marks of one text; `wanted` are the numbers of its notes without a mark. */
function recover(blocks: readonly Block[], text: TextRange, wanted: readonly number[]): readonly Recovered[] {
  const { marks, digits } = collect(blocks, text);
  const known = new Map<number, Found>();
  for (const mark of marks) {
    const n = Number(mark.label);
    if (Number.isInteger(n) && !known.has(n)) known.set(n, mark);
  }
  const numbers = [...new Set([...known.keys(), ...wanted])].sort((a, b) => a - b);
  const whole = byLabel(digits);
  // A mark may stand twice, the first time as bare digits: then the one that is known comes out of order.
  for (const [index, n] of numbers.entries()) {
    const [mark, next] = [known.get(n), known.get(numbers[index + 1] ?? -1)];
    if (mark && next && precedes(next, mark) && whole.has(String(n))) known.delete(n);
  }
  const results: Recovered[] = [];
  /** One pass over the numbers in order; `candidatesOf` says what could be the mark of a number not yet known. */
  const pass = (candidatesOf: (n: number, enclosed: boolean) => readonly Found[]): void => {
    const above: (number | undefined)[] = [];
    let next: number | undefined;
    for (const n of [...numbers].reverse()) {
      above.unshift(next);
      if (known.has(n)) next = n;
    }
    let below: number | undefined;
    numbers.forEach((n, index) => {
      if (!known.has(n)) {
        const enclosed = below === n - 1 && above[index] === n + 1;
        const found = between(
          candidatesOf(n, enclosed),
          known.get(below ?? -1),
          known.get(above[index] ?? -1),
        );
        if (found) {
          known.set(n, found);
          results.push({ ...found, n });
        }
      }
      if (known.has(n)) below = n;
    });
  };
  pass((n) => whole.get(String(n)) ?? []);
  const single = byLabel([...digits, ...marks].filter((one) => one.label.length === 1));
  pass((n, enclosed) =>
    enclosed && n > 9 ? [...String(n)].reverse().flatMap((digit) => single.get(digit) ?? []) : [],
  );
  // Where marks of the text are bare digits, so are those that stand a second time; small numbers may be numbers.
  if (results.length > 1) {
    const used = new Set(results.map(({ block, start }) => `${String(block)}:${String(start)}`));
    for (const one of digits) {
      const mark = known.get(Number(one.label));
      const again = mark !== undefined && Number(one.label) > 9 && precedes(mark, one);
      if (again && !used.has(`${String(one.block)}:${String(one.start)}`))
        results.push({ ...one, n: Number(one.label) });
    }
  }
  return results;
}

/** The blocks, with the lost marks that could be found set again. */
export function findLostMarks(
  blocks: readonly Block[],
  texts: readonly TextRange[],
  owners: ReadonlyMap<number, number | undefined>,
): readonly Block[] {
  const notes = texts.map((): number[] => []);
  for (const [index, owner] of owners) {
    const n = Number(blocks[index]?.note);
    if (owner !== undefined && Number.isInteger(n)) notes[owner]?.push(n);
  }
  const healed = [...blocks];
  texts.forEach((text, index) => {
    const marked = new Set(
      blocks
        .slice(text.start, text.end)
        .flatMap((block) => (block.kind === 'note' ? [] : [...block.text.matchAll(markPattern)]))
        .map((found) => Number(found[1])),
    );
    const wanted = (notes[index] ?? []).filter((n) => !marked.has(n));
    const found = recover(blocks, text, wanted).toSorted((a, b) => b.start - a.start);
    for (const one of found) {
      const block = healed[one.block];
      if (!block) continue;
      const before = block.text.slice(0, one.start).trimEnd();
      const behind = block.text.slice(one.end);
      healed[one.block] = { ...block, text: `${before}[^${String(one.n)}]${behind}` };
    }
  });
  return healed;
}
