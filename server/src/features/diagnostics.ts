/** What is wrong with a draft. */
import { check, type CheckOptions, type Finding } from '../rules/check.ts';
import type { Draft } from '../text/model.ts';
import { notAResolution, type Notice } from './document-check.ts';

/** What rules found, and what there is to say of the file as a whole. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly notice: Notice | undefined;
}

/** Checks a draft. Of a file that is no resolution only the front matter is checked, and of an empty one nothing. */
export function diagnose(draft: Draft, options: CheckOptions): Diagnosis {
  const notice = notAResolution(draft);
  const empty = draft.blocks.every(({ block }) => block.kind === 'blank');
  const findings = empty ? [] : check({ draft, ...options });
  return { findings: notice ? findings.filter(({ rule }) => rule.id === 'front-matter') : findings, notice };
}
