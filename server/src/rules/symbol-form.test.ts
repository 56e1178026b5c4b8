import { describe, it } from 'node:test';
import { symbolForm } from './symbol-form.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const noted = (note: string): string =>
  assembly(
    `1. *Takes note* of the report of the Secretary-General;[^1]\n\n2. *Requests* the Secretary-General to report.\n\n[^1]: ${note}`,
  );
const said = (words: string): string => assembly(`1. *Takes note* of ${words}.`);

describe('symbol-form', () => {
  it('finds and mends a symbol in a note', () => {
    finds(symbolForm, noted('⟦E/CN15/2024/12⟧, chap. II.'));
    mends(symbolForm, noted('E/CN15/2024/12, chap. II.'), noted('E/CN.15/2024/12, chap. II.'));
    mends(symbolForm, noted('E/CN.15/2024/crp.2.'), noted('E/CN.15/2024/CRP.2.'));
    mends(symbolForm, noted('E/CN.15//2024/12.'), noted('E/CN.15/2024/12.'));
    mends(symbolForm, noted('E/CN.15/ 2024/12.'), noted('E/CN.15/2024/12.'));
    mends(symbolForm, noted('ECN.15/2024/12.'), noted('E/CN.15/2024/12.'));
    mends(symbolForm, noted('See A/C. 3/80/L. 4.'), noted('See A/C.3/80/L.4.'));
  });

  it('finds and mends a symbol in the words of a paragraph', () => {
    mends(
      symbolForm,
      said('the report of the Secretary-General (E/CN15/2024/12) and of document A/79/123/add.1'),
      said('the report of the Secretary-General (E/CN.15/2024/12) and of document A/79/123/Add.1'),
    );
    mends(
      symbolForm,
      said('document [E/CN15/2024/12](https://undocs.org/E/CN.15/2024/12)'),
      said('document [E/CN.15/2024/12](https://undocs.org/E/CN.15/2024/12)'),
    );
  });

  it('finds a symbol that has lost a part, and does not guess', () => {
    finds(symbolForm, said('document ⟦E/CN.15/20224/12⟧'));
    mends(symbolForm, said('document E/CN15/*2024*/12'), said('document E/CN.15/*2024*/12'));
  });

  it('is silent on symbols as they are', () => {
    for (const symbol of ['A/77/464', 'E/CN.15/2023/L.1/Add.1-8', 'CAC/COSP/2021/17', 'A/CONF.234/RPM.5/1'])
      silentOn(symbolForm, noted(`${symbol}.`));
    silentOn(symbolForm, said('the work of UNODC and/or the World Bank, 24/7, in the field of HIV/AIDS'));
    silentOn(
      symbolForm,
      noted(
        '*Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53* (A/68/53), chap. V, sect. A.',
      ),
    );
  });

  it('leaves what is quoted and what is commented out', () => {
    silentOn(symbolForm, said('the document entitled “Follow-up to E/CN15/2024/12”'));
    silentOn(symbolForm, said('the report <!-- E/CN15/2024/12 -->'));
  });
});
