/** A bar on a terminal while many files are worked on; nothing on a pipe. */
import { SingleBar } from 'cli-progress';

/** Fewer files than this are done before a bar could be read. */
const fewest = 3;

/** The files one after the other, with a bar that counts them. */
export function* overMany(files: readonly string[], verb: string): Generator<string> {
  if (!process.stderr.isTTY || files.length < fewest) {
    yield* files;
    return;
  }
  const bar = new SingleBar({
    format: `${verb} {bar} {value}/{total} {file}`,
    stream: process.stderr,
    clearOnComplete: true,
    // The work is synchronous: a handler of Ctrl+C would have to wait for its end.
    gracefulExit: false,
  });
  bar.start(files.length, 0, { file: '' });
  try {
    for (const [index, file] of files.entries()) {
      bar.update(index, { file });
      yield file;
    }
  } finally {
    bar.stop();
  }
}
