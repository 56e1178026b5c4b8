import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PrecedentQuery } from '../../corpus/model.ts';
import { corpusWith } from '../../rules/testing.ts';
import { plainText } from '../markdown.ts';
import { assembly, corpusParagraph, hrefs, withCursor } from '../testing.ts';
import { precedentHover } from './precedents.ts';

function hovers(marked: string, precedent: string, score = 0.9): string | undefined {
  const { draft, offset } = withCursor(marked);
  const corpus = corpusWith({
    precedents: () => [{ score, paragraph: corpusParagraph(precedent), lineage: [] }],
  });
  return precedentHover(draft, offset, { corpus, hrefs })?.markdown;
}

function asks(marked: string): PrecedentQuery | undefined {
  const { draft, offset } = withCursor(marked);
  let asked: PrecedentQuery | undefined;
  const corpus = corpusWith({
    precedents: (query) => {
      asked = query;
      return [];
    },
  });
  precedentHover(draft, offset, { corpus, hrefs });
  return asked;
}

describe('the hover on a paragraph', () => {
  it('shows place, date, likeness and the words that differ', () => {
    const markdown = hovers(
      assembly('1. *Encourages* States to |act;'),
      'Urges States to act promptly;',
      0.897,
    );
    assert.equal(
      markdown,
      '**89** per cent · [E/2023/30, draft resolution II, paragraph 3](https://corpus/E/2023/30#10-20) · 27 May 2023  \n*Justice*\n\n~~Urges~~ **Encourages** States to act ~~promptly~~',
    );
  });

  it('says so where the words are the same, whatever they end in', () => {
    assert.match(
      hovers(assembly('1. *Urges* States to |act;'), 'Urges States to act.', 1) ?? '',
      /The same words/u,
    );
  });

  it('sets punctuation that differs apart, so that Markdown reads its edges', () => {
    const markdown = hovers(assembly('1. *Urges* |action; now.'), 'Urges action, now;') ?? '';
    assert.ok(markdown.endsWith('action ~~,~~ **;** now'));
  });

  it('lets nothing in a draft become a link, an image or HTML', () => {
    const hostile = '![x](https://evil) <img src=y> [go](command:z) https://evil www.evil';
    const markdown = hovers(assembly(`1. *Urges* |${hostile}.`), `Urges ${hostile} here.`) ?? '';
    const bare = markdown.replace(/\\./gu, '').replace(/\[[^\]]*\]\(https:\/\/corpus[^)]*\)/gu, '');
    assert.doesNotMatch(bare, /[[\]<>]|https?:|www\./u);
    assert.match(plainText(markdown), /<img src=y>/u);
  });

  it('is about the item where the offset stands in one', () => {
    const body = '1. *Urges* States:\n\n   (a) To act;\n\n   (b) To |report.';
    assert.equal(asks(assembly(body))?.plain, 'To report.');
    assert.equal(asks(assembly(body.replace('|', '').replace('States', 'St|ates')))?.plain, 'Urges States:');
  });

  it('looks for nothing later than the draft, and never for the draft itself', () => {
    const query = asks(`---\nsymbol: A/C.3/80/L.4\ndate: 2025-10-20\n---\n\n${assembly('*Noting* |it,')}`);
    assert.deepEqual(query, {
      plain: 'Noting it,',
      part: 'preambular',
      before: '2025-10-20',
      exclude: 'A/C.3/80/L.4',
      limit: 3,
    });
  });

  it('is absent between paragraphs, in headings and in front matter', () => {
    assert.equal(hovers(assembly('1. *Urges* it;\n|\n2. *Notes* it.'), 'x'), undefined);
    assert.equal(hovers('# Cri|me\n\n*The General Assembly*,\n', 'x'), undefined);
    assert.equal(hovers(`---\nsym|bol: A/1\n---\n\n${assembly('1. *Notes* it.')}`, 'x'), undefined);
  });
});
