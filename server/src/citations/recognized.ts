/** Remembers what was recognized: the notes of a draft are asked about again with every keystroke. */
import type { Citation } from './model.ts';
import { recognize } from './recognize.ts';

/** Texts that are remembered at most; when one more comes, all are forgotten. */
const most = 4096;

const known = new Map<string, readonly Citation[]>();

/** The same as `recognize(plain)`, for texts that will be asked about again. */
export function recognized(plain: string): readonly Citation[] {
  const before = known.get(plain);
  if (before) return before;
  const found = recognize(plain);
  if (known.size >= most) known.clear();
  known.set(plain, found);
  return found;
}
