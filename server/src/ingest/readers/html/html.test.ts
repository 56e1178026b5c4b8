import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtml } from './html.ts';

function lines(body: string): readonly string[] {
  return readHtml(`<body>${body}</body>`).text.trim().split('\n\n');
}

describe('readHtml', () => {
  test('reads headings, paragraphs, italics and line breaks', () => {
    assert.deepEqual(
      lines(
        '<h2>Draft <i>resolution</i> I<br>Title</h2><p><em>Recalling</em>\n <i>also</i> its\nresolution,<div>open<p>next',
      ),
      ['## Draft resolution I', '## Title', '*Recalling also* its resolution,', 'open', 'next'],
    );
  });

  test('reads italics of styles and classes', () => {
    const sheet = '<style>p.c1, .c2 { color: red; font-style: italic } .c3{font-style:normal}</style>';
    assert.deepEqual(
      lines(
        `${sheet}<p><span class="x c2">Notes <b class="c3">its</b></span> <span style="font-style:italic">own</span>`,
      ),
      ['*Notes* its *own*'],
    );
  });

  test('leaves out what is not shown, or is no part of the document', () => {
    assert.deepEqual(
      lines(
        '<nav>Home</nav><script>1</script><p hidden>a<p style="display: none">b</p><!-- c --><p>Text <del>old</del><svg><title>d</title></svg>shown<noscript>e</noscript>',
      ),
      ['Text shown'],
    );
  });

  test('leaves out heads and feet of printed pages', () => {
    assert.deepEqual(
      lines('<div title="header"><p>A/77/464</p></div><p>Text<div title="footer"><p>*2228740*</p></div>'),
      ['Text'],
    );
  });

  test('numbers lists as a browser does, unless the items bear their own numbers', () => {
    assert.deepEqual(
      lines(
        '<ol start=3><li>x<ol type=a><li>y<li><p>z</ol><li value=7>x</ol><ul><li>w</ul><ol style="list-style:none"><li>v</ol><ol><li>1. own<li>(a) own</ol>',
      ),
      ['3. x', '(a) y', '(b) z', '7. x', '- w', 'v', '1. own', '(a) own'],
    );
  });

  test('tells notes by links to and fro, and a table of contents from them', () => {
    assert.deepEqual(
      lines(
        '<p><a href="#s">1</a> <a href="#s">Scope</a></p><h2 id="s">Scope</h2><p>Rules,<a href="#f1" id="b1"><sup>1</sup></a> and<a href="#f2"><sup>[2]</sup></a></p><div id="f1"><p>One.</p><p>More. <a href="#b1">↩</a></p></div><p><a name="f2" href="#b1">[2]</a> Two.</p>',
      ),
      ['1 Scope', '## Scope', 'Rules,[^1] and[^2]', '[^1]: One. More.', '[^2]: Two.'],
    );
  });

  test('tells superscripts that are marks from those that are not', () => {
    assert.deepEqual(
      lines('<p>the Rules,<sup>1</sup> on the 5<sup>th</sup><p><sup>1</sup> Resolution 70/175.'),
      ['the Rules,[^1] on the 5th', '[^1] Resolution 70/175.'],
    );
  });

  test('reads tables of data as rows, others as paragraphs', () => {
    assert.deepEqual(
      lines('<table><caption>Officers<tr><th>Chair<td>Italy<tr><td>Rapporteur<td>Japan</table>'),
      ['Officers', 'Chair\tItaly', 'Rapporteur\tJapan'],
    );
    assert.deepEqual(lines('<table><tr><td><p>a<p>b<table><tr><td>c<td>d</table></table>'), [
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('keeps the lines of preformatted text', () => {
    assert.deepEqual(lines('<pre>The General Assembly,\n\n   1. Decides\nto meet.</pre>'), [
      'The General Assembly,',
      '1. Decides\nto meet.',
    ]);
  });

  test('finds title, date and symbol where a page says them', () => {
    const head =
      '<title>UN | Document</title><meta name="DC.title" content="Reducing reoffending"><meta name="DC.date" content="2023-05-27T00:00"><meta name="DC.identifier" content="A/C.3/78/L.4">';
    assert.deepEqual(readHtml(`<head>${head}</head><p>Text`).about, {
      title: 'Reducing reoffending',
      date: '2023-05-27',
      lines: ['A/C.3/78/L.4', 'UN | Document'],
    });
  });
});
