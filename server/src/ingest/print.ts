/** Prints texts in the draft format. */
import type { Block, DocumentMeta, Piece, TextRange } from './model.ts';
import { plainOf } from './markup.ts';

/** What is printed of one text. */
export interface PrintedText {
  readonly range: TextRange;
  /** Undefined where the source has none. */
  readonly enacting: Block | undefined;
  readonly pieces: readonly Piece[];
  readonly notes: readonly Block[];
}

function capitalized(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

function headings({ kind, number, title, head }: TextRange): string[] {
  if (head === undefined && number === undefined) return title === '' ? [] : [`# ${title}`];
  return [
    `# ${[capitalized(kind), number].filter(Boolean).join(' ')}`,
    ...(title === '' ? [] : [`## ${title}`]),
  ];
}

/** The comma of an enacting line is often lost; its colon, before the items of a decision, is kept. */
function enactingLine(text: string): string {
  const plain = plainOf(text);
  const organ = plain.replace(/\s*[,:]$/u, '');
  return `*${organ}*${plain.endsWith(':') ? ':' : ','}`;
}

const romanLabel = /^\((?:[ivx]{2,6}|[iv])\)$/u;

function printPiece(piece: Piece, above: Piece | undefined): string {
  if (piece.level > 0) return `${'#'.repeat(piece.level)} ${piece.text}`;
  if (piece.place === 'enacting') return enactingLine(piece.text);
  if (piece.place === 'item') {
    const label = piece.label ?? '';
    const roman = romanLabel.test(label) && above?.label !== undefined && above.label !== '(h)';
    return `${roman ? '       ' : '   '}${label} ${piece.text}`;
  }
  return piece.number === undefined ? piece.text : `${String(piece.number)}. ${piece.text}`;
}

/** YAML reads these characters in its own way. */
function scalar(value: string): string {
  return /^[\w/][\w/. -]*$/u.test(value) ? value : JSON.stringify(value);
}

function frontMatter(meta: DocumentMeta): string {
  const fields = [
    meta.symbol && `symbol: ${scalar(meta.symbol)}`,
    meta.session !== undefined && `session: ${String(meta.session)}`,
    meta.date && `date: ${scalar(meta.date)}`,
  ].filter(Boolean);
  return fields.length === 0 ? '' : ['---', ...fields, '---', '', ''].join('\n');
}

/** One text with its notes behind it. */
function printText({ range, enacting, pieces, notes }: PrintedText): string {
  return [
    ...headings(range),
    ...(enacting ? [enactingLine(enacting.text)] : []),
    ...pieces.map((piece, index) => printPiece(piece, pieces[index - 1])),
    ...notes.map((note) => `[^${note.note ?? ''}]: ${note.text}`),
  ].join('\n\n');
}

/** The texts of a document, one after another, under front matter that says which document it is. */
export function printTexts(texts: readonly PrintedText[], meta: DocumentMeta): string {
  return `${frontMatter(meta)}${texts.map(printText).join('\n\n')}${texts.length > 0 ? '\n' : ''}`;
}
