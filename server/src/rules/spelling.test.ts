import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spelling } from './spelling.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const draft = (words: string): string => assembly(`*Noting* this,\n\n1. *Requests* ${words}.`);

describe('a spelling that the United Nations does not use', () => {
  it('is found: -ise, American, an old hyphen', () => {
    finds(spelling, draft('States to ⟦organise⟧ ⟦programs⟧ for ⟦labor⟧ inspectors'));
    finds(spelling, draft('⟦co-operation⟧ in the ⟦defense⟧ of victims'));
    finds(spelling, draft('80 ⟦percent⟧ and the ⟦fulfillment⟧ of that'));
    finds(spelling, draft('⟦victim-centered⟧ and ⟦organised-crime-related⟧ action'));
  });

  it('is found where it opens a paragraph or a title', () => {
    finds(spelling, assembly('*⟦Recognising⟧ also* this,\n\n1. *⟦Emphasises⟧* that.'));
    finds(spelling, '# ⟦Organised⟧ crime and ⟦mislabeled⟧ goods\n\n*The General Assembly*,\n');
  });

  it('is found in a phrase that is one word', () => {
    finds(spelling, draft('⟦sub regional⟧ bodies and ⟦policy makers⟧ to counter ⟦money laundering⟧'));
    silentOn(spelling, draft('all to respect the decision making the report public'));
  });

  it('is mended, with its capital and its ending', () => {
    mends(
      spelling,
      assembly('*Recognising* the organisations’ co-operation,\n\n1. *Urges* action on cyber crime.'),
      assembly('*Recognizing* the organizations’ cooperation,\n\n1. *Urges* action on cybercrime.'),
    );
  });

  it('is not mended where markup stands within it', () => {
    const [finding] = findingsOf(draft('their co-<!-- why? -->operation'), { rules: [spelling] });
    assert.equal(finding?.fixes.length, 0);
    assert.ok(finding.unmended);
  });

  it('weighs less where only a hyphen is wrong', () => {
    const levels = findingsOf(draft('sub-regional co-operation and behavior'), { rules: [spelling] });
    assert.deepEqual(
      levels.map(({ level }) => level),
      ['information', 'warning', 'warning'],
    );
  });
});

describe('a word that is a noun and a verb', () => {
  it('is found where the words beside it say which', () => {
    finds(spelling, draft('States to issue a ⟦license⟧ to all who are free to ⟦practice⟧ their religion'));
    finds(spelling, draft('an exchange on best ⟦practises⟧ over 100 ⟦meters⟧'));
  });

  it('is left alone where they do not', () => {
    silentOn(spelling, draft('States to license practices and to move from theory to practice'));
    silentOn(spelling, draft('the use of computer programs and water meters'));
  });
});

describe('words that keep their spelling', () => {
  it('are those of names', () => {
    silentOn(spelling, draft('the Organisation of Islamic Cooperation and the Organisation for Security'));
    silentOn(
      spelling,
      draft('the Department of Defense, the Department of Labor and the World Trade Center'),
    );
    silentOn(spelling, draft('the Organisation internationale de la Francophonie to report'));
    silentOn(
      spelling,
      assembly('*Noting* this,\n\n1. *Requests* that. Organisation of Islamic Cooperation texts count.'),
    );
  });

  it('are those between quotation marks, in titles of publications, and in addresses', () => {
    silentOn(spelling, draft('the item entitled “Labor and organised crime”'));
    silentOn(spelling, draft('the publication of *Labor Behavior* in full'));
    silentOn(
      spelling,
      draft('the list at www.example.org/counterterrorism/organisation and labor@example.org'),
    );
    silentOn(spelling, '---\ntitle: Labor\n---\n# T\n\n*The General Assembly*,\n\n<!-- labor -->\n');
  });

  it('are those that the word list accepts', () => {
    silentOn(spelling, draft('the labor of sub regional bodies'), {
      words: new Set(['labor', 'sub regional']),
    });
  });

  it('but not those of bodies that spell their names otherwise', () => {
    mends(
      spelling,
      draft('the International Labor Organisation and the World Food Program to report'),
      draft('the International Labour Organization and the World Food Programme to report'),
    );
    mends(
      spelling,
      draft('the United Nations Educational, Scientific and Cultural Organisation to report'),
      draft('the United Nations Educational, Scientific and Cultural Organization to report'),
    );
  });

  it('are right ones', () => {
    silentOn(
      spelling,
      draft('States to advise, supervise, revise and analyse programmes of per cent, labour and judgments'),
    );
  });
});
