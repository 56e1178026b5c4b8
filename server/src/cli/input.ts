/** Reads drafts from files and from standard input, within limits. */
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { UsageError } from './usage.ts';

/** Drafts longer than this many bytes are refused, with a message that says so. */
export const inputLimit = 16 * 1024 * 1024;

/** A draft as it was read. */
export interface Input {
  /** As the caller named it; `-` is standard input. */
  readonly file: string;
  readonly source: string;
  readonly document: TextDocument;
}

function readBytes(file: string): Buffer {
  try {
    if (file === '-') return readFileSync(0);
    const stat = statSync(file);
    if (stat.isDirectory()) throw new UsageError(`${file} is a folder; name the drafts in it.`);
    if (stat.size > inputLimit) throw tooLarge(file);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      code === 'ENOENT'
        ? `${file}: there is no such file.`
        : `${file} cannot be read (${code ?? String(error)}).`,
    );
  }
}

function tooLarge(file: string): UsageError {
  return new UsageError(
    `${file} is larger than ${String(inputLimit / 1024 / 1024)} MB, the most that is read. Split it.`,
  );
}

/**
 * Reads a draft.
 * @throws UsageError where there is no such file, it is too large, or it is no text.
 */
export function readInput(file: string): Input {
  const bytes = readBytes(file);
  if (bytes.length > inputLimit) throw tooLarge(file);
  if (bytes.includes(0)) throw new UsageError(`${file} is not a text file. A draft is UTF-8 Markdown.`);
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8. Save it as UTF-8 and try again.`);
  }
  const uri = file === '-' ? 'untitled:draft.resolution.md' : pathToFileURL(file).href;
  return { file, source, document: TextDocument.create(uri, 'un-resolution', 0, source) };
}

/** The same for one file of many: undefined where it cannot be read, which standard error says. */
export function readOrSay(file: string): Input | undefined {
  try {
    return readInput(file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`resolute: ${error.message}\n`);
    return undefined;
  }
}
