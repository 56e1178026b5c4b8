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

/** A text with those that it recommends to another organ. */
export function withNested(text: Text): readonly Text[] {
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

/**
 * The runs of paragraphs of a text that are numbered from 1: the operative part or each roman section of it, and
 * each annex. Where the roman sections of a text count on from one to the next, as in the General Assembly's
 * yearly resolutions on the oceans, they are one run. In an annex, which may be another body's text, a heading opens a run where the text begins again.
 */
export function scopesOf(text: Text): readonly (readonly Paragraph[])[] {
  const operative = countedOn(byScope(text.operative));
  const headings = text.sections.filter(({ part }) => part === 'annex').map(({ placed }) => placed.start);
  return [
    ...(isDecision(text) ? operative.filter((scope) => scope.some(({ number }) => number)) : operative),
    ...text.annexes.flatMap((annex) =>
      byScope(annex.paragraphs).flatMap((scope) => restarts(scope, headings)),
    ),
  ];
}

function byScope(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const scopes = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const scope = scopes.get(paragraph.scope);
    if (scope) scope.push(paragraph);
    else scopes.set(paragraph.scope, [paragraph]);
  }
  return [...scopes.values()];
}

/** The scopes as one where more of them go on with the number before than begin again with 1. */
function countedOn(scopes: readonly (readonly Paragraph[])[]): readonly (readonly Paragraph[])[] {
  let on = 0;
  for (const [index, scope] of scopes.entries()) {
    const before = scopes[index - 1]?.findLast(({ number }) => number)?.number?.value;
    const first = scope.find(({ number }) => number)?.number?.value;
    if (before === undefined || first === undefined) continue;
    if (first === before + 1) on++;
    else if (first === 1) on--;
  }
  return on > 0 ? [scopes.flat()] : scopes;
}

/** A scope cut before each paragraph 1 that stands below a heading. */
function restarts(
  scope: readonly Paragraph[],
  headings: readonly number[],
): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = [];
  let passed = 0;
  for (const paragraph of scope) {
    let below = false;
    for (; (headings[passed] ?? Infinity) < paragraph.placed.start; passed++) below = true;
    const run = runs.at(-1);
    if (!run || (below && paragraph.number?.value === 1)) runs.push([paragraph]);
    else run.push(paragraph);
  }
  return runs;
}

/** How lines end in a source. */
export function lineEnd(source: string): '\r\n' | '\n' {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/** True for the last operative paragraph before a roman-numbered section, which some texts end as the last of all. */
export function closesSection(text: Text, paragraph: Paragraph): boolean {
  const next = text.operative[paragraph.ordinal];
  return next !== undefined && next.scope !== paragraph.scope;
}
