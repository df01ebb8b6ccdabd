import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { item, tableOfYear } from '../support/lists.ts';
import { applied } from '../unit/features/support/open.ts';
import { useFreshBundles } from './support/bundle.ts';
import { Client, type Json, type ServerError } from './support/client.ts';

const NAME = '巡查河道次数';
const PROJECT_LINE = 6;
const LENS_SETTINGS = { codeLens: { enabled: false } };
const ANNOTATES = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { rename: { prepareSupport: true } },
};

/** Three years of one project; the last is open in the editor. */
const FILES: Readonly<Record<string, string>> = {
  '2024.zhibiao': tableOfYear(2024, '2024年河道巡查经费', item(1)),
  '2025年绩效目标表.txt': tableOfYear(2025, '河道巡查经费', item(1) + item(2, '清理漂浮物数量')),
  '2026.zhibiao': tableOfYear(2026, '河道巡查经费', item(1, NAME, { annual: '不少于12次' })),
  'notes.txt': tableOfYear(2023, '河道巡查经费', item(1)),
};
const OWN = '2026.zhibiao';
const TEXT = FILES[OWN]!;

describe('navigation over the pipe', () => {
  useFreshBundles();
  let folder: string;
  let client: Client;
  let version: number;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
    await start();
  });
  afterEach(() => {
    client.kill();
    rmSync(folder, { recursive: true });
  });

  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).toString();
  const nameOf = ({ uri }: Json) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const own = () => ({ textDocument: { uri: uriOf(OWN) } });

  async function start(capabilities: Json = {}, settings: Json = {}): Promise<void> {
    client?.kill();
    client = new Client();
    version = 1;
    await client.initialize(capabilities, {
      workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: '一' }],
      initializationOptions: settings,
    });
    client.open(uriOf(OWN), TEXT);
  }

  /** Where a text stands in the project's line, one character into it. */
  function at(text: string) {
    return { line: PROJECT_LINE, character: TEXT.split('\n')[PROJECT_LINE]!.indexOf(text) + 1 };
  }

  /** Asks until the answer is as wished: tables are read in the background. */
  async function when(method: string, params: Json, wished: (answer: Json) => boolean): Promise<Json> {
    const end = Date.now() + client.patience;
    for (;;) {
      const answer = await client.request(method, params);
      if (wished(answer)) return answer;
      assert.ok(Date.now() < end, `${method}: ${JSON.stringify(answer)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const referencesTo = (text: string, wished: (answer: Json) => boolean) =>
    when('textDocument/references', { ...own(), position: at(text), context: { includeDeclaration: true } }, wished);

  function edit(character: number, text: string): void {
    const place = { line: PROJECT_LINE, character };
    client.change(uriOf(OWN), ++version, { range: { start: place, end: place }, text });
  }

  it('finds a name in all tables of the folder, its own first, and in no other files', async () => {
    const found = await referencesTo(NAME, ({ length }) => length >= 3);
    assert.deepEqual(found.map(nameOf), [OWN, '2024.zhibiao', '2025年绩效目标表.txt']);
    for (const place of found) {
      const line = FILES[nameOf(place)]!.split('\n')[place.range.start.line]!;
      assert.equal(line.slice(place.range.start.character, place.range.end.character), NAME);
    }
    const highlights = await client.request('textDocument/documentHighlight', { ...own(), position: at(NAME) });
    assert.deepEqual(
      highlights.map(({ range }: Json) => range),
      [found[0].range],
    );
  });

  it('follows files that change, come and go, and unsaved text', async () => {
    await referencesTo(NAME, ({ length }) => length === 3);
    const changed = (name: string, type: number) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
    writeFileSync(path.join(folder, '2023.zhibiao'), tableOfYear(2023, '河道巡查经费', item(1)));
    changed('2023.zhibiao', 1);
    await referencesTo(NAME, ({ length }) => length === 4);
    writeFileSync(path.join(folder, '2024.zhibiao'), FILES['2024.zhibiao']!.replace(NAME, '别的名称'));
    changed('2024.zhibiao', 2);
    await referencesTo(NAME, ({ length }) => length === 3);
    rmSync(path.join(folder, '2023.zhibiao'));
    changed('2023.zhibiao', 3);
    await referencesTo(NAME, ({ length }) => length === 2);
    // What is open counts as it stands in the editor, and as it is on disk again when it is closed.
    client.open(uriOf('2024.zhibiao'), FILES['2024.zhibiao']!);
    await referencesTo(NAME, ({ length }) => length === 3);
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('2024.zhibiao') } });
    await referencesTo(NAME, ({ length }) => length === 2);
  });

  it('goes to the same project of other years', async () => {
    const params = { ...own(), position: at('河道巡查经费') };
    const found = await when('textDocument/definition', params, ({ length }) => length >= 2);
    assert.deepEqual(found.map(nameOf), ['2025年绩效目标表.txt', '2024.zhibiao']);
    assert.equal(found[0].range.start.line, PROJECT_LINE);
  });

  it('finds names of the workspace, by pinyin too', async () => {
    for (const query of ['清理漂浮', 'qlpf', 'piaofu']) {
      const found = await when('workspace/symbol', { query }, ({ length }) => length > 0);
      assert.deepEqual([nameOf(found[0].location), found[0].name], ['2025年绩效目标表.txt', '清理漂浮物数量']);
      assert.equal(found[0].containerName, '河道巡查经费');
    }
  });

  describe('rename', () => {
    const rename = (position: Json, newName: string) =>
      client.request('textDocument/rename', { ...own(), position, newName });

    it('changes all tables', async () => {
      await referencesTo(NAME, ({ length }) => length === 3);
      const { changes } = await rename(at(NAME), '河道巡查次数');
      assert.deepEqual(
        Object.keys(changes).map((uri) => nameOf({ uri })),
        [OWN, '2024.zhibiao', '2025年绩效目标表.txt'],
      );
      for (const [uri, edits] of Object.entries<Json>(changes)) {
        const text = readFileSync(path.join(folder, nameOf({ uri })), 'utf8');
        assert.equal(applied(text, edits), text.replace(NAME, '河道巡查次数'));
      }
    });

    it('lets the user confirm what it changes elsewhere, where the client can ask', async () => {
      await start(ANNOTATES);
      await referencesTo(NAME, ({ length }) => length === 3);
      const prepared = await client.request('textDocument/prepareRename', { ...own(), position: at(NAME) });
      assert.equal(prepared.placeholder, NAME);
      const { documentChanges, changeAnnotations } = await rename(at(NAME), '河道巡查次数');
      const [first, ...others] = documentChanges;
      assert.deepEqual(first.textDocument, { uri: uriOf(OWN), version: 1 });
      assert.equal(first.edits[0].annotationId, undefined);
      assert.equal(others.length, 2);
      for (const { textDocument, edits } of others) {
        assert.equal(textDocument.version, null);
        assert.equal(changeAnnotations[edits[0].annotationId].needsConfirmation, true);
        assert.match(changeAnnotations[edits[0].annotationId].label, /[一-龥]/);
      }
    });

    it('says in Chinese why it cannot', async () => {
      const refused = (position: Json, name: string, why: RegExp) =>
        assert.rejects(rename(position, name), ({ message }: ServerError) => why.test(message));
      await refused(at(NAME), '', /不能为空/);
      await refused(at(NAME), '甲；乙', /分隔符/);
      await refused(at(NAME), '甲，年度指标值:1次', /2026\.zhibiao 里有的行会读成别的内容/);
      await refused(at('≥24次'), '新', /没有可以改名的内容/);
    });
  });

  it('tells what a project has and lacks; a click adds drafts', async () => {
    await start({ workspace: { applyEdit: true } });
    client.answers['workspace/applyEdit'] = ({ edit }) => {
      applies.push(edit);
      return { applied: true };
    };
    const applies: Json[] = [];
    const lenses = await client.request('textDocument/codeLens', own());
    const resolved = await Promise.all(lenses.map((lens: Json) => client.request('codeLens/resolve', lens)));
    const titles = resolved.map(({ command }) => command.title);
    assert.match(titles[0], /^产出 1 · 10\.00万元，占单位 100%$/);
    // Another client than VS Code does not know how to go to a place.
    assert.ok(resolved.every(({ command }) => command.command !== 'zhibiao.reveal'));
    const missing = resolved.find(({ command }) => command.command === 'zhibiao.addDrafts')!;
    assert.match(missing.command.title, /^缺.+补上草稿$/);
    await client.request('workspace/executeCommand', missing.command);
    assert.equal(applies.length, 1);
    const after = applied(TEXT, applies[0].changes[uriOf(OWN)]);
    assert.ok(after.length > TEXT.length);
    // What nobody offered does nothing.
    await client.request('workspace/executeCommand', { command: 'zhibiao.addDrafts', arguments: ['untitled:no', 1] });
    await client.request('workspace/executeCommand', { command: 'zhibiao.addDrafts' });
    assert.equal(applies.length, 1);
    await start({}, LENS_SETTINGS);
    assert.deepEqual(await client.request('textDocument/codeLens', own()), []);
  });

  it('colours the whole text, what changed, and a range', async () => {
    const full = await client.request('textDocument/semanticTokens/full', own());
    assert.equal(full.data.length % 5, 0);
    assert.ok(full.data.length > 100);
    edit(TEXT.split('\n')[PROJECT_LINE]!.indexOf(NAME), '新');
    const params = { ...own(), previousResultId: full.resultId };
    const { edits, resultId } = await client.request('textDocument/semanticTokens/full/delta', params);
    const data = [...full.data];
    for (const { start, deleteCount, data: put = [] } of edits) data.splice(start, deleteCount, ...put);
    const again = await client.request('textDocument/semanticTokens/full', own());
    assert.deepEqual(data, again.data);
    assert.ok(edits.length === 1 && edits[0].data.length < 20, JSON.stringify(edits));
    assert.notEqual(resultId, full.resultId);
    // What the server no longer remembers is told whole.
    const whole = await client.request('textDocument/semanticTokens/full/delta', params);
    assert.deepEqual(whole.data, again.data);
    const range = { start: { line: PROJECT_LINE, character: 0 }, end: { line: PROJECT_LINE, character: 9 } };
    const part = await client.request('textDocument/semanticTokens/range', { ...own(), range });
    assert.equal(part.data[0], PROJECT_LINE);
    assert.deepEqual(part.data.slice(1), again.data.slice(1 - part.data.length));
  });

  it('leaves the colours of a very large table to the ranges that are shown', async () => {
    await start({ textDocument: { semanticTokens: { serverCancelSupport: true, requests: {} } } });
    const uri = 'untitled:large';
    client.open(uri, TEXT + `// ${'说'.repeat(1_000)}\n`.repeat(1_000));
    const textDocument = { uri };
    const refused = client.request('textDocument/semanticTokens/full', { textDocument });
    await assert.rejects(refused, ({ code }: ServerError) => code === -32802);
    const range = { start: { line: 400, character: 0 }, end: { line: 410, character: 0 } };
    const { data } = await client.request('textDocument/semanticTokens/range', { textDocument, range });
    assert.equal(data[0], 400);
  });

  it('hints at what words mean, where the settings want it', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const labels = async () => (await client.request('textDocument/inlayHint', { ...own(), range })).map(label);
    const label = (hint: Json) => hint.label;
    assert.deepEqual(await labels(), ['≥ 12 次']);
    await start({}, { inlayHints: { operators: false } });
    assert.deepEqual(await labels(), []);
  });

  it('grows a selection and folds', async () => {
    const [found] = await client.request('textDocument/selectionRange', { ...own(), positions: [at(NAME)] });
    const sizes: number[] = [];
    for (let one = found; one !== undefined; one = one.parent) sizes.push(one.range.end.line - one.range.start.line);
    assert.ok(sizes.length >= 5 && sizes.at(-1)! > 5, sizes.join());
    const folds = await client.request('textDocument/foldingRange', own());
    assert.deepEqual(
      folds.find(({ startLine }: Json) => startLine === 5),
      { startLine: 5, endLine: 6 },
    );
  });
});
