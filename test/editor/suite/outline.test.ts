import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { client, closeAll, open, TABLE, until } from './support.ts';

function names(symbols: vscode.DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, children }) => [`${'  '.repeat(depth)}${name}`, ...names(children, depth + 1)]);
}

async function outline(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  await client();
  const ask = () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
  return until(ask, (symbols) => symbols?.length > 0);
}

describe('outline and hover', () => {
  afterEach(closeAll);

  it('the outline goes from table to unit, project, level and indicator', async () => {
    const found = names(await outline(await open(TABLE)));
    const place = (text: string) => {
      const index = found.findIndex((name) => name.includes(text));
      assert.ok(index >= 0, `${text} is not in\n${found.join('\n')}`);
      return found[index]!.search(/\S/);
    };
    const depths = ['云岭区图书馆', '图书购置费', '产出指标', '购置图书数量'].map(place);
    assert.deepEqual(
      depths,
      [...depths].sort((a, b) => a - b),
    );
    assert.equal(new Set(depths).size, depths.length, found.join('\n'));
  });

  it('each entry lies within its parent', async () => {
    const check = (parent: vscode.DocumentSymbol) => {
      assert.ok(parent.range.contains(parent.selectionRange), parent.name);
      for (const child of parent.children) {
        assert.ok(parent.range.contains(child.range), `${child.name} in ${parent.name}`);
        check(child);
      }
    };
    for (const symbol of await outline(await open(TABLE))) check(symbol);
  });

  it('hovering a head tells what it means', async () => {
    const document = await open(TABLE);
    await client();
    const at = document.positionAt(document.getText().indexOf('11-数量指标') + 4);
    const hovers = await until(
      () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at),
      (found) => found.length > 0,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((c) => (typeof c === 'string' ? c : c.value)))
      .join('\n');
    assert.match(text, /数量指标/);
  });
});
