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

/** A note that names a source first is a note at first sight, with a number or without. */
const sourceFirst =
  /^(?:Ibid|See |United Nations, |(?:General Assembly |Economic and Social Council )?[Rr]esolution |[A-Z]{1,5}\/)/u;

/** Leads that a source sets in italics of its own: once lost, they are set as UN style has them. */
const irregular = /^\*(?:Recognizing that\*|Expresses\* its)/u;

/** About as many characters as stand on a printed page. */
const mostOnPage = 3000;

/** The texts with the last mark of one paragraph in eight misread: what is misread stays so. */
export function misread(texts: readonly CleanText[], pick: Pick): readonly CleanText[] {
  return texts.map(({ lines, notes }) => ({
    notes,
    lines: lines.map((line) =>
      line.form === 'heading' || line.form === 'organ' || pick(8) > 0
        ? line
        : {
            ...line,
            text: line.text.replace(/[,;.](?=(?:\[\^\d+\])?$)/u, () => [',', ';', '.', ''][pick(4)] ?? ''),
          },
    ),
  }));
}

/** What a converter does to a document. What is left out it does well. */
export interface Habits {
  /** The chance, in hundredths, that a page ends inside a paragraph. */
  readonly cuts?: number;
  /** Where a page may end: at the spaces, unless said otherwise. */
  readonly cutPattern?: RegExp;
  /** How a second half is written. */
  readonly half?: (rest: string, pick: Pick) => string;
  /** The chance, in hundredths, that a numbered paragraph loses its number; two in a row never do. */
  readonly lostNumbers?: number;
  /** The chance, in hundredths, that a note loses its number; one between two others that stay. */
  readonly lostNotes?: number;
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
  /**
   * The chance, in hundredths, that a mark is lost, and what is left of it. The first and the last of a text stay, to
   * tell whose a note is.
   */
  readonly lostMarks?: number;
  readonly remains?: (label: string) => string;
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
  /** True where the last mark of some paragraphs is misread. */
  readonly misread?: true;
  /** Changes the whole source. */
  readonly whole?: (source: string) => string;
}

/** A converted document, and how many defects were planted in it. */
export interface Converted {
  readonly source: string;
  readonly planted: number;
}

class Converter {
  readonly out: string[] = [];
  planted = 0;
  /** Characters on the page so far. */
  private filled = 0;
  /** Notes that the page will end with. */
  private pending: { readonly label: string; readonly note: string; readonly inner: boolean }[] = [];
  private readonly seen = new Set<string>();
  private notes: ReadonlyMap<string, string> = new Map();
  private keptNote = true;
  private keptNumber = true;
  private readonly habits: Habits;
  private readonly pick: Pick;

  constructor(habits: Habits, pick: Pick) {
    this.habits = habits;
    this.pick = pick;
  }

  write({ lines, notes }: CleanText): void {
    this.notes = notes;
    this.seen.clear();
    lines.forEach((line, index) => {
      if (line.form === 'heading') this.heading(lines, index);
      else this.paragraph(line, lines[index + 1]);
    });
    if (this.habits.endNotes) this.putNotes();
  }

  putNotes(): void {
    for (const { label, note, inner } of this.pending) {
      const lost = inner && sourceFirst.test(note) && this.keptNote && this.chance(this.habits.lostNotes);
      this.keptNote = !lost;
      if (lost || this.habits.note) this.planted++;
      this.put(
        lost
          ? note
          : this.habits.note
            ? `${this.habits.note(label, this.pick)}${note}`
            : `[^${label}]: ${note}`,
      );
    }
    this.pending = [];
  }

  private chance(hundredths = 0): boolean {
    return this.pick(100) < hundredths;
  }

  private put(line: string): void {
    const changed = this.habits.words?.(line, this.pick) ?? line;
    if (changed !== line) this.planted++;
    this.out.push(changed);
    this.filled += line.length;
  }

  private endPage(): void {
    if (!this.habits.endNotes) this.putNotes();
    const foot = this.habits.feet?.[this.pick(this.habits.feet.length)] ?? '';
    if (foot !== '') this.out.push(...foot.split('\n\n'));
    this.filled = 0;
  }

  /** A stretch of prose as it is written; the notes of its marks come at the end of the page. */
  private prose(text: string): string {
    const labels = [...this.notes.keys()];
    return text.replace(mark, (whole, label: string, at: number) => {
      const note = this.notes.get(label);
      const inner = label !== labels[0] && label !== labels.at(-1);
      if (!this.seen.has(label) && note !== undefined) this.pending.push({ label, note, inner });
      this.seen.add(label);
      if (inner && this.chance(this.habits.lostMarks)) {
        this.planted++;
        return this.habits.remains?.(label) ?? '';
      }
      if (!this.habits.mark) return whole;
      this.planted++;
      return this.habits.mark(label, this.pick, text.slice(0, at));
    });
  }

  /** The heading of a text is written with its title. */
  private heading(lines: readonly Line[], index: number): void {
    const line = lines[index];
    if (!line) return;
    const { heading } = this.habits;
    if (!heading) {
      this.put(`${'#'.repeat(line.level)} ${this.prose(line.text)}`);
      return;
    }
    const next = lines[index + 1];
    const titled = lines[0]?.form === 'heading' && lines[1]?.form === 'heading';
    if (index === 1 && titled) return;
    const text = this.prose(line.text);
    const title = index === 0 && titled && next ? { ...next, text: this.prose(next.text) } : undefined;
    this.planted++;
    this.put(heading({ ...line, text }, title, this.pick));
  }

  private marker(line: Line, below: Line | undefined): string {
    const { form, label } = line;
    if (label === '') return '';
    const between =
      form === 'numbered' && label !== '1.' && below?.form === 'numbered' && below.label !== '1.';
    if (between && this.keptNumber && this.chance(this.habits.lostNumbers)) {
      this.keptNumber = false;
      this.planted++;
      return '';
    }
    if (form === 'numbered') this.keptNumber = true;
    if (!this.habits.marker) return form === 'item' ? `   ${label} ` : `${label} `;
    this.planted++;
    return this.habits.marker(label, line, this.pick);
  }

  private paragraph(line: Line, below: Line | undefined): void {
    const { habits, pick } = this;
    let { text } = line;
    if (text.startsWith('*') && !irregular.test(text) && this.chance(habits.lost)) {
      text = text.replace(/^\*([^*]*)\*/u, '$1');
      this.planted++;
    }
    const [first, second] = this.halves(line, text);
    this.put(`${this.marker(line, below)}${this.prose(first)}`);
    if (second !== undefined) {
      this.endPage();
      this.planted++;
      this.put(habits.half ? habits.half(this.prose(second), pick) : this.prose(second));
    } else if (this.chance(habits.breaks) || this.filled > mostOnPage) this.endPage();
  }

  /** Where the page ends inside a paragraph: never inside italics. */
  private halves(line: Line, text: string): readonly [string, string | undefined] {
    const { cuts, cutPattern = / /gu, cutAt } = this.habits;
    if (line.form === 'organ' || !this.chance(cuts)) return [text, undefined];
    const places = [...text.matchAll(cutPattern)]
      .map(({ index, 0: cut }) => [text.slice(0, index), text.slice(index + cut.length)] as const)
      .filter(
        ([first, second]) =>
          first.length >= 40 &&
          (first.match(/\*/gu)?.length ?? 0) % 2 === 0 &&
          (cutAt?.(first, second, line) ?? true),
      );
    return places[this.pick(places.length)] ?? [text, undefined];
  }
}

/** Writes texts as a converter of these habits would. */
export function convert(texts: readonly CleanText[], habits: Habits, pick: Pick): Converted {
  const converter = new Converter(habits, pick);
  for (const text of texts) converter.write(text);
  converter.putNotes();
  const [above, below] = habits.around ?? ['', ''];
  const source = [above, converter.out.join(habits.between ?? '\n\n'), below]
    .filter((part) => part !== '')
    .join('\n\n');
  return { source: habits.whole ? habits.whole(source) : source, planted: converter.planted };
}
