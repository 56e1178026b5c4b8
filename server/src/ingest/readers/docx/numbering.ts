/** Numbers that Word counts itself: reads the definitions of lists, and counts on as their paragraphs come. */
import { formatNumber } from '../numbers.ts';
import type { XmlHandler } from '../xml.ts';
import type { ListPlace } from './styles.ts';

interface Level {
  start: number;
  format: string;
  /** Such as `%1.` or `(%2)`; the digits name levels, counted from 1. */
  pattern: string;
}

interface Definition {
  readonly levels: Map<number, Level>;
  /** The style whose list this one stands for. */
  link: string | undefined;
}

interface List {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const deepestLevel = 8;
/** Lists as `numbering.xml` has them; hand it to an `XmlReader` before any label is asked for. */
export class Numbering implements XmlHandler {
  private readonly definitions = new Map<string, Definition>();
  private readonly lists = new Map<string, List>();
  /** The last numbers of each definition, level by level. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Lists whose own starts have been taken up. */
  private readonly begun = new Set<string>();
  private definition: Definition | undefined;
  private list: List | undefined;
  private level: Level | undefined;
  private overridden = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'];
    const number = Number(value);
    switch (name) {
      case 'w:abstractNum':
        this.definition = { levels: new Map(), link: undefined };
        this.definitions.set(attributes['w:abstractNumId'] ?? '', this.definition);
        break;
      case 'w:numStyleLink':
        if (this.definition) this.definition.link = value;
        break;
      case 'w:num':
        this.list = { definition: '', starts: new Map(), levels: new Map() };
        this.lists.set(attributes['w:numId'] ?? '', this.list);
        break;
      case 'w:abstractNumId':
        if (this.list) this.list.definition = value ?? '';
        break;
      case 'w:lvlOverride':
        this.overridden = Number(attributes['w:ilvl']) || 0;
        break;
      case 'w:startOverride':
        if (Number.isInteger(number)) this.list?.starts.set(this.overridden, number);
        break;
      case 'w:lvl':
        this.level = { start: 1, format: 'decimal', pattern: '' };
        (this.definition ?? this.list)?.levels.set(Number(attributes['w:ilvl']) || 0, this.level);
        break;
      case 'w:start':
        if (this.level && Number.isInteger(number)) this.level.start = number;
        break;
      case 'w:numFmt':
        if (this.level) this.level.format = value ?? 'decimal';
        break;
      case 'w:lvlText':
        if (this.level) this.level.pattern = (value ?? '').slice(0, 100);
        break;
    }
  }

  close(name: string): void {
    if (name === 'w:abstractNum') this.definition = undefined;
    else if (name === 'w:num') this.list = undefined;
    else if (name === 'w:lvl') this.level = undefined;
  }

  text(): void {}

  /** The definition behind a list, through the style that it may stand for. */
  private definitionOf(list: List, placeOf: (style: string) => ListPlace | undefined): string {
    const link = this.definitions.get(list.definition)?.link;
    const linked = link === undefined ? undefined : placeOf(link);
    return (linked ? this.lists.get(linked.list)?.definition : undefined) ?? list.definition;
  }

  /**
   * The label of the next paragraph at this place; empty where it has none.
   * @param placeOf the list that a style names.
   */
  next({ list: id, level }: ListPlace, placeOf: (style: string) => ListPlace | undefined): string {
    const list = this.lists.get(id);
    if (!list || level < 0 || level > deepestLevel) return '';
    const definition = this.definitionOf(list, placeOf);
    const levelAt = (at: number): Level | undefined =>
      list.levels.get(at) ?? this.definitions.get(definition)?.levels.get(at);
    const here = levelAt(level);
    if (!here) return '';
    const counts = this.counts.get(definition) ?? [];
    this.counts.set(definition, counts);
    const start = list.starts.get(level);
    const begun = `${id}/${String(level)}`;
    if (start !== undefined && !this.begun.has(begun)) {
      this.begun.add(begun);
      counts[level] = start;
    } else counts[level] = (counts[level] ?? here.start - 1) + 1;
    counts.length = level + 1;
    if (here.format === 'bullet') return '-';
    return here.pattern
      .replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const { start: first = 1, format = 'decimal' } = levelAt(at) ?? {};
        return formatNumber(counts[at] ?? first, format);
      })
      .trim();
  }
}
