/** What the tests of features share: marked-up text in, text out. Imported by tests only. */
import assert from 'node:assert/strict';
import type { CorpusParagraph } from '../corpus/model.ts';
import type { Draft, Part, Span } from '../text/model.ts';
import { parse } from '../text/parser.ts';
import type { Hrefs } from './context.ts';

/** A draft and the place of the `|` in it, which is taken out. */
export function withCursor(marked: string): { readonly draft: Draft; readonly offset: number } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0 && !marked.includes('|', offset + 1), 'the text has one cursor');
  return { draft: parse(marked.slice(0, offset) + marked.slice(offset + 1)), offset };
}

/** The source of each span. */
export function words(draft: Draft, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => draft.source.slice(start, end));
}

/** A General Assembly draft around its body: everything below the enacting line. */
export function assembly(body: string): string {
  return `# Crime prevention\n\n*The General Assembly*,\n\n${body.trimStart()}`;
}

/** Links of a test: the symbol, and the span where there is one. */
export const hrefs: Hrefs = {
  open: (text, span) =>
    `https://corpus/${text.document.symbol}${span ? `#${String(span.start)}-${String(span.end)}` : ''}`,
};

/** A paragraph of draft resolution II of E/2023/30, *Justice*, 27 May 2023. */
export function corpusParagraph(plain: string, part: Part = 'operative', label = '3'): CorpusParagraph {
  const document = {
    symbol: 'E/2023/30',
    title: 'Report',
    body: 'Commission on Crime Prevention and Criminal Justice',
    session: 32,
    date: '2023-05-27',
    corpus: 'shipped',
  };
  const lead = /^\p{Lu}\p{Ll}+/u.exec(plain)?.[0];
  return {
    id: 1,
    text: {
      id: 1,
      document,
      kind: 'draft resolution',
      number: 'II',
      title: 'Justice',
      organ: 'The General Assembly',
    },
    part,
    label,
    lead,
    plain,
    start: 10,
    end: 20,
  };
}
