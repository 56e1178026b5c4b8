/** Tells by their form what headings and unnumbered paragraphs are. */
import type { Block, TextKind } from './model.ts';

/** A heading that opens a text. */
export interface TextHeading {
  readonly kind: TextKind;
  readonly number: string | undefined;
  /** The title, where it stands on the same line. */
  readonly title: string;
}

const roman = '[IVXLC]{1,7}';
const textHeading = new RegExp(
  `^(draft resolution|draft decision|resolution|decision)(?:\\s+(${roman}|(?:[A-Z]+-)?\\d+/\\d+(?: [A-Z])?|\\d+(?: [A-Z])? \\([^()\\s]{1,8}\\)|\\d+|[A-Z]))?(?:(?:\\.|:|\\s[–—-])?\\s+(.*))?$`,
  'iu',
);
const annexHeading = new RegExp(
  `^annex(?:es)?(?:\\s+(${roman}|\\d+|[A-Z]))?(?:(?:\\.|:|\\s[–—-])?\\s+(.*))?$`,
  'iu',
);
const sectionHeading = new RegExp(`^(${roman})(?:\\.?\\s+(.*)|\\.)?$`, 'u');

/**
 * The text that a heading opens. A paragraph without `#` opens one only when it holds nothing else (as in pasted
 * text); "Resolution on …" and "Draft resolution on …" are titles.
 */
export function textHeadingOf(block: Block): TextHeading | undefined {
  if (block.plain.length > 600) return undefined;
  const found = textHeading.exec(block.plain);
  if (!found) return undefined;
  const kind = (found[1] ?? '').toLowerCase() as TextKind;
  const number = found[2];
  const title = found[3] ?? '';
  if (number === undefined && (title !== '' || !kind.startsWith('draft'))) return undefined;
  if (block.kind !== 'heading' && (title !== '' || !/^[DR]/u.test(block.plain))) return undefined;
  // A single capital is a roman number here, or the article of a title: "Decision A …" is neither in UN use.
  if (number !== undefined && /^[A-Z]$/u.test(number) && !/^[IVXLC]$/u.test(number) && title !== '')
    return undefined;
  return { kind, number, title };
}

/** The title behind `Annex`, `Annex II`; undefined where the block opens no annex. */
export function annexTitle(block: Block): string | undefined {
  if (block.plain.length > 600) return undefined;
  const found = annexHeading.exec(block.plain);
  if (!found || (block.kind !== 'heading' && (found[2] !== undefined || !block.plain.startsWith('Annex'))))
    return undefined;
  return found[2] ?? '';
}

/** The number and title of a roman-numbered section heading. */
export function romanSection(block: Block): { roman: string; title: string } | undefined {
  const found = sectionHeading.exec(block.plain);
  return found ? { roman: found[1] ?? '', title: found[2] ?? '' } : undefined;
}

const participle =
  /^(?:\p{L}+ly )?(?:\p{Lu}?\p{L}*(?:ing|ed)|Mindful|Aware|Conscious|Cognizant|Confident|Desirous|Faithful|Fully)\b/u;
const finite = /^(?:(?:Also|Further|Again|\p{Lu}\p{L}*ly) )*\p{L}*[^su\W]s\b/u;

/** What a block opens with, behind brackets and a number that has no stop. */
function opening(block: Block): string {
  return block.plain.replace(/^[[“"\s]*(?:\d{1,3}\)?\s+(?=\p{Lu}))?/u, '').slice(0, 80);
}

/** True where an unnumbered paragraph reads as preambular: a participle first and a comma last. */
export function looksPreambular(block: Block): boolean {
  return /[,:]$/u.test(block.plain) && (participle.test(opening(block)) || block.italics[0]?.start === 0);
}

/** True where an unnumbered paragraph reads as operative: a finite verb first, no comma last. */
export function looksOperative(block: Block): boolean {
  return /[.;:]$/u.test(block.plain) && finite.test(opening(block));
}

/** True where a paragraph reads as preambular by its first word alone. */
export function opensPreambular(block: Block): boolean {
  return participle.test(opening(block)) && block.plain.endsWith(',');
}
