/** `resolute corpus …`: the corpus itself. */
import type { Command, Option } from 'commander';
import { checkCorpus } from '../corpus/check.ts';
import { exportTexts } from '../corpus/export.ts';
import type { Corpus, CorpusDocument, CorpusText } from '../corpus/model.ts';
import { corpusSource } from '../features/corpus-document.ts';
import { textName } from '../features/names.ts';
import { originOf } from '../features/origin.ts';
import { JobCancelled, JobError, runJob } from '../ingest/batch/job.ts';
import { counted } from '../ingest/batch/report.ts';
import { parse } from '../text/parser.ts';
import { textJson } from './corpus-json.ts';
import { corpusOf, corpusPaths, type CorpusOptions } from './corpus-option.ts';
import { print, printJson } from './output.ts';
import { interruptedStatus, interruptible } from './interrupt.ts';
import { bold, dim } from './people.ts';
import { UsageError } from './usage.ts';

interface JsonOptions extends CorpusOptions {
  readonly json?: boolean;
}

function withCorpus(options: CorpusOptions, work: (corpus: Corpus) => void): number {
  const corpus = corpusOf(options);
  try {
    work(corpus);
  } finally {
    corpus.close();
  }
  return 0;
}

/** What the corpus holds, in counts. */
function stats(options: JsonOptions): number {
  return withCorpus(options, (corpus) => {
    const counts = corpus.stats();
    if (options.json) printJson(counts);
    else
      print(
        Object.entries(counts)
          .map(([name, count]) => `${String(count).padStart(8)} ${name}`)
          .join('\n'),
      );
  });
}

/** Its documents. */
function list(options: JsonOptions): number {
  return withCorpus(options, (corpus) => {
    const documents = corpus.documents();
    const texts = corpus.texts();
    const count = ({ symbol, corpus: name }: CorpusDocument): number =>
      texts.filter(({ document }) => document.symbol === symbol && document.corpus === name).length;
    if (options.json) printJson(documents.map((document) => ({ ...document, texts: count(document) })));
    else if (documents.length === 0) print('The corpus is empty.');
    else {
      const line = (document: CorpusDocument): string => {
        const { symbol, title, body, date } = document;
        const held = [body, counted(count(document), 'text')].filter(Boolean).join('; ');
        return `${bold(symbol)}${originOf(document, corpus)}  ${date}  ${title}\n  ${dim(held)}`;
      };
      print(documents.map(line).join('\n'));
    }
  });
}

/** A document of the corpus, or one text of it, in the draft format, with what each text continues. */
function show(symbol: string, name: readonly string[], options: JsonOptions): number {
  return withCorpus(options, (corpus) => {
    const texts = corpus
      .texts()
      .filter(({ document }) => document.symbol.toLowerCase() === symbol.toLowerCase());
    if (texts.length === 0)
      throw new UsageError(`The corpus has no document ${symbol}; “resolute corpus list” names them.`);
    const wanted = name.join(' ').toLowerCase();
    const chosen = texts.filter((text) => wanted === '' || textName(text).toLowerCase() === wanted);
    if (chosen.length === 0)
      throw new UsageError(`${symbol} has no ${name.join(' ')}; it has ${texts.map(textName).join(', ')}.`);
    if (options.json) {
      printJson(chosen.map((text) => textJson(text, corpus)));
      return;
    }
    // A text that continues another, or is of one of several corpora, says so in a comment below its front matter.
    const says = (text: CorpusText): boolean =>
      originOf(text.document, corpus) !== '' || corpus.earlierTexts(text.id).length > 0;
    const source = (text: CorpusText): string | undefined =>
      says(text) ? corpusSource(corpus, text)?.source : corpus.source(text.id);
    const whole = chosen.filter(({ within }) => !chosen.some(({ id }) => id === within));
    print(whole.map((text) => source(text) ?? '').join('\n'));
  });
}

/** Every text as JSON lines. */
function exportAll(options: CorpusOptions): number {
  return withCorpus(options, (corpus) => {
    for (const { id, document, within } of corpus.texts()) {
      // Comes out with the text that recommends it.
      if (within !== undefined) continue;
      const texts = exportTexts(parse(corpus.source(id) ?? ''), document);
      print(texts.map((text) => JSON.stringify(text)).join('\n'));
    }
  });
}

/** Removes documents without a trace. Gives the exit status: 130 where Ctrl+C ended it. */
function remove(symbols: readonly string[], options: CorpusOptions): Promise<number> {
  const [corpus, ...more] = options.corpus ?? [];
  if (corpus === undefined || corpus === 'none' || more.length > 0)
    throw new UsageError('Say with --corpus from which corpus file to remove; give one.');
  return interruptible(async (signal) => {
    try {
      await runJob({ kind: 'remove', corpus, symbols }, { signal });
    } catch (error) {
      if (!(error instanceof JobError) || error.fault) throw error;
      if (!(error instanceof JobCancelled)) throw new UsageError(error.message);
      process.stderr.write(`resolute: ${error.message}\n`);
      return interruptedStatus;
    }
    print(`Removed ${symbols.join(', ')}.`);
    return 0;
  });
}

/** Whether the corpus files are sound. Gives 1 where one is not. */
function check(options: CorpusOptions): number {
  let sound = true;
  for (const path of corpusPaths(options)) {
    const problems = checkCorpus(path);
    if (problems.length > 0) sound = false;
    print(
      problems.length === 0 ? `${path}: sound.` : problems.map((problem) => `${path}: ${problem}`).join('\n'),
    );
  }
  return sound ? 0 : 1;
}

/** Adds `corpus` and its subcommands; `done` is told the exit status. */
export function addCorpusCommands(
  program: Command,
  corpusOption: () => Option,
  done: (status: number) => void,
): void {
  const corpus = program.command('corpus').description('the corpus itself');
  const sub = (usage: string, description: string): Command =>
    corpus.command(usage).description(description).addOption(corpusOption());
  sub('stats', 'what it holds, in counts')
    .option('--json', 'print JSON')
    .action((options: JsonOptions) => {
      done(stats(options));
    });
  sub('list', 'its documents')
    .option('--json', 'print JSON')
    .action((options: JsonOptions) => {
      done(list(options));
    });
  sub('show <symbol> [text...]', 'a document, or one text of it ("draft resolution II")')
    .option('--json', 'print JSON')
    .action((symbol: string, name: string[], options: JsonOptions) => {
      done(show(symbol, name, options));
    });
  sub('export', 'every text as JSON lines').action((options: CorpusOptions) => {
    done(exportAll(options));
  });
  sub('remove <symbol...>', 'remove documents').action(async (symbols: string[], options: CorpusOptions) => {
    done(await remove(symbols, options));
  });
  sub('check', 'whether the file is sound').action((options: CorpusOptions) => {
    done(check(options));
  });
}
