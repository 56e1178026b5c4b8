#!/usr/bin/env node
/** The command `resolute`: reads the command line and calls one file for each subcommand. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../../../package.json' with { type: 'json' };
import { CorpusError } from '../corpus/errors.ts';
import { check, type CheckOptions } from './check.ts';
import { cite, type CiteOptions } from './cite.ts';
import { complete, type CompleteOptions } from './complete.ts';
import { addCorpusCommands } from './corpus.ts';
import type { CorpusOptions } from './corpus-option.ts';
import { fix, type FixOptions } from './fix.ts';
import { format } from './format.ts';
import { ingest, type IngestOptions } from './ingest.ts';
import { precedents, type PrecedentsOptions } from './precedents.ts';
import { search, type SearchOptions } from './search.ts';
import { serve } from './server.ts';
import { UsageError } from './usage.ts';

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('It must be a whole number.');
  return number;
}

function positive(value: string): number {
  const number = count(value);
  if (number === 0) throw new InvalidArgumentError('It must be 1 or more.');
  return number;
}

function corpusOption(): Option {
  return new Option(
    '--corpus <db>',
    'corpus file, more than once if need be; "none" is an empty one',
  ).argParser(collect);
}

const program = new Command('resolute')
  .description('Checks draft United Nations resolutions against the texts already adopted.')
  .version(manifest.version)
  .exitOverride()
  .configureOutput({ writeErr: () => undefined })
  .showHelpAfterError(false);

let status = 0;

function subcommand(usage: string, description: string): Command {
  return program.command(usage).description(description).addOption(corpusOption());
}

subcommand('check <path...>', 'run all the rules, on files and on the drafts of folders')
  .addOption(new Option('--format <format>').choices(['text', 'json', 'sarif']).default('text'))
  .addOption(
    new Option('--fail-on <level>').choices(['hint', 'information', 'warning', 'error']).default('error'),
  )
  .addOption(
    new Option('--rule <id=level>', 'set the level of a rule, whatever .resoluterc says').argParser(collect),
  )
  .option('--timing', 'show on standard error how long each rule took')
  .action((files: string[], options: CheckOptions) => {
    status = check(files, options, manifest.version);
  });

subcommand('fix <path...>', 'apply every safe fix, to files and to the drafts of folders')
  .addOption(new Option('--rule <id>', 'fix what this rule finds, and nothing else').argParser(collect))
  .option('--dry-run', 'print a unified diff and change nothing')
  .action((files: string[], options: FixOptions) => {
    status = fix(files, options);
  });

subcommand('format <file...>', 'numbering, labels, footnote order, italics, white space').action(
  (files: string[], options: CorpusOptions) => {
    status = format(files, options);
  },
);

subcommand('precedents [file]', 'the precedents of every paragraph, or of one, best first')
  .option('--line <n>', 'only the paragraph at this line (one-based; zero-based with --json)', count)
  .option('--text <text>', 'look up these words instead of a file')
  .option('-n <count>', 'how many for each paragraph', count, 5)
  .option('--before <date>', 'only documents before this day, such as 2023-05-27')
  .option('--json', 'print JSON')
  .action((file: string | undefined, options: PrecedentsOptions) => {
    status = precedents(file, options);
  });

subcommand('complete <file>', 'what the editor would offer at one place')
  .requiredOption('--line <n>', 'line (one-based; zero-based with --json)', count)
  .requiredOption('--character <n>', 'character (one-based; zero-based with --json)', count)
  .option('--json', 'print LSP CompletionItems')
  .action((file: string, options: CompleteOptions) => {
    status = complete(file, options);
  });

subcommand('cite <query...>', 'look up a resolution, instrument or document symbol')
  .option('-n <count>', 'how many', count, 10)
  .option('--json', 'print JSON')
  .action((query: string[], options: CiteOptions) => {
    status = cite(query, options);
  });

subcommand('search <words...>', 'full-text search in the corpus')
  .option('-n <count>', 'how many paragraphs of texts, and how many of reports', count, 20)
  .addOption(
    new Option('--in <where>', 'look in the texts alone, or in the reports').choices(['texts', 'reports']),
  )
  .option('--json', 'print JSON')
  .action((words: string[], options: SearchOptions) => {
    status = search(words, options);
  });

subcommand('ingest <path...>', 'read documents into a corpus: Word, PDF, web pages, text; files and folders')
  .option('--symbol <symbol>', 'the symbol of a single document, such as A/C.3/80/L.4')
  .option('--title <title>', 'its title')
  .option('--body <body>', 'the organ or body that published it')
  .option('--session <number>', 'the session of that body', positive)
  .option('--date <date>', 'its date, such as 2024-05-27')
  .option('--json', 'print the account of every document, line by line')
  .action(async (paths: string[], options: IngestOptions) => {
    status = await ingest(paths, options);
  });

addCorpusCommands(program, corpusOption, (value) => {
  status = value;
});

subcommand('server', 'the language server, for other editors')
  .option('--stdio', 'talk over standard input and output')
  .allowUnknownOption()
  .action((options: CorpusOptions & { readonly stdio?: boolean }) => {
    serve(options);
  });

async function main(): Promise<void> {
  try {
    await program.parseAsync();
    process.exitCode = status;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end this way too, with status 0.
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      if (error.exitCode !== 0) process.stderr.write(`resolute: ${plain(error.message)}\n`);
    } else if (error instanceof UsageError || error instanceof CorpusError) {
      process.exitCode = 2;
      process.stderr.write(`resolute: ${error.message}\n`);
    } else {
      process.exitCode = 2;
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(
        `resolute: This is a fault of Resolute itself; please report it with these lines.\n${detail}\n`,
      );
    }
  }
}

function plain(message: string): string {
  return message === '(outputHelp)'
    ? 'say what to do; “resolute --help” lists the commands.'
    : message.replace(/^error: /u, '').replace(/\s*\n\s*/gu, ' ');
}

void main();
