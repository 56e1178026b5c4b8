/** Ctrl+C while something is being written. */

/** Runs `work` with a signal that Ctrl+C gives, instead of ending the command in the midst of it. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await work(interrupted.signal);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}

/** What shells give for a command that Ctrl+C ended. */
export const interruptedStatus = 130;
