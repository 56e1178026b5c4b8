import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../text/edits.ts';
import { parse } from '../text/parser.ts';
import { insertNote } from './insert-note.ts';
import { renumber } from './renumber.ts';
import { assembly } from './testing.ts';

function becomes(bad: string, good: string): void {
  assert.equal(applyEdits(bad, renumber(parse(bad))), good);
  assert.deepEqual(renumber(parse(good)), []);
}

describe('renumbering', () => {
  it('sets paragraphs, items and notes right at once, with what refers to them', () => {
    becomes(
      assembly(`
*Recalling* one,[^4] and two,[^2]

2. *Urges* States, under paragraph 5 (d) below:

   (b) To act;[^7]

   (d) To stop;

5. *Recalls* paragraph 2 (d) above and the annex:

   (a) One;

   (d) Two.

[^2]: Resolution 2.

[^4]: Resolution 4.

[^7]: Resolution 7.

# Annex

## A

3. Three.

4. Four, see paragraph 3 above and paragraph 5 of the present resolution.`),
      assembly(`
*Recalling* one,[^1] and two,[^2]

1. *Urges* States, under paragraph 2 (b) below:

   (a) To act;[^3]

   (b) To stop;

2. *Recalls* paragraph 1 (b) above and the annex:

   (a) One;

   (b) Two.

[^1]: Resolution 4.

[^2]: Resolution 2.

[^3]: Resolution 7.

# Annex

## A

1. One.

2. Four, see paragraph 1 above and paragraph 2 of the present resolution.`).replace(
        '1. One.\n\n2. Four',
        '1. Three.\n\n2. Four',
      ),
    );
  });

  it('counts each text by itself', () => {
    const text = (number: string, first: string): string =>
      `# Draft resolution ${number}\n\n## T\n\n*The General Assembly*,\n\n${first}. *Urges* all;\n\n5. *Recalls* paragraph ${first} above.\n\n`;
    becomes(text('I', '2') + text('II', '3'), (text('I', '1') + text('II', '1')).replaceAll('5. ', '2. '));
  });

  it('goes with references that give a range or several', () => {
    becomes(
      assembly(
        '2. *Urges* A;\n\n3. *Urges* B;\n\n4. *Urges* C;\n\n5. *Recalls* paragraphs 2 to 4 above and paragraphs 2, 3 and 4 of the present resolution.',
      ),
      assembly(
        '1. *Urges* A;\n\n2. *Urges* B;\n\n3. *Urges* C;\n\n4. *Recalls* paragraphs 1 to 3 above and paragraphs 1, 2 and 3 of the present resolution.',
      ),
    );
  });

  it('leaves references alone that might mean several paragraphs, or none, or another text’s', () => {
    becomes(
      assembly(
        '1. *Urges* A;\n\n2. *Urges* B;\n\n2. *Urges* C;\n\n3. *Recalls* paragraphs 2 and 9 above and paragraph 3 of resolution 77/232.',
      ),
      assembly(
        '1. *Urges* A;\n\n2. *Urges* B;\n\n3. *Urges* C;\n\n4. *Recalls* paragraphs 2 and 9 above and paragraph 3 of resolution 77/232.',
      ),
    );
  });

  it('changes nothing in a text that is in order, and in no text', () => {
    for (const source of [assembly('1. *Urges* A;\n\n2. *Urges* B.'), '# T\n', ''])
      assert.deepEqual(renumber(parse(source)), []);
  });
});

describe('a note put in', () => {
  const put = (source: string, note: string): string => {
    const offset = source.indexOf('|');
    const bare = source.replace('|', '');
    return applyEdits(bare, insertNote(parse(bare), offset, note));
  };

  it('takes its number in the order of the marks, and those behind it move', () => {
    assert.equal(
      put(
        assembly('*Recalling* a,[^1]\n\n*Noting* b,|\n\n1. *Urges* c.[^2]\n\n[^1]: A/1.\n\n[^2]: A/2.'),
        'A/9.',
      ),
      assembly(
        '*Recalling* a,[^1]\n\n*Noting* b,[^2]\n\n1. *Urges* c.[^3]\n\n[^1]: A/1.\n\n[^2]: A/9.\n\n[^3]: A/2.',
      ),
    );
  });

  it('is the first where there is none', () => {
    assert.equal(
      put(assembly('*Recalling* a,|\n\n1. *Urges* c.'), 'A/9.'),
      assembly('*Recalling* a,[^1]\n\n1. *Urges* c.\n\n[^1]: A/9.'),
    );
  });

  it('counts in its own text where each text counts its own', () => {
    const text = (number: string, mark: string, notes: string): string =>
      `# Draft resolution ${number}\n\n## T\n\n*The General Assembly*,\n\n1. *Urges* a${mark}\n\n${notes}`;
    const [note, other] = ['[^1]: A/1.\n\n', '[^1]: A/9.\n\n'];
    assert.equal(
      put(text('I', '.[^1]', note) + text('II', '.[^1]', note) + text('III', '.|', ''), 'A/9.'),
      `${text('I', '.[^1]', note)}${text('II', '.[^1]', note)}${text('III', '.[^1]', other).trimEnd()}\n\n`,
    );
  });
});
