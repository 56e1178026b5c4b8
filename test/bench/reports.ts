/**
 * Reports like those of the corpus, as many as are wanted: the same bodies meet every year, take up their subjects
 * again every other year, keep some paragraphs, reword others and write new ones. Their words are those of the
 * documents that ship, clause by clause, with numbers, dates and names of their own.
 */
import { readDocuments } from '../../server/src/ingest/ingest.ts';
import type { Part } from '../../server/src/text/model.ts';
import { parse } from '../../server/src/text/parser.ts';
import { random } from '../random.ts';

/** A report, as a source document and as a manifest lists it. */
export interface Report {
  readonly file: string;
  readonly symbol: string;
  readonly title: string;
  readonly body: string;
  readonly session: number;
  readonly date: string;
  readonly text: string;
}

/** What the reports are made of. */
interface Stock {
  /** First clauses with their leads, by part. */
  readonly openings: Readonly<Record<Part, readonly string[]>>;
  readonly clauses: readonly string[];
  readonly items: readonly string[];
  readonly titles: readonly string[];
  readonly statements: readonly string[];
  readonly notes: readonly string[];
}

/** A text as it stood when it was last taken up. */
interface Subject {
  readonly title: string;
  preambular: readonly string[];
  operative: readonly string[];
}

const FIRST_YEAR = 1985;
const YEARS = 40;
const SUBJECTS = 16;

/** Draws from the stock, always the same for one seed. */
class Author {
  readonly #stock: Stock;
  readonly below: (below: number) => number;

  constructor(stock: Stock, seed: number) {
    this.#stock = stock;
    this.below = random(seed);
  }

  #of(list: readonly string[]): string {
    return list[this.below(list.length)] ?? '';
  }

  /** A name that no document has: two to four syllables. */
  name(): string {
    const syllables = Array.from({ length: 2 + this.below(3) }, () => {
      const vowel = 'aeiou'[this.below(5)] ?? '';
      return `${'bdfgklmnprstvz'[this.below(14)] ?? ''}${vowel}${this.below(3) === 0 ? 'n' : ''}`;
    });
    const name = syllables.join('');
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  /** Numbers become others of as many digits, years others near the year, what may be a day one that may be. */
  #renumber(words: string, year: number): string {
    return words.replace(/(?<![\w^])\d+(?!\w)/gu, (digits) => {
      if (/^(?:19|20)\d\d$/u.test(digits)) return String(year - this.below(12));
      if (digits.length === 2) return String(10 + this.below(19));
      return String(10 ** (digits.length - 1) + this.below(9 * 10 ** (digits.length - 1)));
    });
  }

  paragraph(part: Part, year: number): string {
    const clauses = Array.from({ length: 1 + this.below(4) }, () => this.#of(this.#stock.clauses));
    const place = this.below(6) === 0 ? [`in particular in ${this.name()} and ${this.name()}`] : [];
    const words = [this.#of(this.#stock.openings[part]), ...place, ...clauses].join(', ');
    return this.#renumber(words, year);
  }

  item(year: number): string {
    return this.#renumber(this.#of(this.#stock.items), year);
  }

  statement(year: number): string {
    const said = Array.from({ length: 2 + this.below(3) }, () => this.#of(this.#stock.statements));
    return this.#renumber(said.join(' '), year);
  }

  note(year: number): string {
    return this.#renumber(this.#of(this.#stock.notes), year);
  }

  subject(): Subject {
    const title = `${this.#of(this.#stock.titles)} in ${this.name()} and ${this.name()}`;
    return { title, preambular: [], operative: [] };
  }

  /** Six of ten stay but for their numbers, two are reworded in part, two are new. */
  again(part: Part, before: readonly string[], year: number): readonly string[] {
    const count = before.length === 0 ? 6 + this.below(20) : before.length;
    return Array.from({ length: count }, (_, index) => {
      const old = before[index];
      const draw = this.below(10);
      if (old === undefined || draw < 2) return this.paragraph(part, year);
      if (draw < 4) return `${old}, ${this.#of(this.#stock.clauses)}`.split(', ').slice(-6).join(', ');
      return this.#renumber(old, year);
    });
  }
}

/** Cuts words that hold no marks, quotation or bracket, so that clauses can stand anywhere. */
const clausesOf = (words: string): readonly string[] =>
  words
    .replace(/[,;:.]$/u, '')
    .split(', ')
    .filter((clause) => clause.length > 20 && !/[“”"()[\]*]/u.test(clause));

async function stockOf(paths: readonly string[]): Promise<Stock> {
  const { documents } = await readDocuments(paths);
  const drafts = documents.map(({ repaired }) => parse(repaired.source));
  const texts = drafts.flatMap((draft) => draft.texts);
  const opening = (part: 'preambular' | 'operative'): readonly string[] =>
    texts.flatMap((text) =>
      text[part].flatMap(({ lead, placed: { block } }) => {
        const first = clausesOf(block.plain)[0];
        if (!lead || first === undefined || !block.plain.startsWith(first)) return [];
        return [`*${block.plain.slice(0, lead.end)}*${first.slice(lead.end)}`];
      }),
    );
  const paragraphs = texts.flatMap(({ preambular, operative }) => [...preambular, ...operative]);
  return {
    openings: { preambular: opening('preambular'), operative: opening('operative'), annex: [] },
    clauses: paragraphs.flatMap(({ placed }) => clausesOf(placed.block.plain).slice(1)),
    items: paragraphs.flatMap(({ items }) =>
      items.flatMap(({ placed }) => clausesOf(placed.block.plain).slice(0, 1)),
    ),
    titles: texts.map(({ title }) => title).filter((title) => title !== ''),
    statements: documents.flatMap(({ repaired }) =>
      repaired.other.filter(({ matter }) => matter === 'deliberations').map(({ text }) => text),
    ),
    notes: drafts.flatMap(({ notes }) => notes.map(({ text }) => text)),
  };
}

/**
 * Reports of about so many bytes in all, body by body and year by year; a report has some 100 kB. The same seed
 * gives the same reports.
 * @param sources files and folders of the documents whose words are taken.
 */
export async function* reports(
  sources: readonly string[],
  bytes: number,
  seed: number,
): AsyncGenerator<Report> {
  const stock = await stockOf(sources);
  const author = new Author(stock, seed);
  for (let body = 0, written = 0; written < bytes; body++) {
    const name = `Commission on the Affairs of ${author.name()}`;
    const subjects = Array.from({ length: SUBJECTS }, () => author.subject());
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS && written < bytes; year++) {
      const report = write(
        author,
        name,
        body,
        year,
        subjects.filter((_, index) => index % 2 === year % 2),
      );
      written += Buffer.byteLength(report.text);
      yield report;
    }
  }
}

function write(
  author: Author,
  body: string,
  number: number,
  year: number,
  subjects: readonly Subject[],
): Report {
  const symbol = `E/${String(year)}/${String(100 + number)}`;
  const session = year - FIRST_YEAR + 1;
  const title = `Report on session ${String(session)}`;
  const day = String(10 + (number % 18));
  let note = 0;
  const texts = subjects.flatMap((subject, index) => {
    subject.preambular = author.again('preambular', subject.preambular, year);
    subject.operative = author.again('operative', subject.operative, year);
    const notes: string[] = [];
    const marked = (words: string): string => {
      if (author.below(5) > 0) return words;
      notes.push(`<sup>${String(++note)}</sup> ${author.note(year)}`);
      return `${words},<sup>${String(note)}</sup> as appropriate`;
    };
    return [
      ...[`Draft resolution ${roman(index + 1)}`, subject.title, '*The General Assembly*,'],
      ...subject.preambular.map((words) => `${marked(words)},`),
      ...subject.operative.flatMap((words, place) => {
        const end = place + 1 === subject.operative.length ? '.' : ';';
        const start = `${String(place + 1)}. ${marked(words)}`;
        if (author.below(6) > 0) return [`${start}${end}`];
        return [`${start}:`, `(a) ${author.item(year)};`, `(b) ${author.item(year)}${end}`];
      }),
      ...notes,
    ];
  });
  const statements = Array.from({ length: 40 }, (_, at) => `${String(at + 2)}. ${author.statement(year)}`);
  return {
    ...{ file: `${symbol.replaceAll('/', '-')}.txt`, symbol, title, body, session },
    date: `${String(year)}-05-${day}`,
    text: `${[
      ...['United Nations', symbol, body, title, `${day} May ${String(year)}`],
      ...['Chapter I', 'Matters calling for action by the Economic and Social Council'],
      'A. Draft resolutions for adoption by the General Assembly',
      `1. The ${body} recommends to the Economic and Social Council the approval of the following draft resolutions:`,
      ...texts,
      ...['Chapter II', 'General debate', ...statements],
    ].join('\n\n')}\n`,
  };
}

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;

/** 1 to 39. */
const roman = (number: number): string => 'X'.repeat(number / 10) + (ONES[number % 10] ?? '');
