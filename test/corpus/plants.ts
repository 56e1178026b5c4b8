/** Writes texts as converters of printed documents write them, and counts the defects that it plants. */
import { corpusSource } from '../readers/draft.ts';

/** A line of a text in the draft format, its marker apart. */
export interface Line {
  readonly form: 'heading' | 'organ' | 'numbered' | 'item' | 'plain';
  /** Of a heading, 1 to 6. */
  readonly level: number;
  /** `1.`, `(a)`, or nothing. */
  readonly label: string;
  /** Marks as `[^n]`, italics between asterisks. */
  readonly text: string;
}

/** A text with its notes. */
export interface CleanText {
  readonly lines: readonly Line[];
  readonly notes: ReadonlyMap<string, string>;
}

/** Draws a whole number from 0 to below its argument. */
export type Pick = (below: number) => number;

const mark = /\[\^([^\]]+)\](?!:)/gu;

function lineOf(line: string): Line {
  const [, hashes, title] = /^(#+) (.*)$/u.exec(line) ?? [];
  if (hashes !== undefined && title !== undefined)
    return { form: 'heading', level: hashes.length, label: '', text: title };
  if (/^\*The [^*]+\*[,:]$/u.test(line)) return { form: 'organ', level: 0, label: '', text: line };
  const [, number, operative] = /^(\d+\.) (.*)$/u.exec(line) ?? [];
  if (number !== undefined && operative !== undefined)
    return { form: 'numbered', level: 0, label: number, text: operative };
  const [, label, item] = /^ +(\([a-z]+\)|\d+\.) (.*)$/u.exec(line) ?? [];
  if (label !== undefined && item !== undefined) return { form: 'item', level: 0, label, text: item };
  return { form: 'plain', level: 0, label: '', text: line };
}

/**
 * The texts of a document that ships, notes numbered in the order of their marks: through all of them, or anew in
 * every text. Notes without a mark and marks without a note are left out.
 */
export function cleanTexts(name: string, anew: boolean): readonly CleanText[] {
  let last = 0;
  return corpusSource(name)
    .replace(/^---\n[^]*?\n---\n/u, '')
    .split(/^(?=# (?!Annex))/mu)
    .filter((text) => text.trim() !== '')
    .map((text) => {
      if (anew) last = 0;
      const source = new Map(
        [...text.matchAll(/^\[\^([^\]]+)\]: (.*)$/gmu)].map(([, n = '', note = '']) => [n, note]),
      );
      const numbers = new Map<string, string>();
      const body = text.replace(/^\[\^[^\]]+\]: .*$/gmu, '').replace(mark, (_, label: string) => {
        if (!source.has(label)) return '';
        if (!numbers.has(label)) numbers.set(label, label === '*' ? '*' : String(++last));
        return `[^${numbers.get(label) ?? ''}]`;
      });
      const notes = new Map([...numbers].map(([old, number]) => [number, source.get(old) ?? '']));
      return {
        lines: body
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(lineOf),
        notes,
      };
    });
}

/** Texts in the draft format, as repair ought to give them back. */
export function printed(texts: readonly CleanText[]): string {
  return texts
    .map(({ lines, notes }) =>
      [
        ...lines.map(({ form, level, label, text }) =>
          form === 'heading'
            ? `${'#'.repeat(level)} ${text}`
            : form === 'numbered'
              ? `${label} ${text}`
              : form === 'item'
                ? `   ${label} ${text}`
                : text,
        ),
        ...[...notes].map(([n, note]) => `[^${n}]: ${note}`),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** Leads that a source sets in italics of its own: once lost, they are set as UN style has them. */
const irregular = /^\*(?:Recognizing that\*|Expresses\* its)/u;

/** About as many characters as stand on a printed page. */
const mostOnPage = 3000;

/** What a converter does to a document. What is left out it does well. */
export interface Habits {
  /** The chance, in hundredths, that a page ends inside a paragraph. */
  readonly cuts?: number;
  /** Whether a page may end between these two halves. */
  readonly cutAt?: (first: string, second: string, line: Line) => boolean;
  /** The chance, in hundredths, that a page ends behind a paragraph. */
  readonly breaks?: number;
  /** What stands at the foot of a page and at the head of the next. */
  readonly feet?: readonly string[];
  /** True where notes stand at the end of their text, and not of the page. */
  readonly endNotes?: boolean;
  /** How marks are written; `before` is the stretch of prose before them. */
  readonly mark?: (label: string, pick: Pick, before: string) => string;
  /** The chance, in hundredths, that a mark is lost; the first and the last of a text stay, to tell whose a note is. */
  readonly lostMarks?: number;
  /** How the number of a note is written. */
  readonly note?: (label: string, pick: Pick) => string;
  /** How the marker of a numbered paragraph or item is written. */
  readonly marker?: (label: string, line: Line, pick: Pick) => string;
  /** How a heading is written; the next is its title, where it opens a text. */
  readonly heading?: (line: Line, title: Line | undefined, pick: Pick) => string;
  /** The chance, in hundredths, that a lead loses its italics. */
  readonly lost?: number;
  /** Changes the whole line. */
  readonly words?: (line: string, pick: Pick) => string;
  /** What stands between two lines, else a blank line. */
  readonly between?: string;
  /** What stands before the texts and behind them. */
  readonly around?: readonly [string, string];
  /** Changes the whole source. */
  readonly whole?: (source: string) => string;
}

/** A converted document, and how many defects were planted in it. */
export interface Converted {
  readonly source: string;
  readonly planted: number;
}

function chance(pick: Pick, hundredths: number | undefined): boolean {
  return pick(100) < (hundredths ?? 0);
}

/** Writes texts as a converter of these habits would. */
export function convert(texts: readonly CleanText[], habits: Habits, pick: Pick): Converted {
  const out: string[] = [];
  let planted = 0;
  /** Characters on the page so far. */
  let filled = 0;
  let pending: { readonly label: string; readonly note: string }[] = [];
  const put = (line: string): void => {
    out.push(habits.words ? habits.words(line, pick) : line);
    filled += line.length;
    if (habits.words && out.at(-1) !== line) planted++;
  };
  const putNotes = (): void => {
    for (const { label, note } of pending)
      put(habits.note ? `${habits.note(label, pick)}${note}` : `[^${label}]: ${note}`);
    if (habits.note) planted += pending.length;
    pending = [];
  };
  const endPage = (): void => {
    if (!habits.endNotes) putNotes();
    const foot = habits.feet?.[pick(habits.feet.length)];
    if (foot !== undefined && foot !== '') out.push(...foot.split('\n\n'));
    filled = 0;
  };
  for (const { lines, notes } of texts) {
    const seen = new Set<string>();
    const [first, last] = [[...notes.keys()][0], [...notes.keys()].at(-1)];
    /** Writes a stretch of prose; the notes of its marks come at the end of the page. */
    const prose = (text: string): string =>
      text.replace(mark, (whole, label: string, at: number) => {
        const note = notes.get(label);
        if (!seen.has(label) && note !== undefined) pending.push({ label, note });
        seen.add(label);
        const outer = label === first || label === last;
        if (!outer && chance(pick, habits.lostMarks)) {
          planted++;
          return '';
        }
        if (!habits.mark) return whole;
        planted++;
        return habits.mark(label, pick, text.slice(0, at));
      });
    lines.forEach((line, index) => {
      const { form, level, label } = line;
      if (form === 'heading') {
        const before = lines[index - 1];
        if (habits.heading && before?.form === 'heading' && before.level === 1 && index === 1) return;
        const next = lines[index + 1];
        const title =
          index === 0 && next?.form === 'heading' ? { ...next, text: prose(next.text) } : undefined;
        if (habits.heading) planted++;
        put(
          habits.heading
            ? habits.heading({ ...line, text: prose(line.text) }, title, pick)
            : `${'#'.repeat(level)} ${prose(line.text)}`,
        );
        return;
      }
      let { text } = line;
      if (
        habits.lost !== undefined &&
        text.startsWith('*') &&
        !irregular.test(text) &&
        chance(pick, habits.lost)
      ) {
        text = text.replace(/^\*([^*]*)\*/u, '$1');
        planted++;
      }
      const before =
        label === ''
          ? ''
          : habits.marker
            ? habits.marker(label, line, pick)
            : form === 'item'
              ? `   ${label} `
              : `${label} `;
      if (label !== '' && habits.marker) planted++;
      const places =
        form !== 'organ' && chance(pick, habits.cuts)
          ? [...text.matchAll(/ /gu)]
              .map(({ index: at }) => [text.slice(0, at), text.slice(at + 1)] as const)
              .filter(
                ([first, second]) =>
                  first.length >= 40 &&
                  (first.match(/\*/gu)?.length ?? 0) % 2 === 0 &&
                  (habits.cutAt?.(first, second, line) ?? true),
              )
          : [];
      const [half, rest] = places[pick(places.length)] ?? [text, undefined];
      put(`${before}${prose(half)}`);
      if (rest !== undefined) {
        endPage();
        planted++;
        put(prose(rest));
      } else if (chance(pick, habits.breaks) || filled > mostOnPage) endPage();
    });
    if (habits.endNotes) putNotes();
  }
  putNotes();
  const [above, below] = habits.around ?? ['', ''];
  const source = [above, out.join(habits.between ?? '\n\n'), below]
    .filter((part) => part !== '')
    .join('\n\n');
  return { source: habits.whole ? habits.whole(source) : source, planted };
}
