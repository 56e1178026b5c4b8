/**
 * Markdown for hovers and documentation. Words of a draft or of the corpus reach it through `escaped` only, so that
 * nothing in them can become a link, an image, HTML or code: drafts come from folders that nobody vetted.
 */

/**
 * Text as Markdown that shows exactly its words, on one line. Every ASCII sign that Markdown, its GitHub flavour
 * (bare addresses included) or an editor's icons could read is escaped; line ends and control characters are spaces.
 */
export function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are what is taken out
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
      .trim()
      .replace(/[!"#$&()*+\-.:<=>@[\\\]^_`{|}~]/gu, '\\$&')
  );
}

/** Words in bold. The words are escaped here. */
export function bold(text: string): string {
  return wrapped(text, '**');
}

/** Words in italics. The words are escaped here. */
export function italic(text: string): string {
  return wrapped(text, '*');
}

/** Words struck through. The words are escaped here. */
export function struck(text: string): string {
  return wrapped(text, '~~');
}

function wrapped(text: string, mark: string): string {
  const inner = escaped(text);
  return inner === '' ? '' : `${mark}${inner}${mark}`;
}

/**
 * A link. The label is escaped here; the address is encoded so that it cannot end the link, and a link to anything
 * but https, a file or a command of the editor is its label alone.
 */
export function link(label: string, href: string | undefined): string {
  const text = escaped(label);
  if (href === undefined || !/^(?:https|file|command):/u.test(href)) return text;
  const safe = href.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what is encoded
    /[\s\u0000-\u001f\u007f()<>[\]\\"'`|*_]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `[${text}](${safe})`;
}

/** Markdown made by this file for editors that show plain text only: links and escapes gone, emphasis visible. */
export function plainText(markdown: string): string {
  return markdown.replace(/\[((?:\\.|[^\\\]])*)\]\([^)]*\)/gu, '$1').replace(/\\(.)/gu, '$1');
}
