/** What `resolute check` reads and reports: project files, folders, text, SARIF, times. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ajv from 'ajv-draft-04';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { draftIn, inFolder, resolute, type Run } from './command.ts';

const sample = 'test/fixtures/sample.resolution.md';
const bad = '# Sport\n\n*The General Assembly*,\n\n1. *Encourages* sport;\n\n3. *Invites* all.\n';
const good = bad.replace('3.', '2.');

/** Runs `check` with no corpus; gives the codes of the JSON report, file by file, too. */
function check(...args: readonly string[]): Run & { readonly codes: () => readonly (readonly string[])[] } {
  const run = resolute(['check', '--corpus', 'none', ...args]);
  const codes = (): readonly (readonly string[])[] =>
    (JSON.parse(run.out) as { diagnostics: { code: string }[] }[]).map(({ diagnostics }) =>
      diagnostics.map(({ code }) => code),
    );
  return { ...run, codes };
}

describe('the project file above a draft', () => {
  it('says levels, the nearest alone; --rule goes before it, and the front matter before both', () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'a/b'), { recursive: true });
      const path = draftIn(join(folder, 'a/b'), bad);
      const codes = (...args: readonly string[]): unknown => check('--format', 'json', ...args, path).codes();
      writeFileSync(join(folder, '.resoluterc'), '{"rules": {"paragraph-number": "off"}}');
      assert.deepEqual(codes(), [[]]);
      assert.deepEqual(codes('--rule', 'paragraph-number=error'), [['paragraph-number']]);
      writeFileSync(join(folder, 'a', '.resoluterc'), 'rules: { lead-form: off }\n');
      assert.deepEqual(codes(), [['paragraph-number']]);
      draftIn(join(folder, 'a/b'), `---\nrules: { paragraph-number: off }\n---\n\n${bad}`);
      assert.deepEqual(codes('--rule', 'paragraph-number=error'), [[]]);
    });
  });

  it('counts for fixing, too', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, '.resoluterc'), 'rules: { paragraph-number: off }\n');
      const path = draftIn(folder, bad);
      assert.equal(resolute(['fix', path, '--corpus', 'none']).status, 0);
      assert.equal(readFileSync(path, 'utf8'), bad);
    });
  });

  it('with slips is named with the place, and ends with 2; the drafts are checked all the same', () => {
    inFolder((folder) => {
      const path = draftIn(folder, bad);
      for (const [text, place] of [
        ['rules:\n  paragraph-number: hint\n  lead-form: loud\n', ':3:14: '],
        ['rules: [', ':'],
        [`#${' '.repeat(300_000)}`, ':1:1: '],
      ] as const) {
        writeFileSync(join(folder, '.resoluterc'), text);
        const run = check('--format', 'json', path, path.replace('draft', './draft'));
        assert.equal(run.status, 2);
        assert.ok(run.err.includes(`.resoluterc${place}`), run.err);
        assert.equal(run.err.trim().split('\n').length, 1, run.err);
        assert.deepEqual(run.codes()[0], ['paragraph-number']);
      }
    });
  });
});

describe('many drafts', () => {
  it('of a folder are all that its folders hold, by name, without what is hidden', () => {
    inFolder((folder) => {
      for (const name of ['sub', '.git', 'node_modules']) {
        mkdirSync(join(folder, name));
        draftIn(join(folder, name), bad);
      }
      draftIn(folder, good, 'b.resolution');
      draftIn(folder, bad, 'notes.md');
      const { out } = check('--format', 'json', folder, join(folder, 'b.resolution'));
      const files = (JSON.parse(out) as { file: string }[]).map(({ file }) => file);
      assert.deepEqual(files, [join(folder, 'b.resolution'), join(folder, 'sub/draft.resolution.md')]);
      assert.equal(resolute(['fix', folder, '--corpus', 'none']).status, 0);
      assert.equal(readFileSync(join(folder, 'sub/draft.resolution.md'), 'utf8'), good);
      assert.equal(readFileSync(join(folder, '.git/draft.resolution.md'), 'utf8'), bad);
    });
  });

  it('are checked but for one that cannot be read, which is named, and ends with 2', () => {
    inFolder((folder) => {
      const broken = draftIn(folder, 'a\0b', 'a.resolution.md');
      const right = draftIn(folder, good, 'b.resolution.md');
      const run = check('--format', 'json', broken, right, join(folder, 'none.md'));
      assert.equal(run.status, 2);
      assert.deepEqual(run.codes(), [[]]);
      assert.match(run.err, /a\.resolution\.md is not a text file.*\n.*none\.md: there is no such file/u);
    });
  });

  it('that are no resolutions are left as they are by fixing', () => {
    inFolder((folder) => {
      const letter = 'Dear colleague,\n\nSee [^2] below\n\n[^2]: nothing\n';
      const path = draftIn(folder, letter);
      resolute(['fix', path, '--corpus', 'none']);
      assert.equal(readFileSync(path, 'utf8'), letter);
    });
  });
});

describe('the text report', () => {
  it('has file, line, character, level and rule, the message, the excerpt with a caret, and the fix', () => {
    inFolder((folder) => {
      const path = draftIn(folder, bad);
      const [place, message, excerpt, caret, fix, , sum] = check(path).out.split('\n');
      assert.equal(place, `${path}:7:1 error paragraph-number`);
      assert.match(message ?? '', /^ {2}\S/u);
      assert.equal(excerpt, '    3. *Invites* all.');
      assert.equal(caret, '    ^^');
      assert.match(fix ?? '', /^ {2}fix: Number the paragraphs anew/u);
      assert.equal(sum, '1 error; 1 can be mended by “resolute fix”.');
    });
  });

  it('is read by the problem matcher, finding by finding', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { problemMatchers: { pattern: { regexp: string }[] }[] };
    };
    const [first, second] = (contributes.problemMatchers[0]?.pattern ?? []).map(
      ({ regexp }) => new RegExp(regexp, 'u'),
    );
    assert.ok(first && second);
    const lines = check(sample).out.split('\n');
    const matched = lines.flatMap((line, index) => {
      const at = first.exec(line);
      const message = at && second.exec(lines[index + 1] ?? '');
      return message ? [[at[1], Number(at[2]) - 1, Number(at[3]) - 1, at[5], message[1]].join('|')] : [];
    });
    const reports = JSON.parse(check('--format', 'json', sample).out) as {
      file: string;
      diagnostics: {
        range: { start: { line: number; character: number } };
        code: string;
        message: string;
      }[];
    }[];
    const wanted = reports.flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ range: { start }, code, message }) =>
        [file, start.line, start.character, code, message].join('|'),
      ),
    );
    assert.ok(wanted.length > 5);
    assert.deepEqual(matched, wanted);
  });

  it('lets nothing of a draft steer the terminal', () => {
    inFolder((folder) => {
      const path = draftIn(folder, bad.replace('all.', 'all \u001b[2J\u0007'));
      const { out } = check(path);
      assert.match(out, /Invites/u);
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      assert.doesNotMatch(out, /[\u001b\u0007]/u);
    });
  });
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Region;
    };
  }[];
  readonly fixes: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
    readonly results: readonly Result[];
  }[];
}

function sarif(...files: readonly string[]): {
  readonly log: Log;
  readonly results: readonly Result[];
  readonly rules: readonly SarifRule[];
} {
  const log = JSON.parse(check('--format', 'sarif', ...files).out) as Log;
  const [run = assert.fail()] = log.runs;
  return { log, results: run.results, rules: run.tool.driver.rules };
}

describe('the SARIF report', () => {
  const corpus = ['A-77-464', 'E-2019-30', 'E-2024-30'].map(
    (name) => `test/fixtures/corpus/${name}.resolution.md`,
  );

  it('is what the schema of SARIF 2.1.0 asks for', () => {
    const schema = createRequire(import.meta.url)(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    ) as object;
    const validate = new ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
    inFolder((folder) => {
      const letter = draftIn(folder, 'Dear colleague,\n\nSee you soon.\n');
      for (const files of [[sample, ...corpus, letter], [draftIn(folder, good, 'good.resolution.md')]]) {
        const { log } = sarif(...files);
        assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
      }
    });
    assert.ok(!validate({ version: '2.0.0', runs: [] }), 'the schema refuses what is wrong');
  });

  it('describes each rule once, as GitHub asks, and points to it', () => {
    const { results, rules } = sarif(sample, ...corpus);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
    for (const { shortDescription, fullDescription, help } of rules)
      for (const { text } of [shortDescription, fullDescription, help]) {
        assert.ok(text.length > 10 && text.length <= 10_000);
      }
  });

  it('names files from the working folder, and places in one-based columns', () => {
    const source = readFileSync(sample, 'utf8');
    const document = TextDocument.create('', '', 0, source);
    const { results } = sarif(sample);
    assert.ok(results.length > 5);
    const at = (line: number, column: number): number =>
      document.offsetAt({ line: line - 1, character: column - 1 });
    const found = results.map(({ locations: [location = assert.fail()], ruleId }) => {
      const { artifactLocation, region } = location.physicalLocation;
      assert.equal(artifactLocation.uri, sample);
      const [start, end] = [at(region.startLine, region.startColumn), at(region.endLine, region.endColumn)];
      return [ruleId, source.slice(start, end)];
    });
    assert.deepEqual(
      found.filter(([id]) => id === 'lead-form'),
      [['lead-form', 'Recognizing']],
    );
  });

  it('carries fixes that mend', () => {
    inFolder((folder) => {
      const path = draftIn(folder, bad);
      const { results } = sarif(path);
      const document = TextDocument.create('', '', 0, bad);
      const replacements = results[0]?.fixes[0]?.artifactChanges[0]?.replacements ?? [];
      const mended = TextDocument.applyEdits(
        document,
        replacements.map(
          ({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
            range: {
              start: { line: startLine - 1, character: startColumn - 1 },
              end: { line: endLine - 1, character: endColumn - 1 },
            },
            newText: insertedContent?.text ?? '',
          }),
        ),
      );
      assert.equal(mended, good);
    });
  });

  it('knows a finding again when lines above it change, and tells apart those of one line', () => {
    inFolder((folder) => {
      const hashes = (source: string): readonly string[] =>
        sarif(draftIn(folder, source)).results.map(
          ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
        );
      const line = '1. *Encourages* [sport;';
      const body = bad.replace('1. *Encourages* sport;', line);
      const before = hashes(body);
      assert.equal(before.length, 2);
      assert.deepEqual(hashes(body.replace('# Sport', '# Sport for all\n\n<!-- a line more -->')), before);
      const twice = hashes(bad.replace('1. *Encourages* sport;', `${line}\n\n${line}`));
      assert.equal(new Set(twice).size, twice.length);
    });
  });
});

describe('--timing', () => {
  it('shows on standard error how long each rule took, the slowest first', () => {
    for (const format of ['text', 'json'] as const) {
      const { out, err } = check('--timing', '--format', format, sample);
      if (format === 'json') assert.ok(JSON.parse(out));
      const [head, ...rows] = err.trimEnd().split('\n');
      assert.match(head ?? '', /^rule +ms +share +findings$/u);
      const cells = rows.map((row) => row.split(/ {2,}/u));
      assert.ok(cells.length > 30);
      const times = cells.slice(0, -1).map(([, time]) => Number(time));
      assert.deepEqual(
        times,
        [...times].sort((a, b) => b - a),
      );
      const [all, , share, findings] = cells.at(-1) ?? [];
      assert.deepEqual([all, share], ['all rules', '100.0 %']);
      const [{ diagnostics } = assert.fail()] = JSON.parse(check('--format', 'json', sample).out) as {
        diagnostics: unknown[];
      }[];
      assert.equal(Number(findings), diagnostics.length);
    }
  });
});
