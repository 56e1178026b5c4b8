import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corpusWith } from '../../rules/testing.ts';
import { assembly, corpusParagraph, hrefs, withCursor } from '../testing.ts';
import { leadHover } from './lead.ts';

const corpus = corpusWith({
  leads: (part) =>
    part === 'operative'
      ? [
          { lead: 'Also requests', part, count: 12, first: 0, last: 0, follows: 0 },
          { lead: 'Requests', part, count: 30, first: 2, last: 7, follows: 0 },
        ]
      : [],
  search: () => [
    { paragraph: corpusParagraph('Requests help;'), excerpt: '' },
    { paragraph: corpusParagraph('Notes its requests,', 'preambular'), excerpt: '' },
  ],
});

function hovers(marked: string): string | undefined {
  const { draft, offset } = withCursor(marked);
  return leadHover(draft, offset, { corpus, hrefs })?.markdown;
}

describe('the hover on a lead', () => {
  it('tells how often it is used, and where', () => {
    assert.equal(
      hovers(assembly('1. *Requ|ests* the Secretary-General to report.'))?.split('\n\nStrength')[0],
      '*Requests*\n\nOpens 30 operative paragraphs of the corpus, first of its part in 2, last in 7\n\nFor example [E/2023/30, draft resolution II, paragraph 3](https://corpus/E/2023/30#10-20)',
    );
  });

  it('tells also from further', () => {
    assert.match(hovers(assembly('1. *Also requ|ests* it.')) ?? '', /^\*Also requests\*\n\nOpens 12 /u);
  });

  it('says so where the corpus has no such lead', () => {
    assert.match(hovers(assembly('1. *Vo|ws* to act.')) ?? '', /Opens no paragraph/u);
  });

  it('shows how strong it is beside others that do the same, and who says so', () => {
    const strength = (marked: string): string => hovers(marked)?.split('Strength ')[1]?.trim() ?? '';
    assert.match(
      strength(assembly('1. *Strongly ur|ges* all to act.')),
      /^\\\(asking others to act\\\), from weaker to stronger: invites, encourages → calls upon, .* → \*\*urges\*\* → demands\s+By\\: .*Gruenberg/u,
    );
    assert.match(
      strength(assembly('*Noting with deep con|cern* the rise,')),
      /: \*\*concerned\*\* → alarmed → /u,
    );
    assert.match(
      strength(assembly('1. *Expresses deep con|cern* at it.')),
      /: \*\*expresses concern\*\* → /u,
    );
    assert.match(strength(assembly('1. *Takes no|te* of it.')), /\*\*takes note\*\*.*55\/488/su);
    assert.equal(strength(assembly('1. *Deci|des* so.')), '');
  });

  it('is absent behind the lead and where there is none', () => {
    assert.equal(hovers(assembly('1. *Requests* the Sec|retary-General to report.')), undefined);
    assert.equal(hovers(assembly('1. The Sec|retary-General.')), undefined);
  });
});
