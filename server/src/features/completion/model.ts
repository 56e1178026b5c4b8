/** What a completion is. */
import type { LeadPart } from '../../language/leads.ts';
import type { Span, TextEdit } from '../../text/model.ts';

/** What an item offers: enough to write its documentation when it is looked at. Plain data, sent to and fro. */
export type Subject =
  | { readonly kind: 'lead'; readonly lead: string; readonly part: LeadPart }
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'entry'; readonly key: string };

/** A place in a text to insert, for one of several words. */
export interface Choice extends Span {
  /** What may stand there; the first is what does. */
  readonly options: readonly string[];
}

/** Something to insert. */
export interface CompletionItem {
  readonly kind: 'lead' | 'phrase' | 'citation' | 'instrument';
  readonly label: string;
  /** One line beside the label. */
  readonly detail: string;
  /** What the cursor's place becomes; the span lies on one line and holds the cursor. */
  readonly edit: TextEdit;
  /** What is written behind `edit`, with the cursor left before it; mostly nothing. */
  readonly after?: string;
  /** Places of `edit.text` to choose a filling for, ascending; mostly none. */
  readonly choices?: readonly Choice[];
  /** Edits elsewhere: the note of an instrument, the organ before a number. None touches `edit`. */
  readonly additional: readonly TextEdit[];
  /**
   * What the editor compares with the words typed since the start of `edit`. It begins with what is typed now, or
   * with what `edit` inserts, so that the editor drops no item that the server thinks right.
   */
  readonly filterText: string;
  readonly subject: Subject;
}

/** What the editor orders items by that match equally well: their place in the answer, as digits. */
export interface RankedItem extends CompletionItem {
  readonly sortText: string;
}

/** An answer. */
export interface Completions<Item extends CompletionItem = CompletionItem> {
  /** Best first. */
  readonly items: readonly Item[];
  /** True where one more character typed may bring other items. */
  readonly incomplete: boolean;
}

/** Nothing to offer. */
export const nothing: Completions = { items: [], incomplete: false };
