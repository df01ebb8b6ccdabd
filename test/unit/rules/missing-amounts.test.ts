import { checkRule } from '../../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'missing-amounts';
const total = sumRow('合计', '10.00', '10.00');

describe(RULE, () => {
  it('marks a project without amounts', () => {
    checkRule(RULE, tableOf(total, projectRow('档案数字化经费', '10.00', '10.00'), projectRow('«库房维修经费»')));
  });

  it('says nothing of one that states a single amount, or one that is no number', () => {
    checkRule(RULE, tableOf(total, projectRow('档案数字化经费', '10.00'), projectRow('库房维修经费', '待定')));
  });

  it('says nothing where no row states one', () => {
    checkRule(RULE, tableOf(projectRow('档案数字化经费'), projectRow('库房维修经费')));
  });

  it('leaves a row with a lost cell to column-count', () => {
    checkRule(RULE, tableOf(total, projectRow('库房维修经费').replace('\t', '')));
  });

  it('has nothing to say of the form without amounts', () => {
    checkRule(
      RULE,
      '2022年项目支出绩效目标表\n主管部门 预算单位 项目名称 绩效目标 绩效指标\n青榕市档案局 局本级 档案数字化经费\n完成加工。\n1、产出指标：加工卷数，年度指标值：≥500卷。\n',
    );
  });
});
