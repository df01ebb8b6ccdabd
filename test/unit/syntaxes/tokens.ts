import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** A piece of a line and its innermost scope, without the final `.zhibiao`; empty where it has none of its own. */
export interface Token {
  readonly text: string;
  readonly scope: string;
}

const scopeName = 'source.zhibiao';
let loaded: Promise<IGrammar> | undefined;

/** The product's TextMate grammar in the engine that VS Code uses. */
export function loadGrammar(): Promise<IGrammar> {
  loaded ??= load();
  return loaded;
}

/** The tokens of a text, line by line, white space between scopes left out. */
export async function tokensOf(text: string): Promise<Token[][]> {
  const grammar = await loadGrammar();
  let state = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => {
      const innermost = scopes.at(-1)!;
      return {
        text: line.slice(startIndex, endIndex),
        scope: innermost === scopeName ? '' : innermost.replace(/\.zhibiao$/, ''),
      };
    });
  });
}

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const path = new URL('../../../syntaxes/zhibiao.tmLanguage.json', import.meta.url);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => createOnigScanner(sources),
      createOnigString: (text) => createOnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path.pathname),
  });
  return (await registry.loadGrammar(scopeName))!;
}
