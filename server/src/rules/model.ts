/** What a rule is. */
import type { Corpus } from '../corpus/model.ts';
import type { Draft, Span, TextEdit } from '../text/model.ts';

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
}

/** What a rule may look at. */
export interface RuleContext {
  readonly draft: Draft;
  readonly corpus: Corpus;
  readonly profile: Profile;
  /** True for `status: final`: negotiation marks are then found. */
  readonly final: boolean;
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

/** A rule: pure, total, one file. */
export interface Rule {
  /** Permanent, kebab-case, the file's name. */
  readonly id: string;
  readonly group: 'structure' | 'footnotes' | 'citations' | 'style' | 'agreed';
  readonly level: Exclude<Level, 'off'>;
  readonly profiles: readonly Profile[];
  readonly page: RulePage;
  readonly check: (context: RuleContext) => readonly Problem[];
}
