import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyCorpus } from '../corpus/empty.ts';
import { parse } from '../text/parser.ts';
import { check } from './check.ts';
import type { BlockRule, RuleContext, Rule } from './model.ts';
import { profileOf } from './profile.ts';
import { assembly, findingsOf, marked } from './testing.ts';

/** Finds every occurrence of a word. */
function finder(id: string, word: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    group: 'style',
    level: 'warning',
    profiles: ['ga', 'sc', 'decision'],
    page: { summary: '', why: '', bad: '', good: '', source: '' },
    check: ({ draft }) =>
      [...draft.source.matchAll(new RegExp(word, 'gu'))].map((found) => ({
        span: { start: found.index, end: found.index + word.length },
        message: word,
        fixes: [],
      })),
    ...more,
  };
}

const cat = finder('cat', 'Cat');
const dog = finder('dog', 'Dog');

function seen(source: string, rules: readonly Rule[] = [cat, dog], setting = {}): string {
  return marked(
    source,
    findingsOf(source, { ...setting, rules }).map(({ span }) => span),
  );
}

describe('levels', () => {
  const levelsOf = (source: string, setting = {}, rule = cat): readonly string[] =>
    findingsOf(source, { ...setting, rules: [rule] }).map(({ level }) => level);

  it('are the rule’s own, then the problem’s, then the settings’, then the front matter’s', () => {
    const graver = finder('cat', 'Cat', {
      check: () => [{ span: { start: 0, end: 1 }, message: '', level: 'error', fixes: [] }],
    });
    assert.deepEqual(levelsOf('Cat'), ['warning']);
    assert.deepEqual(levelsOf('Cat', {}, graver), ['error']);
    assert.deepEqual(levelsOf('Cat', { levels: { cat: 'hint' } }, graver), ['hint']);
    const front = '---\nrules: { cat: information }\n---\n\nCat';
    assert.deepEqual(levelsOf(front, { levels: { cat: 'hint' } }, graver), ['information']);
  });

  it('may be off, by either', () => {
    assert.deepEqual(levelsOf('Cat', { levels: { cat: 'off' } }), []);
    assert.deepEqual(levelsOf('---\nrules: { cat: off }\n---\n\nCat'), []);
  });

  it('that do not exist change nothing', () => {
    assert.deepEqual(levelsOf('---\nrules: { cat: loud }\n---\n\nCat'), ['warning']);
  });
});

describe('the profile', () => {
  const profile = (source: string): string => profileOf(parse(source));

  it('comes from the front matter, the organ or the kind of the texts, in that order', () => {
    assert.equal(profile('---\nprofile: decision\norgan: Security Council\n---\n'), 'decision');
    assert.equal(profile('---\norgan: Security Council\n---\n'), 'sc');
    assert.equal(profile('*The Security Council*,\n\n*Recalling* this,'), 'sc');
    assert.equal(profile('# Draft decision I\n\n## Title\n\nThe Council decides.'), 'decision');
    assert.equal(profile('# Title\n\n*The General Assembly*,\n'), 'ga');
    assert.equal(profile(''), 'ga');
  });

  it('that is set is for drafts whose organ does not say', () => {
    assert.equal(profileOf(parse('# Title\n\n*The General Assembly*,\n'), 'sc'), 'ga');
    assert.equal(profileOf(parse('# Title\n\n1. *Decides* so.\n'), 'sc'), 'sc');
    assert.equal(profileOf(parse('# Title\n\n*The General Assembly*,\n'), 'decision'), 'decision');
  });

  it('is each text’s own in a file of several', () => {
    const source = `# Draft resolution I

## Cat of the Assembly

*The General Assembly*,

1. *Recommends* to the Security Council the adoption of the Cat:[^1]

# Draft decision I

## Cat of the decision

The Assembly decides on the Cat.[^2]

# Resolution 2250 (2015)

*The Security Council*,

1. *Decides* on the Cat.[^3]

[^1]: Cat, a.

[^2]: Cat, b.

[^3]: Cat, c.
`;
    const only = (profile: 'ga' | 'sc' | 'decision'): readonly number[] =>
      findingsOf(source, { rules: [finder('cat', 'Cat', { profiles: [profile] })] }).map(
        ({ span }) => source.slice(0, span.start).split('\n').length,
      );
    assert.deepEqual(
      [only('ga'), only('decision'), only('sc')],
      [
        [3, 7, 21],
        [11, 13, 23],
        [19, 25],
      ],
    );
    const inBlocks: BlockRule = {
      id: 'cat',
      group: 'style',
      level: 'warning',
      profiles: ['ga', 'sc', 'decision'],
      page: cat.page,
      kinds: new Set(['numbered', 'note']),
      checkBlock: ({ plain }, { profile }) =>
        plain.includes('Cat') ? [{ span: { start: 0, end: 0 }, message: profile, fixes: [] }] : [],
    };
    assert.deepEqual(
      findingsOf(source, { rules: [inBlocks] }).map(({ message }) => message),
      ['ga', 'sc', 'ga', 'decision', 'sc'],
    );
  });

  it('that the front matter names is that of all texts', () => {
    const source = '---\nprofile: sc\n---\n\n# Draft decision I\n\n## Cat\n\nThe Council decides.\n';
    const rule = finder('cat', 'Cat', { profiles: ['sc'] });
    assert.equal(seen(source, [rule]), source.replace('Cat', '⟦Cat⟧'));
  });

  it('decides which rules run', () => {
    const rule = finder('cat', 'Cat', { profiles: ['sc'] });
    assert.equal(seen(assembly('Cat'), [rule]), assembly('Cat'));
    assert.equal(seen('---\nprofile: sc\n---\nCat', [rule]), '---\nprofile: sc\n---\n⟦Cat⟧');
  });
});

describe('accepted words', () => {
  /** What a rule is given, look after look. */
  const given = (source: string, words?: ReadonlySet<string>): ReadonlySet<string> => {
    const contexts: RuleContext[] = [];
    const check = (context: RuleContext): readonly [] => {
      contexts.push(context);
      return [];
    };
    findingsOf(source, { rules: [finder('cat', '', { check })], ...(words && { words }) });
    return contexts[0]?.words ?? new Set();
  };

  it('are those given and the draft’s own, in lower case', () => {
    const source = '---\nwords: [Doha Declaration, naïve]\n---\n\nCat';
    assert.deepEqual([...given(source, new Set(['kyoto']))], ['kyoto', 'doha declaration', 'naïve']);
    assert.deepEqual([...given('Cat', new Set(['kyoto']))], ['kyoto']);
  });

  it('stay one object while they stay the same, as what is kept with blocks needs', () => {
    const words = new Set(['kyoto']);
    const source = '---\nwords: [Doha]\n---\n\nCat';
    assert.equal(given(source, words), given(source.replace('Cat', 'Dog'), words));
    assert.notEqual(given(source, words), given(source.replace('Doha', 'Kyoto'), words));
    assert.equal(given('Cat'), given('Dog'));
  });
});

describe('a rule that throws', () => {
  it('loses itself, is told of, and nothing else', () => {
    const failures: string[] = [];
    const bad = finder('bad', '', {
      check: () => {
        throw new Error('broken');
      },
    });
    const findings = check({
      draft: parse('Dog Cat'),
      corpus: emptyCorpus,
      rules: [bad, cat, dog],
      onFailure: (ruleId, error) => failures.push(`${ruleId}: ${String(error)}`),
    });
    assert.deepEqual(failures, ['bad: Error: broken']);
    assert.deepEqual(
      findings.map(({ rule }) => rule.id),
      ['dog', 'cat'],
    );
  });
});

describe('a silencing comment', () => {
  const line = '⟦Cat⟧ ⟦Dog⟧';

  it('silences the rules that it names, or all of them, on its line', () => {
    assert.equal(
      seen(`Cat Dog <!-- resolute-disable-line cat -->\n\nCat Dog`),
      `Cat ⟦Dog⟧ <!-- resolute-disable-line cat -->\n\n${line}`,
    );
    assert.equal(
      seen(`Cat Dog <!-- resolute-disable-line -->\n\nCat Dog`),
      `Cat Dog <!-- resolute-disable-line -->\n\n${line}`,
    );
    assert.equal(
      seen(`Cat Dog <!-- resolute-disable-line dog, cat -->`),
      `Cat Dog <!-- resolute-disable-line dog, cat -->`,
    );
  });

  it('silences the next line that is not blank', () => {
    assert.equal(
      seen(`<!-- resolute-disable-next-line cat -->\n\nCat Dog\n\nCat Dog`),
      `<!-- resolute-disable-next-line cat -->\n\nCat ⟦Dog⟧\n\n${line}`,
    );
  });

  it('silences the line below comments that stand one below the other', () => {
    const comments = '<!-- resolute-disable-next-line cat -->\n<!-- resolute-disable-next-line dog -->\n';
    assert.equal(seen(`${comments}Cat Dog\n\nCat Dog`), `${comments}Cat Dog\n\n${line}`);
  });

  it('silences the file from anywhere in it', () => {
    assert.equal(
      seen(`Cat Dog\n\n<!-- resolute-disable-file dog -->`),
      `⟦Cat⟧ Dog\n\n<!-- resolute-disable-file dog -->`,
    );
  });

  it('silences from disable to enable, and enable may make an exception', () => {
    const body = (a: string, b: string, c: string, d: string): string =>
      `${a}\n\n<!-- resolute-disable -->\n\n${b}\n\n<!-- resolute-enable dog -->\n\n${c}\n\n<!-- resolute-enable -->\n\n${d}`;
    assert.equal(
      seen(body('Cat Dog', 'Cat Dog', 'Cat Dog', 'Cat Dog')),
      body(line, 'Cat Dog', 'Cat ⟦Dog⟧', line),
    );
  });
});

describe('front matter', () => {
  it('that cannot be read, or names what does not exist, is a finding like any other', () => {
    const find = (source: string): readonly string[] =>
      findingsOf(source)
        .filter(({ rule }) => rule.id === 'front-matter')
        .map(({ span }) => source.slice(span.start, span.end));
    assert.deepEqual(
      find('---\nsession: many\nprofile: none\nrules: { no-rule: off, front-matter: loud }\n---\n'),
      ['many', 'none', 'no-rule', 'loud'],
    );
    assert.deepEqual(find('---\nprofile: sc\nother: key\nrules: { front-matter: hint }\n---\n'), []);
  });
});
