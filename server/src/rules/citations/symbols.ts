/** Resolutions and decisions cited by document symbol, and how running text cites them. */
import { actOfKey } from '../../citations/keys.ts';
import { namedOrgans, OrganContext } from '../../citations/organ-mentions.ts';
import { capital } from '../../language/words.ts';
import type { Block, Span, TextEdit } from '../../text/model.ts';
import type { Act } from './acts.ts';
import { replaced } from './edits.ts';
import { namingOf } from './naming.ts';
import { inBrackets } from './surroundings.ts';

/** Symbols that follow one another, "A/RES/77/231 and A/RES/77/232". */
export interface SymbolRun {
  readonly acts: readonly [Act, ...Act[]];
  /** The act directly before them. */
  readonly previous: Act | undefined;
}

/** The runs of symbols among the acts of a draft, in their order. */
export function symbolRuns(acts: readonly Act[]): readonly SymbolRun[] {
  const runs: { acts: [Act, ...Act[]]; previous: Act | undefined }[] = [];
  acts.forEach((act, index) => {
    // The numbers of the Health Assembly are symbols themselves.
    if (act.citation.form !== 'symbol' || act.number.shape === 'point') return;
    const previous = acts[index - 1];
    const run = runs.at(-1);
    if (run && previous && run.acts.at(-1) === previous && goesOn(act, previous)) run.acts.push(act);
    else runs.push({ acts: [act], previous: previous?.placed === act.placed ? previous : undefined });
  });
  return runs;
}

/** What stands between the numbers of one list. */
const SEPARATOR = /^(?:,? and |, (?:as well as )?| or | to |; (?:and )?)$/u;

/** True where an act goes on the list of the one before it: of the same organ, parted by no more than *and*. */
function goesOn({ placed, citation, key }: Act, before: Act): boolean {
  if (before.placed !== placed || before.citation.kind !== citation.kind) return false;
  if (ownerOf(key) !== ownerOf(before.key)) return false;
  return SEPARATOR.test(placed.block.plain.slice(before.citation.span.end, citation.span.start));
}

const ownerOf = (key: string | undefined): string | undefined =>
  key === undefined ? undefined : actOfKey(key)?.organ;

/** What takes the place of words of a run, and what it then says first. */
export interface Rewriting {
  readonly words: string;
  /** Empty where markup stands among the words. */
  readonly edits: readonly TextEdit[];
}

/** The run as running text writes it: "its resolutions 77/231 and 77/232". */
export function rewritingOf(run: SymbolRun): Rewriting {
  const { placed, citation } = run.acts[0];
  if (isRepeated(run)) {
    const { start, end } = citation.numberSpan;
    const edit = replaced(placed, { start: start - 2, end: end + 1 }, '');
    return { words: '', edits: edit ? [edit] : [] };
  }
  const { start, words } = opening(run);
  const edits = run.acts.map(({ citation: { numberSpan, number } }, index) =>
    index === 0
      ? replaced(placed, { start, end: numberSpan.end }, words)
      : replaced(placed, numberSpan, number),
  );
  return { words, edits: edits.every((edit) => edit !== undefined) ? edits : [] };
}

/** True for the symbol in "its resolution 77/232 (A/RES/77/232)". */
function isRepeated({ acts: [{ placed, citation, key }, second], previous }: SymbolRun): boolean {
  const { start, end } = citation.span;
  const { plain } = placed.block;
  if (second || key === undefined || previous?.key !== key || previous.citation.span.end !== start - 2)
    return false;
  return plain.startsWith(' (', start - 2) && plain.startsWith(')', end);
}

/** Words before a symbol that its rewriting takes up. */
const NOUN = /(?:\b([Rr]esolution|[Dd]ecision)(s?) (?:[Nn]o\. )?(?:contained in (?:document )?)?)$/u;
const DOCUMENT = /\b(?:the )?(?:(?:UN|United Nations) )?(?:[Dd]ocuments?|[Dd]oc\.) $|\bthe $/u;
/** Characters before a symbol in which such words are looked for. */
const REACH = 60;

/** What the first symbol of a run becomes, from where on. */
function opening({ acts, previous }: SymbolRun): { readonly start: number; readonly words: string } {
  const [first] = acts;
  const { placed, citation } = first;
  const { plain } = placed.block;
  const { number, numberSpan } = citation;
  if (previous && goesOn(first, previous) && isPlural(previous))
    return { start: numberSpan.start, words: number };
  const before = plain.slice(Math.max(0, numberSpan.start - REACH), numberSpan.start);
  const noun = NOUN.exec(before);
  const taken = (noun ?? DOCUMENT.exec(before))?.[0].length ?? 0;
  const start = numberSpan.start - taken;
  const word = `${citation.kind}${acts.length > 1 || noun?.[2] === 's' ? 's' : ''}`;
  const owner = isOwned(first, start, acts.at(-1)?.citation.span ?? numberSpan)
    ? undefined
    : ownerName(first, noun !== null, start);
  const lead = `${owner === undefined ? '' : `${owner} `}${word} `;
  const opens = isSentenceStart(plain, start) || /^[RD]/u.test(noun?.[1] ?? '');
  const words = (opens ? capital(lead) : lead) + number;
  // Where the right words stand there, the number alone is written, whatever markup surrounds it.
  return noun?.[0] === words.slice(0, -number.length)
    ? { start: numberSpan.start, words: number }
    : { start, words };
}

const isPlural = ({ placed, citation }: Act): boolean =>
  citation.form === 'number' &&
  /\b(?:resolution|decision)s /iu.test(
    placed.block.plain.slice(citation.phrase.start, citation.numberSpan.start),
  );

const contexts = new WeakMap<Block, OrganContext>();

/** True where the text names an organ before the words or behind the last symbol. */
function isOwned({ placed }: Act, start: number, { end }: Span): boolean {
  const { block } = placed;
  const context = contexts.get(block) ?? new OrganContext(block.plain, namedOrgans(block.plain));
  contexts.set(block, context);
  return context.before(start) !== undefined || context.after(end) !== undefined;
}

/** The organ as the text should name it; undefined where the word alone will do. */
function ownerName(act: Act, hasNoun: boolean, at: number): string | undefined {
  const organ = ownerOf(act.key);
  const isOwn = organ === act.speaking;
  if (organ === undefined || (isOwn && (hasNoun || inBrackets(act.placed.block, act.citation.span.start))))
    return undefined;
  return namingOf(organ, act, at);
}

const isSentenceStart = (plain: string, at: number): boolean =>
  at === 0 || /[.;:] $/u.test(plain.slice(Math.max(0, at - 2), at));
