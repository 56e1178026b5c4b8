/** The settings as the server gets them. */
import { workspace, type Uri } from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

/**
 * The editor lets a list at one level replace that of another; the words of all levels count together. Objects, as the
 * levels of rules, it joins by itself.
 */
export function withAllWords(
  asUri: (uri: string) => Uri,
): NonNullable<ConfigurationMiddleware['configuration']> {
  return async (params, token, next) => {
    const answers: unknown = await next(params, token);
    if (!Array.isArray(answers)) return [];
    return answers.map((answer: unknown, index): unknown => {
      const item = params.items[index];
      if (item?.section !== 'resolute' || typeof answer !== 'object' || answer === null) return answer;
      const scope = item.scopeUri === undefined ? undefined : asUri(item.scopeUri);
      const words = workspace.getConfiguration('resolute', scope).inspect<readonly string[]>('words');
      const { globalValue = [], workspaceValue = [], workspaceFolderValue = [] } = words ?? {};
      return { ...answer, words: [...globalValue, ...workspaceValue, ...workspaceFolderValue] };
    });
  };
}
