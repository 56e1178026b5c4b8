import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CorpusText } from '../corpus/model.ts';
import { corpusWith } from '../rules/testing.ts';
import { parse } from '../text/parser.ts';
import { corpusPath, corpusSource, corpusTextAt, shifted } from './corpus-document.ts';
import { corpusParagraph } from './testing.ts';

const { text } = corpusParagraph('Notes it.');
const source = '# Justice\n\n*The General Assembly*,\n\n1. *Notes* it.\n';

const other = (id: number, rest: Partial<CorpusText>): CorpusText => ({ ...text, id, ...rest });

describe('a corpus document', () => {
  it('is named after its document and its text, with the number’s slash as a hyphen', () => {
    const resolution = other(2, { kind: 'resolution', number: '33/1' });
    const corpus = corpusWith({ texts: () => [text, resolution] });
    assert.equal(corpusPath(corpus, text), '/E/2023/30/draft resolution II.resolution.md');
    assert.equal(corpusPath(corpus, resolution), '/E/2023/30/resolution 33-1.resolution.md');
  });

  it('is found again by its name, also where several texts would share one', () => {
    const texts = [1, 2, 3].map((id) => other(id, { kind: 'draft decision', number: undefined }));
    const corpus = corpusWith({ texts: () => texts });
    for (const one of texts) assert.equal(corpusTextAt(corpus, corpusPath(corpus, one) ?? ''), one);
  });

  it('begins with a comment that says what it is, and parses as the text itself', () => {
    const corpus = corpusWith({ texts: () => [text], source: () => source });
    const shown = corpusSource(corpus, text);
    assert.ok(shown);
    assert.match(
      shown.source,
      /^<!--\nE\/2023\/30, draft resolution II, of 27 May 2023\n[^]*?-->\n\n# Justice/u,
    );
    const span = { start: source.indexOf('1.'), end: source.length };
    const place = shifted(shown, span);
    assert.equal(shown.source.slice(place.start, place.end), '1. *Notes* it.\n');
    assert.equal(parse(shown.source).texts[0]?.title, 'Justice');
  });

  it('names the texts that it continues, newest first', () => {
    const earlier = ['A/77/464', 'E/2021/30'].map((symbol, id) =>
      other(id, { document: { ...text.document, symbol }, number: 'I' }),
    );
    const corpus = corpusWith({ texts: () => [text], source: () => source, earlierTexts: () => earlier });
    assert.match(
      corpusSource(corpus, text)?.source ?? '',
      /\nContinues A\/77\/464, draft resolution I; E\/2021\/30, draft resolution I\.\n/u,
    );
  });

  it('keeps its front matter first', () => {
    const corpus = corpusWith({
      texts: () => [text],
      source: () => `---\nsymbol: E/2023/30\n---\n\n${source}`,
    });
    const draft = parse(corpusSource(corpus, text)?.source ?? '');
    assert.equal(draft.frontMatter?.symbol, 'E/2023/30');
    assert.equal(draft.texts[0]?.operative.length, 1);
  });

  it('closes its comment where it should, whatever the title', () => {
    const hostile = other(1, { document: { ...text.document, title: 'A --> *B*' } });
    const corpus = corpusWith({ texts: () => [hostile], source: () => source });
    assert.equal(parse(corpusSource(corpus, hostile)?.source ?? '').blocks[0]?.block.kind, 'comment');
  });
});
