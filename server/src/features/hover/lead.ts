/** Hover on a lead: how often the corpus uses it, and where, and how strong it is. */
import type { Corpus, CorpusParagraph, LeadUse } from '../../corpus/model.ts';
import { leadAt, type LeadPart } from '../../language/leads.ts';
import type { Draft } from '../../text/model.ts';
import { absoluteSpan } from '../../text/positions.ts';
import type { FeatureContext } from '../context.ts';
import { italic, link } from '../markdown.ts';
import { corpusPlace } from '../names.ts';
import { touches, unitAt } from '../places.ts';
import type { Hover } from './model.ts';
import { strengthMarkdown } from './strength.ts';

const shownPlaces = 3;
/** Hits of the search among which places that open with the lead are looked for. */
const searched = 30;

const partNames: Readonly<Record<LeadPart, string>> = {
  preambular: 'preambular paragraph',
  operative: 'operative paragraph',
};

/** The lead at the offset, its uses and its strength. */
export function leadHover(draft: Draft, offset: number, context: FeatureContext): Hover | undefined {
  const unit = unitAt(draft, offset);
  if (!unit || unit.item || unit.paragraph.part === 'annex') return undefined;
  const { part } = unit.paragraph;
  const read = leadAt(unit.placed.block.plain, part);
  if (!read) return undefined;
  const span = absoluteSpan(unit.placed, { start: 0, end: read.end });
  if (!touches(span, offset)) return undefined;
  const strength = strengthMarkdown(read, part);
  return { markdown: [leadMarkdown(read.text, part, context), ...strength].join('\n\n'), span };
}

/** A lead's uses, as hovers and completions show them. */
export function leadMarkdown(lead: string, part: LeadPart, { corpus, hrefs }: FeatureContext): string {
  const uses = (['preambular', 'operative'] as const).flatMap((one) => {
    const use = corpus.leads(one).find((each) => sameLead(each.lead, lead));
    return use ? [frequency(use, one)] : [];
  });
  const places = corpus
    .search(lead, searched)
    .map(({ paragraph }) => paragraph)
    .filter((paragraph) => paragraph.part === part && sameLead(paragraph.lead ?? '', lead));
  return [
    italic(lead),
    ...(uses.length > 0 ? uses : ['Opens no paragraph of the corpus\\.']),
    ...(places.length > 0 ? [`For example ${examples(places, corpus, hrefs)}`] : []),
  ].join('\n\n');
}

function sameLead(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function frequency({ count, first, last }: LeadUse, part: LeadPart): string {
  const opens = first > 0 ? `, first of its part in ${String(first)}` : '';
  const closes = last > 0 ? `, last in ${String(last)}` : '';
  return `Opens ${String(count)} ${partNames[part]}${count === 1 ? '' : 's'} of the corpus${opens}${closes}`;
}

function examples(
  paragraphs: readonly CorpusParagraph[],
  corpus: Corpus,
  hrefs: FeatureContext['hrefs'],
): string {
  return paragraphs
    .slice(0, shownPlaces)
    .map((paragraph) => link(corpusPlace(paragraph, corpus), hrefs.open(paragraph.text, paragraph)))
    .join('; ');
}
