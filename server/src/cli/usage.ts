/** Failures of the command that are the caller's to mend: bad usage, unreadable input. */

/** Ends the command with exit status 2 and its message, one clear line on standard error. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
