import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CONVERSIONS } from '../../../client/src/conversion-names.ts';
import { LEGEND } from '../../../server/src/features/support/token-legend.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(text(file));
const manifest = json('package.json');

describe('manifest', () => {
  it('every word has its English and its Chinese, and no word is left over', () => {
    const used = [...new Set([...text('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key))].sort();
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      assert.deepEqual(Object.keys(json(file)).sort(), used, file);
    }
  });

  it('works fully in workspaces that are not trusted, and in virtual ones', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.deepEqual([untrustedWorkspaces, virtualWorkspaces], [{ supported: true }, true]);
  });

  it('the Chinese words are Chinese', () => {
    for (const [key, words] of Object.entries(json('package.nls.zh-cn.json')))
      assert.match(String(words), /[一-龥]/, key);
  });

  it('every message of the client has its Chinese, and no Chinese is left over', () => {
    const sources = readdirSync(path.join(root, 'client/src')).map((file) => text(`client/src/${file}`));
    const used = sources.flatMap((source) =>
      [...source.matchAll(/\bt\(\s*(?:'([^']+)'|"([^"]+)")/g)].map(([, single, double]) => single ?? double),
    );
    const known = Object.keys(json('l10n/bundle.l10n.zh-cn.json'));
    assert.deepEqual([...new Set(used)].sort(), known.sort());
  });

  it('every command is one that the client registers', () => {
    const core = text('client/src/core.ts');
    const conversions = CONVERSIONS.map((name) => `zhibiao.convert.${name}`);
    for (const { command } of manifest.contributes.commands) {
      assert.ok(conversions.includes(command) || core.includes(`'${command}'`), command);
    }
  });

  it('every entry of a menu is a command or a menu of its own, and the menu of tables has all that change one', () => {
    const { commands, menus, submenus } = manifest.contributes;
    const own = new Set(commands.map(({ command }: { command: string }) => command));
    const known = new Set(submenus.map(({ id }: { id: string }) => id));
    for (const entries of Object.values<{ command?: string; submenu?: string }[]>(menus)) {
      for (const { command, submenu } of entries) assert.ok(own.has(command) || known.has(submenu), command ?? submenu);
    }
    const inMenu = menus['zhibiao.context'].map(({ command }: { command: string }) => command);
    for (const name of CONVERSIONS) assert.ok(inMenu.includes(`zhibiao.convert.${name}`), name);
  });

  it('every step of the walkthrough leads to a command that there is', () => {
    const own = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const linked = Object.values(json(file)).flatMap((words) =>
        [...String(words).matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command!),
      );
      assert.ok(linked.length >= 4, file);
      for (const command of linked)
        assert.ok(own.includes(command) || /^(?:workbench|editor)\.action/.test(command), command);
    }
  });

  it('every semantic token has the scope that the TextMate grammar gives it: nothing changes colour when the server starts', () => {
    const grammar = text('syntaxes/zhibiao.tmLanguage.json');
    const { scopes } = manifest.contributes.semanticTokenScopes[0];
    assert.deepEqual(Object.keys(scopes).sort(), [...LEGEND.tokenTypes].sort());
    // Names have no scope in the grammar; this one has the colour of plain text in usual themes.
    const { variable, ...others } = scopes as Record<string, string[]>;
    assert.deepEqual(variable, ['meta.embedded.name.zhibiao']);
    for (const [scope] of Object.values(others)) {
      assert.ok(grammar.includes(scope!.replace(/\.zhibiao$/, '.')), scope);
    }
  });

  it('every file that it names is there', () => {
    const { languages, grammars, jsonValidation, walkthroughs } = manifest.contributes;
    const configurations = languages.flatMap(({ configuration }: { configuration?: string }) => configuration ?? []);
    const schemas = jsonValidation.map(({ url }: { url: string }) => url);
    const media = walkthroughs[0].steps.map((step: { media: { markdown: string } }) => step.media.markdown);
    const named = [...configurations, ...schemas, grammars[0].path, manifest.icon, ...media];
    named.push(...Object.values(languages[0].icon));
    for (const file of named) assert.ok(existsSync(path.join(root, file)), file);
  });

  it('a first line is known as a title with year and department, and running text is not', () => {
    const firstLine = new RegExp(manifest.contributes.languages[0].firstLine);
    assert.match('项目支出绩效目标表（含转移支付项目）', firstLine);
    assert.match('# 青溪市云岭区图书馆2024年项目支出绩效目标表', firstLine);
    assert.doesNotMatch('请报送项目支出绩效目标表，谢谢', firstLine);
    assert.doesNotMatch('关于绩效目标表的通知', firstLine);
  });
});
