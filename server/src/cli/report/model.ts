/** What reports are made of. */
import type { Diagnosis } from '../../features/diagnostics.ts';
import type { Input } from '../input.ts';

/** One file's diagnosis. */
export type Result = Diagnosis & { readonly input: Input };
