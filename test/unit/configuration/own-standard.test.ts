import assert from 'node:assert/strict';
import { Snapshot, type Standard } from '#grammar';
import { readStandard } from '../../../server/src/configuration/standard.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { diagnostics } from '../../../server/src/features/diagnostic.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { status } from '../../../server/src/features/status.ts';
import { Checks } from '../../../server/src/workspace/checked.ts';
import { Document } from '../../../server/src/workspace/document.ts';
import { type Settings, settingsFor } from '../../../server/src/workspace/settings.ts';
import { newTable } from '../../../server/src/writing/new-table.ts';
import { textOf } from '../../../server/src/writing/snippet.ts';
import { tableAround } from '../../support/check-rule.ts';
import { takeCursor } from '../../support/marks.ts';
import { help } from '../features/support/help.ts';

const OWN = {
  id: 'ours',
  name: '我市体系',
  coded: false,
  labels: { cycle: null, annual: '当年目标' },
  levels: [
    {
      name: '成果指标',
      types: [{ name: '实物成果', aliases: ['实物量'], definition: '看得见的成果。' }, { name: '品质成果' }],
    },
    { name: '民意指标', types: [{ name: '群众满意度' }] },
  ],
  required: { levels: ['成果指标', '民意指标'], types: ['实物成果'] },
  indicatorCount: { min: 1, max: 2 },
  satisfactionFloor: 92,
  weightTotals: [60],
};

function own(more: object = {}): Standard {
  const { standard, problems } = readStandard(JSON.stringify({ ...OWN, ...more }));
  assert.deepEqual(problems, []);
  return standard!;
}

function settings(standard: Standard): Settings {
  return settingsFor('', {}, [{ standard }], null);
}

function open(list: string, standard = own()) {
  return new Checks('zh').of(Document.open('untitled:table', 1, tableAround(list)), settings(standard));
}

const WORKS = '1、成果指标：实物成果：新建泵站数量，当年目标：≥3座。';
const LOVED = '2、民意指标：群众满意度：受益群众满意度，当年目标：≥95%。';

/** Findings of some rules in a list, as `rule: words`. */
function check(list: string, rules: readonly string[], ...expected: string[]): void {
  const found = diagnostics(open(list)).filter(({ code }) => rules.includes(String(code)));
  assert.deepEqual(
    found.map(({ code, message }) => `${code} ${String(message).split('。')[0]}`),
    expected,
  );
}

describe('tables under a standard of the user’s own', () => {
  it('are read by its names and labels', () => {
    const { document, result } = open(WORKS + LOVED.replace('群众满意度：', '群众 满意度：'));
    const [row] = [...document.table.rows()].slice(-1);
    const seen = row!.segment.list!.indicators.map(({ level, type, name, annualValue }) => [
      level?.name,
      type?.name,
      name,
      annualValue,
    ]);
    assert.deepEqual(seen, [
      ['成果指标', '实物成果', '新建泵站数量', '≥3座'],
      ['民意指标', '群众 满意度', '受益群众满意度', '≥95%'],
    ]);
    assert.equal(result.standard.id, 'ours');
    assert.deepEqual(status(open(WORKS)).standard, { id: 'ours', name: '我市体系', detected: false });
  });

  it('are found by them in the text of a PDF, where no cell shows where a row begins', () => {
    const text = `项目支出绩效目标表
部门名称：青禾市水务局
主管部门 预算单位 项目名称 绩效目标 绩效指标
青禾市水务局 青禾市水务局
本级
河道保洁
专项经费
做好全市河道保洁，
水面清洁。
1、成果指标：实物成果：
保洁河道长度，当年目标：
≥30公里。2、民意指标：群
众满意度：沿岸居民满意
度，当年目标：≥95%。
青禾市水务局 青禾市水务局
本级
泵站更新
改造经费
更新老旧泵站，保障排涝
安全。
1、成果指标：实物成果：
更新泵站数量，当年目标：
≥3座。
`;
    const { document } = new Checks('zh').of(Document.open('untitled:table', 1, text), settings(own()));
    const seen = [...document.table.rows()].map(({ segment }) => [
      segment.text('name'),
      segment.text('goal'),
      segment.list!.indicators.map(({ name, annualValue }) => `${name} ${annualValue}`),
    ]);
    assert.deepEqual(seen, [
      ['河道保洁专项经费', '做好全市河道保洁，水面清洁。', ['保洁河道长度 ≥30公里', '沿岸居民满意度 ≥95%']],
      ['泵站更新改造经费', '更新老旧泵站，保障排涝安全。', ['更新泵站数量 ≥3座']],
    ]);
  });

  it('are checked by what it requires, its order and its limits', () => {
    check(WORKS + LOVED, ['required-level', 'required-type', 'level-order', 'low-satisfaction', 'indicator-count']);
    check(WORKS, ['required-level'], 'required-level 项目“档案数字化经费”没有“民意指标”');
    check(WORKS.replace('实物成果', '品质成果'), ['required-type'], 'required-type 项目“档案数字化经费”没有实物成果');
    check(
      LOVED.replace('2、', '1、') + WORKS.replace('1、', '2、'),
      ['level-order'],
      'level-order “成果指标”排在“民意指标”之后，顺序应为成果指标、民意指标',
    );
    check(LOVED.replace('95', '90'), ['low-satisfaction'], 'low-satisfaction 满意度目标“≥90%”低于 92%，约束力偏弱');
    const third = WORKS.replace('1、', '3、').replace('新建', '改造');
    check(
      WORKS + LOVED + third,
      ['indicator-count'],
      'indicator-count 项目“档案数字化经费”有 3 条指标，一般不超过 2 条',
    );
    const weighed = (WORKS + LOVED)
      .replace('成果指标：', '成果指标（30分）：')
      .replace('民意指标：', '民意指标（40分）：');
    check(weighed, ['weight-total'], 'weight-total 项目“档案数字化经费”的权重相加是 70 分，应为 60 分');
  });

  it('are completed and explained by it', () => {
    const { text, offset } = takeCursor(`${WORKS}2、‸`);
    const checked = open(text);
    const snapshot = Snapshot.of(tableAround(text));
    const at = snapshot.positionAt(tableAround(text).indexOf(text) + offset);
    const labels = completion(checked, at, help(checked)).items.map(({ label }) => label);
    assert.ok(
      labels.some((label) => label.includes('品质成果')),
      labels.join(),
    );
    assert.ok(!labels.some((label) => label.includes('产出指标')), labels.join());
    const onType = snapshot.positionAt(tableAround(text).indexOf('实物成果') + 1);
    assert.match(JSON.stringify(hover(checked, onType)), /看得见的成果。.*属于 \*\*成果指标\*\*（我市体系）/);
  });

  it('are read again when it changes, and edited as they then read', () => {
    const checks = new Checks('zh');
    const names = ({ document }: ReturnType<typeof open>) =>
      [...document.table.rows()].at(-1)!.segment.list!.indicators.map(({ type }) => type?.name ?? null);
    const text = tableAround(WORKS.replace('实物成果', '样品数目').replace('1、成果指标', '1、验收指标'));
    let document = Document.open('untitled:table', 1, text);
    assert.deepEqual(names(checks.of(document, settings(own()))), [null]);
    const renamed = own({
      levels: [{ name: '验收指标', types: [{ name: '样品数目' }] }, OWN.levels[1]],
      required: {},
    });
    assert.deepEqual(names(checks.of(document, settings(renamed))), ['样品数目']);
    const line = 6;
    const character = text.split('\n')[line]!.indexOf('泵站');
    const range = { start: { line, character }, end: { line, character: character + 2 } };
    document = document.edit([{ range, text: '水闸' }], 2);
    const edited = checks.of(document, settings(renamed));
    assert.deepEqual(names(edited), ['样品数目']);
    assert.match(edited.document.table.snapshot.text(), /新建水闸数量/);
    assert.deepEqual(names(checks.of(document, settings(own()))), [null]);
  });

  it('begin projects with the types that it requires and those that it finds usual', () => {
    const check = (standard: Standard, ...expected: string[]) => {
      const wanted = { standard, layout: 'published' as const, department: '', year: 2026 };
      const types = standard.levels.flatMap((level) => level.types.map(({ name }) => name));
      const written = textOf(newTable(wanted, '×'));
      assert.deepEqual(
        types.filter((name) => written.includes(`（待填${name}）`)),
        expected,
      );
    };
    check(own(), '实物成果', '群众满意度');
    check(own({ usualTypes: ['品质'] }), '实物成果', '品质成果');
  });
});
