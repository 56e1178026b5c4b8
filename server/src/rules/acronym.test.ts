import { describe, it } from 'node:test';
import { emptyCorpus } from '../corpus/empty.ts';
import type { Corpus, SearchHit } from '../corpus/model.ts';
import { acronym } from './acronym.ts';
import { assembly, corpusWith, finds, mends, silentOn } from './testing.ts';

const crime = 'the United Nations Office on Drugs and Crime';

const body = (...paragraphs: readonly string[]): string =>
  assembly(
    paragraphs
      .map(
        (words, index) =>
          `${index + 1}. *${['Requests', 'Invites'][index % 2]}* ${words}${index < paragraphs.length - 1 ? ';' : '.'}`,
      )
      .join('\n\n'),
  );

describe('acronym', () => {
  it('finds the first use of an acronym that was not spelt out', () => {
    finds(acronym, body('⟦UNODC⟧ to act', 'UNODC to report'));
    finds(
      acronym,
      assembly(
        '*Noting* the work of ⟦NGOs⟧ and of the ⟦CCPCJ⟧,\n\n1. *Invites* NGOs to help:\n\n(a) To act;\n\n(b) To ask the ⟦XYZB⟧.',
      ),
    );
  });

  it('spells it out, with the acronym in brackets if it is used again', () => {
    mends(acronym, body('UNODC to act'), body(`${crime} to act`));
    mends(
      acronym,
      body('UNODC to act', 'UNODC to report'),
      body(`${crime} (UNODC) to act`, 'UNODC to report'),
    );
    mends(
      acronym,
      body('the support of UNODC, of WHO and of NGOs'),
      body(`the support of ${crime}, of the World Health Organization and of non-governmental organizations`),
    );
    mends(acronym, body('action on the SDGs'), body('action on the Sustainable Development Goals'));
    mends(
      acronym,
      body('action by INTERPOL'),
      body('action by the International Criminal Police Organization (INTERPOL)'),
    );
  });

  it('spells it out by the text itself, or by the corpus', () => {
    mends(
      acronym,
      body('the GIFP to act', 'the Global Initiative to Fight Poaching (GIFP) to report'),
      body(
        'the Global Initiative to Fight Poaching to act',
        'the Global Initiative to Fight Poaching to report',
      ),
    );
    const hit = {
      paragraph: { plain: 'Thanking the Wild Life Crime Fund (WLCF) for its work,' },
      excerpt: '',
    } as unknown as SearchHit;
    const corpus: Corpus = corpusWith({ search: (words) => (words === 'WLCF' ? [hit] : []) });
    mends(acronym, body('the WLCF to act'), body('the Wild Life Crime Fund to act'), { corpus });
    finds(acronym, body('the ⟦WLCF⟧ to act'), { corpus: emptyCorpus });
  });

  it('finds an acronym in brackets that is never used, and removes it', () => {
    finds(acronym, body(`${crime} (⟦UNODC⟧) to act`));
    mends(acronym, body(`${crime} (UNODC) to act`), body(`${crime} to act`));
    mends(
      acronym,
      body('small arms and light weapons (SALW) to be destroyed'),
      body('small arms and light weapons to be destroyed'),
    );
  });

  it('takes each text with its annexes by itself, and counts what its notes use', () => {
    const text = (words: string): string =>
      `# Draft resolution\n\n## T\n\n*The General Assembly*,\n\n1. *Requests* ${words}.\n\n`;
    finds(
      acronym,
      text(`${crime} (⟦UNODC⟧) to act`) + text('⟦UNODC⟧ to act').replace('resolution', 'resolution II'),
    );
    finds(acronym, `${body('all to act')}\n# Annex\n\n## Plan\n\n1. ⟦UNODC⟧ acts.\n`);
    silentOn(acronym, `${body(`${crime} (UNODC) to act`)}\n# Annex\n\n## Plan\n\n1. UNODC acts.\n`);
    silentOn(
      acronym,
      assembly(`1. *Requests* ${crime} (UNODC) to act.[^1]\n\n[^1]: See the UNODC handbook.`),
    );
  });

  it('is silent on what is better known by its letters, and on what is no acronym', () => {
    silentOn(
      acronym,
      body(
        'action on HIV/AIDS, COVID-19 and DNA',
        'the International Criminal Police Organization (INTERPOL) to act',
      ),
    );
    silentOn(
      acronym,
      body('document A/C.3/77/L.5, CTOC/COP/2022/9, section XII, chapter IV and the XXI session'),
    );
    silentOn(
      acronym,
      body(
        'the SIDS Accelerated Modalities of Action (SAMOA) Pathway and the UNCITRAL Model Law on Mediation',
      ),
    );
    silentOn(acronym, body('the publication entitled “UNODC at work” and *The UNODC Story*'));
    silentOn(acronym, body('the Global Resource for Anti-Corruption Education (GRACE) initiative to go on'));
    silentOn(acronym, body('the UK, the USA, the UN and the GA to act'));
    silentOn(acronym, body('UNODC to act'), { words: new Set(['unodc']) });
  });

  it('takes brackets that hold more, and the name behind the acronym', () => {
    silentOn(
      acronym,
      body(
        'the Islamic State in Iraq and the Levant (ISIL, also known as Da’esh) to be fought',
        'ISIL to be fought',
      ),
    );
    silentOn(acronym, body('UNODC (United Nations Office on Drugs and Crime) to act', 'UNODC to report'));
    silentOn(acronym, body(`${crime} (hereinafter referred to as “UNODC”) to act`, 'UNODC to report'));
  });
});
