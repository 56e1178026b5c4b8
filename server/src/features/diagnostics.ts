/** What is wrong with a draft. */
import { check, type CheckOptions, type Finding } from '../rules/check.ts';
import type { Draft } from '../text/model.ts';
import { notAResolution, type Notice } from './document-check.ts';

/** What rules found, and what there is to say of the file as a whole. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly notice: Notice | undefined;
}

/**
 * Checks a draft, as the settings' levels have it; the level of a notice can be set like that of a rule. Of a file that is no resolution only the front matter is checked, and of an
 * empty one nothing.
 */
export function diagnose(draft: Draft, options: CheckOptions): Diagnosis {
  const notice = notAResolution(draft);
  const empty = draft.blocks.every(({ block }) => block.kind === 'blank');
  const findings = empty ? [] : check({ draft, ...options });
  if (!notice) return { findings, notice };
  const level = options.levels?.[notice.id] ?? notice.level;
  return {
    findings: findings.filter(({ rule }) => rule.id === 'front-matter'),
    notice: level === 'off' ? undefined : { ...notice, level },
  };
}
