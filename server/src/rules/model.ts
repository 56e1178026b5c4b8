/** What a rule is. */
import type { Corpus } from '../corpus/model.ts';
import type { Block, BlockKind, Draft, Span, TextEdit } from '../text/model.ts';

/** The level of a finding, or `off`. */
export type Level = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** `ga` is the General Assembly, the Council, its commissions; `sc` the Security Council. */
export type Profile = 'ga' | 'sc' | 'decision';

/** A change that mends a problem. */
export interface Fix {
  /** What it will do, in the imperative: "Renumber the paragraphs and the references to them". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True where the right text is known and nothing is lost: joins "fix all" and `resolute fix`. */
  readonly safe: boolean;
  /**
   * True where the edits reckon with the whole file as it is, as numbering all notes anew does: two such fixes
   * cannot be applied at once, even where their edits are apart.
   */
  readonly exclusive?: boolean;
}

/** Something found in a draft. */
export interface Problem {
  /** Absolute span in the source. */
  readonly span: Span;
  /** Plain words: what is wrong and what would be right. */
  readonly message: string;
  /** Overrides the rule's default level, for rules whose level depends on the case. */
  readonly level?: Exclude<Level, 'off'>;
  readonly fixes: readonly Fix[];
  /** Why there is no fix, where a drafter would look for one: a phrase that follows “Cannot be mended: ”. */
  readonly unmended?: string;
  /** The name or spelling found fault with, as written: what a word list would have to hold. */
  readonly word?: string;
}

/** What a rule may look at in one block, and nothing else: its answer is kept for as long as the block stands. */
export interface BlockContext {
  readonly corpus: Corpus;
  /** That of the text the block belongs to; to a rule of the whole draft, that of the file. */
  readonly profile: Profile;
  /** True for `status: final`: negotiation marks are then found. */
  readonly final: boolean;
  /** Names and spellings that the drafter's word lists accept, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** What a rule may look at. */
export interface RuleContext extends BlockContext {
  readonly draft: Draft;
  /** The profile at a place: a file may hold texts of several. What a rule finds where it does not apply is dropped. */
  readonly profileAt: (offset: number) => Profile;
  /** Where given, what takes long and is not known yet is put off: it is handed over, and its problems left out. */
  readonly defer?: (work: () => void) => void;
}

/** A rule's page: `Recalling` bad, good, why, source. */
export interface RulePage {
  /** One line: what the rule finds. */
  readonly summary: string;
  /** Why it matters, in plain words. */
  readonly why: string;
  /** A whole small draft, in the draft format, that the rule finds fault with. */
  readonly bad: string;
  /** The same, right. */
  readonly good: string;
  /** Where the rule comes from. */
  readonly source: string;
}

interface RuleFacts {
  /** Permanent, kebab-case, the file's name. */
  readonly id: string;
  readonly group: 'structure' | 'footnotes' | 'citations' | 'style' | 'agreed';
  readonly level: Exclude<Level, 'off'>;
  readonly profiles: readonly Profile[];
  readonly page: RulePage;
}

/** A rule that must see the whole draft: what is first, what comes before, what refers to what. */
export interface DraftRule extends RuleFacts {
  readonly check: (context: RuleContext) => readonly Problem[];
}

/** A rule that must see one block only. A keystroke runs it on the block that changed. */
export interface BlockRule extends RuleFacts {
  /** The kinds of block that it looks at. */
  readonly kinds: ReadonlySet<BlockKind>;
  /** Spans and edits of the problems are relative to the block. */
  readonly checkBlock: (block: Block, context: BlockContext) => readonly Problem[];
}

/** A rule: pure, total, one file. */
export type Rule = DraftRule | BlockRule;
