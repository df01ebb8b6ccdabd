import assert from 'node:assert/strict';
import { applyFix, checkRule, checkTableFix, findingsOf } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'column-count';
const LIST = '1、1-产出指标；11-数量指标；加工卷数；年度指标值:≥500卷。';

describe(RULE, () => {
  it('says nothing of rows as long as the header', () => {
    checkRule(RULE, tableOf(sumRow('合计', '10.00', '10.00'), projectRow('档案数字化经费', '10.00', '10.00')));
  });

  it('tells a header with another number of cells once', () => {
    const rows = ['一', '二', '三', '四', '五'].map((name) => projectRow(`档案数字化${name}期`, '10.00', '10.00'));
    rows[0] = `«档案数字化一期»${rows[0]!.slice('档案数字化一期'.length)}`;
    const table = tableOf(sumRow('合计', '50.00', '50.00'), ...rows).replace('财政专户拨款\t', '财政专户拨款\t\t');
    const [found] = checkRule(RULE, table);
    assert.equal(found!.count, 5);
  });

  it('marks the name of a row with a cell too few or too many', () => {
    checkRule(RULE, tableOf('«合计»\t10.00\t10.00\t\t\t\t\t', `«档案数字化经费»\t10.00\t10.00\t\t加工馆藏。\t${LIST}`));
    checkRule(RULE, tableOf(`«档案数字化经费»\t10.00\t10.00\t\t\t\t加工馆藏。\t${LIST}`));
  });

  it('marks a goal in the column of the list, and puts it back', () => {
    const right = tableOf(`档案数字化经费\t10.00\t10.00\t\t\t加工馆藏档案。\t${LIST}`);
    const together = tableOf(`档案数字化经费\t10.00\t10.00\t\t\t\t«加工馆藏档案。»${LIST}`);
    const exchanged = tableOf(`档案数字化经费\t10.00\t10.00\t\t\t${LIST}\t«加工馆藏档案。»`);
    for (const wrong of [together, exchanged]) {
      const [found] = checkRule(RULE, wrong);
      assert.equal(found!.severity, 'warning');
      checkTableFix(RULE, wrong.replace(/[«»]/g, ''), right);
    }
  });

  it('marks a list, or its beginning, behind the goal in the cell of the goal, and moves it', () => {
    const [first, second] = [item(1), item(2, '加工册数')];
    const row = (texts: string) => tableOf(`档案数字化经费\t10.00\t10.00\t\t\t${texts}`);
    const right = row(`加工馆藏档案。\t${first}${second}`);
    for (const [marked, plain] of [
      [`«${first}${second}»\t`, `${first}${second}\t`],
      [`«${first}»\t${second}`, `${first}\t${second}`],
    ]) {
      const [found] = checkRule(RULE, row(`加工馆藏档案。${marked}`));
      assert.equal(found!.severity, 'warning');
      const wrong = row(`加工馆藏档案。${plain}`);
      for (const rule of ['missing-goal', 'missing-indicators', 'serial-sequence']) checkRule(rule, wrong);
      if (plain!.endsWith('\t')) checkTableFix(RULE, wrong, right);
      else assert.equal(findingsOf(RULE, applyFix(wrong, findingsOf(RULE, wrong)[0]!)).length, 0);
    }
    for (const goal of ['完成1、产出指标：加工5卷。', '落实年度指标任务，加工馆藏档案。'])
      checkRule(RULE, row(`${goal}\t${first}`));
    checkRule(RULE, row(`完成全部产出指标，年度指标值达到100%。\t`));
  });

  it('marks a list on the line of the goal', () => {
    const row = (lines: string) => tableOf(`档案数字化经费\t10.00\t10.00\n    绩效目标：${lines}`);
    const wrong = row(`加工馆藏档案。«${item(1)}»\n    ${item(2, '加工册数')}`);
    checkRule(RULE, wrong);
    checkTableFix(RULE, wrong.replace(/[«»]/g, ''), row(`加工馆藏档案。\n    ${item(1)}\n    ${item(2, '加工册数')}`));
    checkRule('missing-goal', row(`«${item(1)}»\n    ${item(2, '加工册数')}`));
    checkRule('missing-indicators', row(item(1)));
  });

  it('is all that is said of a tab inside a list', () => {
    const parts = `${item(1)}${item(2, '加工册数')}\t${item(3, '受益人数', { head: '2-效益指标；22-社会效益' })}`;
    const table = tableOf(`档案数字化经费\t10.00\t10.00\t\t\t加工馆藏。\t${parts}`);
    checkRule(RULE, table.replace('档案数字化经费', '«档案数字化经费»'));
    for (const rule of ['serial-sequence', 'required-level']) checkRule(rule, table);
  });

  it('says nothing of a total whose empty cells at the end were cut', () => {
    checkRule(RULE, tableOf('合计\t10.00\t10.00', '青榕市档案局\t10.00\t10.00'));
    for (const end of ['', '\t', '\t\t', '\t\t\t']) {
      checkRule(RULE, tableOf(`合计\t10.00\t10.00${end}`, `青榕市档案局\t10.00\t8.00\t\t2.00${end.slice(2)}`));
    }
  });

  it('leaves it to the sums what an amount in another column says', () => {
    const table = tableOf('合计\t10.00\t8.00\t«2.00»\t\t', projectRow('档案数字化经费', '10.00', '8.00', '', '2.00'));
    checkRule('sum-mismatch', table);
    checkRule(RULE, table.replace(/[«»]/g, ''));
  });

  it('marks a total whose amounts do not stand in their columns', () => {
    const header = '项目名称\t绩效目标\t绩效指标\t总计\t财政拨款\t财政专户拨款\t其他资金';
    checkRule(RULE, `项目支出绩效目标表\n单位：万元\n${header}\n«合计»\t\t10.00\t10.00\t\t\n`);
    checkRule(RULE, `项目支出绩效目标表\n单位：万元\n${header}\n合计\t\t\t10.00\t10.00\t\n`);
  });

  it('marks a project whose last cells were cut', () => {
    checkRule(RULE, tableOf('«档案数字化经费»\t10.00\t10.00\t\t\t完成馆藏档案数字化加工。'));
  });

  it('leaves to other rules a project that has nothing below its amounts where others have goal and list there', () => {
    const [total, other] = ['合计\t30.00\t30.00', `馆藏修复经费\t20.00\t20.00\n    绩效目标：修复档案。\n    ${LIST}`];
    const alone = '«档案数字化经费»\t10.00\t10.00';
    for (const rows of [
      [total, alone, other],
      [total, other, alone],
    ]) {
      checkRule(RULE, tableOf(...rows).replace(/[«»]/g, ''));
      checkRule('missing-goal', tableOf(...rows));
      checkRule('missing-indicators', tableOf(...rows));
    }
    checkRule(RULE, tableOf(total, projectRow('馆藏修复经费', '20.00', '20.00'), alone));
    checkRule(RULE, tableOf(total, other, `${alone}\t\t\t加工馆藏。`));
  });

  it('tells two cells that lost the tab between them, and parts them', () => {
    const whole = tableOf(`水电费\t33.30\t33.30\t\t\t完成馆藏档案数字化加工。\t${LIST}`);
    const of = (from: string, to: string) => tableOf(whole.split('\n').at(-2)!.replace(from, to));
    for (const [from, to] of [
      ['水电费\t33.30', '«水电费33.30»'],
      ['\t33.30\t33.30', '\t«33.3033.30»'],
      ['。\t1、', '。1、'],
    ] as const) {
      const text = of(from, to.replace(/[«»]/g, ''));
      const [found] = findingsOf(RULE, text);
      assert.equal(found!.finding.message, 'glued');
      checkTableFix(RULE, text, whole);
      if (to.includes('«')) checkRule(RULE, of(from, to));
      checkRule('invalid-amount', text);
    }
    const parted = tableOf(`水电费\t33.30\t31.30\t1.00\t1.00\t完成馆藏档案数字化加工。\t${LIST}`);
    checkTableFix(RULE, parted.replace('\t完成', '完成'), parted);
    const both = parted.replace('\t33.30', '33.30').replace('\t完成', '完成');
    checkTableFix(RULE, both, parted);
  });

  it('leaves other rows with a cell too few alone', () => {
    for (const name of ['政务云平台2.0', '水电费', '2024年经费1000']) {
      const [found] = findingsOf(RULE, tableOf(`${name}\t33.30\t33.30\t\t完成馆藏档案数字化加工。\t${LIST}`));
      assert.equal(found!.finding.message, 'fewer');
    }
  });

  it('counts the cells of a row that flows over lines', () => {
    const wrapped = LIST.replace('；加工', '；\n加工');
    checkRule(RULE, tableOf(`档案数字化经费\t10.00\t10.00\t\t\t加工馆藏。\t${wrapped}`));
    checkRule(RULE, tableOf(`«档案数字化经费»\t10.00\t10.00\t\t加工馆藏。\t${wrapped}`));
  });

  it('says that content slips where there is any', () => {
    const said = (row: string) => findingsOf(RULE, tableOf(row))[0]!.finding.message;
    assert.equal(said(`档案数字化经费\t10.00\t10.00\t\t加工馆藏。\t${LIST}`), 'fewer');
    assert.equal(said(`档案数字化经费\t10.00\t10.00\t\t\t\t加工馆藏。\t${LIST}`), 'more');
    assert.equal(said('档案数字化经费\t10.00\t10.00\t\t\t加工馆藏。'), 'fewerAtEnd');
    assert.equal(said('青榕市档案局\t10.00\t10.00\t\t\t\t\t'), 'moreAtEnd');
  });

  it('hints at empty cells behind a row whose others are in place, where nothing is lost', () => {
    const behind = (cells: string) => tableOf(`«档案数字化经费»\t10.00\t10.00\t\t\t${cells}`);
    for (const cells of [`加工馆藏。\t${LIST}\t`, `加工馆藏。\t${LIST}\t\t`, `\t${LIST}\t`]) {
      const [found] = checkRule(RULE, behind(cells));
      assert.equal(found!.severity, 'hint');
    }
    const missing = behind(`\t${LIST}\t`);
    checkRule('missing-goal', missing);
    for (const cells of [`\t加工馆藏。\t${LIST}`, `加工馆藏。\t${LIST}\t备注`]) {
      const [found] = checkRule(RULE, behind(cells));
      assert.equal(found!.severity, 'error');
    }
  });

  it('has nothing to say of a table without tabs', () => {
    checkRule(
      RULE,
      `项目支出绩效目标表\n单位：万元\n合计 10.00 10.00\n档案数字化经费 10.00 10.00\n加工馆藏。\n${LIST}\n`,
    );
  });

  it('inserts the lost cell before what slipped to the left', () => {
    checkTableFix(
      RULE,
      tableOf(`档案数字化经费\t10.00\t10.00\t\t加工馆藏。\t${LIST}`),
      tableOf(`档案数字化经费\t10.00\t10.00\t\t\t加工馆藏。\t${LIST}`),
    );
    checkTableFix(
      RULE,
      tableOf('档案数字化经费\t10.00\t10.00\t\t\t加工馆藏。'),
      tableOf('档案数字化经费\t10.00\t10.00\t\t\t加工馆藏。\t'),
    );
  });

  it('removes the empty cell before what slipped to the right', () => {
    checkTableFix(
      RULE,
      tableOf(`档案数字化经费\t10.00\t10.00\t\t\t\t加工馆藏。\t${LIST}`),
      tableOf(`档案数字化经费\t10.00\t10.00\t\t\t加工馆藏。\t${LIST}`),
    );
    checkTableFix(RULE, tableOf('合计\t10.00\t10.00\t\t\t\t\t'), tableOf('合计\t10.00\t10.00\t\t\t\t'));
  });

  it('names a row of 2022 that lost a cell by its project', () => {
    const list = '1、产出指标：放流尾数，年度指标值：≥5万尾。';
    const text = `2022年项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n市水产局\t鱼种站\t增殖放流\t放流鱼苗，改善水质。\t${list}\n市水产局\t«种苗培育»\t培育种苗，保障供应。\t${list}\n`;
    const [found] = checkRule(RULE, text);
    assert.equal(found!.finding.args.name, '种苗培育');
    checkRule('missing-goal', text.replace(/[«»]/g, ''));
  });
});
