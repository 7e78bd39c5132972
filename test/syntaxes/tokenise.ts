/** Colours a text as an editor does: the grammar in the engine that VS Code uses. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

export interface Coloured {
  readonly text: string;
  /** The innermost scope, without the language's own ending: `keyword.other.fact`. Empty where the text stays plain. */
  readonly scope: string;
  /** All scopes from the outside in. */
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);
const GRAMMAR = new URL('../../syntaxes/journey.tmLanguage.json', import.meta.url);

async function load(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), 'journey.tmLanguage.json'),
  });
  const grammar = await registry.loadGrammar('source.journey');
  if (!grammar) throw new Error('The grammar could not be loaded.');
  return grammar;
}

const grammar = await load();

/** The coloured pieces of each line. */
export function tokenise(text: string): readonly (readonly Coloured[])[] {
  let stack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map((token) => {
      const scopes = token.scopes.slice(1);
      return {
        text: line.slice(token.startIndex, token.endIndex),
        scope: (scopes.at(-1) ?? '').replace(/\.journey$/, ''),
        scopes,
      };
    });
  });
}

/** What a line looks like, as `text:scope` of every piece that isn't blank. */
export function picture(line: readonly Coloured[]): string[] {
  return line.filter((piece) => piece.text.trim() !== '').map((piece) => `${piece.text.trim()}:${piece.scope}`);
}
