/** Prints the inside of a paragraph in the draft format: italics between asterisks, marks as `[^1]`. */

/** A stretch of text in one type. A line feed is a line break that the author set. */
export interface Run {
  readonly text: string;
  readonly italic?: boolean;
  /** Smaller and higher than the text around it. */
  readonly raised?: boolean;
}

/** What a paragraph consists of: text, and footnote marks that the format itself knows as such. */
export type Inline = Run | { readonly mark: string };

const labels = /^(?:\d{1,3}(?: ?, ?\d{1,3})*|[*†‡§]{1,3}|[a-z](?: ?, ?[a-z])*)$/u;
const superscripts: Readonly<Record<string, string>> = { 2: '²', 3: '³' };
/** A footnote label of two or three asterisks would be read as bold type. */
const asterisks: Readonly<Record<string, string>> = { '**': '†', '***': '‡' };

/** A mark in the draft format; `label` loses its brackets and white space. */
export function printMark(label: string): string {
  const bare = label.replace(/[\s[\]()^]/gu, '').slice(0, 20);
  return `[^${asterisks[bare] ?? (bare === '' ? '*' : bare)}]`;
}

/** Raised text is a footnote mark, unless it is an ordinal ending (28th) or a power (km²). */
function printRaised(before: string, text: string): string {
  const raised = text.replace(/\s+/gu, ' ').trim();
  const power = superscripts[raised];
  if (power !== undefined && /(?:^|[\s\d])[kcm]?m$/u.test(before)) return power;
  if (labels.test(raised))
    return raised
      .split(',')
      .map((label) => printMark(label))
      .join(',');
  return escapeText(text);
}

/** What repair and the parser of drafts would read as markup stands for itself. */
function escapeText(text: string): string {
  return text.replace(/[\\*]/gu, '\\$&').replace(/\]\(/gu, ']\\(');
}

/** Neighbours of one type made one run; empty ones dropped. White space is of the type of what stands before it. */
function merged(parts: readonly Inline[]): readonly Inline[] {
  const whole: (Inline | { readonly texts: string[]; readonly italic: boolean; readonly raised: boolean })[] =
    [];
  for (const part of parts) {
    if ('mark' in part) {
      whole.push(part);
      continue;
    }
    const { text, italic = false, raised = false } = part;
    if (text === '') continue;
    const last = whole.at(-1);
    const open = last && 'texts' in last ? last : undefined;
    const same = open?.raised === raised && open.italic === italic;
    if (open && (same || (!open.raised && text.trim() === ''))) open.texts.push(text);
    else whole.push({ texts: [text], italic, raised });
  }
  return whole.map((part) =>
    'texts' in part ? { text: part.texts.join(''), italic: part.italic, raised: part.raised } : part,
  );
}

/** Italics around the words, the white space at their edges outside. */
function printItalic(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return escapeText(text);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return `${text.slice(0, start)}*${escapeText(text.slice(start, end))}*${text.slice(end)}`;
}

/**
 * One paragraph on one line, or on as many as the author broke it into. White space is collapsed. Marks follow
 * the word before them.
 */
export function printInline(parts: readonly Inline[]): string {
  const out: string[] = [];
  let before = '';
  for (const part of merged(parts)) {
    let printed: string;
    if ('mark' in part) printed = printMark(part.mark);
    else if (part.raised === true) printed = printRaised(before, part.text);
    else printed = part.italic === true ? printItalic(part.text) : escapeText(part.text);
    out.push(printed);
    before = (before + ('text' in part ? part.text : ' ')).slice(-8);
  }
  return out
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}
