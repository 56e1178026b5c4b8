/** `resolute precedents`: what was agreed before, for every paragraph of a draft or for one. */
import { diffWords } from 'diff';
import type { Corpus, Precedent } from '../corpus/model.ts';
import { parse } from '../text/parser.ts';
import { precedentJson } from './corpus-json.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { readInput } from './input.ts';
import { print, printJson } from './output.ts';
import { draftParagraphs, type DraftParagraph } from './paragraphs.ts';
import { added, bold, dim, dropped, placeOf, wrapped } from './people.ts';
import { UsageError } from './usage.ts';

/** Options of `precedents`. */
export interface PrecedentsOptions extends CorpusOptions {
  readonly line?: number;
  readonly text?: string;
  readonly n: number;
  readonly before?: string;
  readonly json?: boolean;
}

interface Entry {
  readonly line: number;
  readonly paragraph: Pick<DraftParagraph, 'part' | 'label' | 'plain'>;
  readonly precedents: readonly Precedent[];
}

/**
 * Prints the precedents, best first. Gives the exit status.
 * @throws UsageError where there is nothing to look up.
 */
export function precedents(file: string | undefined, options: PrecedentsOptions): number {
  if (options.before !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(options.before))
    throw new UsageError(`--before takes a day such as 2023-05-27, not “${options.before}”.`);
  const corpus = corpusOf(options);
  try {
    const entries =
      options.text === undefined ? ofFile(file, options, corpus) : [ofWords(options.text, options, corpus)];
    if (options.json) printJson(entries.map(toJson));
    else print(entries.map((entry) => forPeople(entry, corpus)).join('\n\n'));
  } finally {
    corpus.close();
  }
  return 0;
}

function ofWords(plain: string, options: PrecedentsOptions, corpus: Corpus): Entry {
  const paragraph = { part: 'operative', label: '1', plain } as const;
  return { line: 0, paragraph, precedents: find({ plain }, undefined, options, corpus) };
}

function ofFile(file: string | undefined, options: PrecedentsOptions, corpus: Corpus): readonly Entry[] {
  if (file === undefined) throw new UsageError('Name a draft, or give --text with the words to look for.');
  const { source, document } = readInput(file);
  const draft = parse(source);
  const symbol = draft.frontMatter?.symbol;
  // People count lines from one, programs from zero.
  const wanted = options.line === undefined ? undefined : options.line - (options.json ? 0 : 1);
  const chosen = draftParagraphs(draft).filter((paragraph) => {
    if (wanted === undefined) return true;
    return (
      document.positionAt(paragraph.span.start).line <= wanted &&
      document.positionAt(paragraph.span.end).line >= wanted
    );
  });
  if (wanted !== undefined && chosen.length === 0)
    throw new UsageError(`${file} has no paragraph at line ${String(options.line)}.`);
  return chosen.map((paragraph) => ({
    line: document.positionAt(paragraph.span.start).line,
    paragraph,
    precedents: find(paragraph, symbol, options, corpus),
  }));
}

function find(
  paragraph: Partial<DraftParagraph> & { readonly plain: string },
  symbol: string | undefined,
  options: PrecedentsOptions,
  corpus: Corpus,
): readonly Precedent[] {
  return corpus.precedents({
    plain: paragraph.plain,
    limit: options.n,
    ...(paragraph.part && { part: paragraph.part }),
    ...(options.before !== undefined && { before: options.before }),
    ...(symbol !== undefined && { exclude: symbol }),
  });
}

function toJson({ line, paragraph, precedents: found }: Entry): Readonly<Record<string, unknown>> {
  const { part, label, plain } = paragraph;
  return { paragraph: { line, part, label, text: plain }, precedents: found.map(precedentJson) };
}

function forPeople({ line, paragraph, precedents: found }: Entry, corpus: Corpus): string {
  const where =
    paragraph.part === 'preambular' ? `preambular para. ${paragraph.label}` : `para. ${paragraph.label}`;
  const head = `${bold(`Line ${String(line + 1)}, ${where}`)}\n${wrapped(cut(paragraph.plain), '  ')}`;
  if (found.length === 0) return `${head}\n  ${dim('No precedent.')}`;
  return [head, ...found.map((precedent) => ofPrecedent(precedent, paragraph.plain, corpus))].join('\n');
}

function ofPrecedent({ score, paragraph }: Precedent, plain: string, corpus: Corpus): string {
  const likeness = `${String(Math.round(score * 100))}%`;
  const head = `  ${bold(likeness.padStart(4))} ${placeOf(paragraph, corpus)} ${dim(`(${paragraph.text.document.date})`)}`;
  return score === 1
    ? `${head}\n       ${dim('the same words')}`
    : `${head}\n${wrapped(differences(paragraph.plain, plain), '       ')}`;
}

/** What the draft adds to the precedent and drops from it, with a few words of what they share. */
function differences(precedent: string, draft: string): string {
  const parts = diffWords(precedent, draft).map((change) => {
    if (change.added) return added(`{+${change.value.trim()}+}`);
    if (change.removed) return dropped(`[-${change.value.trim()}-]`);
    const words = change.value.trim().split(' ');
    return words.length > 10
      ? `${words.slice(0, 4).join(' ')} … ${words.slice(-4).join(' ')}`
      : words.join(' ');
  });
  return parts.filter(Boolean).join(' ');
}

function cut(plain: string): string {
  return plain.length > 160 ? `${plain.slice(0, plain.lastIndexOf(' ', 160))} …` : plain;
}
