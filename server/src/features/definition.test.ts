import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CorpusText, RegisterEntry } from '../corpus/model.ts';
import { corpusWith } from '../rules/testing.ts';
import { definition } from './definition.ts';
import { documentLinks } from './document-links.ts';
import { assembly, corpusParagraph, withCursor, words } from './testing.ts';

const { text } = corpusParagraph('Notes it.');
const reoffending: CorpusText = {
  ...text,
  id: 2,
  title: 'Reducing reoffending',
  document: { ...text.document, symbol: 'A/77/464', date: '2022-11-21' },
};
const own: CorpusText = {
  ...text,
  id: 3,
  kind: 'resolution',
  number: '33/1',
  organ: 'The Commission on Crime Prevention and Criminal Justice',
};
const entry = (key: string, number: string, organ: string): RegisterEntry => ({
  id: 1,
  kind: 'resolution',
  key,
  organ,
  number,
  date: '2022-12-15',
  dateDisputed: false,
  title: 'Reducing reoffending',
  shortForms: [],
  note: undefined,
  citedCount: 1,
});
const entries = [
  entry('A/RES/77/232', '77/232', 'General Assembly'),
  entry('A/RES/60/1', '60/1', 'General Assembly'),
  entry('E/CN.15/RES/33/1', '33/1', 'Commission on Crime Prevention and Criminal Justice'),
];
const corpus = corpusWith({
  texts: () => [text, reoffending, own],
  entry: (key) => entries.find((one) => one.key === key && key !== 'A/RES/60/1'),
});

/** What leads somewhere, and where. */
function leads(marked: string): readonly string[] {
  const { draft, offset } = withCursor(marked);
  const found = definition(draft, offset, corpus);
  if (!found) return [];
  const targets = found.targets.map((target) =>
    target.kind === 'corpus' ? `corpus ${String(target.text.id)}` : words(draft, [target.selection]).join(),
  );
  return [...words(draft, [found.origin]), ...targets];
}

describe('the definition', () => {
  it('of a mark is its note, and of a note its marks', () => {
    const body = '*Recalling* it,[^1]\n\n1. *Notes* it.\n\n[^1]: A/77/1.\n';
    assert.deepEqual(leads(assembly(body).replace('it,[^', 'it,[|^')), ['[^1]', '[^1]:']);
    assert.deepEqual(leads(assembly(body).replace('[^1]:', '[^1|]:')), ['[^1]:', '[^1]']);
  });

  it('of “paragraph 1 above” is that paragraph', () => {
    assert.deepEqual(leads(assembly('1. *Notes* it;\n\n2. *Acts* on paragraph |1 above.')), [
      '1',
      '*Notes* it;',
    ]);
  });

  it('of “paragraph 1 (a) above” is the item', () => {
    assert.deepEqual(
      leads(assembly('1. *Notes*:\n\n   (a) This;\n\n   (b) That;\n\n2. *Acts* on paragraph 1 (|b) above.')),
      ['1 (b)', 'That;'],
    );
  });

  it('of a document symbol is its first text in the corpus', () => {
    assert.deepEqual(leads(assembly('1. *Notes* E/2023/|30.')), ['E/2023/30', 'corpus 1']);
  });

  it('of a resolution is the draft that was adopted as it', () => {
    assert.deepEqual(leads(assembly('1. *Recalls* its resolution 77/|232.')).slice(1), ['corpus 2']);
  });

  it('of a resolution that the corpus holds is that', () => {
    const found = leads(
      '*The Commission on Crime Prevention and Criminal Justice*,\n\n1. *Recalls* its resolution 33/|1.',
    );
    assert.deepEqual(found.slice(1), ['corpus 3']);
  });

  it('is absent for what the corpus does not hold, and in plain words', () => {
    assert.deepEqual(leads(assembly('1. *Recalls* its resolution 60/|1.')), []);
    assert.deepEqual(leads(assembly('1. *Recalls* noth|ing.')), []);
    assert.deepEqual(leads(assembly('1. *Acts* on paragraph |9 above.')), []);
  });
});

describe('document links', () => {
  it('lead from resolutions and symbols, in notes too, to the public addresses', () => {
    const { draft } = withCursor(
      assembly(
        '*Recalling* its resolution 77/232 of 15 December 2022,[^1]\n\n1. *Notes* it.|\n\n[^1]: E/CN.15/2024/12.\n',
      ),
    );
    assert.deepEqual(
      documentLinks(draft, corpus).map(({ target }) => target),
      ['https://docs.un.org/en/A/RES/77/232', 'https://docs.un.org/en/E/CN.15/2024/12'],
    );
  });

  it('keep silent about what has no certain address', () => {
    const { draft } = withCursor(assembly('1. *Recalls* its decision 74/550 and the |Charter.'));
    assert.deepEqual(documentLinks(draft, corpus), []);
  });
});
