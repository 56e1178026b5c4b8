/** The form in which UN texts write a note, for the kinds of source whose form is fixed. */
import { organByAbbreviation, organByName, organBySymbol } from '../../language/organs.ts';
import { readActNumber } from '../../citations/act-numbers.ts';
import { keyOfAct } from '../../citations/keys.ts';
import { numberFault } from '../../citations/numbering.ts';

/** A note as it should read, without its final full stop. */
export interface Canonical {
  /** In Markdown. */
  readonly markdown: string;
  /** True where the note is right but for a name that could be left out, as adopted texts often have it. */
  readonly wordy: boolean;
}

/**
 * What a note should say; undefined where its form is not one of those that are fixed.
 * @param plain the note without its final full stop
 * @param organ the organ whose text it is, by full name without article, where that is known
 * @param isKnown tells whether the register has a key
 */
export function canonicalNote(
  plain: string,
  organ: string | undefined,
  isKnown: (key: string) => boolean,
): Canonical | undefined {
  const see = /^see (?:also )?/iu.exec(plain)?.[0] ?? '';
  const rest = plain.slice(see.length);
  const made = treaty(rest) ?? act(rest, organ, isKnown) ?? document(rest);
  if (!made || see === '') return made;
  return {
    ...made,
    markdown: see + made.markdown.replace(/^(?:Resolution|Decision)/u, (word) => word.toLowerCase()),
  };
}

const list = String.raw`\d{1,5}(?:(?:, and |, | and | & |[-–])\d{1,5}){0,20}`;
const registration = String.raw`(?:[IAC]{1,2}-)?\d{1,6}`;
const treatyForm = new RegExp(
  String.raw`^(?:(?:United Nations|UN|U\.N\.),? Treaty Series|UNTS|U\.N\.T\.S\.?),? (?:(?:vols?|volumes?)\.? )?(${list}),? (?:Nos?|nos?|numbers?|I)\.? ?(${registration})((?:, .{1,120})?)$`,
  'u',
);

function treaty(plain: string): Canonical | undefined {
  const found = treatyForm.exec(plain);
  if (!found) return undefined;
  const volumes = (found[1] ?? '').split(/, and |, | and | & /u);
  const number = (found[2] ?? '').replace(/^[IAC]+-/u, '');
  const word = volumes.length > 1 || /[-–]/u.test(volumes[0] ?? '') ? 'vols.' : 'vol.';
  const listed =
    volumes.length > 1
      ? `${volumes.slice(0, -1).join(', ')} and ${volumes.at(-1) ?? ''}`
      : (volumes[0] ?? '');
  const places = placesIn(found[3] ?? '');
  if (places === undefined) return undefined;
  return {
    markdown: `United Nations, *Treaty Series*, ${word} ${listed}, No. ${number}${places}`,
    wordy: false,
  };
}

const number = String.raw`(?:E?S-)?\d{1,4}(?:/\d{1,4})?(?: [A-Z](?: \([A-Z]{1,2}-?[A-Z]*\))?)?(?: \((?:\d{4}|(?:E?S-)?[IVXLC]{1,8})\))?`;
const actForm = new RegExp(
  String.raw`^(?:([\p{L}][\p{L} ,]{0,90}?)['’]?s? )?([Rr]es(?:olution)?\.?|[Dd]ec(?:ision)?\.?) (?:[Nn]o\. ?)?(${number})(.{0,120})$`,
  'u',
);
const actSymbol =
  /^([A-Z](?:\/[A-Z]+(?:\.\d+)?){0,2})\/(RES|DEC)\/([\d/S()IVXLCE-]{1,20}(?: [A-Z]| \(\d{4}\))?)((?:,? .{1,120})?)$/u;

function act(
  plain: string,
  organ: string | undefined,
  isKnown: (key: string) => boolean,
): Canonical | undefined {
  const symbol = actSymbol.exec(plain);
  if (symbol) {
    const named = organBySymbol(symbol[1] ?? '')?.name;
    const word = symbol[2] === 'DEC' ? 'decision' : 'resolution';
    return named === undefined ? undefined : actNote(named, word, symbol[3] ?? '', symbol[4] ?? '', organ);
  }
  const found = actForm.exec(plain);
  if (!found) return undefined;
  const [, words, kind = '', numbered = '', tail = ''] = found;
  const word = /^dec/iu.test(kind) ? 'decision' : 'resolution';
  const named = words === undefined ? ownerOf(word, numbered, organ, isKnown) : fullName(words);
  return named === undefined
    ? undefined
    : actNote(named, word, numbered, tail, organ, words !== undefined && organ === named);
}

function fullName(words: string): string | undefined {
  const bare = words.replace(/^the\s+/iu, '');
  return (organByName(bare) ?? organByAbbreviation(bare))?.name;
}

/**
 * Whose a resolution without a name is: the organ's own, '' where that is not known, or another's where the organ
 * cannot have given such a number; undefined where it cannot be told.
 */
function ownerOf(
  kind: 'resolution' | 'decision',
  numbered: string,
  organ: string | undefined,
  isKnown: (key: string) => boolean,
): string | undefined {
  const read = readActNumber(numbered);
  if (organ === undefined || !read) return organ ?? '';
  if (read.shape === 'bare' || numberFault(organ, read) === undefined) return organ;
  const key = keyOfAct('General Assembly', kind, read);
  return key !== undefined && isKnown(key) ? 'General Assembly' : undefined;
}

function actNote(
  named: string,
  word: string,
  numbered: string,
  tail: string,
  organ: string | undefined,
  wordy = false,
): Canonical | undefined {
  const places = placesIn(tail);
  if (places === undefined) return undefined;
  const own = named === organ || named === '';
  const opening = own ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : `${named} ${word}`;
  return { markdown: `${opening} ${numbered}${places}`, wordy };
}

const documentForm =
  /^(?:(?:United Nations|UN|U\.N\.) )?(?:(?:[Dd]ocument|[Dd]oc\.?) )?([A-Z]{1,8}(?:\/[\w.()-]{1,24}){1,8})((?:,? .{1,120})?)$/u;

function document(plain: string): Canonical | undefined {
  const found = documentForm.exec(plain);
  if (!found || !/\d/u.test(found[1] ?? '')) return undefined;
  const places = placesIn(found[2] ?? '');
  return places === undefined ? undefined : { markdown: `${found[1] ?? ''}${places}`, wordy: false };
}

const units: readonly (readonly [RegExp, string, string])[] = [
  [/^chap(?:ter|\.)?s?\.?$/iu, 'chap.', 'chaps.'],
  [/^(?:sections?|sects?\.?|secs?\.?)$/iu, 'sect.', 'sects.'],
  [/^para(?:graph|\.)?s?\.?$/iu, 'para.', 'paras.'],
  [/^(?:articles?|arts?\.?)$/iu, 'art.', 'arts.'],
  [/^annex(?:es)?\.?$/iu, 'annex', 'annexes'],
  [/^appendix$/iu, 'appendix', 'appendices'],
  [/^part$/iu, 'part', 'parts'],
];
const placeForm =
  /^\(?(\p{L}+\.?)(?: ((?:[IVXLC]{1,7}|[A-Z]|\d{1,4})(?:[.(][\w.()]{1,12})?(?:(?:, and |, | and |[-–])(?:[IVXLC]{1,7}|[A-Z]|\d{1,4})(?:[.(][\w.()]{1,12})?){0,8}))?\)?$/u;

/** The places in a source, ", chap. VII, sect. B", in the form of notes; undefined where they are something else. */
function placesIn(tail: string): string | undefined {
  const parts = tail.replace(/^,? ?/u, '').split(/, (?=\(?\p{L}{3})/u);
  if (parts.length === 1 && parts[0] === '') return '';
  let written = '';
  for (const part of parts) {
    const found = placeForm.exec(part);
    const unit = units.find(([form]) => form.test(found?.[1] ?? ''));
    if (!found || !unit) return undefined;
    const value = found[2];
    const several = value !== undefined && /,| and |[-–]/u.test(value);
    if (value === undefined && unit[1] !== 'annex' && unit[1] !== 'appendix') return undefined;
    written += `, ${unit[several ? 2 : 1]}${value === undefined ? '' : ` ${value}`}`;
  }
  return written;
}
