import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../../test/assert-linear.ts';
import { decodeEntities } from './html/entities.ts';
import { openLabels, plainMarkdown } from './markdown.ts';

test('numbers and letters with a bracket behind them are those of drafts', () => {
  const text = '1) *Encourages* States:\n\n   a) To meet;\n\n      iv) “Act”;\n- 2) Requests\n';
  assert.equal(
    openLabels(text),
    '1. *Encourages* States:\n\n   (a) To meet;\n\n      (iv) “Act”;\n- 2. Requests\n',
  );
  for (const kept of ['a) to meet, or\nb) not', 'see (note\n12) of it', 'civil) Society', '2022) The'])
    assert.equal(openLabels(kept), kept);
});

test('headings with lines below them, spaced rules and bold underscores are those of drafts', () => {
  const text = 'Draft resolution I\n=====\n\nThe title\n---------\n\n* * *\n\n__Notes__ a__b__c, 5 * 3\n';
  assert.equal(
    plainMarkdown(text),
    '# Draft resolution I\n\n\n## The title\n\n\n---\n\n**Notes** a__b__c, 5 * 3\n',
  );
  for (const kept of ['---\nsymbol: A/77/L.1\n---\n', 'first\nsecond\n---\n', 'Text.\n\n---\n', '1. * a * b'])
    assert.equal(plainMarkdown(kept), kept);
});

test('entities are the characters that they name, but for markup', () => {
  assert.equal(
    decodeEntities(
      'Member States&rsquo; &ldquo;x&#8221; &#x2013; caf&eacute; AT&T &nothing; &lt;i&gt; &amp; &#42;',
    ),
    'Member States’ “x” – café AT&T &nothing; &lt;i&gt; &amp; &#42;',
  );
});

test('all of it takes time as the text is long', () => {
  for (const piece of ['1) A', '\n\na\n===', '* * ', '__a', '&rsquo;', '&a', ' \n', '=\n', 'a\n'])
    for (const work of [openLabels, plainMarkdown, decodeEntities])
      assertLinear((size) => piece.repeat(Math.ceil(size / piece.length)), work, 20_000);
});
