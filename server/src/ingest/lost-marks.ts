/**
 * Finds footnote marks that conversion turned into bare digits (`the Child, 9 in which`) or cut (`6` for 26).
 *
 * A digit is taken for a mark only where the text has a note of that number and no mark for it, where it stands
 * between the marks before and behind it in order, and where no number of the sentence can stand.
 */
import { markPattern, plainOf } from './markup.ts';
import type { Block, TextRange } from './model.ts';

interface Found {
  readonly label: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** False where it may be a number of the sentence, by itself. */
  readonly sure: boolean;
}

const token = /(?<![\p{L}\p{N}/.^\-–—$])\d{1,3}(?![\p{L}\p{N}/\-–—%]|[.,]\d)/gu;
const glued =
  /(?<=\p{Ll}{3}|["”’)]|[,;:](?<=\p{Ll}{3}[,;:])| (?:19|20)\d\d)\d{1,3}(?=[\s,;.:]|$)|(?<=(?:\p{Ll}{3}| (?:19|20)\d\d)\.)\d{1,3}$/gu;

const months =
  /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
/** Words after which a number belongs to the sentence. */
const counting =
  /(?:^|[\s(“"])(?:articles?|arts?\.|paragraphs?|paras?\.|chapters?|chap\.|sections?|sect\.|annex|resolutions?|decisions?|Nos?\.|No|Goals?|targets?|vols?\.|parts?|rules?|items?|principles?|workshops?|groups?|committees?|sessions?|topics?|themes?|tables?|figures?|objectives?|indicators?|schedules?|days?|pillars?|page|phase|version|level|Supplement|of|to|from|on|between|and|or|than|least|most|the|in|by|for|with|at|its|their|these|those|all|some|about|over|under|per|a|first|last|next|which|that|who|whom|where|when|is|are|was|were|has|have|had|into|within|during|after|before|since|until|as)$/iu;
/** Words that follow a mark inside a sentence, and no number. */
const after =
  /^ (?:and|or|of|in|on|to|at|as|by|for|with|from|through|is|are|was|were|be|has|have|had|which|that|who|whose|where|when|while|including|under|also|between|during|entitled|adopted|recommend|recognizes?|noted|within|without|into|upon|after|before|along|concerning|relating|contained|annexed|taking|bearing|inter|resulting|established|set)\b/u;

/** How surely digits at `start` to `end` of a block's text are a mark and no number of the sentence. */
function readsAsMark(text: string, start: number, end: number): 'surely' | 'perhaps' | 'no' {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 40);
  if (months.test(behind) || /^ (?:per cent|million|billion)\b/u.test(behind)) return 'no';
  // A list of numbers: "Goals 4, 5, 8, 10 and 16", "3, 4 and 5 June".
  if (/^(?:,| and| or| to) ?\d{1,3}(?![\d/])/u.test(behind)) return 'no';
  const bare = before.trimEnd();
  if (/(?<!\d)\d{1,3}(?:,| and| or)$/u.test(bare)) return 'no';
  if (/[,;:.)\]"”’]$/u.test(bare)) return behind === '' || /^[\s,;:.)]/u.test(behind) ? 'surely' : 'no';
  if (!/[\p{L}\d]$/u.test(bare) || counting.test(bare)) return 'no';
  return behind === '' || after.test(behind) || /^[,;.]/u.test(behind) ? 'surely' : 'perhaps';
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
        sure: true,
      });
    if (block.kind === 'heading' || text.titles.includes(index)) continue;
    const seen = new Set<number>();
    for (const pattern of [token, glued])
      for (const found of block.text.matchAll(pattern)) {
        const end = found.index + found[0].length;
        const reads = pattern === glued ? 'surely' : readsAsMark(block.text, found.index, end);
        if (seen.has(found.index) || reads === 'no') continue;
        seen.add(found.index);
        digits.push({ label: found[0], block: index, start: found.index, end, sure: reads === 'surely' });
      }
  }
  return { marks: marks.sort(order), digits: digits.sort(order) };
}

function order(a: Found, b: Found): number {
  return a.block - b.block || a.start - b.start;
}

function precedes(a: Found, b: Found): boolean {
  return order(a, b) < 0;
}

/** The first two of the candidates, which are in order, between two marks, either of which may be unknown. */
function between(
  candidates: readonly Found[],
  below: Found | undefined,
  above: Found | undefined,
): readonly Found[] {
  // Marks out of order tell nothing: a mark may be repeated, or itself be misread.
  if (below && above && !precedes(below, above)) return candidates.slice(0, 2);
  let [from, to] = [0, candidates.length];
  while (below && from < to) {
    const middle = (from + to) >> 1;
    const one = candidates[middle];
    if (one && precedes(below, one)) to = middle;
    else from = middle + 1;
  }
  return candidates.slice(from, from + 2).filter((one) => !above || precedes(one, above));
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

/** The two words before a mark. */
function wordsBefore(blocks: readonly Block[], { block, start }: Found): string {
  const before = plainOf(blocks[block]?.text.slice(Math.max(0, start - 80), start) ?? '');
  return (before.match(/[\p{L}\p{N}-]+/gu) ?? []).slice(-2).join(' ');
}

/** True where a single digit is the mark that stood before: glued, last of its paragraph, or behind the same words. */
function isMarkAgain(blocks: readonly Block[], one: Found, first: Found): boolean {
  const text = blocks[one.block]?.text ?? '';
  const above = text.slice(Math.max(0, one.start - 3), one.start);
  if (one.sure && (/\S$/u.test(above) || (one.end === text.length && /[,;:.] ?$/u.test(above)))) return true;
  return wordsBefore(blocks, one) === wordsBefore(blocks, first);
}

/** A mark that was found, with the number that it stands for. */
type Recovered = Found & { readonly n: number };

/** Finds the lost marks of one text; `wanted` are the numbers of its notes without a mark. */
function recover(blocks: readonly Block[], text: TextRange, wanted: readonly number[]): readonly Recovered[] {
  const { marks, digits } = collect(blocks, text);
  // Behind the same words as a mark of its number, a digit is that mark.
  const keyOf = (one: Found): string => `${one.label} ${wordsBefore(blocks, one)}`;
  const keys = new Set([...marks, ...digits.filter((one) => one.sure)].map(keyOf));
  const sure = digits.filter((one) => one.sure || keys.has(keyOf(one)));
  const known = new Map<number, Found>();
  for (const mark of marks) {
    const n = Number(mark.label);
    if (Number.isInteger(n) && !known.has(n)) known.set(n, mark);
  }
  const numbers = [...new Set([...known.keys(), ...wanted])].sort((a, b) => a - b);
  const whole = byLabel(sure);
  // A mark may stand twice, the first time as bare digits: then the one that is known comes out of order.
  for (const [index, n] of numbers.entries()) {
    const [mark, next] = [known.get(n), known.get(numbers[index + 1] ?? -1)];
    if (mark && next && precedes(next, mark) && whole.has(String(n))) known.delete(n);
  }
  const results: Recovered[] = [];
  /** A mark that stands twice may have lost the first: behind the same words, or where its number is next. */
  const findFirsts = (): void => {
    for (const one of digits) {
      const n = Number(one.label);
      const mark = known.get(n);
      if (!mark || !precedes(one, mark)) continue;
      const before = known.get(n - 1);
      const next =
        one.sure &&
        before &&
        precedes(before, one) &&
        after.test(blocks[one.block]?.text.slice(one.end, one.end + 40) ?? '');
      if (!next && wordsBefore(blocks, one) !== wordsBefore(blocks, mark)) continue;
      known.set(n, one);
      results.push({ ...one, n });
    }
  };
  /**
   * One pass over the numbers in order: `listsOf` gives what could be the mark of a number not yet known, likeliest
   * list first; the first between the marks around it is taken, or the only one, where `only` is set.
   */
  const pass = (
    listsOf: (n: number, enclosed: boolean) => readonly (readonly Found[] | undefined)[],
    only = false,
  ): void => {
    const above: (number | undefined)[] = [];
    let next: number | undefined;
    for (const n of [...numbers].reverse()) {
      above.unshift(next);
      if (known.has(n)) next = n;
    }
    let below: number | undefined;
    numbers.forEach((n, index) => {
      if (!known.has(n)) {
        const enclosed = below === numbers[index - 1] && above[index] === numbers[index + 1];
        const [before, behind] = [known.get(below ?? -1), known.get(above[index] ?? -1)];
        for (const list of listsOf(n, enclosed)) {
          const [found, other] = between(list ?? [], before, behind);
          if (!found || (only && other)) continue;
          known.set(n, found);
          results.push({ ...found, n });
          break;
        }
      }
      if (known.has(n)) below = n;
    });
  };
  findFirsts();
  pass((n) => [whole.get(String(n))]);
  findFirsts();
  const single = byLabel([...sure, ...marks].filter((one) => one.label.length === 1).sort(order));
  pass((n, enclosed) =>
    enclosed && n > 9 ? [...String(n)].reverse().map((digit) => single.get(digit)) : [],
  );
  // Of marks that were cut side by side, the last digit is left.
  const taken = new Set(known.values());
  const left = byLabel(sure.filter((one) => one.label.length === 1 && !taken.has(one)));
  pass((n) => (n > 9 ? [left.get(String(n % 10))] : []), true);
  const used = new Set(results.map(({ block, start }) => `${String(block)}:${String(start)}`));
  const often = results.length > 1;
  for (const one of digits) {
    const first = known.get(Number(one.label));
    if (!first || first === one || used.has(`${String(one.block)}:${String(one.start)}`)) continue;
    // Where marks of the text are bare digits, so are those that stand a second time; small numbers may be numbers.
    if (
      (often && one.sure && one.label.length > 1 && precedes(first, one)) ||
      isMarkAgain(blocks, one, first)
    )
      results.push({ ...one, n: Number(one.label) });
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
