import assert from 'node:assert/strict';
import { TableLoader } from '../../../server/src/workspace/table-loader.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspace-index.ts';
import { item, tableOfYear } from '../../support/lists.ts';

describe('loading the tables of a workspace', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const table = tableOfYear(2025, '河道巡查经费', item(1));

  function loader(disk: Record<string, string>, opened: readonly string[] = []) {
    const index = new WorkspaceIndex();
    const failures: unknown[] = [];
    const files = {
      find: async () => Object.keys(disk),
      leadsOut: async () => false,
      read: async (uri: string) => {
        if (disk[uri] === 'broken') throw new Error('broken');
        return disk[uri] === undefined ? null : bytes(disk[uri]!);
      },
    };
    const host = {
      files,
      isOpen: (uri: string) => opened.includes(uri),
      failed: (error: unknown) => failures.push(error),
    };
    return { index, failures, loader: new TableLoader(index, host) };
  }

  it('takes over hundreds of files, and what is open from the editor alone', async () => {
    const disk = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`file:///a/${i}.zhibiao`, table]));
    const { index, loader: own } = loader(disk, ['file:///a/7.zhibiao']);
    await own.addFolder('file:///a');
    assert.equal(index.tables.length, 299);
    assert.equal(index.has('file:///a/7.zhibiao'), false);
  });

  it('follows files that change, come and go, and passes others over', async () => {
    const disk: Record<string, string> = { 'file:///a/1.zhibiao': table };
    const { index, loader: own } = loader(disk);
    await own.addFolder('file:///a');
    disk['file:///a/1.zhibiao'] = table.replace('巡查河道次数', '巡河次数');
    disk['file:///a/2.zhibiao'] = table;
    disk['file:///a/notes.txt'] = table;
    await own.changed(Object.keys(disk));
    assert.deepEqual(index.tablesWith('indicator', '巡河次数'), ['file:///a/1.zhibiao']);
    assert.equal(index.tables.length, 2);
    delete disk['file:///a/1.zhibiao'];
    await own.changed(['file:///a/1.zhibiao']);
    assert.deepEqual(
      index.tables.map(({ uri }) => uri),
      ['file:///a/2.zhibiao'],
    );
    own.removeFolder('file:///a');
    assert.equal(index.tables.length, 0);
  });

  it('takes a name that is no proper URI as it is', async () => {
    const { index, loader: own } = loader({ 'file:///a/%zz.zhibiao': table });
    await own.changed(['file:///a/%zz.zhibiao']);
    assert.equal(index.tables.length, 1);
  });

  it('goes on behind a file that cannot be read', async () => {
    const { index, failures, loader: own } = loader({ 'file:///a/1.zhibiao': 'broken', 'file:///a/2.zhibiao': table });
    await own.addFolder('file:///a');
    assert.equal(index.tables.length, 1);
    assert.equal(failures.length, 1);
  });
});
