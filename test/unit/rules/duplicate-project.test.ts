import assert from 'node:assert/strict';
import { checkRule } from '../../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'duplicate-project';

describe(RULE, () => {
  it('marks the second of one name and points to the first', () => {
    const [found] = checkRule(
      RULE,
      tableOf(sumRow('青榕市档案局', '2.00'), projectRow('库房维修经费', '1.00'), projectRow('«库房维修经费»', '1.00')),
    );
    assert.equal(found!.finding.related[0]!.at!.segment.lines[0]!.split('\t')[0], '库房维修经费');
  });

  it('takes no notice of width and spaces', () => {
    checkRule(RULE, tableOf(projectRow('库房（公用）维修经费', '1.00'), projectRow('«库房(公 用)维修经费»', '1.00')));
  });

  it('says nothing of one name under two units', () => {
    checkRule(
      RULE,
      tableOf(
        sumRow('青榕市档案局', '1.00'),
        projectRow('库房维修经费', '1.00'),
        sumRow('青榕市档案馆', '1.00'),
        projectRow('库房维修经费', '1.00'),
      ),
    );
  });

  it('reads units from their column', () => {
    const row = (unit: string, name: string) =>
      `青榕市档案局\t${unit}\t${name}\t完成加工。\t1、产出指标：加工卷数，年度指标值：≥500卷。`;
    const table = (...rows: string[]) =>
      ['2022年项目支出绩效目标表', '主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标', ...rows].join('\n');
    checkRule(RULE, table(row('局本级', '库房维修经费'), row('档案馆', '库房维修经费')));
    checkRule(RULE, table(row('局本级', '库房维修经费'), row('局本级', '«库房维修经费»')));
  });
});
