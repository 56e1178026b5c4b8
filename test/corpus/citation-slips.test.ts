/**
 * One slip at a time is planted at citations all over the adopted texts: the rule whose matter it is finds it, no
 * other does, and “fix all” gives the text back to the letter.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { dateInWords } from '../../server/src/citations/dates.ts';
import { romanOf } from '../../server/src/citations/roman.ts';
import { openCorpus } from '../../server/src/corpus/store.ts';
import type { Corpus } from '../../server/src/corpus/model.ts';
import { check } from '../../server/src/rules/check.ts';
import { actsOf, type Act } from '../../server/src/rules/citations/acts.ts';
import { registeredDate } from '../../server/src/rules/citations/dates.ts';
import { firstMentions } from '../../server/src/rules/citations/first-mentions.ts';
import { fixAll } from '../../server/src/rules/fix-all.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import type { Draft, Span, TextEdit } from '../../server/src/text/model.ts';
import { parse } from '../../server/src/text/parser.ts';
import { absoluteSpan } from '../../server/src/text/positions.ts';
import { shipped } from './shipped.ts';

/** At most so many places for each slip, spread over all texts. */
const places = 16;
/** What is asked of the rules: of all slips, so many are found, named right and mended. */
const goals = { found: 0.995, named: 0.98, mended: 0.98 };

interface Slip {
  readonly rule: string;
  /** The edit that plants it at an act; undefined where it cannot be there. */
  readonly plant: (act: Act, isFirst: boolean) => TextEdit | undefined;
}

const put = ({ placed }: Act, span: Span, text: string): TextEdit => ({
  ...absoluteSpan(placed, span),
  text,
});

/** The words of an act's paragraph before a place. */
const before100 = ({ placed }: Act, at: number): string =>
  placed.block.plain.slice(Math.max(0, at - 100), at);

/** The date that stands directly behind the number, if the register knows it. */
function ownDate(act: Act): { readonly span: Span; readonly iso: string } | undefined {
  const { date, numberSpan } = act.citation;
  const isOwn = date !== undefined && date.span.start - numberSpan.end <= 6;
  return isOwn && registeredDate(act) === date.iso ? date : undefined;
}

function otherDate(act: Act, change: (date: Date) => void): TextEdit | undefined {
  const date = ownDate(act);
  if (!date) return undefined;
  const day = new Date(`${date.iso}T00:00:00Z`);
  change(day);
  return put(act, date.span, dateInWords(day.toISOString().slice(0, 10)) ?? '');
}

/** Another name in the place of an organ named before the number. */
function otherOrgan(act: Act, name: string): TextEdit | undefined {
  const { organ } = act.citation;
  const isBefore =
    organ?.kind === 'named' &&
    /^ (?:resolution|decision)s? [\dES]/u.test(act.placed.block.plain.slice(organ.span.end));
  if (!isBefore || !act.entry || organ.name === name || organ.name === act.speaking) return undefined;
  return act.part === 'annex' || act.speaking === undefined ? undefined : put(act, organ.span, name);
}

const isAssemblys = ({ key = '', number }: Act): boolean =>
  key.startsWith('A/RES/') && number.shape === 'session' && number.letter === '';

const slips: Readonly<Record<string, Slip>> = {
  'the day is wrong': {
    rule: 'citation-date',
    plant: (act) =>
      otherDate(act, (day) => day.setUTCDate(day.getUTCDate() === 1 ? 2 : day.getUTCDate() - 1)),
  },
  'the year is wrong': {
    rule: 'citation-date',
    plant: (act) => otherDate(act, (day) => day.setUTCFullYear(day.getUTCFullYear() - 1)),
  },
  'the date is lost': {
    rule: 'citation-date-missing',
    plant: (act, isFirst) => {
      const date = isFirst ? ownDate(act) : undefined;
      return date && put(act, { start: act.citation.numberSpan.end, end: date.span.end }, '');
    },
  },
  'another organ is named': {
    rule: 'citation-organ',
    plant: (act) => otherOrgan(act, 'Security Council'),
  },
  '“its” is said of another organ’s': {
    rule: 'citation-organ',
    plant: (act) => otherOrgan(act, 'its'),
  },
  'another organ is named for the speaking one': {
    rule: 'citation-organ',
    plant: (act) => {
      const { organ } = act.citation;
      const isIts = organ?.kind === 'its' && organ.name === undefined && act.part === 'preambular';
      return isIts && act.entry ? put(act, organ.span, 'Security Council') : undefined;
    },
  },
  'the session is written in roman figures': {
    rule: 'citation-form',
    plant: (act) => {
      const { serial, session } = act.number;
      return isAssemblys(act) && ownDate(act)
        ? put(act, act.citation.numberSpan, `${serial} (${romanOf(Number(session))})`)
        : undefined;
    },
  },
  'the year stands for the session': {
    rule: 'citation-form',
    plant: (act) => {
      const { serial, session } = act.number;
      return isAssemblys(act) && ownDate(act)
        ? put(act, act.citation.numberSpan, `${String(1945 + Number(session))}/${serial}`)
        : undefined;
    },
  },
  'the symbol stands for the number': {
    rule: 'citation-symbol',
    plant: (act) => {
      const { numberSpan } = act.citation;
      const isAlone = before100(act, numberSpan.start).endsWith('resolution ');
      return isAlone && isAssemblys(act) ? put(act, numberSpan, act.key ?? '') : undefined;
    },
  },
  'the symbol stands for organ and number': {
    rule: 'citation-symbol',
    plant: (act) => {
      const { numberSpan, organ } = act.citation;
      const whole = /\bits resolution $/u.exec(before100(act, numberSpan.start))?.[0];
      if (whole === undefined || organ?.name !== undefined || !isAssemblys(act)) return undefined;
      if (act.part !== 'preambular') return undefined;
      return put(act, { start: numberSpan.start - whole.length, end: numberSpan.end }, act.key ?? '');
    },
  },
  'a word of a title is dropped': {
    rule: 'citation-title',
    plant: (act) => {
      const { title } = act.citation;
      const word = title?.form === 'quoted' && act.entry ? / \p{L}{4,}(?= )/u.exec(title.text) : undefined;
      if (!title || !word) return undefined;
      const start = title.span.start + word.index;
      return put(act, { start, end: start + word[0].length }, '');
    },
  },
  'a word of a title is misspelt': {
    rule: 'citation-title',
    plant: (act) => {
      const { title } = act.citation;
      const word =
        title?.form === 'quoted' && act.entry ? /(?<=\p{L})\p{L}(?=\p{L}{3})/u.exec(title.text) : undefined;
      if (!title || !word) return undefined;
      const start = title.span.start + word.index;
      return put(act, { start, end: start + 1 }, '');
    },
  },
};

/** A text of the corpus as a draft, with what is found in it as it stands. */
interface Adopted {
  readonly source: string;
  readonly draft: Draft;
  readonly counts: ReadonlyMap<string, number>;
  readonly clean: string;
}

describe('a slip planted at a citation', () => {
  let corpus: Corpus;
  let texts: readonly Adopted[];

  before(async () => {
    corpus = openCorpus([(await shipped()).path]);
    const sources = new Set(corpus.texts().flatMap(({ id }) => corpus.source(id) ?? []));
    texts = [...sources].map((source) => ({
      ...{ source, draft: parse(source), counts: countsIn(source) },
      clean: fixAll(parse(source), { corpus }).source,
    }));
  });

  after(() => {
    corpus.close();
  });

  function countsIn(source: string): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { rule } of check({ draft: parse(source), corpus }))
      counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
    return counts;
  }

  for (const [name, { rule, plant }] of Object.entries(slips)) {
    test(`where ${name}`, (context: TestContext) => {
      const all = texts.flatMap((text) => {
        const first = firstMentions({ draft: text.draft, corpus });
        return actsOf(text.draft, corpus).flatMap((act) => {
          const edit = plant(act, first.has(act));
          return edit ? [{ text, edit }] : [];
        });
      });
      const step = Math.max(1, Math.floor(all.length / places));
      const planted = all.filter((_, index) => index % step === 0).slice(0, places);
      const total = { found: 0, named: 0, mended: 0 };
      const missed: string[] = [];
      for (const { text, edit } of planted) {
        const slipped = applyEdits(text.source, [edit]);
        const more = [...countsIn(slipped)].flatMap(([id, count]) =>
          count > (text.counts.get(id) ?? 0) ? [id] : [],
        );
        const isNamed = more.length === 1 && more[0] === rule;
        const isMended = fixAll(parse(slipped), { corpus }).source === text.clean;
        total.found += Number(more.length > 0);
        total.named += Number(isNamed);
        total.mended += Number(isMended);
        if (!isNamed || !isMended)
          missed.push(`${slipped.slice(Math.max(0, edit.start - 80), edit.start + 60)}: ${more.join()}`);
      }
      const count = planted.length;
      context.diagnostic(
        `${String(count)} planted, ${String(total.found)} found, ${String(total.named)} named right and alone, ${String(total.mended)} mended`,
      );
      assert.ok(count >= 8, `${String(count)} places`);
      for (const [what, goal] of Object.entries(goals))
        assert.ok(total[what as keyof typeof total] >= goal * count, `${what}:\n${missed.join('\n\n')}`);
    });
  }
});
