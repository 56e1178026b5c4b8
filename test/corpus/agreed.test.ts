/**
 * The rules of agreed language on the documents that ship: what they find in the texts as published, each held
 * against those before it, and how many of the slips planted in agreed paragraphs they find and mend.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Corpus, CorpusParagraph } from '../../server/src/corpus/model.ts';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { check, type Finding } from '../../server/src/rules/check.ts';
import { precedentDrift } from '../../server/src/rules/precedent-drift.ts';
import { precedentStrength } from '../../server/src/rules/precedent-strength.ts';
import { precedentSuperseded } from '../../server/src/rules/precedent-superseded.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { parse } from '../../server/src/text/parser.ts';
import { random } from '../random.ts';
import { shipped } from './shipped.ts';

const rules = [precedentDrift, precedentStrength, precedentSuperseded];
const published = new URL('../fixtures/corpus/', import.meta.url);

let corpus: Corpus;
before(async () => {
  corpus = openCorpus([(await shipped()).path]);
});
after(() => {
  corpus.close();
});

const findingsOf = (source: string): readonly Finding[] =>
  check({
    draft: parse(source),
    corpus,
    rules,
    onFailure: (id, error) => {
      throw new Error(`${id} threw`, { cause: error });
    },
  });

/** What an editor would want to know: a plural, a misprinted name, verbs made stronger, a limit that went. */
const inPublished: readonly string[] = [
  'A/77/464 precedent-drift ⟦materials⟧',
  'A/77/464 precedent-drift ⟦materials⟧',
  'A/77/464 precedent-strength ⟦Urges⟧',
  'E/2021/30 precedent-drift ⟦of⟧',
  'E/2023/30 precedent-strength ⟦Reaffirming⟧',
  'E/2023/30 precedent-strength ⟦Recognizing⟧',
  'E/2023/30 precedent-strength ⟦Crime to⟧',
];

describe('texts as published, held against those before them', () => {
  it('have few findings, each of them worth a look', () => {
    const found = readdirSync(published).flatMap((name) => {
      const source = readFileSync(new URL(name, published), 'utf8');
      const symbol = parse(source).frontMatter?.symbol ?? '';
      return findingsOf(source).map(
        ({ rule, span }) => `${symbol} ${rule.id} ⟦${source.slice(span.start, span.end)}⟧`,
      );
    });
    assert.deepEqual(found, inPublished);
  });
});

/** Every so many paragraphs one is tried. */
const step = 7;
const fewestWords = 9;

const head =
  '---\nsymbol: E/2030/L.1\ndate: 2030-01-01\n---\n\n# Crime prevention\n\n*The Economic and Social Council*,\n\n';

/** A draft of one paragraph, agreed or not, which opens with this lead. */
function draftOf({ part }: CorpusParagraph, lead: string, plain: string): string {
  const paragraph = `*${lead}*${plain.slice(lead.length)}`;
  return `${head}${part === 'operative' ? '1. ' : ''}${paragraph}\n`;
}

interface Plant {
  readonly rule: string;
  /** The share that is to be found, and mended to the letter; the rest stands in names, dates or usage. */
  readonly least: number;
  /** Where the slip can be; its first group stays. */
  readonly place: RegExp;
  readonly slip: (word: string) => string;
  readonly atStart?: true;
}

const verbs: Readonly<Record<string, string>> = {
  Urges: 'Encourages',
  Requests: 'Invites',
  Encourages: 'Urges',
  Invites: 'Demands',
  Welcomes: 'Notes',
  Recalling: 'Reaffirming',
};

const plants: Readonly<Record<string, Plant>> = {
  'a linking word dropped': {
    ...{ rule: 'precedent-drift', least: 0.85 },
    place: / (?:the|of|to|in|for|by|with|from|at|that|a) (?=[a-z])/gu,
    slip: () => ' ',
  },
  'a plural or singular': {
    ...{ rule: 'precedent-drift', least: 0.9 },
    place: /(?<= )[a-z]{5,}(?<!ss|ing|ed|ly)(?=[ ,])/gu,
    slip: (word) => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`),
  },
  'two letters swapped': {
    ...{ rule: 'precedent-drift', least: 0.95 },
    place: /(?<= )[a-z]{2}([a-z])(?!\1)[a-z]{3,}(?=[ ,])/gu,
    slip: (word) => `${word.slice(0, 2)}${word.charAt(3)}${word.charAt(2)}${word.slice(4)}`,
  },
  'a verb stronger or weaker': {
    ...{ rule: 'precedent-strength', least: 0.98, atStart: true },
    place: new RegExp(`^(?:${Object.keys(verbs).join('|')})(?= )`, 'gu'),
    slip: (word) => verbs[word] ?? word,
  },
  'a safeguard dropped': {
    ...{ rule: 'precedent-strength', least: 0.9 },
    place:
      /,? (?:upon request|(?:as|where) appropriate|in accordance with (?:domestic|national) (?:law|legislation)|subject to the availability of extrabudgetary resources)(?:,(?= ))?/gu,
    slip: () => '',
  },
};

describe('a slip planted in an agreed paragraph', () => {
  const agreed = (): readonly (readonly [CorpusParagraph, string])[] =>
    corpus
      .texts()
      .flatMap(({ id }) => corpus.paragraphs(id))
      .filter(({ part, plain }) => part !== 'annex' && plain.split(' ').length >= fewestWords)
      .flatMap((one) => (one.lead === undefined ? [] : [[one, one.lead] as const]));

  for (const [name, { rule, least, place, slip, atStart }] of Object.entries(plants)) {
    it(`is found and mended where it is ${name}`, () => {
      const next = random(name.length);
      const tried = { planted: 0, mended: 0 };
      const possible = agreed().filter(
        ([{ plain }, lead]) => plain.slice(atStart ? 0 : lead.length + 4).search(place) >= 0,
      );
      for (const [paragraph, lead] of possible.filter((_, index) => index % step === 0)) {
        const { plain } = paragraph;
        const right = draftOf(paragraph, lead, plain);
        // Older words that a later text changed are the matter of another rule.
        if (findingsOf(right).length > 0) continue;
        const places = [...plain.matchAll(place)].filter(({ index }) => atStart ?? index > lead.length + 3);
        const at = places[places.length === 0 ? 0 : next(places.length)];
        if (!at) continue;
        tried.planted++;
        const words = plain.slice(0, at.index) + slip(at[0]) + plain.slice(at.index + at[0].length);
        const bad = draftOf(paragraph, atStart ? slip(at[0]) + lead.slice(at[0].length) : lead, words);
        const fix = findingsOf(bad).find((finding) => finding.rule.id === rule)?.fixes[0];
        if (fix && applyEdits(bad, fix.edits) === right) tried.mended++;
      }
      assert.ok(tried.planted >= 10, `${String(tried.planted)} planted`);
      assert.ok(tried.mended / tried.planted >= least, JSON.stringify(tried));
    });
  }
});
