/** Hover on a lead: how often the corpus uses it, and where. */
import type { CorpusParagraph, LeadUse } from '../../corpus/model.ts';
import { leadAt, type LeadPart } from '../../language/leads.ts';
import type { Draft } from '../../text/model.ts';
import { absoluteSpan } from '../../text/positions.ts';
import type { FeatureContext } from '../context.ts';
import { italic, link } from '../markdown.ts';
import { corpusPlace } from '../names.ts';
import { touches, unitAt } from '../places.ts';
import type { Hover } from './model.ts';

const shownPlaces = 3;
const shownFollowers = 4;
/** Hits of the search among which places that open with the lead are looked for. */
const searched = 30;

const partNames: Readonly<Record<LeadPart, string>> = {
  preambular: 'preambular paragraph',
  operative: 'operative paragraph',
};

/** The lead at the offset and its uses. */
export function leadHover(
  draft: Draft,
  offset: number,
  { corpus, hrefs }: FeatureContext,
): Hover | undefined {
  const unit = unitAt(draft, offset);
  if (!unit || unit.item || unit.paragraph.part === 'annex') return undefined;
  const { part } = unit.paragraph;
  const read = leadAt(unit.placed.block.plain, part);
  if (!read) return undefined;
  const span = absoluteSpan(unit.placed, { start: 0, end: read.end });
  if (!touches(span, offset)) return undefined;
  const uses = (['preambular', 'operative'] as const).map((one) => ({
    part: one,
    use: corpus.leads(one).find(({ lead }) => sameLead(lead, read.text)),
  }));
  const lines = uses.flatMap(({ part: one, use }) => (use ? [frequency(use, one)] : []));
  if (lines.length === 0) lines.push('Opens no paragraph of the corpus\\.');
  const followers = corpus.leads(part, read.text).slice(0, shownFollowers);
  if (followers.length > 0 && lines.length > 0)
    lines.push(
      `Followed by ${followers.map(({ lead, count }) => `${italic(lead)} \\(${String(count)}\\)`).join(', ')}`,
    );
  const places = corpus
    .search(read.text, searched)
    .map(({ paragraph }) => paragraph)
    .filter((paragraph) => paragraph.part === part && sameLead(paragraph.lead ?? '', read.text));
  if (places.length > 0) lines.push(`For example ${examples(places, hrefs)}`);
  return { markdown: [italic(read.text), ...lines].join('\n\n'), span };
}

function sameLead(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function frequency({ count, first }: LeadUse, part: LeadPart): string {
  const opens = first > 0 ? `, first of its part in ${String(first)}` : '';
  return `Opens ${String(count)} ${partNames[part]}${count === 1 ? '' : 's'} of the corpus${opens}`;
}

function examples(paragraphs: readonly CorpusParagraph[], hrefs: FeatureContext['hrefs']): string {
  return paragraphs
    .slice(0, shownPlaces)
    .map((paragraph) => link(corpusPlace(paragraph), hrefs.open(paragraph.text, paragraph)))
    .join('; ');
}
