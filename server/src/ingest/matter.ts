/** Names the matter around the texts, and makes searchable paragraphs of the report's own prose. */
import { glue } from './blocks.ts';
import { plainOf } from './markup.ts';
import type { Block, Matter, ReportParagraph } from './model.ts';
import { endingOf, goingOn, headingLike, isFurniture } from './shapes.ts';

/** What a heading of a report announces, first match first. */
const announced: readonly (readonly [RegExp, Matter])[] = [
  [/^contents$/iu, 'contents'],
  [/^executive summary$/iu, 'summary'],
  [/^consideration of proposals|\bdraft (?:resolution|decision) [A-Z]{1,4}\//iu, 'action'],
  [
    /\bmatters calling for action|draft (?:resolutions?|decisions?)\b|\bmatters brought|^recommendations?\b|\brecommendations of\b/iu,
    'introduction',
  ],
  [/\bdeliberations\b|\bsummary by the chair/iu, 'deliberations'],
  [/\baction taken\b/iu, 'action'],
  [/\bgeneral debate\b|\bstatements\b/iu, 'statements'],
  [/\battendance\b/iu, 'attendance'],
  [/\belection of officers\b/iu, 'officers'],
  [/\badoption of the agenda\b|\bprovisional agenda\b/iu, 'agenda'],
  [/\bdocumentation\b/iu, 'documents'],
  [
    /\borganization of the session|\bopening\b|\bclosure\b|\bpre-session\b|\bceremonial\b|\badoption of the report/iu,
    'organization',
  ],
];

/** Matter that is prose, which a reader may search for. */
const prose: ReadonlySet<Matter> = new Set([
  'summary',
  'introduction',
  'statements',
  'deliberations',
  'action',
  'attendance',
  'officers',
  'agenda',
  'documents',
  'organization',
  'narrative',
]);

/** A block outside the texts with its name. */
export interface NamedBlock {
  readonly block: Block;
  readonly matter: Matter;
  readonly heading: string;
}

/** A heading of a report by its form: what it says, and how deep it lies. */
interface ReportHeading {
  readonly words: string;
  readonly depth: 'chapter' | 'section' | 'below';
  /** True for `A. Deliberations`, `III. Recommendations`. */
  readonly numbered: boolean;
}

const chapterLine = /^chapter [IVXLC\d]{1,7}\b/iu;

/** Reads the blocks around the texts in order; what a block is depends on the headings above it. */
class Namer {
  private matter: Matter = 'cover';
  /** What the sections of this chapter are unless their headings say otherwise. */
  private chapter: Matter = 'narrative';
  private heading = '';
  /** The number of the last paragraph: those of the report run through. */
  private number = 0;
  /** True inside a list of speakers, whose lines look like headings. */
  private listed = false;
  private afterChapter = false;
  private above: Block | undefined;

  /** A text stands here; behind it comes the report again. */
  skipText(): void {
    this.matter = 'narrative';
    this.above = undefined;
  }

  /** `goesOn`: what stands below begins inside a sentence. */
  name(block: Block, goesOn: boolean): NamedBlock {
    return { block, matter: this.matterOf(block, goesOn), heading: this.heading };
  }

  private matterOf(block: Block, goesOn: boolean): Matter {
    if (block.kind === 'note') return 'report note';
    if (isFurniture(block)) return block.kind;
    const plain = plainOf(block.text);
    // Officers are listed in a table, and nowhere else.
    if (block.kind === 'table') return ['contents', 'officers'].includes(this.matter) ? this.matter : 'table';
    if (this.matter === 'contents' && !/^executive summary$/iu.test(plain) && !chapterLine.test(plain))
      return 'contents';
    const named = /^(?:contents|executive summary)$/iu.test(plain);
    const heading = goesOn && !named ? undefined : this.headingOf(block);
    if (heading) return this.takeHeading(heading);
    if (block.kind === 'numbered') {
      this.number = block.number ?? 0;
      if (this.matter === 'cover') this.matter = 'narrative';
    }
    // "… the following persons made statements:" opens a list of lines without a stop.
    if (/\bstatements?:$/u.test(plain)) this.listed = true;
    else if (block.kind === 'numbered') this.listed = false;
    this.afterChapter = false;
    if (this.listed && block.kind === 'paragraph') return 'statements';
    this.above = block;
    return this.matter;
  }

  private headingOf(block: Block): ReportHeading | undefined {
    const plain = plainOf(block.text);
    if (chapterLine.test(plain)) return { words: plain, depth: 'chapter', numbered: true };
    const section = /^(?:[A-Z]|[IVXLC]{1,7})\. (?=\p{Lu})/u.exec(plain);
    const words = section ? plain.slice(section[0].length) : plain;
    const numbered = section !== null;
    if (block.kind === 'heading') return { words, depth: 'section', numbered };
    if (plain.length > 400 || (this.above && endingOf(this.above.text) === 'open')) return undefined;
    // Headings are numbered anew below each section, paragraphs run through.
    if (block.kind === 'numbered')
      return block.number !== this.number + 1 && endingOf(block.text) === 'open'
        ? { words, depth: 'below', numbered }
        : undefined;
    if (block.kind !== 'paragraph') return undefined;
    if (section && endingOf(block.text) === 'open') return { words, depth: 'section', numbered };
    return !this.listed && headingLike(block) ? { words, depth: 'below', numbered } : undefined;
  }

  private takeHeading({ words, depth, numbered }: ReportHeading): Matter {
    const found = announced.find(([pattern]) => pattern.test(words))?.[1];
    const { matter, afterChapter } = this;
    if (matter === 'cover' && found === undefined && depth !== 'chapter' && !numbered) return 'cover';
    this.above = undefined;
    this.listed = false;
    this.afterChapter = depth === 'chapter';
    if (depth === 'chapter') this.chapter = this.matter = 'narrative';
    else if (afterChapter) this.chapter = this.matter = found ?? 'narrative';
    else if (depth === 'section') this.matter = found ?? this.chapter;
    else this.matter = found ?? (matter === 'cover' ? 'narrative' : matter);
    this.heading = words;
    return 'report heading';
  }
}

/** Names every block that is in no text; `texts` are the ranges of the texts, ascending. */
export function nameMatter(
  blocks: readonly Block[],
  texts: readonly { readonly start: number; readonly end: number }[],
): ReadonlyMap<number, NamedBlock> {
  const named = new Map<number, NamedBlock>();
  const namer = new Namer();
  const going = goingOn(blocks, 0, blocks.length);
  let text = 0;
  blocks.forEach((block, index) => {
    while ((texts[text]?.end ?? Infinity) <= index) text++;
    if (index >= (texts[text]?.start ?? Infinity)) namer.skipText();
    else named.set(index, namer.name(block, going.has(index)));
  });
  return named;
}

/** The report's own paragraphs, put together across page ends, for search. */
export function reportParagraphs(named: ReadonlyMap<number, NamedBlock>): readonly ReportParagraph[] {
  const found: { line: number; matter: Matter; heading: string; text: string }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const { block, matter, heading } of named.values()) {
    if (matter === 'report heading' || matter === 'table') open = undefined;
    if (!prose.has(matter)) continue;
    const plain = plainOf(block.text);
    const goesOn =
      open !== undefined &&
      block.kind === 'paragraph' &&
      matter === open.matter &&
      matter !== 'statements' &&
      (['open', 'comma'].includes(endingOf(open.text)) || /^\p{Ll}/u.test(plain));
    if (goesOn && open) open.text += glue(open.text.slice(-2), plain) + plain;
    else {
      const label = block.number === undefined ? block.label : `${String(block.number)}.`;
      open = {
        line: block.lines[0] ?? 0,
        matter,
        heading,
        text: label === undefined ? plain : `${label} ${plain}`,
      };
      found.push(open);
    }
  }
  return found;
}
