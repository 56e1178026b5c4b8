/** All rules, one line each; settings and pages are generated from this list. */
import type { Rule } from './model.ts';
import { frontMatter } from './front-matter.ts';
import { abbreviation } from './abbreviation.ts';
import { acronym } from './acronym.ts';
import { annexUnreferenced } from './annex-unreferenced.ts';
import { bracket } from './bracket.ts';
import { budget } from './budget.ts';
import { capitalization } from './capitalization.ts';
import { citationDate } from './citation-date.ts';
import { citationDateMissing } from './citation-date-missing.ts';
import { citationForm } from './citation-form.ts';
import { citationFuture } from './citation-future.ts';
import { citationOrder } from './citation-order.ts';
import { citationOrgan } from './citation-organ.ts';
import { citationSymbol } from './citation-symbol.ts';
import { citationTitle } from './citation-title.ts';
import { citationUnknown } from './citation-unknown.ts';
import { countryName } from './country-name.ts';
import { crossReference } from './cross-reference.ts';
import { footnoteDuplicate } from './footnote-duplicate.ts';
import { footnoteEnd } from './footnote-end.ts';
import { footnoteForm } from './footnote-form.ts';
import { footnoteIbid } from './footnote-ibid.ts';
import { footnoteLetter } from './footnote-letter.ts';
import { footnoteMissing } from './footnote-missing.ts';
import { footnoteOrder } from './footnote-order.ts';
import { footnotePosition } from './footnote-position.ts';
import { footnoteReused } from './footnote-reused.ts';
import { footnoteSecond } from './footnote-second.ts';
import { footnoteSeparator } from './footnote-separator.ts';
import { footnoteText } from './footnote-text.ts';
import { footnoteUndefined } from './footnote-undefined.ts';
import { footnoteUnused } from './footnote-unused.ts';
import { instrumentName } from './instrument-name.ts';
import { instrumentShort } from './instrument-short.ts';
import { itemCapital } from './item-capital.ts';
import { itemEnd } from './item-end.ts';
import { itemLabel } from './item-label.ts';
import { itemSingle } from './item-single.ts';
import { neutralPhrase } from './neutral-phrase.ts';
import { operativeEnd } from './operative-end.ts';
import { pageReference } from './page-reference.ts';
import { paragraphNumber } from './paragraph-number.ts';
import { preambularEnd } from './preambular-end.ts';
import { precedentDrift } from './precedent-drift.ts';
import { precedentStrength } from './precedent-strength.ts';
import { precedentSuperseded } from './precedent-superseded.ts';
import { leadForm } from './lead-form.ts';
import { leadItalic } from './lead-italic.ts';
import { leadSequence } from './lead-sequence.ts';
import { leadUnknown } from './lead-unknown.ts';
import { organForm } from './organ-form.ts';
import { organMissing } from './organ-missing.ts';
import { partOrder } from './part-order.ts';
import { presentResolution } from './present-resolution.ts';
import { symbolForm } from './symbol-form.ts';
import { titleAbbreviation } from './title-abbreviation.ts';
import { titleDuplicate } from './title-duplicate.ts';
import { titleMissing } from './title-missing.ts';
import { dash } from './dash.ts';
import { dateForm } from './date-form.ts';
import { number } from './number.ts';
import { percent } from './percent.ts';
import { serialComma } from './serial-comma.ts';
import { spelling } from './spelling.ts';

/** Every rule, in the order of the groups and of `docs/rules`. */
export const rules: readonly Rule[] = [
  // structure
  frontMatter(() => ruleIds),
  titleMissing,
  titleAbbreviation,
  organMissing,
  organForm,
  partOrder,
  leadUnknown,
  leadForm,
  leadItalic,
  leadSequence,
  preambularEnd,
  operativeEnd,
  itemEnd,
  itemCapital,
  paragraphNumber,
  itemLabel,
  itemSingle,
  bracket,
  crossReference,
  annexUnreferenced,
  titleDuplicate,

  // footnotes
  footnoteUndefined,
  footnoteUnused,
  footnoteDuplicate,
  footnoteOrder,
  footnoteReused,
  footnotePosition,
  footnoteSeparator,
  footnoteLetter,
  footnoteEnd,
  footnoteIbid,
  footnoteForm,
  footnoteMissing,
  footnoteText,
  footnoteSecond,

  // citations
  citationForm,
  citationSymbol,
  citationDateMissing,
  citationDate,
  citationOrgan,
  citationTitle,
  citationUnknown,
  citationFuture,
  citationOrder,
  symbolForm,
  instrumentName,
  instrumentShort,
  pageReference,

  // style
  abbreviation,
  acronym,
  capitalization,
  spelling,
  number,
  percent,
  dateForm,
  countryName,
  dash,
  serialComma,
  presentResolution,
  neutralPhrase,
  budget,

  // agreed
  precedentDrift,
  precedentStrength,
  precedentSuperseded,
];

/** The ids of all rules. */
export const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));
