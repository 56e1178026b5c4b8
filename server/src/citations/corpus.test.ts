/** The recognizers on the shipped reports: nothing that looks like a citation is missed, no dated one is doubted. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { actOfKey, keyOf } from './keys.ts';
import { numberFault } from './numbering.ts';
import { namedOrgans } from './organ-mentions.ts';
import { recognize } from './recognize.ts';

const FOLDER = new URL('../../corpus/', import.meta.url);

/** The lines of the reports without markup and footnote marks. Lines that a page break has cut stay cut. */
const LINES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'))
  .map((line) =>
    line
      .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .replace(/<sup>[^<]*<\/sup>|<\/?[a-z]+>|\*|[⁰¹²³⁴-⁹]+/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const READ = LINES.map((line) => ({ line, citations: recognize(line) }));

const LOOKS = [
  /(?<![\w/.-])\d{1,4}\/\d{1,4}\b/g,
  /(?<![\w/.])[A-Z]{1,6}[\w.]*(?:\/[\w.()]*\d[\w.()]*)+/g,
  /Treaty Series|Sales No|Official Records of|Ibid/g,
  /\d+ (?:[A-Z] )?\((?:[IVXLC]+|\d{4})\)/g,
  /\b(?:resolution|decision)s? [\dESW]/g,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
];

/** What a page break cut in two, and the page numbers of one report: no recognizer can read these. */
const BROKEN = /^(?:\d{1,2}\/71|6\/2|8\/[13]|74\/177|75\/196)$/;

test('nothing that looks like a citation is left unread', () => {
  const left: string[] = [];
  let found = 0;
  for (const { line, citations } of READ) {
    let rest = line;
    for (const { span } of citations) {
      found += 1;
      rest = rest.slice(0, span.start) + '#'.repeat(span.end - span.start) + rest.slice(span.end);
    }
    for (const look of LOOKS) {
      for (const { 0: text } of rest.matchAll(look))
        if (!BROKEN.test(text)) left.push(`${text}: ${line.slice(0, 120)}`);
    }
  }
  assert.deepEqual(left, []);
  assert.ok(found > 2000, `${found} citations`);
});

test('no dated resolution of a named organ is given a fault', () => {
  let dated = 0;
  for (const { line, citations } of READ) {
    const named = namedOrgans(line).map(({ name }) => name);
    for (const citation of citations) {
      if ((citation.kind !== 'resolution' && citation.kind !== 'decision') || !citation.date) continue;
      const key = keyOf(citation, { named });
      const act = key === undefined ? undefined : actOfKey(key);
      if (!act) continue;
      dated += 1;
      assert.equal(
        numberFault(act.organ, act.number, citation.date.iso),
        undefined,
        `${key} ${citation.date.iso}`,
      );
    }
  }
  assert.ok(dated > 80, `${dated} dated`);
});
