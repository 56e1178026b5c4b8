/** The texts of a draft, as rules walk them. */
import type { Draft, Paragraph, Text } from '../../text/model.ts';

const flattened = new WeakMap<Draft, readonly Text[]>();

/** All texts of a file, each followed by those it recommends to another organ. */
export function textsOf(draft: Draft): readonly Text[] {
  const known = flattened.get(draft);
  if (known) return known;
  const texts = draft.texts.flatMap(withNested);
  flattened.set(draft, texts);
  return texts;
}

function withNested(text: Text): readonly Text[] {
  return [text, ...text.nested.flatMap(withNested)];
}

/** True for a decision, which is written in plain sentences or in items, without leads or numbers. */
export function isDecision(text: Text): boolean {
  return text.kind.endsWith('decision');
}

/** The paragraphs of all annexes of a text. */
export function annexParagraphs(text: Text): readonly Paragraph[] {
  return text.annexes.flatMap((annex) => annex.paragraphs);
}

/** Paragraphs grouped by scope, each run numbered by itself, in order. */
export function byScope(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const scopes = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const scope = scopes.get(paragraph.scope);
    if (scope) scope.push(paragraph);
    else scopes.set(paragraph.scope, [paragraph]);
  }
  return [...scopes.values()];
}

/** How lines end in a source. */
export function lineEnd(source: string): '\r\n' | '\n' {
  return source.includes('\r\n') ? '\r\n' : '\n';
}
