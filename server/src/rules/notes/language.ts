/** The language a draft is written in. */
import type { Draft } from '../../text/model.ts';

/**
 * True unless the front matter says otherwise. `language` is no field of the draft format, but where a file is kept
 * beside its translations, `language: fr` or `lang: fr` says which one it is.
 */
export function isEnglish({ blocks }: Draft): boolean {
  const first = blocks[0]?.block;
  if (first?.kind !== 'front-matter') return true;
  const named = /^lang(?:uage)?[ \t]*:[ \t]*["']?(\p{L}+)/imu.exec(first.source)?.[1];
  return named === undefined || /^en(?:g|glish)?$/iu.test(named);
}
