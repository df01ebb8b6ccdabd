import assert from 'node:assert/strict';
import { Snapshot, Table } from '#grammar';
import { sameProject } from '../../../server/src/features/definition.ts';
import { documentHighlights } from '../../../server/src/features/documentHighlight.ts';
import { references } from '../../../server/src/features/references.ts';
import { prepareRename, renameAt, renameEdits } from '../../../server/src/features/rename.ts';
import { selectionRanges } from '../../../server/src/features/selectionRange.ts';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbol.ts';
import { digestOf } from '../../../server/src/workspace/digest.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspace-index.ts';
import { tableAround } from '../../support/check-rule.ts';
import { item, tableOfYear } from '../../support/lists.ts';
import { applied, open, openAtCursor } from './support/open.ts';

const LIST =
  '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:≥5卷；年度指标值:≥5卷。2、1-产出指标；12-质量指标；加工 卷数；实施周期指标值:≥5卷；年度指标值:≥5卷。';
const WRAPPED = [
  '项目支出绩效目标表',
  '项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
  '    对外联络会议及调研专',
  '项经费 90.00 90.00',
  '保障对外联络工作，接待来访30批。',
  '1、1-产出指标；12-质量指标；验收合',
  '格率；实施周期指标值:100%；年度指标值:100%。',
].join('\n');

/** The texts of ranges, white space aside. */
function texts(text: string, ranges: readonly { range: Parameters<Snapshot['text']>[0] }[]): string[] {
  return ranges.map(({ range }) => Snapshot.of(text).text(range).replace(/\s/g, ''));
}

function indexOf(tables: Readonly<Record<string, string>>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [uri, text] of Object.entries(tables)) index.put(uri, digestOf(Table.read(text)));
  return index;
}

describe('document highlight', () => {
  it('marks a name wherever it stands in the file, also written with spaces or over a line break', () => {
    const { checked, position, text } = openAtCursor(tableAround(LIST.replace('加工卷', '加工‸卷')));
    assert.deepEqual(texts(text, documentHighlights(checked, position)), ['加工卷数', '加工卷数']);
    const wrapped = openAtCursor(WRAPPED.replace('格率', '格‸率'));
    assert.deepEqual(texts(wrapped.text, documentHighlights(wrapped.checked, wrapped.position)), ['验收合格率']);
  });

  it('marks nothing where no name stands', () => {
    const { checked, position } = openAtCursor(tableAround(LIST.replace('≥5卷', '≥‸5卷')));
    assert.deepEqual(documentHighlights(checked, position), []);
  });
});

describe('references, definition and workspace symbols', () => {
  const tables = {
    'file:///2024.txt': tableOfYear(2024, '2024年河道巡查经费', item(1)),
    'file:///2025.txt': tableOfYear(2025, '河道巡查经费', item(1)),
  };
  const own = tableOfYear(2026, '河道巡‸查经费', item(1));

  it('finds an indicator in all tables', () => {
    const { checked, position, text } = openAtCursor(own.replace('‸', '').replace('巡查河道', '巡查‸河道'));
    const index = indexOf({ ...tables, [checked.document.uri]: text });
    assert.deepEqual(
      references(checked, position, index).map(({ uri }) => uri),
      ['untitled:table', 'file:///2024.txt', 'file:///2025.txt'],
    );
  });

  it('goes to the same project of other years, the newest first', () => {
    const { checked, position } = openAtCursor(own);
    assert.deepEqual(
      sameProject(checked, position, indexOf(tables)).map(({ uri }) => uri),
      ['file:///2025.txt', 'file:///2024.txt'],
    );
  });

  it('finds names by Chinese and by pinyin', () => {
    for (const query of ['巡查河道', 'xchd', 'hedao']) {
      const found = workspaceSymbols(indexOf(tables), query);
      assert.ok(
        found.some(({ name, containerName }) => name === '巡查河道次数' && containerName !== ''),
        query,
      );
    }
    assert.deepEqual(workspaceSymbols(indexOf(tables), 'zzz'), []);
  });
});

describe('rename', () => {
  /** Asserts what the table says after the name at the cursor was renamed. */
  function check(marked: string, newName: string, expected: string): void {
    const { checked, position, text } = openAtCursor(marked);
    const at = renameAt(checked, position, newName);
    assert.ok('kind' in at);
    assert.equal(applied(text, renameEdits(checked.document.table, at.kind, at.name, newName)!), expected);
  }

  it('renames an indicator everywhere', () => {
    const after = LIST.replace('加工卷数', '档案卷数').replace('加工 卷数', '档案卷数');
    check(tableAround(LIST.replace('加工卷', '加工‸卷')), '档案卷数', tableAround(after));
  });

  it('renames a project whose name goes around its amounts and leaves these as they are', () => {
    const broken = WRAPPED.replace('专\n项经费 90.00 90.00', '专 90.00 90.00\n项经费');
    for (const text of [WRAPPED, broken]) {
      const { checked, position } = openAtCursor(text.replace('对外', '对‸外'));
      const at = renameAt(checked, position, '对外交流经费');
      assert.ok('kind' in at);
      const after = applied(text, renameEdits(checked.document.table, at.kind, at.name, '对外交流经费')!);
      const [row] = [...Table.read(after).rows()];
      assert.equal(row!.segment.name, '对外交流经费');
      assert.equal(row!.segment.amount('total'), '90.00');
      assert.equal(row!.segment.list!.indicators.length, 1);
    }
  });

  it('writes a bar in a name as an ordinary character between bars', () => {
    const name = '项目名称|总计|财政拨款|财政专户拨款|其他资金|绩效目标|绩效指标';
    const table = (project: string) => `|${name}|\n|--|--|--|--|--|--|--|\n|${project}|9.00|9.00|||做好。|${LIST}|\n`;
    const { checked, position } = openAtCursor(table('馆‸藏整理费'));
    const at = renameAt(checked, position, '馆藏|整理费');
    assert.ok('kind' in at);
    const edits = renameEdits(checked.document.table, at.kind, at.name, '馆藏|整理费')!;
    assert.equal(applied(table('馆藏整理费'), edits), table('馆藏\\|整理费'));
  });

  it('refuses a name with which a table would say something else', () => {
    const name = '公交站台修缮工程（一期）';
    const table = `主管部门 预算单位 项目名称 绩效目标 绩效指标\n白鹭镇市政管理处 白鹭镇市政管理处 ${name}\n做好全域公交站台修缮工作\n，全年不少于10次。\n1、产出指标：公交站台\n改造办结率，年度指标值：\n≥85%。\n`;
    const renamed = (newName: string) => renameEdits(open(table).document.table, 'project', name, newName);
    assert.equal(renamed('新的名称'), null);
    assert.equal(applied(table, renamed('公交站台改造工程（二期）')!), table.replace('修缮工程（一', '改造工程（二'));
  });

  it('says what can be renamed, and why something cannot be', () => {
    const { checked, position } = openAtCursor(tableAround(LIST.replace('加工卷', '加工‸卷')));
    assert.equal(prepareRename(checked, position)?.placeholder, '加工卷数');
    for (const bad of ['', ' ', 'a\tb', '甲；乙', '甲。'])
      assert.match((renameAt(checked, position, bad) as { zh: string }).zh, /。$/);
    const off = openAtCursor(tableAround(LIST.replace('≥5卷', '≥‸5卷')));
    assert.equal(prepareRename(off.checked, off.position), null);
    assert.ok('zh' in renameAt(off.checked, off.position, '新'));
  });
});

describe('selection range', () => {
  function check(marked: string, expected: readonly string[]): void {
    const { checked, position, text } = openAtCursor(marked);
    const found: string[] = [];
    for (let range = selectionRanges(checked, [position])[0]; range !== undefined; range = range.parent) {
      found.push(Snapshot.of(text).text(range.range).replace(/\s+/g, ' ').trim());
    }
    assert.deepEqual(found.slice(1, expected.length + 1), expected);
    assert.equal(found.at(-1), text.replace(/\s+/g, ' ').trim());
  }

  it('grows from the word to the field, the indicator, the list, the row', () => {
    const first = LIST.slice(0, LIST.indexOf('2、'));
    check(tableAround(LIST.replace('加工卷', '加‸工卷')), ['加工', '加工卷数', first, LIST]);
  });

  it('grows over line breaks', () => {
    check(WRAPPED.replace('格率', '格‸率'), ['率', '验收合 格率']);
  });

  it('has the line outside of rows', () => {
    check('项目支出绩‸效目标表（含转移支付项目）\n\n其他', ['绩效', '项目支出绩效目标表（含转移支付项目）']);
  });
});
