/** What “fix all” makes of a draft. */
import { fixAll, type FixAllOptions, type Mended } from '../rules/fix-all.ts';
import type { Draft } from '../text/model.ts';
import { notAResolution } from './document-check.ts';

/** The draft with every safe fix applied; a file that is no resolution, whose form is not checked, as it is. */
export function mend(draft: Draft, options: FixAllOptions): Mended {
  if (notAResolution(draft)) return { source: draft.source, edits: [], applied: [] };
  return fixAll(draft, options);
}
