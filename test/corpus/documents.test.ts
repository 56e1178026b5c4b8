/** The documents that ship, whole: invariants that every text keeps, and snapshots of what repair makes of them. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Draft, Paragraph, Text } from '../../server/src/text/model.ts';
import { parse } from '../../server/src/text/parser.ts';
import { readDocuments, type ReadDocument } from '../../server/src/ingest/ingest.ts';
import { repair } from '../../server/src/ingest/repair.ts';

const corpus = fileURLToPath(new URL('../../server/corpus', import.meta.url));
const snapshots = new URL('../fixtures/corpus/', import.meta.url);

/** What the conversion of each document leaves doubtful, counted; read in docs/corpus-defects.md. */
const expectedDoubts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'E/2019/30': { 'mark lost': 3, 'final punctuation': 4, 'note cut': 1, 'note number lost': 1 },
  'E/2021/30': {},
  'A/77/464': { 'final punctuation': 20, 'mark lost': 17, 'note cut': 1 },
  'E/2023/30': {},
  'E/2024/30': {},
};

let documents: readonly ReadDocument[] = [];
const drafts = new Map<string, Draft>();

before(async () => {
  const { documents: read, unread } = await readDocuments([corpus]);
  assert.deepEqual(unread, []);
  documents = read;
  for (const { meta, repaired } of read) drafts.set(meta.symbol, parse(repaired.source));
});

function texts(): readonly {
  readonly name: string;
  readonly draft: Draft;
  readonly text: Text;
  readonly doc: ReadDocument;
}[] {
  return documents.flatMap((doc) => {
    const draft = drafts.get(doc.meta.symbol);
    return (draft?.texts ?? []).map((text) => ({
      name: `${doc.meta.symbol} ${text.kind} ${text.number ?? ''} “${text.title}”`,
      draft: draft ?? parse(''),
      text,
      doc,
    }));
  });
}

const plain = ({ placed }: Paragraph): string => placed.block.plain.replace(/["”]+$/u, '');

describe('in the documents that ship', () => {
  test('all of them are read', () => {
    assert.deepEqual(
      documents.map(({ meta }) => [meta.symbol, drafts.get(meta.symbol)?.texts.length]),
      [
        ['E/2019/30', 14],
        ['E/2021/30', 9],
        ['A/77/464', 7],
        ['E/2023/30', 8],
        ['E/2024/30', 8],
      ],
    );
  });

  test('operative paragraphs are numbered from 1 without a gap, and so are annexes', () => {
    for (const { name, text } of texts())
      for (const part of [text.operative, ...text.annexes.map((annex) => annex.paragraphs)]) {
        const numbers = part.flatMap(({ number }) => number?.value ?? []);
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => index + 1),
          name,
        );
      }
  });

  test('a resolution has an organ, a preamble and numbered paragraphs; a decision has one paragraph', () => {
    for (const { name, text } of texts()) {
      assert.notEqual(text.title, '', name);
      assert.ok(text.enacting, name);
      if (text.kind.endsWith('decision')) assert.equal(text.operative.length, 1, name);
      else {
        assert.ok(text.preambular.length > 2, name);
        assert.ok(text.operative.length > 2 && text.operative.every(({ number }) => number), name);
      }
    }
  });

  test('nothing of a text is misplaced, stray or left over', () => {
    for (const { name, text } of texts()) {
      assert.deepEqual(
        text.other.map(({ block }) => block.plain),
        [],
        name,
      );
      assert.equal(text.strayEnacting.length, 0, name);
      assert.ok(![...text.preambular, ...text.operative].some(({ misplaced }) => misplaced), name);
    }
  });

  test('every paragraph of a resolution opens with its lead in italics', () => {
    for (const { name, text } of texts())
      if (text.kind.endsWith('resolution'))
        for (const paragraph of [...text.preambular, ...text.operative])
          assert.ok(paragraph.lead, `${name}: ${plain(paragraph).slice(0, 80)}`);
  });

  test('paragraphs end as their part wants, but for those reported', () => {
    const unexpected = new Map<string, number>();
    for (const { text, doc } of texts()) {
      if (text.kind.endsWith('decision')) continue;
      const wrong = [
        ...text.preambular.filter(
          (one) => !/[,]$/u.test(plain(one)) && !(one.items.length > 0 && plain(one).endsWith(':')),
        ),
        ...text.operative.filter(
          (one, index) =>
            !plain(one).endsWith(';') &&
            !(one.items.length > 0 && plain(one).endsWith(':')) &&
            !(index === text.operative.length - 1 && plain(one).endsWith('.')),
        ),
      ].length;
      unexpected.set(doc.meta.symbol, (unexpected.get(doc.meta.symbol) ?? 0) + wrong);
    }
    for (const { meta } of documents)
      assert.equal(
        unexpected.get(meta.symbol),
        expectedDoubts[meta.symbol]?.['final punctuation'] ?? 0,
        meta.symbol,
      );
  });

  test('every mark has a note of its text, and every note a mark, but for those reported', () => {
    for (const { meta } of documents) {
      const draft = drafts.get(meta.symbol) ?? parse('');
      let unmarked = 0;
      for (const { span } of draft.texts) {
        const inside = ({ span: { start } }: { readonly span: { readonly start: number } }): boolean =>
          start >= span.start && start < span.end;
        const notes = draft.notes.filter(inside).map(({ label }) => label);
        const marks = draft.marks.filter(inside).map(({ mark }) => mark.label);
        assert.equal(new Set(notes).size, notes.length, meta.symbol);
        assert.deepEqual(
          marks.filter((label) => !notes.includes(label)),
          [],
          meta.symbol,
        );
        unmarked += notes.filter((label) => !marks.includes(label)).length;
      }
      assert.equal(unmarked, expectedDoubts[meta.symbol]?.['mark lost'] ?? 0, meta.symbol);
    }
  });

  test('marks first stand in the order of their numbers', () => {
    for (const { name, draft, text } of texts()) {
      const first = new Set(
        draft.marks
          .filter(({ span }) => span.start >= text.span.start && span.start < text.span.end)
          .flatMap(({ mark }) => (/^\d+$/u.test(mark.label) ? Number(mark.label) : [])),
      );
      assert.deepEqual(
        [...first],
        [...first].sort((a, b) => a - b),
        name,
      );
    }
  });

  test('no markup, running head or digit of a mark is left in the words', () => {
    for (const { name, text } of texts())
      for (const paragraph of [
        ...text.preambular,
        ...text.operative,
        ...text.annexes.flatMap((annex) => annex.paragraphs),
      ])
        assert.doesNotMatch(
          plain(paragraph),
          /[<>{}$\\[\]^*⁰¹²³⁴-⁹]|&[a-z]+;|\d{2}-\d{5}|\p{Ll}[,;] \d{1,2} \p{Ll}{3,}|\p{Ll}[,;)] ?\d{1,2}$/u,
          name,
        );
  });

  test('every line is accounted for, and none is unplaced', () => {
    for (const { meta, path, repaired } of documents) {
      const lines = readFileSync(path, 'utf8').replace(/\n$/u, '').split('\n').length;
      assert.equal(repaired.account.length, lines, meta.symbol);
      assert.deepEqual(
        repaired.account.filter(({ went }) => went === 'unplaced'),
        [],
        meta.symbol,
      );
    }
  });

  test('nothing of a paragraph is lost or stands twice: the words of the lines are the words of the text', () => {
    const words = (text: string): string => text.replace(/[^\p{L}]+/gu, '').toLowerCase();
    for (const { meta, path, repaired } of documents) {
      const lines = readFileSync(path, 'utf8').split('\n');
      const placed = repaired.account
        .filter(({ text, went }) => text !== undefined && went !== 'unplaced')
        .map(({ line }) =>
          (lines[line - 1] ?? '').replace(/<[^<>]{1,10}>|&[a-z]+;|lt;sup>|\]\([^()]*\)|\brm\b/gu, ' '),
        );
      const source = repaired.source.replace(/^---.*?---/su, '');
      const count = (text: string): number => words(text).length;
      const difference = count(placed.join(' ')) - count(source);
      assert.ok(Math.abs(difference) < 10, `${meta.symbol}: ${String(difference)} letters`);
    }
  });

  test('only what is known to be doubtful is reported', () => {
    for (const { meta, repaired } of documents) {
      const counts: Record<string, number> = {};
      for (const { kind } of repaired.doubts) counts[kind] = (counts[kind] ?? 0) + 1;
      assert.deepEqual(counts, expectedDoubts[meta.symbol], meta.symbol);
    }
  });

  test('what was repaired needs no repair', () => {
    for (const { meta, repaired } of documents)
      assert.equal(repair(repaired.source, meta).source, repaired.source, meta.symbol);
  });

  test('the repaired sources are those of the snapshots', () => {
    for (const { meta, repaired } of documents) {
      const file = new URL(`${meta.symbol.replaceAll('/', '-')}.resolution.md`, snapshots);
      if (process.env.UPDATE_SNAPSHOTS === '1') {
        mkdirSync(snapshots, { recursive: true });
        writeFileSync(file, repaired.source);
      }
      const snapshot = readFileSync(file, 'utf8');
      assert.ok(
        repaired.source === snapshot,
        `${meta.symbol} differs from its snapshot; run with UPDATE_SNAPSHOTS=1 and read the difference`,
      );
    }
  });
});
