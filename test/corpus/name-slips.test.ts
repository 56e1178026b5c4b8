/**
 * One slip put into a published text, in a name, a symbol or a list of resolutions, is one finding of the rule whose
 * matter it is; its fix gives the text back.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Corpus } from '../../server/src/corpus/model.ts';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { actsOf, listsOf } from '../../server/src/rules/citations/acts.ts';
import { check } from '../../server/src/rules/check.ts';
import { fixAll } from '../../server/src/rules/fix-all.ts';
import { citationsIn } from '../../server/src/rules/notes/subject.ts';
import { rules as allRules } from '../../server/src/rules/registry.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import type { Draft, Placed, Span, TextEdit } from '../../server/src/text/model.ts';
import { parse } from '../../server/src/text/parser.ts';
import { absoluteSpan } from '../../server/src/text/positions.ts';
import { shipped } from './shipped.ts';

/** The corpus holds these very texts: what compares a draft with them would see the slip, too. */
const rules = allRules.filter(({ group }) => group !== 'agreed');
/** Every slip is planted at so many places, spread over the texts. */
const places = 8;

/** A slip: what the pattern matches in a place of its kind, and what is put there. */
interface Slip {
  readonly rule: string;
  readonly in: keyof typeof placesOf;
  readonly of: RegExp;
  readonly by: string | ((whole: string, ...groups: string[]) => string);
  /** False where only the drafter knows what is right. */
  readonly mends?: false;
}

const twentyYearsOn = (_: string, session: string, between: string, year: string): string =>
  `${Number(session) + 20}${between}20${Number(year) + 20}`;

const slips: Readonly<Record<string, Slip>> = {
  'a word of a name is misspelt': {
    ...{ rule: 'instrument-name', in: 'name' },
    ...{ of: /(\p{Lu}\p{L}{4})\p{L}(?=\p{L}{2,}$)/u, by: '$1' },
  },
  'a name has another preposition': {
    ...{ rule: 'instrument-name', in: 'name' },
    ...{ of: /(?<=\p{L}{6} )on (?=.{20})/u, by: 'of ' },
  },
  'a small word of a name has a capital': {
    ...{ rule: 'instrument-name', in: 'name' },
    ...{ of: / against /u, by: ' Against ' },
  },
  'a word of a name lost its capital': {
    ...{ rule: 'instrument-name', in: 'name' },
    ...{ of: /(?<=.{20} )T(?=r(?:ansnational|afficking|eatment))/u, by: 't' },
  },
  'a name is spelt in another way': {
    ...{ rule: 'instrument-name', in: 'name' },
    ...{ of: /Organized/u, by: 'Organised' },
  },
  'a long name lost a word': {
    ...{ rule: 'instrument-name', in: 'name' },
    ...{ of: / (?:Transnational|Minimum|Women)(?= \p{Lu}.{8})/u, by: '' },
  },
  'a symbol lost a point': { rule: 'symbol-form', in: 'symbol', of: /\./u, by: '' },
  'a symbol is in small letters': {
    ...{ rule: 'symbol-form', in: 'symbol' },
    ...{ of: /(?:CN|CONF|CRP)\./u, by: (whole) => whole.toLowerCase() },
  },
  'a symbol has two strokes': { rule: 'symbol-form', in: 'symbol', of: /(?<=\d)\//u, by: '//' },
  'a symbol has a space': { rule: 'symbol-form', in: 'symbol', of: /\/(?=\d+$)/u, by: '/ ' },
  'a year of a symbol is too long': {
    ...{ rule: 'symbol-form', in: 'symbol', mends: false },
    ...{ of: /(?<=^E\/CN.*\/20)(?=\d\d\/)/u, by: '2' },
  },
  'a document is cited by page': {
    ...{ rule: 'page-reference', in: 'symbol', mends: false },
    ...{ of: /(?<=^CAC.*)$/u, by: ', p. 12' },
  },
  'a resolution is yet to come': {
    ...{ rule: 'citation-future', in: 'act', mends: false },
    ...{ of: /^(\d\d)(\/\d{3} of .*)20(\d\d)$/u, by: twentyYearsOn },
  },
  'two resolutions changed places': {
    ...{ rule: 'citation-order', in: 'list' },
    ...{ of: /^(\d+\/\d+ of \d+ \p{L}+ \d{4})(, | and )(\d+\/\d+ of \d+ \p{L}+ \d{4})$/u, by: '$3$2$1' },
  },
};

/** A place where a slip may be put. */
interface Place {
  readonly placed: Placed;
  /** In the plain text. */
  readonly span: Span;
}

const placesOf = {
  name: (draft: Draft, corpus: Corpus): readonly Place[] =>
    draft.blocks.flatMap((placed) =>
      citationsIn(placed.block, corpus).flatMap((one) =>
        one.kind === 'instrument' && one.key !== undefined && !one.quoted ? [{ placed, span: one.span }] : [],
      ),
    ),
  symbol: (draft: Draft, corpus: Corpus): readonly Place[] =>
    draft.blocks.flatMap((placed) =>
      citationsIn(placed.block, corpus).flatMap((one) =>
        one.kind === 'document' && one.pinpoints.length === 0 ? [{ placed, span: one.symbolSpan }] : [],
      ),
    ),
  act: (draft: Draft, corpus: Corpus): readonly Place[] =>
    actsOf(draft, corpus).flatMap(({ list, key, entry, placed, citation }, _, all) =>
      // Where it is cited again, that would become its first mention; where an instrument stands, it may be its source.
      list.length === 1 &&
      !citationsIn(placed.block, corpus).some(({ kind }) => kind === 'instrument') &&
      all.filter((act) => act.key === key).length === 1 &&
      entry?.organ === 'General Assembly' &&
      citation.date
        ? [{ placed, span: { start: citation.numberSpan.start, end: citation.date.span.end } }]
        : [],
    ),
  list: (draft: Draft, corpus: Corpus): readonly Place[] =>
    listsOf(actsOf(draft, corpus)).flatMap((list) =>
      list.slice(1).flatMap((act, index) => {
        const { date, numberSpan } = list[index]?.citation ?? {};
        const end = act.citation.date?.span.end;
        // What stands behind the last of a list may belong to all of it.
        if (list.some(({ citation }) => citation.title)) return [];
        const shares = [list[index - 1], act].some(
          (one) => one && one.citation.date?.span.start === date?.span.start,
        );
        return numberSpan && end !== undefined && !shares
          ? [{ placed: act.placed, span: { start: numberSpan.start, end } }]
          : [];
      }),
    ),
} as const;

/** The edit that makes the slip in a place; undefined where the text has nothing of the kind, or markup is there. */
function slipAt({ of, by }: Slip, { placed, span }: Place): TextEdit | undefined {
  const { start, end } = absoluteSpan(placed, span);
  const source = placed.block.source.slice(start - placed.start, end - placed.start);
  const text = typeof by === 'string' ? source.replace(of, by) : source.replace(of, by);
  const isPlain = source === placed.block.plain.slice(span.start, span.end);
  return isPlain && text !== source ? { start, end, text } : undefined;
}

describe('one slip in a citation is one finding', () => {
  let corpus: Corpus;
  let texts: readonly string[];

  before(async () => {
    corpus = openCorpus([(await shipped()).path]);
    texts = ['E-2021-30', 'E-2024-30', 'A-77-464'].flatMap((name) => {
      const source = readFileSync(
        new URL(`../fixtures/corpus/${name}.resolution.md`, import.meta.url),
        'utf8',
      );
      const { texts, frontMatter } = parse(source);
      const head = source.slice(0, frontMatter?.span.end ?? 0);
      return texts.map(({ span }) => `${head}\n${source.slice(span.start, span.end)}`);
    });
  });

  after(() => {
    corpus.close();
  });

  const counts = (source: string): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const { rule } of check({ draft: parse(source), corpus, rules }))
      found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
    return found;
  };
  const known = new Map<string, { readonly counts: ReadonlyMap<string, number>; readonly mended: string }>();
  const asPublished = (text: string) => {
    const published = known.get(text) ?? { counts: counts(text), mended: mended(text) };
    known.set(text, published);
    return published;
  };
  const mended = (source: string): string => fixAll(parse(source), { corpus, rules }).source;

  for (const [name, slip] of Object.entries(slips)) {
    test(`where ${name}`, () => {
      const all = texts.flatMap((text) => {
        const edits = placesOf[slip.in](parse(text), corpus).map((place) => slipAt(slip, place));
        return edits.flatMap((edit) => (edit ? [{ text, edit }] : []));
      });
      assert.ok(all.length > 0, 'there is a place for it');
      const step = Math.max(1, Math.floor(all.length / places));
      for (const { text, edit } of all.filter((_, index) => index % step === 0).slice(0, places)) {
        const slipped = applyEdits(text, [edit]);
        const published = asPublished(text);
        const more = [...counts(slipped)].filter(([id, count]) => count !== (published.counts.get(id) ?? 0));
        assert.deepEqual(more, [[slip.rule, (published.counts.get(slip.rule) ?? 0) + 1]], edit.text);
        if (slip.mends !== false) assert.equal(mended(slipped), published.mended);
      }
    });
  }
});
