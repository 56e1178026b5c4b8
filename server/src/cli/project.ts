/** The project file of a draft: the nearest `.resoluterc` above it. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CheckOptions } from '../rules/check.ts';
import type { Level } from '../rules/model.ts';
import {
  projectFileLimit,
  projectFileName,
  readProjectFile,
  tooLong,
  unreadProjectFile,
  type ProjectFile,
} from '../rules/project-file.ts';

/** How drafts are checked where project files and the command line say nothing else. */
export type ProjectOptions = Pick<CheckOptions, 'levels' | 'profile' | 'words'>;

/** The project files of the drafts of one run, each read once. */
export class Projects {
  readonly #byFolder = new Map<string, ProjectFile | undefined>();
  readonly #given: Readonly<Record<string, Level>>;
  #failed = false;

  /** @param given levels of the command line, which go before those of a project file. */
  constructor(given: Readonly<Record<string, Level>> = {}) {
    this.#given = given;
  }

  /** True once there was something wrong with a project file; standard error has said what. */
  get failed(): boolean {
    return this.#failed;
  }

  /** How a draft is to be checked; standard input (`-`) is taken to lie in the working folder. */
  options(file: string): ProjectOptions {
    const project = this.#above(file === '-' ? process.cwd() : dirname(resolve(file)));
    return {
      levels: { ...project?.levels, ...this.#given },
      ...(project?.profile && { profile: project.profile }),
      ...(project && { words: project.words }),
    };
  }

  #above(folder: string): ProjectFile | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const parent = dirname(folder);
    const found =
      this.#read(join(folder, projectFileName)) ?? (parent === folder ? undefined : this.#above(parent));
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(path: string): ProjectFile | undefined {
    const size = sizeOf(path);
    if (size === undefined) return undefined;
    let [project, text] = [unreadProjectFile(tooLong), ''];
    try {
      if (size <= projectFileLimit) {
        text = readFileSync(path, 'utf8');
        project = readProjectFile(text);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      project = unreadProjectFile(`cannot be opened (${code ?? String(error)})`);
    }
    for (const { message, span } of project.problems) {
      this.#failed = true;
      const before = text.slice(0, span.start).split('\n');
      const place = `${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}`;
      process.stderr.write(`resolute: ${path}:${place}: ${message}\n`);
    }
    return project;
  }
}

/** Bytes of a file; undefined where there is none, also where its folder cannot be entered. */
function sizeOf(path: string): number | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}
