import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { checkConversion } from '../support/same-content.ts';

const HEAD =
  '项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n合计\t9.00\t9.00\t\t\t\t\n青榕市档案局\t9.00\t9.00\t\t\t\t\n';
const ROW =
  '档案数字化加工经费\t9.00\t9.00\t\t\t完成馆藏加工。\t1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指标值:5卷。\n';
const NEXT =
  '库房租赁费\t0.00\t0.00\t\t\t租用库房。\t1、1-产出指标；11-数量指标；面积；实施周期指标值:5亩；年度指标值:5亩。';

/** What a table says of its rows, a line each. */
function rowsOf(text: string): string[] {
  return [...Table.read(text).rows()].map(({ segment: row }) =>
    [
      row.kind,
      row.name,
      row.amount('total'),
      row.goal,
      row.list?.indicators.map(({ annualValue }) => annualValue),
    ].join('|'),
  );
}

describe('a row in the authoring layout', () => {
  it('may have a point behind its serials, and a goal with a list of its own', () => {
    const [name, goal, list] = ['库房租赁费\t9.00\t9.00', '1.5万平方米库房。', NEXT.split('\t')[6]!];
    for (const serial of ['1、', '1.', '1．', '1']) {
      const [row] = rowsOf(`${HEAD}${name}\n    绩效目标：${goal}\n    ${list.replace('1、', serial)}\n`).slice(2);
      assert.equal(row, `project|库房租赁费|9.00|${goal}|5亩`);
    }
    const [row] = rowsOf(`${HEAD}${name}\n    绩效目标：租用\n    ${goal}\n    ${list}\n`).slice(2);
    assert.equal(row, `project|库房租赁费|9.00|租用${goal}|5亩`);
  });
});

describe('a row of a tab-separated table, broken in its middle', () => {
  const whole = rowsOf(HEAD + ROW + NEXT);

  it('reads the same wherever a line break falls', () => {
    for (let at = 1; at < ROW.length - 1; at++) {
      for (const gap of ['\n', '\r\n', '\n\n']) {
        const broken = ROW.slice(0, at) + gap + ROW.slice(at);
        assert.deepEqual(
          rowsOf(HEAD + broken + NEXT),
          whole,
          JSON.stringify(broken.slice(Math.max(0, at - 8), at + 8)),
        );
      }
    }
  });

  it('goes on below a line break with an indicator that lost its level', () => {
    const list = ROW.replace(
      '5卷。\n',
      '5卷。\n2、12-质量指标；馆藏重点档案数字化成果验收情况；实施周期指标值:6卷；年度指标值:6卷。\n',
    );
    assert.deepEqual(rowsOf(HEAD + list + NEXT), [...whole.slice(0, 2), whole[2]!.replace('5卷', '5卷,6卷'), whole[3]]);
  });

  it('does not take a section heading or a note for the beginning of a name', () => {
    for (const line of ['### 续表', '（一）专项经费', '附件2', '- 2 -', '2']) {
      assert.deepEqual(rowsOf(`${HEAD + ROW + line}\n${NEXT}`), whole, line);
    }
  });
});

describe('a row that lost cells before its list', () => {
  const header = '主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n';
  const list = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指标值:5卷。';
  const ofRow = (cells: readonly string[]) => {
    const [placed] = Table.read(`${header}${cells.join('\t')}\n`).rows();
    return Object.fromEntries([...placed!.segment.cells].map(([column, { text }]) => [column, text]));
  };

  it('keeps the list, and of what is left the name comes last', () => {
    assert.deepEqual(ofRow(['档案数字化加工经费', list]), { name: '档案数字化加工经费', indicators: list });
    assert.deepEqual(ofRow(['市档案馆', '档案数字化加工经费', list]), {
      unit: '市档案馆',
      name: '档案数字化加工经费',
      indicators: list,
    });
  });

  it('converts with nothing twice', () => {
    checkConversion(Table.read(`${header}档案数字化加工经费\t${list}\n`), 'authoring');
  });
});
