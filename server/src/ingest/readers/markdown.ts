/** Reads what Markdown and word processors write in other ways than drafts do. The lines stay where they are. */

/** `1) Encourages`, `a) To promote`, with a bullet before it or without: a capital or italics follow. */
const closed = /^([^\S\n]{0,12}(?:[-+•] )?)(?:(\d{1,3})|([a-z]|[ivx]{2,5}))\)[^\S\n]+(?=[*_“"\p{Lu}])/gmu;
/** A heading with a line below it: `=` for the first level, `-` for the second. */
const underlined =
  /(?<=^|\n[^\S\n]{0,4}\n)([^\s#>|*+-][^\n]{0,199})\n(={3,200}|-{3,200})[^\S\n]{0,4}(?=\n|$)/gu;
/** `* * *` */
const spacedRule = /^ {0,3}(?:\*[^\S\n]+){2,20}\*[^\S\n]{0,4}$/gmu;
const bold = /(?<![\p{L}\p{N}_\\])__(?=\S)([^_\n]{1,400})__(?![\p{L}\p{N}_])/gu;

/** Numbers and labels as drafts have them: `1.` and `(a)` for `1)` and `a)`. */
export function openLabels(text: string): string {
  return text.replace(closed, (_, before: string, number: string | undefined, letter: string | undefined) =>
    number === undefined ? `${before}(${letter ?? ''}) ` : `${before}${number}. `,
  );
}

/** A text in which headings, rules and bold type are written as drafts have them. */
export function plainMarkdown(text: string): string {
  return text
    .replace(
      underlined,
      (_, title: string, line: string) => `${line.startsWith('=') ? '#' : '##'} ${title}\n`,
    )
    .replace(spacedRule, '---')
    .replace(bold, '**$1**');
}
