/** Numbers that a slip of one figure turns into another, for those who cannot tell number from date as the wrong one. */
import { readActNumber } from '../../citations/act-numbers.ts';
import { actOfKey, keyOfAct } from '../../citations/keys.ts';
import type { Corpus } from '../../corpus/model.ts';
import type { Act } from './acts.ts';
import { registeredDate } from './dates.ts';

/** The numbers of the same organ, one figure apart from the act's, that the register has with this very date. */
export function nearNumbers({ key, citation }: Act, date: string, corpus: Corpus): readonly string[] {
  const organ = key === undefined ? undefined : actOfKey(key)?.organ;
  if (organ === undefined) return [];
  return oneFigureApart(citation.number).filter((text) => {
    const number = readActNumber(text);
    const near = number && keyOfAct(organ, citation.kind, number);
    return near !== undefined && registeredDate({ key: near, entry: corpus.entry(near) }) === date;
  });
}

/** The number with one figure replaced, or with two neighbours changed round. */
function oneFigureApart(number: string): readonly string[] {
  const near = new Set<string>();
  for (const { 0: figure, index } of number.matchAll(/\d/gu)) {
    const [before, behind] = [number.slice(0, index), number.slice(index + 1)];
    for (const other of '0123456789') if (other !== figure) near.add(before + other + behind);
    if (/^\d/u.test(behind)) near.add(before + behind.charAt(0) + figure + behind.slice(1));
  }
  near.delete(number);
  return [...near];
}
