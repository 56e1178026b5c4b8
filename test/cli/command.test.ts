import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { draftIn, inFolder, resolute } from './command.ts';

const sample = 'test/fixtures/sample.resolution.md';

const good = `# Sport

*The General Assembly*,

*Recalling* its resolution 77/232 of 15 December 2022,

1. *Encourages* Member States to act;

2. *Requests* the Secretary-General to report.
`;
const bad = good.replace('2. *Req', '3. *Req');

interface Diagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly code: string;
  readonly severity: number;
  readonly source: string;
}

interface Checked {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

describe('resolute check', () => {
  it('finds nothing in a right draft and ends with 0', () => {
    const { status, out } = resolute(['check', '-', '--corpus', 'none'], good);
    assert.equal(status, 0, out);
  });

  it('ends with 1 where an error is found, and prints LSP diagnostics as JSON', () => {
    const { status, out } = resolute(['check', '-', '--corpus', 'none', '--format', 'json'], bad);
    const [{ file, diagnostics } = assert.fail()] = JSON.parse(out) as Checked[];
    assert.equal(status, 1);
    assert.equal(file, '-');
    assert.deepEqual(
      diagnostics.map(({ code, severity, source, range }) => [code, severity, source, range.start]),
      [['paragraph-number', 1, 'resolute', { line: 8, character: 0 }]],
    );
  });

  it('counts as a failure what --fail-on says, at the level that --rule says', () => {
    const set = (...more: string[]): number | null =>
      resolute(['check', '-', '--corpus', 'none', ...more], bad).status;
    assert.equal(set('--rule', 'paragraph-number=hint'), 0);
    assert.equal(set('--rule', 'paragraph-number=hint', '--fail-on', 'hint'), 1);
    assert.equal(set('--rule', 'paragraph-number=off', '--fail-on', 'hint'), 0);
  });

  it('prints SARIF with the place of each finding, one-based', () => {
    const { out } = resolute(['check', '-', '--corpus', 'none', '--format', 'sarif'], bad);
    const log = JSON.parse(out) as {
      version: string;
      runs: {
        results: { ruleId: string; locations: { physicalLocation: { region: { startLine: number } } }[] }[];
      }[];
    };
    assert.equal(log.version, '2.1.0');
    const [result] = log.runs[0]?.results ?? [];
    assert.equal(result?.ruleId, 'paragraph-number');
    assert.equal(result.locations[0]?.physicalLocation.region.startLine, 9);
  });

  it('names what is wrong with its usage in one line, and ends with 2', () => {
    for (const args of [
      ['check'],
      ['check', 'no-such-file.resolution.md'],
      ['check', 'images'],
      ['check', sample, '--rule', 'paragraph-numbers=off'],
      ['check', sample, '--rule', 'paragraph-number=loud'],
      ['check', sample, '--corpus', 'no-such-corpus.db'],
      ['check', sample, '--corpus', 'package.json'],
      ['check', sample, '--format', 'xml'],
      ['chek', sample],
    ]) {
      const { status, out, err } = resolute(args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /^resolute: .+\n$/u, args.join(' '));
    }
  });

  it('refuses binary files and other encodings, and says what to do', () => {
    const binary = resolute(['check', '-'], 'a\0b');
    assert.equal(binary.status, 2);
    assert.match(binary.err, /not a text file/u);
  });
});

describe('resolute fix', () => {
  it('mends a file in place', () => {
    inFolder((folder) => {
      const path = draftIn(folder, bad);
      assert.equal(resolute(['fix', path, '--corpus', 'none']).status, 0);
      assert.equal(readFileSync(path, 'utf8'), good);
    });
  });

  it('prints a unified diff and changes nothing with --dry-run', () => {
    inFolder((folder) => {
      const path = draftIn(folder, bad);
      const { out } = resolute(['fix', path, '--dry-run', '--corpus', 'none']);
      assert.match(out, /^-3\. \*Requests\*/mu);
      assert.match(out, /^\+2\. \*Requests\*/mu);
      assert.equal(readFileSync(path, 'utf8'), bad);
    });
  });

  it('applies only the fixes of the rules that are named', () => {
    const two = bad.replace('act;', 'act');
    const { out } = resolute(['fix', '-', '--rule', 'operative-end', '--corpus', 'none'], two);
    assert.equal(out, bad);
  });
});

describe('resolute format', () => {
  it('numbers, and sets white space and italics', () => {
    const { out } = resolute(
      ['format', '-', '--corpus', 'none'],
      good.replace('*Encourages*', ' Encourages').replace('2. ', '- 4.   ').replace('\n\n1.', '\n\n\n\n1.'),
    );
    assert.equal(out, good);
  });
});

describe('resolute precedents', () => {
  interface Entry {
    readonly paragraph: {
      readonly line: number;
      readonly part: string;
      readonly label: string;
      readonly text: string;
    };
    readonly precedents: readonly {
      readonly score: number;
      readonly document: string;
      readonly label: string;
    }[];
  }

  it('gives one entry a paragraph or item, in order, best precedent first', () => {
    const entries = JSON.parse(resolute(['precedents', sample, '--json']).out) as Entry[];
    assert.deepEqual(entries.map(({ paragraph }) => `${paragraph.part} ${paragraph.label}`).slice(3, 8), [
      'preambular 4',
      'operative 1',
      'operative 2',
      'operative 2 (a)',
      'operative 2 (c)',
    ]);
    const first = entries.find(({ paragraph }) => paragraph.part === 'operative');
    assert.equal(first?.precedents[0]?.document, 'E/2023/30');
    assert.equal(first.precedents[0].score, 1);
    for (const { precedents } of entries) {
      const scores = precedents.map(({ score }) => score);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
    }
  });

  it('looks up words, before a day', () => {
    const text =
      'Encourages Member States to develop comprehensive strategies or action plans to reduce reoffending through effective interventions for the rehabilitation and reintegration of offenders';
    const [entry] = JSON.parse(
      resolute(['precedents', '--text', text, '--before', '2022-01-01', '--json']).out,
    ) as Entry[];
    assert.ok(entry && entry.precedents.length > 0);
    assert.ok(entry.precedents.every(({ document }) => ['E/2019/30', 'E/2021/30'].includes(document)));
  });
});

describe('resolute cite and search', () => {
  it('knows a resolution by its number and by its subject', () => {
    const byNumber = JSON.parse(resolute(['cite', '77/232', '--json']).out) as {
      key: string;
      date: string;
    }[];
    assert.equal(byNumber[0]?.key, 'A/RES/77/232');
    assert.equal(byNumber[0].date, '2022-12-15');
  });

  it('knows an instrument by its short name, with its note', () => {
    const [entry] = JSON.parse(resolute(['cite', 'Nelson Mandela Rules', '--json']).out) as {
      note: string;
    }[];
    assert.equal(entry?.note, 'Resolution 70/175, annex.');
  });

  it('finds paragraphs by their words', () => {
    const hits = JSON.parse(resolute(['search', 'ancillary', 'meetings', '--json']).out) as {
      text: string;
    }[];
    assert.ok(hits.length > 0);
    assert.ok(hits.every(({ text }) => /ancillary/iu.test(text)));
  });

  it('finds what reports say outside their texts, behind what the texts say', () => {
    const words = ['several', 'speakers', 'non-custodial'];
    const kinds = (...options: readonly string[]): readonly string[] =>
      (JSON.parse(resolute(['search', 'non-custodial', '--json', ...options]).out) as { kind: string }[]).map(
        ({ kind }) => (kind === 'report' ? kind : 'text'),
      );
    assert.deepEqual([...new Set(kinds())], ['text', 'report']);
    assert.deepEqual(kinds(), [...kinds('--in', 'texts'), ...kinds('--in', 'reports')]);
    assert.deepEqual([...new Set(kinds('--in', 'reports'))], ['report']);
    const [hit] = JSON.parse(resolute(['search', ...words, '--in', 'reports', '--json']).out) as Record<
      string,
      unknown
    >[];
    assert.deepEqual(Object.keys(hit ?? {}), [
      ...['document', 'corpus', 'kind', 'date', 'matter', 'heading', 'line', 'text', 'excerpt'],
    ]);
    const { out } = resolute(['search', ...words]);
    assert.match(
      out,
      /^In the reports, outside the texts:\n\n[AE]\/[^\n]*, deliberations, paragraph \d+ \(line \d+\) /mu,
    );
    assert.equal(resolute(['search', 'x', '--in', 'somewhere']).status, 2);
  });
});

describe('resolute corpus', () => {
  it('exports one text a line', () => {
    const texts = resolute(['corpus', 'export'])
      .out.trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { document: { symbol: string }; kind: string; operative: unknown[] },
      );
    const symbols = new Set(texts.map(({ document }) => document.symbol));
    assert.deepEqual([...symbols].sort(), ['A/77/464', 'E/2019/30', 'E/2021/30', 'E/2023/30', 'E/2024/30']);
    assert.ok(texts.every(({ operative }) => operative.length > 0));
  });

  it('ingests, lists, removes and checks a corpus of one’s own', () => {
    inFolder((folder) => {
      const corpus = ['--corpus', `${folder}/own.db`];
      const symbols = (): readonly string[] =>
        (JSON.parse(resolute(['corpus', 'list', '--json', ...corpus]).out) as { symbol: string }[]).map(
          ({ symbol }) => symbol,
        );
      assert.equal(resolute(['ingest', 'server/corpus', ...corpus]).status, 0);
      assert.equal(symbols().length, 5);
      assert.equal(resolute(['corpus', 'remove', 'E/2023/30', ...corpus]).status, 0);
      assert.ok(!symbols().includes('E/2023/30'));
      assert.equal(resolute(['corpus', 'check', ...corpus]).status, 0);
    });
  });
});

describe('resolute complete', () => {
  it('offers what the editor would, as LSP items', () => {
    inFolder((folder) => {
      const path = draftIn(folder, '# Sport\n\n*The General Assembly*,\n\nRecal');
      const { out } = resolute(['complete', path, '--line', '4', '--character', '5', '--json']);
      const items = JSON.parse(out) as { label: string; textEdit: { newText: string } }[];
      assert.equal(items[0]?.textEdit.newText.includes('*Recalling*'), true);
    });
  });
});

describe('resolute check on a file that is no resolution', () => {
  it('says so once, as a hint, and ends with 0', () => {
    const { status, out } = resolute(
      ['check', '-', '--corpus', 'none', '--format', 'json'],
      'Dear colleague,\n\nSee you soon.\n',
    );
    const [{ diagnostics } = assert.fail()] = JSON.parse(out) as Checked[];
    assert.equal(status, 0);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['document-kind', 4]],
    );
  });
});

describe('resolute corpus show', () => {
  const name = ['corpus', 'show', 'E/2024/30', 'draft', 'resolution', 'II'];

  it('says which texts a text continues, in a comment and in JSON', () => {
    const { out } = resolute(name);
    assert.match(
      out,
      /<!--[^>]*\nContinues E\/2023\/30, draft resolution II; A\/77\/464, draft resolution II; E\/2021\/30, draft resolution II\.\n[^>]*-->/u,
    );
    const [text] = JSON.parse(resolute([...name, '--json']).out) as {
      title: string;
      source: string;
      continues: { document: string; number: string }[];
    }[];
    assert.deepEqual(
      text?.continues.map(({ document, number }) => [document, number]),
      [
        ['E/2023/30', 'II'],
        ['A/77/464', 'II'],
        ['E/2021/30', 'II'],
      ],
    );
    assert.ok(text.source.includes(text.title));
  });

  it('shows and exports a text that another one recommends once, with that one', () => {
    inFolder((folder) => {
      const path = draftIn(
        folder,
        'Draft resolution I\n\nJustice\n\nThe Economic and Social Council,\n\nRecommends to the General Assembly the adoption of the following draft resolution:\n\nThe General Assembly,\n\n1. Encourages Member States to act.\n',
        'a.txt',
      );
      const corpus = ['--corpus', join(folder, 'own.db')];
      const given = ['--symbol', 'E/2022/30', '--date', '2022-05-20'];
      assert.equal(resolute(['ingest', path, ...given, ...corpus]).status, 0);
      const shown = resolute(['corpus', 'show', 'E/2022/30', ...corpus]).out;
      assert.equal(shown.match(/Encourages/gu)?.length, 1);
      const organs = resolute(['corpus', 'export', ...corpus])
        .out.trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { organ: string }).organ);
      assert.deepEqual(organs, ['The Economic and Social Council', 'The General Assembly']);
      const [found] = JSON.parse(resolute(['search', 'encourages', '--json', ...corpus]).out) as {
        organ: string;
      }[];
      assert.equal(found?.organ, 'The General Assembly');
    });
  });
});
