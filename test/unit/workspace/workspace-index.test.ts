import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { detached, digestOf, lineageOf, plainName } from '../../../server/src/workspace/digest.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspace-index.ts';
import { generate } from '../../support/generate.ts';
import { item, tableOfYear } from '../../support/lists.ts';
import { render } from '../../support/render.ts';

function indexOf(texts: Record<string, string>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [uri, text] of Object.entries(texts)) index.put(uri, detached(digestOf(Table.read(text))));
  return index;
}

const QUALITY = '1-产出指标；12-质量指标';

const WORKSPACE = {
  'file:///2023.txt': tableOfYear(2023, '河道巡查经费（2023年）', item(1) + item(2, '巡查合格率', { head: QUALITY })),
  'file:///2024.txt': tableOfYear(2024, '2024年河道巡查经费', item(1) + item(2, '巡查 次数')),
  'file:///2025.txt': tableOfYear(2025, '河道巡查经费', item(1, '巡查河道次数', { annual: '≥20次' })),
};

const ALL = { limit: 10, begun: 10, inside: 10 };

describe('the workspace index', () => {
  it('knows the names of a type, the most used first, with where they stand', () => {
    const [first, second, ...more] = indexOf(WORKSPACE).indicatorNames('数量指标', ALL);
    assert.deepEqual([first?.name, first?.count, first?.values], ['巡查河道次数', 3, ['≥12次', '≥20次']]);
    assert.deepEqual(
      first?.sources.map(({ year }) => year),
      [2025, 2024, 2023],
    );
    assert.equal(second?.name, '巡查 次数');
    assert.deepEqual(more, []);
    assert.equal(indexOf(WORKSPACE).indicatorNames('质量', ALL)[0]?.name, '巡查合格率');
    assert.deepEqual(indexOf(WORKSPACE).indicatorNames('时效指标', ALL), []);
  });

  it('follows a project through the years, and a name through the files', () => {
    const index = indexOf(WORKSPACE);
    assert.deepEqual(
      index.sameProject('2026年度河道巡查经费').map(({ name, year, unit }) => [name, year, unit]),
      [
        ['河道巡查经费', 2025, '青榕市水务局'],
        ['2024年河道巡查经费', 2024, '青榕市水务局'],
        ['河道巡查经费（2023年）', 2023, '青榕市水务局'],
      ],
    );
    assert.deepEqual(index.tablesWith('indicator', '巡查河道　次数'), Object.keys(WORKSPACE));
    assert.deepEqual(index.tablesWith('project', '河道巡查经费'), ['file:///2025.txt']);
  });

  it('tells of what is found where it belongs', () => {
    const found = indexOf(WORKSPACE).search('河道巡查', 10);
    assert.deepEqual(
      found.map(({ kind, container }) => [kind, container]),
      Object.keys(WORKSPACE).map(() => ['project', '青榕市水务局']),
    );
  });

  it('gives the table of the year before of the same department', () => {
    const index = indexOf(WORKSPACE);
    assert.equal(index.previousTable('青榕市水务局', 2025, 'file:///2025.txt')?.uri, 'file:///2024.txt');
    assert.equal(index.previousTable('青榕市水务局', null)?.uri, 'file:///2025.txt');
    assert.equal(index.previousTable('青榕市水务局', 2023), null);
    assert.equal(index.previousTable('青榕市林业局', 2025), null);
  });

  it('forgets a table that is gone, and takes over what one says now', () => {
    const index = indexOf(WORKSPACE);
    assert.equal(index.indicatorNames('数量指标', ALL)[0]?.count, 3);
    index.remove('file:///2023.txt');
    index.put('file:///2024.txt', digestOf(Table.read('')));
    assert.equal(index.indicatorNames('数量指标', ALL)[0]?.count, 1);
  });

  it('names each place so that the text there is the name', () => {
    for (const layout of ['published', 'wrapped', 'authoring'] as const) {
      for (const dialect of ['coded', 'uncoded'] as const) {
        const { text } = render(generate({ seed: 3, dialect }), { layout, width: 30, breakAnywhere: true });
        const table = Table.read(text);
        const index = indexOf({ 'file:///a': text });
        for (const { segment } of table.rows()) {
          for (const { name } of segment.list?.indicators ?? []) {
            const places = index.places('indicator', name!);
            assert.ok(places.length > 0);
            for (const { range } of places) assert.equal(plainName(table.snapshot.text(range)), plainName(name!));
          }
        }
      }
    }
  });

  it('takes years out of a name, whichever way they are written', () => {
    for (const name of ['2025年河道巡查', '河道巡查（2025年）', '河道巡查(2024-2025年度)', '２０２５年度河道巡查']) {
      assert.equal(lineageOf(name), '河道巡查', name);
    }
    assert.equal(lineageOf('2025年'), '2025年');
  });
});
