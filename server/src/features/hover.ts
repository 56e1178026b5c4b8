/** Hover: the note of a mark, the source of a citation, the use of a lead, or the precedents of a paragraph. */
import type { Draft } from '../text/model.ts';
import type { FeatureContext } from './context.ts';
import { citationHover } from './hover/citation.ts';
import { leadHover } from './hover/lead.ts';
import type { Hover } from './hover/model.ts';
import { noteHover } from './hover/note.ts';
import { precedentHover } from './hover/precedents.ts';

/** What to show at an offset: the narrowest thing there that something is known of. */
export function hover(draft: Draft, offset: number, context: FeatureContext): Hover | undefined {
  return (
    noteHover(draft, offset) ??
    citationHover(draft, offset, context) ??
    leadHover(draft, offset, context) ??
    precedentHover(draft, offset, context)
  );
}
