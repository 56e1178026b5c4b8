import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertLinear } from '../../../test/assert-linear.ts';
import { random } from '../../../test/random.ts';
import { slotsIn } from '../citations/slots.ts';
import { foldClause } from '../corpus/fold.ts';
import type { PhraseRow, StoredText } from '../corpus/rows.ts';
import { minePhrases } from './phrases.ts';

const text = (...plains: readonly string[]): StoredText => ({
  ...{ id: 1, symbol: 'A/1', date: '2019-01-01', kind: 'draft resolution', number: undefined },
  ...{ title: '', organ: '', notes: [] },
  paragraphs: plains.map((plain, id) => ({
    ...{ id, part: 'operative', depth: 0, lead: undefined, plain, marks: [] },
  })),
});

const mine = (...texts: readonly StoredText[]): readonly (readonly [string, number, number])[] =>
  minePhrases(texts).map(({ phrase, count, texts: owners }) => [phrase, count, owners]);

describe('a clause', () => {
  test('met three times in two texts is a phrase, and no part of it is another', () => {
    assert.deepEqual(
      mine(
        text(
          'Urges all to act in accordance with domestic law;',
          'Notes action in accordance with domestic law.',
        ),
        text('Training is given in accordance with domestic law, upon request.'),
      ),
      [['in accordance with domestic law', 3, 2]],
    );
  });

  test('within a longer one is a phrase of its own where it stands alone as often as any', () => {
    const whole = 'in accordance with domestic law and international obligations';
    const part = 'in accordance with domestic law';
    const wholes = [text(`Acts ${whole};`, `Works ${whole};`), text(`Moves ${whole}.`)];
    assert.deepEqual(mine(...wholes, text(`Stays ${part}.`, `Goes ${part}.`)), [[whole, 3, 2]]);
    assert.deepEqual(mine(...wholes, text(`Stays ${part}.`, `Goes ${part}.`), text(`Runs ${part}.`)), [
      [whole, 3, 2],
      [part, 6, 4],
    ]);
  });

  test('met too few times, or in one text only, is no phrase', () => {
    const plain = 'Acts upon request and where appropriate;';
    assert.deepEqual(mine(text(plain), text(plain)), []);
    assert.deepEqual(mine(text(plain, plain, plain)), []);
  });

  test('of fewer words must be met more often, since those recur by chance', () => {
    const times = (count: number): readonly StoredText[] =>
      Array.from({ length: count }, (_, index) => text(`Acts${String(index)} upon request now;`));
    assert.deepEqual(mine(...times(4)), []);
    assert.deepEqual(mine(...times(5)), [['upon request now', 5, 5]]);
  });

  test('passes commas, but no other punctuation', () => {
    assert.deepEqual(
      mine(
        text(
          'One, as appropriate, and upon request; under the applicable domestic law',
          'Two, as appropriate, and upon request: under the applicable domestic law',
        ),
        text('Three, as appropriate, and upon request. Under the applicable domestic law'),
      ),
      [
        ['as appropriate, and upon request', 3, 2],
        ['under the applicable domestic law', 3, 2],
      ],
    );
  });

  test('is given in its usual form, and found whatever its case and apostrophes', () => {
    assert.deepEqual(
      mine(
        text('upon the States’ own Request', 'upon the States’ own request'),
        text("Upon the States' own request"),
        text('upon the States’ own request'),
      ),
      [['upon the States’ own request', 4, 3]],
    );
  });
});

describe('the ends of a phrase', () => {
  test('are no words that leave it hanging, and no comma', () => {
    const plains = ['of law', 'of peace', 'of trade'].map((end) => `The role and the importance ${end}.`);
    const [first = '', second = '', third = ''] = plains;
    assert.deepEqual(mine(text(first, second), text(third)), [['The role and the importance', 3, 2]]);
    assert.deepEqual(
      mine(
        text(
          'Acts only upon request, as appropriate, to prevent',
          'Goes only upon request, as appropriate, to know',
        ),
        text('Does so only upon request, as appropriate, or else'),
      ),
      [['only upon request, as appropriate', 3, 2]],
    );
  });

  test('do not cut names', () => {
    const offices = ['Drugs and Crime', 'Outer Space Affairs', 'Internal Oversight'];
    const plains = offices.map(
      (name) => `Requests the good and lasting services of the United Nations Office for ${name}.`,
    );
    const [first = '', second = '', third = ''] = plains;
    assert.deepEqual(mine(text(first, second), text(third)), [
      ['Requests the good and lasting services', 3, 2],
    ]);
    const bodies = ['Office', 'Bureau', 'Board'].map((body) =>
      text(`The ${body} on Drugs and Crime helps all.`),
    );
    assert.deepEqual(mine(...bodies), []);
  });

  test('do not part a noun from what tells it apart', () => {
    const plains = ['legislation', 'law', 'rules'].map(
      (noun) => `Acts so as to respect the national ${noun}.`,
    );
    const [first = '', second = '', third = ''] = plains;
    assert.deepEqual(mine(text(first, second), text(third)), [['Acts so as to respect', 3, 2]]);
  });
});

describe('a slot', () => {
  const session = (ordinal: string): StoredText =>
    text(`Decides to report to the General Assembly at its ${ordinal} session on this.`);

  test('lets a clause be one from session to session, the newest first', () => {
    const [phrase] = minePhrases(['thirtieth', 'thirty-first', 'thirty-second'].map(session));
    assert.equal(phrase?.phrase, 'Decides to report to the General Assembly at its thirty-second session');
    assert.deepEqual(
      phrase.slots.map(({ start, end, kind, fillings }) => [phrase.phrase.slice(start, end), kind, fillings]),
      [
        ['General Assembly', 'organ', ['General Assembly']],
        ['thirty-second', 'ordinal', ['thirty-second', 'thirty-first', 'thirtieth']],
      ],
    );
    assert.equal(phrase.count, 3);
  });

  test('has the name that is used most', () => {
    const [phrase] = minePhrases(
      ['General Assembly', 'General Assembly', 'Economic and Social Council'].map((organ) =>
        text(`Invites the ${organ} to act in due course.`),
      ),
    );
    assert.equal(phrase?.phrase, 'Invites the General Assembly to act in due course');
    assert.deepEqual(phrase.slots[0]?.fillings, ['General Assembly', 'Economic and Social Council']);
  });

  test('has ten fillings at most', () => {
    const [phrase] = minePhrases(
      Array.from({ length: 30 }, (_, index) =>
        session(['thirtieth', 'fortieth'][index] ?? `${String(index)}th`),
      ),
    );
    assert.equal(phrase?.slots[1]?.fillings.length, 10);
    assert.equal(phrase.slots[1].fillings[0], '29th');
  });

  test('holds a resolution with its date, so that no date is given to another', () => {
    const [phrase] = minePhrases(
      ['77/232 of 15 December 2022', '78/227 of 19 December 2023', '79/1 of 22 September 2024'].map((act) =>
        text(`Recalling its resolution ${act}, in which it decided thus,`),
      ),
    );
    assert.equal(
      phrase?.phrase,
      'Recalling its resolution 79/1 of 22 September 2024, in which it decided thus',
    );
    assert.equal(phrase.slots.length, 1);
  });
});

test('the names of organs are phrases', () => {
  const plains = ['Invites', 'Urges', 'Asks'].map(
    (lead, index) => `${lead} the Commission on Narcotic Drugs ${['soon', 'now', 'later'][index] ?? ''};`,
  );
  const [first = '', second = '', third = ''] = plains;
  assert.deepEqual(mine(text(first, second), text(third)), [['Commission on Narcotic Drugs', 3, 2]]);
});

test('nothing comes of nothing', () => {
  assert.deepEqual(mine(), []);
  assert.deepEqual(mine(text('', ' ', ';;;', '12 13, 14')), []);
});

test('a text that repeats itself without end gives few phrases, of a hundred words at most', () => {
  const long = `${'upon request now '.repeat(500)}.`;
  const words = mine(text(long), text(long), text(long)).map(([phrase]) => phrase.split(' ').length);
  assert.ok(words.length > 0 && words.length < 10);
  assert.ok(Math.max(...words) <= 100);
});

test('mining takes time in proportion to the texts', () => {
  const words =
    'states parties shall promote full respect for law order peace and trade in all regions'.split(' ');
  assertLinear(
    (size) => {
      const next = random(size);
      return Array.from({ length: size }, () =>
        text(Array.from({ length: 40 }, () => words[next(words.length)]).join(' ')),
      );
    },
    (texts) => minePhrases(texts),
    30,
  );
});

/** Random texts of clauses from a fixed stock, each set apart by punctuation. */
function planted(seed: number): { texts: readonly StoredText[]; stock: readonly string[] } {
  const next = random(seed);
  const nouns = 'rules norms states courts judges prisons victims offenders borders treaties'.split(' ');
  const stock = Array.from({ length: 6 }, (_, index) => {
    const word = (): string => `${nouns[next(nouns.length)] ?? ''}${String.fromCharCode(97 + index)}`;
    const slot = next(2) === 0 ? ' at the # session' : '';
    return `to ${word()} with ${word()} the ${word()}${slot}`;
  });
  const ordinals = ['first', 'tenth', 'thirty-second', '41st'];
  const texts = Array.from({ length: 6 }, () =>
    text(
      ...Array.from({ length: 3 }, () =>
        Array.from({ length: 3 }, () =>
          (stock[next(stock.length)] ?? '').replace('#', () => ordinals[next(ordinals.length)] ?? ''),
        ).join('; '),
      ),
    ),
  );
  return { texts, stock };
}

/** Where a folded clause stands in a folded text, as whole words. */
function placesOf(clause: string, folded: string): readonly number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(clause); at >= 0; at = folded.indexOf(clause, at + 1)) {
    const around = folded.charAt(at - 1) + folded.charAt(at + clause.length);
    if (!/[\p{L}\p{N}]/u.test(around)) places.push(at);
  }
  return places;
}

const foldedTexts = (texts: readonly StoredText[]): readonly string[] =>
  texts.map(({ paragraphs }) => paragraphs.map(({ plain }) => foldClause(plain, slotsIn(plain))).join('\n'));

const fold = ({ phrase, slots }: PhraseRow): string => foldClause(phrase, slots);

test('of random texts, exactly the clauses are found that recur in them, with their counts', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { texts, stock } = planted(seed);
    const folded = foldedTexts(texts);
    const expected = [...new Set(stock)].flatMap((clause) => {
      const filled = foldClause(clause.replace('#', 'first'));
      const counts = folded.map((one) => placesOf(filled, one).length);
      const count = counts.reduce((sum, one) => sum + one, 0);
      const owners = counts.filter((one) => one > 0).length;
      return count >= 3 && owners >= 2 ? [[filled, count, owners]] : [];
    });
    const found = minePhrases(texts).map((row) => [fold(row), row.count, row.texts]);
    assert.deepEqual(found.sort(), expected.sort(), `seed ${String(seed)}`);
  }
});

test('of random words, each phrase stands as often as is said, and thrice where no longer one does', () => {
  const words = 'the of and to law, tenth report promote ninth peace in; trade'.split(' ');
  let all = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const next = random(seed);
    const texts = Array.from({ length: 6 }, () =>
      text(
        ...Array.from({ length: 4 }, () =>
          Array.from({ length: 200 }, () => words[next(words.length)]).join(' '),
        ),
      ),
    );
    const folded = foldedTexts(texts);
    const phrases = minePhrases(texts);
    all += phrases.length;
    for (const row of phrases) {
      const clause = fold(row);
      const where = folded.map((one) => placesOf(clause, one));
      assert.equal(where.flat().length, row.count, clause);
      assert.equal(where.filter((places) => places.length > 0).length, row.texts, clause);
      const longer = phrases
        .map(fold)
        .filter((other) => other.length > clause.length && other.includes(clause));
      const alone = where.flatMap((places, index) => {
        const covers = longer.flatMap((other) =>
          placesOf(other, folded[index] ?? '').map((start) => ({ start, end: start + other.length })),
        );
        return places.filter(
          (at) => !covers.some(({ start, end }) => start <= at && at + clause.length <= end),
        );
      });
      assert.ok(alone.length >= 3, `${clause}: ${String(alone.length)}`);
    }
  }
  assert.ok(all > 300);
});
