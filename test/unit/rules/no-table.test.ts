import { checkRule, checkTableFix } from '../../support/check-rule.ts';
import { projectRow, tableOf } from '../../support/tables.ts';

const RULE = 'no-table';
const header = '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标';
const values = '实施周期指标值:（待填）；年度指标值:（待填）。';
const list = [
  `1、1-产出指标；11-数量指标；（待填数量指标）；${values}`,
  `2、1-产出指标；12-质量指标；（待填质量指标）；${values}`,
  `3、2-效益指标；22-社会效益；（待填社会效益）；${values}`,
  `4、3-满意度指标；31-服务对象满意度；（待填服务对象满意度）；${values}`,
].join('');
const rows = (department: string) => `合计\t\t\t\t\t\t\n${department}\t\t\t\t\t\t\n（待填）\t\t\t\t\t（待填）\t${list}`;

describe(RULE, () => {
  it('says nothing of a table, nor of an empty file', () => {
    checkRule(RULE, tableOf(projectRow('库房维修经费', '1.00')));
    checkRule(RULE, '');
    checkRule(RULE, '\n\n');
  });

  it('marks the last line of a heading', () => {
    checkRule(RULE, '项目支出绩效目标表\n\n«部门名称：青榕市档案局»\n');
  });

  it('marks a header without rows', () => {
    checkRule(RULE, `项目支出绩效目标表\n«${header}»\n`);
  });

  it('marks the first line of text that is no table', () => {
    checkRule(RULE, '\n«关于报送材料的通知»\n\n请于月底前报送。\n');
  });

  it('inserts a table', () => {
    const heading = '项目支出绩效目标表\n部门名称：青榕市档案局\n单位：万元';
    checkTableFix(RULE, `${heading}\n`, `${heading}\n${header}\n${rows('青榕市档案局')}\n`);
    checkTableFix(RULE, heading, `${heading}\n${header}\n${rows('青榕市档案局')}`);
    checkTableFix(RULE, `${heading}\n${header}\n`, `${heading}\n${header}\n${rows('青榕市档案局')}\n`);
  });
});
