/**
 * Tells footnotes by their links. A mark links forward to an anchor in its note; the note, with most programs,
 * links back. What the links are called differs from program to program, their direction does not.
 */
import type { Inline, Run } from '../inline.ts';

/** A link inside the page, with what it shows. */
export interface Link {
  readonly target: string;
  readonly shown: Run[];
}

/** The nearest element around a paragraph that has an id; they form a chain outward. */
export interface Scope {
  readonly id: string;
  readonly around: Scope | undefined;
}

/** A paragraph of a page before its links are told apart. */
export interface PageParagraph {
  readonly heading: number;
  readonly label: string;
  readonly pieces: (Run | Link)[];
  /** Anchors inside the paragraph. */
  readonly anchors: string[];
  readonly scope: Scope | undefined;
}

/** What a paragraph is once its links are told apart: of a note where `note` is its label. */
export interface LinkedParagraph {
  readonly inline: readonly Inline[];
  readonly note: string | undefined;
}

/** A footnote label as marks show it: `1`, `[1]`, `*`. */
const labelShown = /^[[(]?(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[*†‡§]{1,3})[\])]?\.?$/u;
/** What links back to the text: the label again, or an arrow. */
const backShown = /^(?:(?:[↑↩⏎⤴^]|\ufe0e|\ufe0f)+|\[?back\]?|jump up|)$/iu;

function shownBy(link: Link): string {
  return link.shown
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Tells marks, notes and links back for all paragraphs of a page, in order. */
export function tellNotes(paragraphs: readonly PageParagraph[]): readonly LinkedParagraph[] {
  /** Where each anchor stands first. */
  const places = new Map<string, number>();
  const scopes = new Set<Scope>();
  paragraphs.forEach(({ anchors, scope }, index) => {
    for (const id of anchors) if (!places.has(id)) places.set(id, index);
    for (let at = scope; at && !scopes.has(at); at = at.around) {
      scopes.add(at);
      if (!places.has(at.id)) places.set(at.id, index);
    }
  });
  /** The label of the note at each anchor that a mark links to. */
  const notes = new Map<string, string>();
  paragraphs.forEach(({ pieces }, index) => {
    for (const piece of pieces) {
      if (!('target' in piece) || notes.has(piece.target)) continue;
      const place = places.get(piece.target);
      const label = shownBy(piece);
      // A table of contents links forward too, to headings.
      const heading = paragraphs[place ?? index]?.heading !== 0;
      if (place !== undefined && place > index && !heading && labelShown.test(label))
        notes.set(piece.target, label.replace(/[[\]().]/gu, ''));
    }
  });
  /** Found once for each scope, so that deep pages take no longer. */
  const around = new Map<Scope, string | undefined>();
  const labelAround = (scope: Scope | undefined): string | undefined => {
    const chain: Scope[] = [];
    let at = scope;
    while (at && !around.has(at) && !notes.has(at.id)) {
      chain.push(at);
      at = at.around;
    }
    const label = at ? (around.get(at) ?? notes.get(at.id)) : undefined;
    for (const one of chain) around.set(one, label);
    return label;
  };
  return paragraphs.map(({ pieces, anchors, scope }, index) => {
    const anchor = anchors.find((id) => notes.has(id));
    const note = anchor === undefined ? labelAround(scope) : notes.get(anchor);
    const inline = pieces.flatMap((piece): readonly Inline[] => {
      if (!('target' in piece)) return [piece];
      const shown = shownBy(piece);
      const place = places.get(piece.target);
      const label = notes.get(piece.target);
      if (label !== undefined && place !== undefined && place > index) return [{ mark: label }];
      const back = place !== undefined && place < index && note !== undefined;
      return back && (labelShown.test(shown) || backShown.test(shown)) ? [] : piece.shown;
    });
    return { inline, note };
  });
}
