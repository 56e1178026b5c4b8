/** Runs the TextMate grammar as VS Code does, for the tests of this folder. */
import { readFileSync } from 'node:fs';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** The grammar's file. */
export const grammarUrl = new URL('../../syntaxes/un-resolution.tmLanguage.json', import.meta.url);

/** A stretch of one line with the scopes on it, outermost first, the grammar's own root left out. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

const wasm = new URL('release/onig.wasm', import.meta.resolve('vscode-oniguruma/package.json'));
const root = 'text.un-resolution';
/** The editor brings the grammar of YAML; a rule whose only include is missing would be dropped. */
const yaml: textmate.IRawGrammar = textmate.parseRawGrammar(
  '{"scopeName":"source.yaml","patterns":[]}',
  'yaml.json',
);

async function load(): Promise<textmate.IGrammar> {
  const bytes = readFileSync(wasm);
  await oniguruma.loadWASM(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) =>
      Promise.resolve(
        scope === root ? textmate.parseRawGrammar(readFileSync(grammarUrl, 'utf8'), 'grammar.json') : yaml,
      ),
  });
  const grammar = await registry.loadGrammar(root);
  if (!grammar) throw new Error(`${grammarUrl.pathname} does not define ${root}`);
  return grammar;
}

const grammar = await load();

/** The tokens of each line of a document. */
export function tokenize(lines: readonly string[]): Token[][] {
  let stack = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      scopes: scopes.slice(1).map((scope) => scope.replace('.un-resolution', '')),
    }));
  });
}
