/** Short names of corpus files, by which answers say where they came from. */
import { basename, dirname, extname, resolve } from 'node:path';

/** A corpus file with its short name. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/** The file's name without its ending. */
export function corpusName(path: string): string {
  return basename(path, extname(path));
}

/** The files, each once, under names that differ: where two share one, the folder is named too, or the whole path. */
export function distinctlyNamed(files: readonly NamedFile[]): readonly NamedFile[] {
  const paths = files.map(({ path }) => resolve(path));
  const once = files.filter(({ path }, index) => paths.indexOf(resolve(path)) === index);
  const longer: readonly ((file: NamedFile) => string)[] = [
    ({ name }) => name,
    ({ name, path }) => `${basename(dirname(resolve(path)))}/${name}`,
    ({ path }) => path,
  ];
  return once.map((file) => {
    const name = longer.find((call) => once.filter((other) => call(other) === call(file)).length === 1);
    return { ...file, name: name?.(file) ?? file.path };
  });
}
