import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
} from 'vscode-languageserver/node';
import { assembly, Session } from './session.ts';
import type { SearchResult } from '../../server/src/lsp/protocol.ts';

const paragraph =
  '1. *Encourages* Member States to develop comprehensive strategies or action plans to reduce crime through effective interventions for the rehabilitation and reintegration of offenders;\n';

describe('in the editor that ships', () => {
  let session: Session;
  before(async () => {
    session = await Session.start({ initializationOptions: { commandLinks: true } });
  });
  after(async () => session.stop());

  async function hover(marked: string): Promise<string | undefined> {
    const found = await session.request<Hover | null>('textDocument/hover', await session.openAt(marked));
    return (found?.contents as MarkupContent | undefined)?.value;
  }

  async function define(marked: string): Promise<readonly LocationLink[]> {
    const at = await session.openAt(marked);
    return (await session.request<readonly LocationLink[] | null>('textDocument/definition', at)) ?? [];
  }

  it('hovering shows the precedents of a paragraph with what differs, and links that open them', async () => {
    const shown = (await hover(assembly(paragraph.replace('strategies', 'str|ategies')))) ?? '';
    assert.match(shown, /^\*\*\d\d\*\* per cent · \[[AE]\\?\/\d{2,4}/u);
    assert.match(shown, /~~reoffending~~ \*\*crime\*\*/u);
    const target = /\(command:resolute\.openCorpusText\?([^)]*)\)/u.exec(shown)?.[1];
    assert.ok(target);
    const [{ uri, range }] = JSON.parse(decodeURIComponent(target)) as [
      { uri: string; range: Location['range'] },
    ];
    const source = await session.request<{ text: string }>('resolute/corpusText', { uri });
    const there = TextDocument.create(uri, 'un-resolution', 0, source.text).getText(range);
    assert.match(there, /^(?:\d+\. )?\*?Encourages/u);
  });

  it('hovering tells of citations, instruments, leads and notes', async () => {
    assert.match(
      (await hover(assembly('1. *Recalls* its resolution 77/2|32.\n'))) ?? '',
      /15 December 2022/u,
    );
    assert.match((await hover(assembly('1. *Applies* the Nelson Man|dela Rules.\n'))) ?? '', /70\\?\/175/u);
    assert.match((await hover(assembly('1. *Re|quests* it.\n'))) ?? '', /Opens \d+ operative paragraphs/u);
    assert.equal(await hover(assembly('1. *Requests* it.[^|1]\n\n[^1]: A/77/1.\n')), 'A/77/1\\.');
  });

  it('hovering shows nothing in front matter and between paragraphs', async () => {
    assert.equal(await hover('---\nsymbol: A/C.3/80/|L.4\n---\n'), undefined);
    assert.equal(await hover(assembly('1. *Requests* it.\n|\n')), undefined);
  });

  it('a citation leads to the text in the corpus, which opens in the same language', async () => {
    const [link] = await define(assembly('1. *Notes* E/2023/|30.\n'));
    assert.match(link?.targetUri ?? '', /^resolute-corpus:\/E\/2023\/30\/.*\.resolution\.md$/u);
    const { text } = await session.request<{ text: string }>('resolute/corpusText', { uri: link?.targetUri });
    assert.match(text, /<!--\nE\/2023\/30, /u);
    // As an editor that encodes addresses in its own way would ask.
    const recoded = (link?.targetUri ?? '').replaceAll('%20', ' ');
    assert.deepEqual(await session.request('resolute/corpusText', { uri: recoded }), { text });
    const symbols = await session.request<readonly DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: await session.open(text, link?.targetUri) },
    });
    assert.equal(symbols[0]?.children?.[0]?.name, 'Preamble');
  });

  it('a mark leads to its note and back, and a reference to its paragraph', async () => {
    const body = '1. *Notes* a report;[^1]\n\n2. *Acts* on paragraph 1 above.\n\n[^1]: A/77/1.\n';
    const line = async (mark: string, cursor: string): Promise<readonly number[]> =>
      (await define(assembly(body.replace(mark, cursor)))).map(({ targetRange }) => targetRange.start.line);
    assert.deepEqual(await line(';[^1]', ';[^|1]'), [8]);
    assert.deepEqual(await line('[^1]:', '[^|1]:'), [4]);
    assert.deepEqual(await line('paragraph 1', 'paragraph |1'), [4]);
  });

  it('there is no definition of plain words, and no corpus text by a wrong address', async () => {
    assert.deepEqual(await define(assembly('1. *Notes* a rep|ort.\n')), []);
    for (const uri of ['resolute-corpus:/none', 'file:///etc/passwd', 'resolute-corpus:%', ''])
      assert.equal(await session.request('resolute/corpusText', { uri }), null);
  });

  it('links lead from citations to the public addresses', async () => {
    const uri = await session.open(
      assembly('1. *Recalls* its resolution 77/232.[^1]\n\n[^1]: E/CN.15/2024/12.\n'),
    );
    const links = await session.request<readonly DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://docs.un.org/en/A/RES/77/232', 'https://docs.un.org/en/E/CN.15/2024/12'],
    );
  });

  it('references of a note are its marks', async () => {
    const at = await session.openAt(assembly('1. *Notes* it.[^1]\n\n[^|1]: A/77/1.\n'));
    const found = await session.request<readonly Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [4],
    );
  });

  it('the outline is a tree, and paragraphs with items fold', async () => {
    const uri = await session.open(assembly('1. *Acts*:\n\n   (a) Here;\n\n   (b) There.\n'));
    const textDocument = { uri };
    const [text] = await session.request<readonly DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    assert.equal(text?.name, 'Crime prevention');
    assert.deepEqual(
      text.children?.[0]?.children?.map(({ name }) => name),
      ['(a)', '(b)'],
    );
    const folds = await session.request<readonly FoldingRange[]>('textDocument/foldingRange', {
      textDocument,
    });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [4, 8],
        [0, 8],
      ],
    );
  });

  it('formatting sets white space and markers right', async () => {
    const uri = await session.open(assembly('1.   *Acts*:\n\n(a) Here;\n(b) There.\n\n\n\n'));
    const edits = await session.request<{ range: Location['range']; newText: string }[]>(
      'textDocument/formatting',
      {
        textDocument: { uri },
        options: { tabSize: 4, insertSpaces: true },
      },
    );
    assert.equal(
      TextDocument.applyEdits(session.document(uri), edits),
      assembly('1. *Acts*:\n\n   (a) Here;\n\n   (b) There.\n'),
    );
  });

  it('search finds paragraphs, with their places', async () => {
    const found = await session.request<readonly SearchResult[]>('resolute/search', {
      words: 'reoffending',
      limit: 5,
    });
    assert.deepEqual(
      found.map(({ kind }) => kind),
      [...Array<string>(5).fill('text'), ...Array<string>(5).fill('report')],
    );
    for (const { kind, place, excerpt, location } of found) {
      if (kind === 'text') assert.match(place, /^[AE]\/[\d/]+, .+ paragraph \d+/u);
      assert.match(excerpt, /reoffending/iu);
      assert.doesNotMatch(excerpt, /\p{Cc}/u);
      assert.match(location.uri, /^resolute-corpus:/u);
    }
    assert.deepEqual(await session.request('resolute/search', { words: '"(', limit: -1 }), []);
  });

  it('a paragraph of a report that is found opens at its place, under its heading', async () => {
    const found = await session.request<readonly SearchResult[]>('resolute/search', {
      words: 'several speakers described national measures non-custodial',
      limit: 5,
    });
    const [hit] = found.filter(({ kind }) => kind === 'report');
    assert.equal(hit?.place, 'E/2019/30, deliberations, paragraph 80');
    assert.equal(hit.title, 'Deliberations');
    const { uri, range } = hit.location;
    assert.match(uri, /^resolute-corpus:\/E\/2019\/30\/.*\.md$/u);
    const { text } = await session.request<{ text: string }>('resolute/corpusText', { uri });
    const shown = TextDocument.create(uri, 'markdown', 0, text);
    assert.match(shown.getText(range), /^80\. Several speakers described national measures[^\n]*$/u);
    const above = text
      .slice(0, shown.offsetAt(range.start))
      .match(/^## .*$/gmu)
      ?.at(-1);
    assert.equal(above, '## Deliberations');
  });

  it('search finds a word that is still being typed', async () => {
    for (const words of ['rehabilit', 'rehabilita', 'social rehabilitati']) {
      const found = await session.request<readonly SearchResult[]>('resolute/search', { words, limit: 3 });
      assert.ok(
        found.some(({ excerpt }) => /rehabilitat/iu.test(excerpt)),
        words,
      );
    }
  });

  it('the status names the corpus', async () => {
    const status = await session.request<{
      files: readonly { name: string }[];
      texts: number;
      problem?: string;
    }>('resolute/status');
    assert.deepEqual(
      status.files.map(({ name }) => name),
      ['corpus'],
    );
    assert.ok(status.texts > 20);
    assert.equal(status.problem, undefined);
  });
});

describe('in an editor that can little', () => {
  let session: Session;
  before(async () => {
    session = await Session.start({ capabilities: {} });
  });
  after(async () => session.stop());

  it('hovers are plain text without commands', async () => {
    const at = await session.openAt(assembly(paragraph.replace('strategies', 'str|ategies')));
    const { contents } = await session.request<{ contents: MarkupContent }>('textDocument/hover', at);
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /per cent · [AE]\/\d/u);
    assert.doesNotMatch(contents.value, /command:|\]\(|\\/u);
  });

  it('definitions are locations, and the outline is flat', async () => {
    const at = await session.openAt(assembly('1. *Notes* it.[^|1]\n\n[^1]: A/77/1.\n'));
    const [place] = await session.request<readonly Location[]>('textDocument/definition', at);
    assert.deepEqual([place?.uri, place?.range.start.line], [at.textDocument.uri, 6]);
    const flat = await session.request<readonly { name: string; location: Location }[]>(
      'textDocument/documentSymbol',
      at,
    );
    assert.deepEqual(
      flat.map(({ name, location }) => [name, location.uri === at.textDocument.uri]),
      [
        ['Crime prevention', true],
        ['1. Notes', true],
        ['Notes', true],
        ['1', true],
      ],
    );
  });
});
