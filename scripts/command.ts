/** Running other programs: to their end, with their output shown or kept. */
import { spawn } from 'node:child_process';
import { root } from './project.ts';

/** How a program is run. */
export interface CommandOptions {
  /** The working directory; the repository if not given. */
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Keep the output (both streams, as they come) instead of showing it. */
  readonly quiet?: boolean;
  /** Milliseconds after which the program and all it started are killed. */
  readonly timeout?: number;
}

/** How a program ended. */
export interface CommandResult {
  /** Its exit status; 1 for one that a signal ended or that could not be started. */
  readonly status: number;
  /** What it wrote, where `quiet` was asked for; else empty. */
  readonly output: string;
}

/** Runs a program to its end. Never throws: a program that cannot be started has status 1 and says why. */
export function run(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // A group of its own where we may have to kill all of it; else Ctrl-C must reach it.
      detached: options.timeout !== undefined,
    });
    const stop = () => {
      killGroup(child.pid);
    };
    const timer = setTimeout(
      () => {
        output += `\n${program} was stopped after ${String((options.timeout ?? 0) / 1000)} s\n`;
        if (!options.quiet) process.stderr.write(output);
        stop();
      },
      options.timeout ?? 2 ** 31 - 1,
    );
    process.once('exit', stop);
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    const done = (status: number) => {
      clearTimeout(timer);
      process.removeListener('exit', stop);
      resolve({ status, output });
    };
    child.on('error', (error) => {
      output += error.message;
      done(1);
    });
    child.on('close', (status) => {
      done(status ?? 1);
    });
  });
}

/** Runs a program, quietly, to an end that must be good; returns its output, throws an Error that holds it. */
export async function mustRun(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const { status, output } = await run(program, args, { ...options, quiet: true });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
  return output;
}

/** Kills a process started with `detached` and all that it started; one that is gone is no error. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // Gone already, or not the leader of a group.
  }
}
