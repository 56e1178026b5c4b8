/** Opens a text of the corpus, at a paragraph of it where one is given. */
import { window, workspace } from 'vscode';
import { corpusScheme, type ClientCommands } from '../../../server/src/lsp/protocol.ts';
import type { Command } from '../commands.ts';

type Target = ClientCommands['resolute.openCorpusText'][0];

/** `resolute.openCorpusText`: links name it, people search instead. */
export const openCorpusText: Command = async ({ client }, argument) => {
  if (!isTarget(argument)) throw new Error('This link to the corpus cannot be read.');
  const convert = client.protocol2CodeConverter;
  const uri = convert.asUri(argument.uri);
  // A link in Markdown could name anything; this command opens nothing else.
  if (uri.scheme !== corpusScheme) throw new Error('This link does not lead into the corpus.');
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(
    document,
    argument.range ? { selection: convert.asRange(argument.range) } : {},
  );
};

function isTarget(argument: unknown): argument is Target {
  return (
    typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string'
  );
}
