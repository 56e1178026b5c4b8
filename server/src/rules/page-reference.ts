/** A document of the United Nations that is cited by page. */
import type { Citation, IbidCitation } from '../citations/model.ts';
import { recognized } from '../citations/recognized.ts';
import type { Draft, Placed, Span } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import type { Rule } from './model.ts';
import { inFull } from './notes/full.ts';
import { numberingOf } from './notes/series.ts';
import { citationsIn } from './notes/subject.ts';
import { profiles } from './profile.ts';
import { prose } from './shared/prose.ts';

/** The rule. Treaties, publications for sale and books have pages that stay the same, and may be cited by them. */
export const pageReference: Rule = {
  id: 'page-reference',
  group: 'citations',
  level: 'warning',
  profiles,
  page: {
    summary: 'A document of the United Nations is cited by page',
    why: 'A document appears in six languages, and each breaks its pages elsewhere. Paragraphs and chapters are the same in all of them.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Welcomes* the report of the Secretary-General;[^1]\n\n2. *Requests* the Secretary-General to report.\n\n[^1]: E/CN.15/2024/12, p. 7.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Welcomes* the report of the Secretary-General;[^1]\n\n2. *Requests* the Secretary-General to report.\n\n[^1]: E/CN.15/2024/12, para. 31.\n',
    source: 'United Nations Editorial Manual, on references to United Nations documents.',
  },
  check: ({ draft, corpus }) => {
    const direct = draft.blocks.flatMap((placed) =>
      prose.has(placed.block.kind) ? pagesIn(placed, citationsIn(placed.block, corpus)) : [],
    );
    return [...direct, ...pagesOfIbid(draft)].map((span) => ({
      span,
      message: 'Documents of the United Nations are cited by paragraph, chapter or section, not by page.',
      fixes: [],
      unmended: 'only the document tells which paragraph stands on that page',
    }));
  },
};

type Kind = 'document' | 'official-records' | 'resolution' | 'decision';
type Located = Extract<Citation, { readonly kind: Kind }>;

const documents: ReadonlySet<string> = new Set<Kind>([
  'document',
  'official-records',
  'resolution',
  'decision',
]);

function isDocument(citation: Citation): citation is Located {
  return documents.has(citation.kind);
}

/** Pages that no comma parts from the document, or no space from their abbreviation: "A/68/53 p.12". */
const LOOSE =
  /,?\s\(?(?:at |on )?(pp?\.?\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?|pages?\s\d{1,4}(?:(?:\s?[-–]\s?| to | and )\d{1,4})?)/uy;

/** The pages that are given with a citation. */
function pagesOf(plain: string, { span, pinpoints }: Located | IbidCitation): readonly Span[] {
  const pages = pinpoints.filter(({ unit }) => unit === 'page').map((pinpoint) => pinpoint.span);
  LOOSE.lastIndex = span.end;
  const loose = LOOSE.exec(plain)?.[1];
  if (loose !== undefined) pages.push({ start: LOOSE.lastIndex - loose.length, end: LOOSE.lastIndex });
  return pages;
}

/** The pages of the documents that a block cites, absolute, each once: between two citations they may seem of both. */
function pagesIn(placed: Placed, citations: readonly Citation[]): readonly Span[] {
  const { plain } = placed.block;
  const pages = citations.flatMap((one) => (isDocument(one) && !one.quoted ? pagesOf(plain, one) : []));
  return [...new Map(pages.map((page) => [page.start, absoluteSpan(placed, page)])).values()];
}

/** "*Ibid.*, p. 7", where what it stands for is a document. */
function pagesOfIbid(draft: Draft): readonly Span[] {
  return numberingOf(draft).series.flatMap((series) =>
    series.notes.flatMap((note) => {
      const { plain } = note.placed.block;
      const ibid = recognized(plain).filter((one) => one.kind === 'ibid');
      const pages = ibid.flatMap((one) => pagesOf(plain, one));
      const full = pages.length > 0 ? inFull(draft, series).get(note)?.replace(/[*_]/gu, '') : undefined;
      const isOfDocument = full !== undefined && recognized(full).some(isDocument);
      return isOfDocument ? pages.map((page) => absoluteSpan(note.placed, page)) : [];
    }),
  );
}
