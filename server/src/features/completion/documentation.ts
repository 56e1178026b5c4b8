/** What is shown beside an item of completion when it is looked at. */
import type { CorpusParagraph } from '../../corpus/model.ts';
import { leadAt, type LeadPart } from '../../language/leads.ts';
import { isNeutral, NEUTRAL_MEANING } from '../../language/neutral-leads.ts';
import type { FeatureContext } from '../context.ts';
import { entryMarkdown } from '../hover/citation.ts';
import { leadMarkdown } from '../hover/lead.ts';
import { escaped, link } from '../markdown.ts';
import { corpusPlace } from '../names.ts';
import type { Subject } from './model.ts';

const shownPlaces = 3;

/** Markdown about an item: where the corpus uses it. Undefined where nothing is known. */
export function documentation(subject: Subject, context: FeatureContext): string | undefined {
  const { corpus, hrefs } = context;
  switch (subject.kind) {
    case 'lead':
      return [
        ...neutrality(subject.lead, subject.part),
        leadMarkdown(subject.lead, subject.part, context),
      ].join('\n\n');
    case 'phrase': {
      const hits = corpus.search(`"${subject.phrase.replaceAll('"', ' ')}"`, shownPlaces);
      const lines = hits.map(({ paragraph }) => placeLine(paragraph, context));
      return lines.length > 0 ? lines.join('\n\n') : undefined;
    }
    case 'entry': {
      const entry = corpus.entry(subject.key);
      return entry && entryMarkdown(entry, corpus, hrefs);
    }
  }
}

/** Reads what an editor sent back; undefined where it is no subject. */
export function readSubject(data: unknown): Subject | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
  if (data.kind === 'phrase' && 'phrase' in data && typeof data.phrase === 'string')
    return { kind: 'phrase', phrase: data.phrase };
  if (data.kind === 'entry' && 'key' in data && typeof data.key === 'string')
    return { kind: 'entry', key: data.key };
  if (data.kind !== 'lead' || !('lead' in data) || !('part' in data) || typeof data.lead !== 'string')
    return undefined;
  const { lead, part } = data;
  return part === 'preambular' || part === 'operative' ? { kind: 'lead', lead, part } : undefined;
}

/** What is to be known before a neutral lead is taken; once it stands in a draft, `neutral-phrase` says so. */
function neutrality(lead: string, part: LeadPart): readonly string[] {
  const read = leadAt(lead, part);
  return read && isNeutral(read) ? [escaped(NEUTRAL_MEANING)] : [];
}

function placeLine(paragraph: CorpusParagraph, { corpus, hrefs }: FeatureContext): string {
  const place = link(corpusPlace(paragraph, corpus), hrefs.open(paragraph.text, paragraph));
  const { plain } = paragraph;
  return `${place}: ${escaped(plain.length > 200 ? `${plain.slice(0, plain.lastIndexOf(' ', 200))} …` : plain)}`;
}
