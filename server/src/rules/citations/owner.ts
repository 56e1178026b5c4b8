/** Whether the organ that a text names for a resolution can have given it that number. */
import { actOfKey, keyOfAct, organOf } from '../../citations/keys.ts';
import { numberedOrgans, numberFault, sessionWindow } from '../../citations/numbering.ts';
import type { Corpus } from '../../corpus/model.ts';
import { ORGANS } from '../../language/organs.ts';
import type { Draft } from '../../text/model.ts';
import type { Act } from './acts.ts';
import { bodiesIn, isNamedBehind, type Body } from './bodies.ts';
import { renderingsOf } from './renderings.ts';

/** What is to be said of the organ and the number of a citation. */
export type Verdict =
  /** Nothing. `certain` where it is plain whose it is. */
  | { readonly kind: 'sound'; readonly certain: boolean }
  /**
   * It is another organ's: `is`, by full name, where only one comes into question. `certain` where the register
   * has it under that organ.
   */
  | { readonly kind: 'organ'; readonly is: string | undefined; readonly certain: boolean }
  /** No organ that comes into question numbers so; `example` is a number of the one that is named or speaks. */
  | { readonly kind: 'form'; readonly organ: string; readonly example: string }
  /** The session did not sit at the date given. */
  | { readonly kind: 'time'; readonly organ: string };

/** What a verdict goes by. */
export interface Asking {
  readonly draft: Draft;
  readonly corpus: Corpus;
}

interface Known {
  readonly corpus: Corpus;
  readonly key: string | undefined;
  readonly speaking: string | undefined;
  readonly latest: string;
  readonly verdict: Verdict;
}

/** By citation, which lives as long as its block. */
const verdicts = new WeakMap<Act['citation'], Known>();

/** The verdict on a citation. */
export function verdictOn(act: Act, { draft, corpus }: Asking): Verdict {
  const latest = latestOf(draft, corpus);
  const alone = verdictAlone(act, corpus, latest);
  if (act.list.length === 1 || alone.kind === 'organ' || (alone.kind === 'sound' && alone.certain))
    return alone;
  return likeOthers(act, corpus, latest) ?? alone;
}

/** The verdict on a citation without a look at those that are cited together with it. */
function verdictAlone(act: Act, corpus: Corpus, latest: string): Verdict {
  const { citation, key, speaking } = act;
  const before = verdicts.get(citation);
  if (
    before?.corpus === corpus &&
    before.key === key &&
    before.speaking === speaking &&
    before.latest === latest
  )
    return before.verdict;
  const verdict = new Judge(act, corpus, latest).verdict();
  verdicts.set(citation, { corpus, key, speaking, latest, verdict });
  return verdict;
}

/** Acts of a list that are asked about the organ of another; the organ of a longer list shows in the first of them. */
const MOST_OF_A_LIST = 40;

/** The verdict on the others of the list, where they are another organ's and this one can be, too. */
function likeOthers({ list, number, citation }: Act, corpus: Corpus, latest: string): Verdict | undefined {
  const others = list.slice(0, MOST_OF_A_LIST).map((one) => verdictAlone(one, corpus, latest));
  const foreign = others.filter((one) => one.kind === 'organ');
  const [first] = foreign;
  if (first?.is === undefined || foreign.some(({ is }) => is !== first.is)) return undefined;
  return numberFault(first.is, number, citation.date?.iso) ? undefined : first;
}

/** Years after the newest thing that draft and corpus know, in which a session may still be cited. */
const FORESIGHT = 3;

const newest = new WeakMap<Corpus, string>();

/** The last day on which a session that is cited can have opened. */
function latestOf({ frontMatter }: Draft, corpus: Corpus): string {
  let known = newest.get(corpus);
  if (known === undefined) {
    known = corpus.documents().reduce((most, { date }) => (date > most ? date : most), '');
    newest.set(corpus, known);
  }
  const { date = '' } = frontMatter ?? {};
  const last = date > known ? date : known;
  const year = Number(last.slice(0, 4));
  return last === '' ? '9999' : String(year + FORESIGHT);
}

/** More resolutions than the Economic and Social Council has ever adopted in a year. */
const MOST_OF_A_YEAR = 120;
/** More than the numbers that it gave while it numbered by session, to 1977. */
const MOST_BY_SESSION = 2200;

const sound = (certain: boolean): Verdict => ({ kind: 'sound', certain });

class Judge {
  readonly #act: Act;
  readonly #corpus: Corpus;
  readonly #latest: string;

  constructor(act: Act, corpus: Corpus, latest: string) {
    this.#act = act;
    this.#corpus = corpus;
    this.#latest = latest;
  }

  verdict(): Verdict {
    const { citation, number, speaking, part } = this.#act;
    const mention = citation.organ;
    if (mention?.kind === 'unknown' || (number.shape === 'point' && !mention?.name)) return sound(false);
    if (mention?.kind === 'named' || (mention?.kind === 'its' && mention.name !== undefined))
      return this.#of(mention.name ?? '', 'named');
    if (mention?.kind === 'short') {
      const { key = '' } = this.#act;
      const name = actOfKey(key)?.organ ?? organOf(citation, { organ: speaking });
      return name === undefined ? sound(false) : this.#of(name, 'named');
    }
    // Who speaks in an annex is not known: it may be another body's text.
    if (speaking === undefined || part === 'annex') return sound(false);
    const by = mention ? 'its' : 'nothing';
    return this.#ofRivals(speaking, by) ?? this.#of(speaking, by);
  }

  /**
   * Of a resolution that is the speaking organ's because the text says *its* or nothing, where the paragraph names
   * others that may be meant; undefined where none may.
   */
  #ofRivals(organ: string, by: 'its' | 'nothing'): Verdict | undefined {
    const { number, citation, placed } = this.#act;
    const at = citation.organ?.span ?? citation.phrase;
    const rivals = bodiesIn(placed.block).filter(
      (body) => !body.names.includes(organ) && !(by === 'its' ? isNamedBehind(body, at) : body.isCarriedOn),
    );
    const registered = this.#isRegistered(organ);
    // Where the register has it as this organ's own, only another known organ makes it doubtful.
    if (rivals.some((body) => this.#mayBeOf(body, registered))) return sound(this.#isRegisteredWith(rivals));
    if (by === 'its' || !numberFault(organ, number, citation.date?.iso)) return undefined;
    // An organ that the paragraph names and that numbers so has it, whatever date is given.
    if (this.#isRegisteredWith(rivals)) return sound(true);
    const [name, ...others] = rivals
      .flatMap(({ names }) => names)
      .filter((one) => this.#numbersSo(one, undefined));
    if (name === undefined) return undefined;
    return others.length > 0 ? sound(false) : { kind: 'time', organ: name };
  }

  /** Of a resolution that is said to be an organ's: by its name, by *its* or by nothing. */
  #of(organ: string, by: 'named' | 'its' | 'nothing'): Verdict {
    if (this.#isRegistered(organ)) return sound(true);
    const { number, citation } = this.#act;
    const fault = numberFault(organ, number, citation.date?.iso);
    const isDoubtful = fault !== undefined || this.#isFarOff(organ);
    const others = this.#registered(organ, isDoubtful);
    if (others.length === 1) return { kind: 'organ', is: others[0], certain: true };
    const meant = isDoubtful ? this.#otherwise(organ) : undefined;
    if (meant !== undefined) return { kind: 'form', organ, example: meant };
    if (!fault) return sound(true);
    const tells = number.shape !== 'bare' && (by !== 'named' || citation.date !== undefined);
    const possible = tells ? this.#possible(organ) : [];
    if (possible.length === 1) return { kind: 'organ', is: possible[0], certain: false };
    if (fault.kind === 'date') return { kind: 'time', organ };
    if (possible.length > 1 && by === 'nothing') return { kind: 'organ', is: undefined, certain: false };
    return { kind: 'form', organ, example: fault.example };
  }

  /** The number as the register has it for the organ, written in another way. */
  #otherwise(organ: string): string | undefined {
    return renderingsOf(this.#act, organ, this.#corpus).find(({ registered }) => registered)?.number;
  }

  /** True where the register has it under its key, as that of an organ which the paragraph names. */
  #isRegisteredWith(rivals: readonly Body[]): boolean {
    const { organ } = this.#act.entry ?? {};
    return organ !== undefined && rivals.some(({ names }) => names.includes(organ));
  }

  #isRegistered(organ: string): boolean {
    return this.#entryUnder(organ) !== undefined;
  }

  #entryUnder(organ: string) {
    const key = keyOfAct(organ, this.#act.citation.kind, this.#act.number);
    return key === undefined ? undefined : this.#corpus.entry(key);
  }

  /**
   * The other organs under which the register has the number, and not with another date. Where the number could be
   * the organ's own, with this very date: no two have both in common.
   */
  #registered(organ: string, isFaulty: boolean): readonly string[] {
    const { date } = this.#act.citation;
    if (!isFaulty && !date) return [];
    return ORGANS.flatMap(({ name, kind }) => {
      if (name === organ || kind === 'main committee' || kind === 'congress') return [];
      const entry = this.#entryUnder(name);
      if (!entry) return [];
      const agrees = date === undefined || entry.date === date.iso || (isFaulty && entry.date === undefined);
      return agrees ? [name] : [];
    });
  }

  /** The other organs whose numbering and sessions are known and that can have the number. */
  #possible(organ: string): readonly string[] {
    return numberedOrgans.filter(
      (name) => name !== organ && sessionWindow(name, this.#act.number) !== undefined && this.#mayBe(name),
    );
  }

  /** True where an organ can have given the number by now, at the date given. */
  #mayBe(organ: string): boolean {
    return this.#numbersSo(organ, this.#act.citation.date?.iso);
  }

  /** The same, at a date or at any. */
  #numbersSo(organ: string, date: string | undefined): boolean {
    const { number, citation } = this.#act;
    if (numberFault(organ, number, date) || this.#isFarOff(organ)) return false;
    if (organ !== 'Economic and Social Council' || citation.kind === 'decision') return true;
    return Number(number.serial) <= (number.shape === 'year' ? MOST_OF_A_YEAR : MOST_BY_SESSION);
  }

  /** True where the organ's session lies too far ahead to be cited. */
  #isFarOff(organ: string): boolean {
    const window = sessionWindow(organ, this.#act.number);
    return window !== undefined && window.from.slice(0, 4) > this.#latest;
  }

  #mayBeOf({ names }: Body, known: boolean): boolean {
    return (names.length === 0 && !known) || names.some((name) => this.#mayBe(name));
  }
}
