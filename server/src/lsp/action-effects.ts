/** What a code action does, in the protocol's words: edits of the draft, of the project file, or a command. */
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { QuickFix } from '../features/code-actions.ts';
import { projectEdit, type ProjectChange } from '../features/project-edit.ts';
import { projectFileName } from '../rules/project-file.ts';
import type { TextEdit } from '../text/model.ts';
import type { Client } from './client.ts';
import { toTextEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { ProjectOfDraft } from './project-files.ts';
import type { ClientCommands } from './protocol.ts';

/** What becomes of a chosen action: it edits, runs a command, or says why it cannot. */
export type Effect = Pick<CodeAction, 'edit' | 'command' | 'disabled'>;

/** Edits of the draft itself; `disabled` says why there are none. */
export function change(
  document: OpenDocument,
  edits: readonly TextEdit[],
  disabled: string | undefined,
): Effect {
  if (disabled !== undefined) return { disabled: { reason: disabled } };
  const edit: WorkspaceEdit = {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: edits.map((one) => toTextEdit(one, document.lines)),
      },
    ],
  };
  return { edit };
}

/** What a quick fix does in this editor; undefined where the editor cannot do it. */
export function effectOf(
  { title, change: wanted, disabled, finding }: QuickFix,
  document: OpenDocument,
  client: Client,
  above: ProjectOfDraft | undefined,
): Effect | undefined {
  if (wanted.in === 'draft') return change(document, wanted.edits, disabled);
  if (wanted.in === 'project') return above && inProject(wanted.change, title, client, above);
  // The project file would go before the settings.
  const decided = 'off' in wanted.change && above?.project?.file.levels[finding.rule.id] !== undefined;
  return client.commandLinks && !decided
    ? { command: inSettings(wanted.change, title, document.uri) }
    : undefined;
}

function inProject(
  wanted: ProjectChange,
  title: string,
  client: Client,
  { project, uri }: ProjectOfDraft,
): Effect | undefined {
  if (!project && !client.makesFiles) return undefined;
  const edit = projectEdit(project?.document.getText() ?? '', wanted);
  if (!edit) return { disabled: { reason: `What is wrong with ${projectFileName} must be mended first.` } };
  const start = { line: 0, character: 0 };
  const edits = [
    project ? toTextEdit(edit, project.document) : { range: { start, end: start }, newText: edit.text },
  ];
  const words =
    'off' in wanted
      ? `“${wanted.off}” is off in ${projectFileName}.`
      : `“${wanted.word}” is among the words of ${projectFileName}.`;
  const command = 'resolute.tellWritten' satisfies keyof ClientCommands;
  const told: ClientCommands[typeof command] = [{ uri, words }];
  return {
    edit: {
      documentChanges: [
        ...(project ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }]),
        { textDocument: { uri, version: null }, edits },
      ],
    },
    ...(client.commandLinks && { command: { title, command, arguments: [...told] } }),
  };
}

function inSettings(wanted: ProjectChange, title: string, uri: string): NonNullable<Effect['command']> {
  if ('off' in wanted) {
    const command = 'resolute.turnRuleOff' satisfies keyof ClientCommands;
    const given: ClientCommands[typeof command] = [{ rule: wanted.off, uri }];
    return { title, command, arguments: [...given] };
  }
  const command = 'resolute.acceptWord' satisfies keyof ClientCommands;
  const given: ClientCommands[typeof command] = [{ word: wanted.word, uri }];
  return { title, command, arguments: [...given] };
}
