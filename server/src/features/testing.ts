/** What the tests of features share: marked-up text in, text out. Imported by tests only. */
import assert from 'node:assert/strict';
import type { Draft, Span } from '../text/model.ts';
import { parse } from '../text/parser.ts';

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
