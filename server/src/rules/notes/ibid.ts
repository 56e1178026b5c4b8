/** What *Ibid.* stands for, in Markdown, so that it can be written out. */
import { readSource, type SourceKind } from './source.ts';

const see = /^see(?: also)?,? /iu;

/** What follows *Ibid.* in a note's Markdown, without the final full stop; undefined where the note is none. */
export function afterIbid(markdown: string): string | undefined {
  const found = /^(?:see )?[*_]{0,3}ibid[*_]{0,3}\.?[*_]{0,3},? ?/iu.exec(markdown);
  return found ? markdown.slice(found[0].length).replace(/\.$/u, '').trim() : undefined;
}

/** The only kind of source that what follows *Ibid.* can belong to; undefined where it would suit any. */
export function kindAfterIbid(tail: string): SourceKind | undefined {
  const { ibid } = readSource(`Ibid., ${tail.replaceAll(/[*_]/gu, '')}.`);
  if (ibid && ibid.volumes.length > 0) return 'treaty';
  return ibid?.supplement === undefined ? undefined : 'records';
}

const unit = '(chap|sect|para|annex|appendix|art|part|resolution|decision|pp?)(?:s|es)?\\b\\.?';
const opensWithPlace = new RegExp(`^${unit}`, 'iu');
const placeInside = new RegExp(`, (?:and )?${unit}`, 'giu');

/**
 * What a note with *Ibid.* says in full, in Markdown.
 * @param tail what follows *Ibid.*
 * @param before the note before it in full, in Markdown; undefined where there is none that can be used
 * @returns undefined where it cannot be known
 */
export function writeOut(tail: string, before: string | undefined): string | undefined {
  const wanted = tail === '' ? undefined : kindAfterIbid(tail);
  if (wanted === 'treaty') return `United Nations, *Treaty Series*, ${tail}.`;
  if (before === undefined) return undefined;
  const bare = before.replace(see, '').replace(/\.$/u, '');
  const kept = see.test(before) ? 'See ' : '';
  if (tail === '') return `${kept}${bare}.`;
  if (wanted === 'records') {
    const organ = /^[*_]{0,3}Official Records of the ([^,(*_]{1,120})/u.exec(bare)?.[1];
    return organ && `${kept}*Official Records of the ${organ}*, ${tail}.`;
  }
  const kind = opensWithPlace.exec(tail)?.[1]?.toLowerCase();
  return kind === undefined ? undefined : `${kept}${withoutPlace(bare, kind)}, ${tail}.`;
}

/** A source without the place in it that another place takes over: an annex stays above its paragraphs. */
function withoutPlace(source: string, kind: string): string {
  const places = [...source.matchAll(placeInside)];
  const same = places.find((one) => one[1]?.toLowerCase() === kind);
  if (same) return source.slice(0, same.index);
  const last = places.at(-1)?.[1]?.toLowerCase();
  return last === undefined || last === 'annex' ? source : source.slice(0, places[0]?.index);
}
