/** Hover on a citation or an instrument: what it is, when and by whom it was adopted, and who cites it. */
import { publicAddress } from '../../citations/address.ts';
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import type { Draft } from '../../text/model.ts';
import { citedText } from '../cited-text.ts';
import { disputesOf, disputeWords } from '../disputes.ts';
import { citedAt, entryOf } from '../../rules/shared/citing.ts';
import type { FeatureContext, Hrefs } from '../context.ts';
import { bold, escaped, italic, link } from '../markdown.ts';
import { corpusPlace, corpusTextName, dateOrAsIs, entryName } from '../names.ts';
import { entryOrigin } from '../origin.ts';
import type { Hover } from './model.ts';

const shownPlaces = 5;

/** What the register knows of the citation at the offset. */
export function citationHover(
  draft: Draft,
  offset: number,
  { corpus, hrefs }: FeatureContext,
): Hover | undefined {
  const cited = citedAt(draft, offset, corpus);
  if (cited?.key === undefined) return undefined;
  const entry = entryOf(cited, corpus);
  const markdown = entry ? entryMarkdown(entry, corpus, hrefs) : unknownMarkdown(cited.key);
  return { markdown, span: cited.span };
}

function unknownMarkdown(key: string): string {
  const address = publicAddress(key);
  const lines = [bold(key), 'No text of the corpus cites it\\.'];
  return [...lines, ...(address === undefined ? [] : [link(address, address)])].join('\n\n');
}

/** An entry of the register, as hovers and completions show it. */
export function entryMarkdown(entry: RegisterEntry, corpus: Corpus, hrefs: Hrefs): string {
  const { title, subject, shortForms, note, key } = entry;
  const text = citedText(key, corpus);
  const address = publicAddress(key);
  const named = title !== undefined && title !== entryName(entry);
  return [
    [
      bold(entryName(entry)),
      ...(entry.date === undefined ? [] : [`of ${escaped(dateOrAsIs(entry.date))}`]),
    ].join(' '),
    named && italic(title),
    !named && subject !== undefined && `On ${escaped(subject)}`,
    shortForms.length > 0 && `Called ${shortForms.map(escaped).join(', ')}`,
    note !== undefined && `Note: ${escaped(note)}`,
    text && `In the corpus: ${link(corpusTextName(text, corpus), hrefs.open(text))}`,
    address !== undefined && link(address, address),
    ...disputesIn(entry, corpus, hrefs),
    citedBy(entry, corpus, hrefs),
  ]
    .filter((line) => typeof line === 'string')
    .join('\n\n');
}

/** What the documents disagree on, each value with a place that has it. */
function disputesIn(entry: RegisterEntry, corpus: Corpus, hrefs: Hrefs): readonly string[] {
  return disputesOf(entry, corpus).map((dispute) => {
    const { head, values } = disputeWords(dispute, corpus);
    return [
      `${escaped(head)}:`,
      ...values.map(({ words, place }) => `- ${link(words, hrefs.open(place.text, place))}`),
    ].join('\n');
  });
}

function citedBy(entry: RegisterEntry, corpus: Corpus, hrefs: Hrefs): string {
  const { id, citedCount } = entry;
  const links = corpus
    .citations(id, shownPlaces)
    .map(({ paragraph: one }) => `- ${link(corpusPlace(one, corpus), hrefs.open(one.text, one))}`);
  const count = citedCount === 1 ? 'once' : `${String(citedCount)} times`;
  return [
    `Cited ${count} in the corpus${escaped(entryOrigin(entry, corpus))}${links.length > 0 && links.length < citedCount ? ', for example' : ''}`,
    ...links,
  ].join('\n');
}
