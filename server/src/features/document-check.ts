/** What stands between a file and its rules: a file too large, a binary one, one that is no resolution. */
import type { Level } from '../rules/model.ts';
import type { Draft, Span, Text } from '../text/model.ts';

/** Files of more UTF-16 code units than this are not read: some 1,500 printed pages. */
export const sourceLimit = 4 * 1024 * 1024;

/** A remark on the file as a whole. */
export interface Notice {
  readonly id: 'document-limit' | 'document-binary' | 'document-kind';
  readonly level: Exclude<Level, 'off'>;
  readonly message: string;
  /** Where to show it: on the first line. */
  readonly span: Span;
}

/** Why a source is not read at all; undefined where it is. */
export function refusal(source: string): Notice | undefined {
  const span = firstLine(source);
  if (source.length > sourceLimit) {
    const size = (source.length / 1024 / 1024).toFixed(1);
    return {
      id: 'document-limit',
      level: 'warning',
      message: `This file has ${size} million characters and is not checked; Resolute reads up to ${String(sourceLimit / 1024 / 1024)} million. Split it into several drafts.`,
      span,
    };
  }
  if (source.includes('\0'))
    return {
      id: 'document-binary',
      level: 'warning',
      message: 'This is not a text file, and is not checked. A draft is UTF-8 Markdown.',
      span,
    };
  return undefined;
}

/**
 * A remark on a file that is no resolution: it names no organ and has no numbered or preambular paragraph. Rules
 * would find fault with all that it lacks. Undefined for a resolution, and for a file that is still empty.
 */
export function notAResolution(draft: Draft): Notice | undefined {
  if (draft.texts.some(isText) || draft.blocks.every(({ block }) => block.plain === '')) return undefined;
  const first = draft.blocks.find(({ block }) => block.plain !== '');
  const start = first ? first.start + first.block.content.start : 0;
  return {
    id: 'document-kind',
    level: 'hint',
    message:
      'This does not look like a resolution, and its form is not checked: no line names the organ, such as “*The General Assembly*,”, and no paragraph is numbered.',
    span: { start, end: start + firstLine(draft.source.slice(start)).end },
  };
}

function isText({ enacting, preambular, operative, kind, heading }: Text): boolean {
  return (
    enacting !== undefined ||
    preambular.length > 0 ||
    operative.some(({ number }) => number !== undefined) ||
    (heading !== undefined && kind.endsWith('decision') && operative.length > 0)
  );
}

/** The first line without its end, or the start of a very long one. */
function firstLine(source: string): Span {
  const feed = source.slice(0, 200).search(/[\r\n]/u);
  return { start: 0, end: feed < 0 ? Math.min(source.length, 200) : feed };
}
