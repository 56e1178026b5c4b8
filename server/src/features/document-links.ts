/** Links from citations to the United Nations' own copies. */
import { publicAddress } from '../citations/address.ts';
import type { Corpus } from '../corpus/model.ts';
import type { Draft, Placed, Span } from '../text/model.ts';
import { citedIn } from '../rules/shared/citing.ts';

/** A stretch that leads somewhere. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: string;
}

/** The links of all citations in these blocks whose public address is certain, notes included, in order. */
export function documentLinks(
  draft: Draft,
  corpus: Corpus,
  blocks: readonly Placed[] = draft.blocks,
): readonly DocumentLink[] {
  return blocks.flatMap((placed) =>
    citedIn(draft, placed, corpus).flatMap(({ span, key }) => {
      const target = key === undefined ? undefined : publicAddress(key);
      return target === undefined ? [] : [{ span, target }];
    }),
  );
}
