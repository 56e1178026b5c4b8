/** Cuts a source into blocks by form alone: headings, numbers, labels, notes, tables, paragraphs. */
import { itemLine, numberedLine } from '../text/lines.ts';
import { enactingOrgan } from '../text/organ-line.ts';
import { healMarkup, plainOf } from './markup.ts';
import type { Block, BlockKind } from './model.ts';
import { opensPreambular } from './shapes.ts';

interface Opening {
  readonly kind: BlockKind;
  readonly text: string;
  readonly bullet: boolean;
  readonly number?: number;
  readonly label?: string;
  readonly note?: string;
}

/** A line at least this long, in characters, was not broken by hand or by a converter that keeps the printed lines. */
const longest = 120;

const bulletLine = /^[-*+•] (?=\S)/u;
const noteOpening = /^\[\^([^\]\s]{1,20})\]:? ?/u;
const headOfText = /^(?:draft )?(?:resolution|decision)(?: [IVXLC]{1,7}| (?:[A-Z]+-)?\d+\/\d+)?$/iu;

/** A number or label with a tab behind it, as word processors set them in plain text. */
const tabbedLabel = /^(\s*(?:\d{1,3}\.|(?:\d{1,4}|[A-Z]+-\d{1,2})\/\d{1,3}\.|\([a-z]{1,5}\)|[a-z]\.))\t+/u;

/** What a line that is not blank opens. */
function openingOf(line: string): Opening {
  const raw = line.replace(tabbedLabel, '$1 ');
  if (/^\s*(?:-{3,}|(?:\\?_){3,}|\*{3,})\s*$/u.test(raw)) return { kind: 'rule', text: '', bullet: false };
  if (/\S\s*\t\s*\S/u.test(raw) || /^\t+\S/u.test(raw))
    return { kind: 'table', text: healMarkup(raw), bullet: false };
  const heading = /^ {0,3}#{1,6}\s+(.*)$/u.exec(raw);
  if (heading) return { kind: 'heading', text: healMarkup(heading[1] ?? ''), bullet: false };
  const healed = healMarkup(raw);
  const text = healed.replace(bulletLine, '');
  const bullet = text !== healed && !healed.startsWith('*');
  const whole = bullet ? text : healed;
  const note = noteOpening.exec(whole);
  if (note) return { kind: 'note', text: whole.slice(note[0].length), bullet, note: note[1] ?? '' };
  const numbered = numberedLine.exec(whole);
  if (numbered?.[4] !== undefined && numbered[5] === undefined)
    return {
      kind: 'numbered',
      text: whole.slice(numbered[0].length).trim(),
      bullet,
      number: Number(numbered[4]),
    };
  const item = itemLine.exec(whole);
  if (item) {
    const label = item[0].trim().replace(/^\[/u, '');
    return { kind: 'item', text: whole.slice(item[0].length).trim(), bullet, label };
  }
  return { kind: 'paragraph', text: whole, bullet };
}

/** True for a line that is a thing of its own whatever stands below it: the head of a text, an enacting line. */
export function standsAlone(text: string): boolean {
  if (text.length > 300) return false;
  const plain = plainOf(text);
  return headOfText.test(plain) || (plain.startsWith('The ') && enactingOrgan(plain) !== undefined);
}

/** What joins two stretches of one paragraph: a space, unless the first ends in a hyphen that is not suspended. */
export function glue(first: string, second: string): '' | ' ' {
  const closed = first === '' || (/\S-$/u.test(first) && !/^(?:and|or|to)(?![\p{L}-])/u.test(second));
  return closed ? '' : ' ';
}

/** True where a line goes on with the paragraph of the line above it. */
function goesOn(above: Opening, here: Opening): boolean {
  if (here.kind !== 'paragraph' || here.bullet) return false;
  if (above.kind === 'heading' || above.kind === 'table' || above.kind === 'rule') return false;
  if (standsAlone(above.text) || standsAlone(here.text)) return false;
  // A mark that lost its place above the line stands behind the punctuation: "Prisoners,12".
  const whole = /[.,;:](?:\d{1,3}(?:,\d{1,3})?)?$/u.test(plainOf(above.text.slice(-40)));
  return !whole || (above.text.length < longest && !opensPreambular(here.text));
}

/** Longer lines are whole paragraphs, as word processors write them in plain text: so are the lines around them. */
const paragraphLine = 250;
/** Fewer lines without a blank one between them are halves of paragraphs, and a heading. */
const fewestLines = 5;

/** For each line, whether it is a paragraph of its own: it stands in a run of lines without blanks, some of them long. */
function wholeLines(lines: readonly string[]): readonly boolean[] {
  const whole = lines.map(() => false);
  for (let from = 0, to = 0; from < lines.length; from = to + 1) {
    to = from;
    let long = 0;
    for (let line = lines[to]; line !== undefined && line.trim() !== ''; line = lines[++to])
      if (line.length > paragraphLine) long++;
    if (long > 1 && to - from >= fewestLines) whole.fill(true, from, to);
  }
  return whole;
}

/** The blocks of a source, in order, and its lines without their ends. Blank lines are in no block. */
export function readBlocks(source: string): {
  readonly blocks: readonly Block[];
  readonly lines: readonly string[];
} {
  const lines = source.replace(/^\ufeff/u, '').split(/\r\n|\n|\r|\u2028|\f/u);
  if (lines.at(-1) === '') lines.pop();
  const blocks: Block[] = [];
  let open: { opening: Opening; parts: string[]; lines: number[]; above: Opening } | undefined;
  const close = (): void => {
    if (!open) return;
    const { kind, bullet, number, label, note } = open.opening;
    const text = open.parts.join('');
    if (kind === 'rule' || text !== '' || kind === 'note')
      blocks.push({ kind, lines: open.lines, text, bullet, number, label, note });
    open = undefined;
  };
  const whole = wholeLines(lines);
  lines.forEach((raw, index) => {
    if (raw.trim() === '') {
      close();
      return;
    }
    const opening = openingOf(raw);
    if (open && whole[index] !== true && goesOn(open.above, opening)) {
      open.parts.push(glue(open.above.text, opening.text), opening.text);
      open.lines.push(index + 1);
      open.above = { ...opening, kind: open.opening.kind };
      return;
    }
    close();
    open = { opening, parts: [opening.text], lines: [index + 1], above: opening };
  });
  close();
  return { blocks, lines };
}
