/**
 * The register of the documents that ship, all of it, as an editor would read it: one line an entry, and below it
 * what the documents disagree on. `UPDATE_SNAPSHOTS=1` writes the list anew; what comes or goes is then to be read.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openDatabase } from '../../server/src/corpus/database.ts';
import type { Corpus, RegisterEntry } from '../../server/src/corpus/model.ts';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { StoredTexts } from '../../server/src/corpus/stored-texts.ts';
import { disputesOf } from '../../server/src/features/disputes.ts';
import { shipped } from './shipped.ts';

const snapshot = new URL('../fixtures/register.txt', import.meta.url);

/** `A/RES/70/1  General Assembly resolution 70/1  of 2015-09-25  “Transforming our world …”  ×27`. */
function line(entry: RegisterEntry, corpus: Corpus): string {
  const { key, kind, organ, number, date, title, subject, shortForms, note, citedCount, id } = entry;
  const facts = [
    ...[key, [organ, kind, number].filter(Boolean).join(' '), date && `of ${date}`, title && `“${title}”`],
    ...[subject && `on ${subject}`, shortForms.length > 0 && `short: ${shortForms.join(' | ')}`],
    ...[note && `note: ${note}`, `×${String(citedCount)}`],
  ];
  const disputes = disputesOf(entry, corpus).map(({ field, taken, reason, values }) => {
    const said = values.map(({ value, count }) => `${value} ×${String(count)}`).join(' | ');
    return `    disputed ${field}: ${said}; taken (${reason}): ${taken ?? 'none'}\n`;
  });
  assert.equal(corpus.citations(id, 10_000).length, citedCount, key);
  return `${facts.filter(Boolean).join('  ')}\n${disputes.join('')}`;
}

describe('the register of the documents that ship', () => {
  let path: string;
  let corpus: Corpus;

  before(async () => {
    ({ path } = await shipped());
    corpus = openCorpus([path]);
  });

  after(() => {
    corpus.close();
  });

  test('is that of its list', () => {
    const database = openDatabase(path, 'read');
    const keys = database.all<{ key: string }>('SELECT key FROM entry ORDER BY key').map(({ key }) => key);
    database.close();
    const lines = keys.flatMap((key) => corpus.entry(key) ?? []).map((entry) => line(entry, corpus));
    assert.equal(lines.length, keys.length);
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(snapshot, lines.join(''));
    const expected = readFileSync(snapshot, 'utf8');
    assert.ok(
      lines.join('') === expected,
      'the register differs; run with UPDATE_SNAPSHOTS=1 and read the difference',
    );
  });

  /** Numbers and symbols, found without the recognizers: how they look, and nothing of what stands around them. */
  const NUMBER =
    /(?<![\w/.-])(?:(?:E?S-)?\d{1,4}\/\d{1,4}(?: [A-Z](?![\w’]))?|\d{1,4}(?: [A-Z])? \((?:\d{4}|[IVXL]+)\))(?![\w/])/gu;
  const SYMBOL = /(?<![\w/])(?:A|E|S|ST|CAC|CTOC|UNODC|UNEP|WHA\d+)\/[\w./-]*\d(?:\([IVXL\d]+\))?/gu;

  test('misses no number and no symbol that a text or a note cites', () => {
    const database = openDatabase(path, 'read');
    const cited = new Set(
      database
        .all<{ paragraph: number; number: string }>(
          'SELECT paragraph, number FROM citation JOIN entry ON entry.id = citation.entry WHERE number IS NOT NULL',
        )
        .map(({ paragraph, number }) => `${String(paragraph)} ${number}`),
    );
    const missed: string[] = [];
    let looked = 0;
    for (const { symbol, paragraphs, notes } of new StoredTexts(database)) {
      for (const { id, plain, marks } of paragraphs) {
        const own = marks.map(({ note }) => notes[note] ?? '');
        for (const words of [withoutQuoted(plain), ...own]) {
          // "26/27 March" is a day, and a pinpoint's number is part of a document.
          const numbers = /\b(?:[Rr]esolution|[Dd]ecision)s?\b/u.test(words) ? words.matchAll(NUMBER) : [];
          for (const [found] of [...numbers, ...words.matchAll(SYMBOL)]) {
            looked++;
            if (!cited.has(`${String(id)} ${found}`)) missed.push(`${symbol}: ${found} in ${words}`);
          }
        }
      }
    }
    database.close();
    assert.ok(looked > 500, String(looked));
    assert.deepEqual(missed, []);
  });
});

/** A title between quotation marks may cite; it is the title's and not the text's. */
const withoutQuoted = (plain: string): string => plain.replaceAll(/[“"][^”"]*[”"]/gu, '“”');
