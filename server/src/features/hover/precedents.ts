/** Hover on a paragraph: what was agreed before, and what differs word by word. */
import type { CorpusParagraph, Precedent } from '../../corpus/model.ts';
import type { Draft } from '../../text/model.ts';
import type { FeatureContext } from '../context.ts';
import { bold, escaped, italic, link, struck } from '../markdown.ts';
import { corpusPlace, dateOrAsIs } from '../names.ts';
import { unitAt } from '../places.ts';
import { collapsed, wordDiff, type Change } from '../word-diff.ts';
import type { Hover } from './model.ts';

const shown = 3;
/** Words shown beside each change of a long paragraph. */
const wordsBeside = 6;

/** The best precedents of the paragraph or item at the offset. */
export function precedentHover(
  draft: Draft,
  offset: number,
  { corpus, hrefs, symbol }: FeatureContext,
): Hover | undefined {
  const unit = unitAt(draft, offset);
  if (!unit || unit.placed.block.plain === '') return undefined;
  const { block, start } = unit.placed;
  const before = draft.frontMatter?.date;
  const own = symbol ?? draft.frontMatter?.symbol;
  const precedents = corpus.precedents({
    plain: block.plain,
    part: unit.paragraph.part,
    limit: shown,
    ...(before !== undefined && { before }),
    ...(own !== undefined && { exclude: own }),
  });
  if (precedents.length === 0) return undefined;
  return {
    markdown: precedents
      .map((precedent) => ofPrecedent(precedent, precedents, block.plain, { corpus, hrefs }))
      .join('\n\n---\n\n'),
    span: { start: start + block.content.start, end: start + block.content.end },
  };
}

function ofPrecedent(
  { score, paragraph, lineage }: Precedent,
  others: readonly Precedent[],
  plain: string,
  context: FeatureContext,
): string {
  // Rounded down, so that only the same words are 100 per cent.
  const likeness = `${bold(String(Math.floor(score * 100)))} per cent`;
  const { document, title } = paragraph.text;
  const head = `${likeness} · ${placeLink(paragraph, context)} · ${escaped(dateOrAsIs(document.date))}`;
  const earlier = lineage
    .filter(({ id }) => others.every((other) => other.paragraph.id !== id))
    .map((one) => placeLink(one, context))
    .join('; ');
  return [
    title === '' ? head : `${head}  \n${italic(title)}`,
    differences(paragraph.plain, plain),
    ...(earlier === '' ? [] : [`Earlier: ${earlier}`]),
  ].join('\n\n');
}

function placeLink(paragraph: CorpusParagraph, { corpus, hrefs }: FeatureContext): string {
  return link(corpusPlace(paragraph, corpus), hrefs.open(paragraph.text, paragraph));
}

const render: Readonly<Record<Change['kind'], (text: string) => string>> = {
  same: escaped,
  added: bold,
  dropped: struck,
};

/** From the precedent to the draft: words that the draft adds in bold, words that it drops struck through. */
function differences(precedent: string, plain: string): string {
  const changes = wordDiff(withoutEnd(precedent), withoutEnd(plain));
  if (!changes) return 'The two differ too much to be compared word by word\\.';
  if (changes.every(({ kind }) => kind === 'same')) return 'The same words\\.';
  return collapsed(changes, wordsBeside)
    .map(
      (change, index, all) =>
        (needsSpace(change, all[index - 1]) ? ' ' : '') + render[change.kind](change.text),
    )
    .join('')
    .trim();
}

/** How a paragraph ends depends on what follows it, not on what it says. */
function withoutEnd(plain: string): string {
  return plain.replace(/[,;.:]$/u, '');
}

/**
 * A space where the words have one; between two runs of emphasis, which must not touch; and beside punctuation at
 * the edge of emphasis, without which Markdown does not read the edge as one.
 */
function needsSpace(change: Change, previous: Change | undefined): boolean {
  const changed = change.kind !== 'same';
  const afterChange = previous !== undefined && previous.kind !== 'same';
  if (change.spaced || (changed && afterChange)) return true;
  return (
    (changed && /^[^\p{L}\p{N}]/u.test(change.text)) || (afterChange && /[^\p{L}\p{N}]$/u.test(previous.text))
  );
}
