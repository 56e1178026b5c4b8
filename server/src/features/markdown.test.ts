import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bold, escaped, link, plainText, struck } from './markdown.ts';

const hostile = [
  '[click](command:workbench.action.terminal.new)',
  '![x](https://example.org/a.png)',
  '<img src=x onerror=alert(1)>',
  '<https://example.org>',
  'https://example.org/?q=1',
  'www.example.org',
  'someone@example.org',
  '`code` ``code``',
  '$(trash)',
  '&lt;b&gt; &#x3c;',
  '[ref]: https://example.org',
  '[ref][ref]',
  '# heading',
  '> quote',
  '| a | b |',
  '~~struck~~ **bold** __bold__ *it* _it_',
  'back\\slash\\[x\\](y)',
];

/** Signs of Markdown that no backslash stands before. */
function bare(markdown: string): string {
  return markdown.replace(/\\./gu, '');
}

describe('escaped text', () => {
  for (const text of hostile) {
    it(`shows ${text} as it stands`, () => {
      assert.equal(plainText(escaped(text)), text);
      assert.doesNotMatch(bare(escaped(text)), /[[\]()<>`*_~!&#|@:$\\.]/u);
    });
  }

  it('stays on one line, so that nothing in it opens a block', () => {
    assert.equal(plainText(escaped('one\n\n# two\r\n- three\u2028    four\u0007')), 'one # two - three four');
  });

  it('drops marks that turn the direction of writing', () => {
    assert.equal(escaped('gpj\u202ecorp'), 'gpj corp');
  });
});

describe('emphasis', () => {
  it('is closed by nothing in the words', () => {
    assert.doesNotMatch(bare(bold('a** [b](c)')).slice(2, -2), /[*[\]()]/u);
    assert.equal(struck('   '), '');
  });
});

describe('a link', () => {
  it('keeps its address whole and its label inert', () => {
    assert.equal(
      link('A ](x) B', 'https://docs.un.org/en/A/RES/77/232'),
      '[A \\]\\(x\\) B](https://docs.un.org/en/A/RES/77/232)',
    );
    assert.equal(link('A', 'https://docs.un.org/a) ![b](c'), '[A](https://docs.un.org/a%29%20!%5bb%5d%28c)');
  });

  it('leads to https, files and commands only', () => {
    assert.equal(link('A', 'javascript:alert(1)'), 'A');
    assert.equal(link('A', 'http://example.org'), 'A');
    assert.equal(link('A', undefined), 'A');
  });
});
