/** From the core's plain data in offsets to the protocol's in lines and characters. No connection is needed. */
import type {
  CodeDescription,
  CompletionItem as LspCompletionItem,
  CompletionItemKind,
  Diagnostic,
  DiagnosticSeverity,
  DocumentSymbol as LspSymbol,
  FoldingRange,
  Position,
  Range,
  SymbolKind as LspSymbolKind,
  TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { Choice, RankedItem } from '../features/completion/model.ts';
import type { Notice } from '../features/document-check.ts';
import type { Fold } from '../features/folding.ts';
import type { DocumentSymbol, SymbolKind } from '../features/symbols.ts';
import type { Finding } from '../rules/check.ts';
import type { Level } from '../rules/model.ts';
import type { Span, TextEdit } from '../text/model.ts';

/** Where offsets stand: a `TextDocument`. */
export interface Lines {
  readonly positionAt: (offset: number) => Position;
}

/** The protocol's numbers, which its packages hold as values; here only their types are imported. */
const severities = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
} as const satisfies Readonly<Record<Exclude<Level, 'off'>, DiagnosticSeverity>>;

const completionKinds = {
  lead: 14,
  phrase: 1,
  citation: 18,
  instrument: 18,
} as const satisfies Readonly<Record<RankedItem['kind'], CompletionItemKind>>;

const symbolKinds = {
  text: 2,
  preamble: 3,
  section: 3,
  paragraph: 15,
  item: 20,
  annex: 4,
  notes: 3,
  note: 20,
} as const satisfies Readonly<Record<SymbolKind, LspSymbolKind>>;

/** A span as a range. */
export function toRange({ start, end }: Span, lines: Lines): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** An edit of the source. */
export function toTextEdit(edit: TextEdit, lines: Lines): LspTextEdit {
  return { range: toRange(edit, lines), newText: edit.text };
}

/** Something found; `page` is the address of the rule's page. */
export function toDiagnostic(finding: Finding, lines: Lines, page?: CodeDescription): Diagnostic {
  return {
    range: toRange(finding.span, lines),
    severity: severities[finding.level],
    code: finding.rule.id,
    ...(page && { codeDescription: page }),
    source: 'resolute',
    message: finding.message,
  };
}

/** A remark on the file as a whole. */
export function noticeDiagnostic(notice: Notice, lines: Lines): Diagnostic {
  const { id, level, message, span } = notice;
  return { range: toRange(span, lines), severity: severities[level], code: id, source: 'resolute', message };
}

/**
 * A completion. Its documentation is written when it is looked at, from `data`. An editor without snippets leaves
 * the cursor behind all that was inserted.
 */
export function toCompletionItem(item: RankedItem, lines: Lines, snippets = true): LspCompletionItem {
  const {
    label,
    detail,
    kind,
    filterText,
    sortText,
    edit,
    after = '',
    choices = [],
    additional,
    subject,
  } = item;
  const asSnippet = snippets && (after !== '' || choices.length > 0);
  const text = asSnippet ? `${withChoices(edit.text, choices)}$0${snippet(after)}` : edit.text + after;
  return {
    label,
    ...(detail !== '' && { detail }),
    kind: completionKinds[kind],
    filterText,
    sortText,
    ...(asSnippet && { insertTextFormat: 2 as const }),
    textEdit: toTextEdit({ ...edit, text }, lines),
    ...(additional.length > 0 && {
      additionalTextEdits: additional.map((one) => toTextEdit(one, lines)),
    }),
    data: subject,
  };
}

/** A snippet that stops at each choice in turn, with a list of what may stand there. */
function withChoices(text: string, choices: readonly Choice[]): string {
  let [written, at] = ['', 0];
  for (const [index, { start, end, options }] of choices.entries()) {
    const list = options.map((option) => option.replace(/[\\,|]/gu, '\\$&')).join(',');
    written += `${snippet(text.slice(at, start))}\${${String(index + 1)}|${list}|}`;
    at = end;
  }
  return written + snippet(text.slice(at));
}

function snippet(text: string): string {
  return text.replace(/[$}\\]/gu, '\\$&');
}

/** An entry of the outline with those below it. */
export function toSymbol(symbol: DocumentSymbol, lines: Lines): LspSymbol {
  return {
    // Editors refuse an outline in which one name is empty.
    name: symbol.name.trim() || '…',
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(symbol.span, lines),
    selectionRange: toRange(symbol.selection, lines),
    children: symbol.children.map((child) => toSymbol(child, lines)),
  };
}

/** The folds of more than one line. */
export function toFoldingRanges(folds: readonly Fold[], lines: Lines): FoldingRange[] {
  return folds.flatMap(({ span, kind }) => {
    const startLine = lines.positionAt(span.start).line;
    const endLine = lines.positionAt(span.end).line;
    return endLine > startLine ? [{ startLine, endLine, ...(kind && { kind }) }] : [];
  });
}
