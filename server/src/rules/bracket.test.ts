import { describe, it } from 'node:test';
import { bracket } from './bracket.ts';
import { assembly, finds, silentOn } from './testing.ts';

describe('a square bracket', () => {
  it('is found without its partner', () => {
    finds(bracket, assembly('1. *Urges* States ⟦[⟧to act;\n\n2. *Requests* [that].'));
    finds(bracket, assembly('1. *Urges* States to act⟦]⟧;\n\n2. *Requests* [that].'));
    finds(bracket, assembly('⟦[⟧1. *Urges* States to act.'));
  });

  it('may open in one paragraph and close in another, but not in another text', () => {
    silentOn(bracket, assembly('[1. *Urges* States to act;\n\n2. *Requests* that.]'));
    silentOn(bracket, assembly('1. *Urges* [States [to consider] acting];\n\n2. *Requests* that.'));
    finds(
      bracket,
      '# Draft resolution I\n\n## A\n\n*The General Assembly*,\n\n1. *Decides* ⟦[⟧so.\n\n# Draft resolution II\n\n## B\n\n*The General Assembly*,\n\n1. *Decides* so⟦]⟧.\n',
    );
  });

  it('pairs in a note by itself', () => {
    finds(bracket, assembly('1. *Notes* it.[^1]\n\n[^1]: A/1 ⟦[⟧draft.\n\n[^2]: A/2 [draft].'));
  });

  it('is no matter in marks, links, escapes and [sic]', () => {
    silentOn(
      bracket,
      assembly('1. *Notes* it,[^1] [77/232](https://docs.un.org), it [sic] […] is.\n\n[^1]: A/1.'),
      {
        final: true,
      },
    );
  });
});

describe('in a final draft', () => {
  const agreed = '---\nstatus: final\n---\n\n';

  it('brackets are found, the outermost once', () => {
    finds(
      bracket,
      `${agreed}${assembly('1. *Urges* ⟦[States [to consider] acting]⟧;\n\n2. *Requests* that.')}`,
    );
    finds(bracket, assembly('1. *Urges* ⟦[States]⟧.'), { final: true });
  });

  it('bis and alt are found', () => {
    finds(
      bracket,
      `${agreed}${assembly('1. *Urges* it;\n\n⟦1 bis.⟧ *Urges* that;\n\n⟦1 alt.⟧ *Invites* them;\n\n2. *Requests* that.')}`,
    );
  });

  it('nothing is found where all is settled', () => {
    silentOn(bracket, `${agreed}${assembly('1. *Urges* it;\n\n2. *Requests* that.')}`);
  });
});
