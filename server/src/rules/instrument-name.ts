/** An instrument whose name is almost as the register has it. */
import type { Corpus } from '../corpus/model.ts';
import type { Block, TextEdit } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Problem } from './model.ts';
import type { Misnamed } from './notes/misnamed.ts';
import { misnamedIn } from './notes/subject.ts';
import { profiles } from './profile.ts';
import { prose } from './shared/prose.ts';

/** The rule. What an adopted text has so, too, is a hint. */
export const instrumentName: BlockRule = {
  id: 'instrument-name',
  group: 'citations',
  level: 'warning',
  profiles,
  page: {
    summary: 'The name of an instrument is not quite as adopted texts have it',
    why: 'The names of conventions, rules and declarations are fixed, down to their capitals. A reader who searches for the name finds only the texts that have it right.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-Custodial Measures for Woman Offenders (the Bangkok Rules),[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/229, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/229, annex.\n',
    source: 'The names of instruments in the adopted texts of the corpus.',
  },
  kinds: prose,
  checkBlock: (block, { corpus, words }) =>
    misnamedIn(block, corpus)
      .filter((one) => !one.quoted && !isAccepted(block, one, words))
      .map((one) => problemAt(block, one, corpus)),
};

/** True where the drafter's words have the name as written, or what is amiss in it. */
function isAccepted({ plain }: Block, { start, end, slips }: Misnamed, words: ReadonlySet<string>): boolean {
  return [{ start, end }, ...slips].some((span) =>
    words.has(plain.slice(span.start, span.end).toLowerCase()),
  );
}

function problemAt(block: Block, misnamed: Misnamed, corpus: Corpus): Problem {
  const { start, end, slips } = misnamed;
  const written = block.plain.slice(start, end);
  const name = slips.reduceRight(
    (text, slip) => text.slice(0, slip.start - start) + slip.text + text.slice(slip.end - start),
    written,
  );
  const span = sourceSpan(block, misnamed);
  const adopted = isAdopted(written, misnamed.value.key, corpus);
  const message = adopted ? `Most adopted texts have “${name}”.` : `Adopted texts have “${name}”.`;
  const found = { span, message, word: written, ...(adopted && { level: 'hint' as const }) };
  const edits = joined(slips).map((slip) => editOf(block, slip));
  const whole = edits.filter((edit) => edit !== undefined);
  return whole.length === edits.length
    ? { ...found, fixes: [{ title: `Write “${name}”`, edits: whole, safe: true }] }
    : { ...found, fixes: [], unmended: 'markup or a footnote mark stands where the name is wrong' };
}

/** Citations of one instrument that are looked through. */
const most = 500;

/** True where the corpus cites the instrument in these very words. */
function isAdopted(written: string, key: string, corpus: Corpus): boolean {
  const entry = corpus.entry(key);
  return (
    entry !== undefined && corpus.citations(entry.id, most).some(({ quotes }) => quotes.includes(written))
  );
}

type Slip = Misnamed['slips'][number];

/** The slips with those that touch as one: a word too much and one that is missing there are one edit. */
function joined(slips: readonly Slip[]): readonly Slip[] {
  const result: Slip[] = [];
  for (const slip of slips) {
    const last = result.at(-1);
    if (last?.end === slip.start)
      result.splice(-1, 1, { ...last, end: slip.end, text: last.text + slip.text });
    else result.push(slip);
  }
  return result;
}

/** What is missing is put directly behind the letter before it, inside of italics and before a mark. */
function editOf(block: Block, { start, end, text }: Slip): TextEdit | undefined {
  const placed = { block, start: 0 };
  if (start < end) return replaced(placed, { start, end }, text);
  return replaced(placed, { start: start - 1, end }, block.plain.slice(start - 1, end) + text);
}
