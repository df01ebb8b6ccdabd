import { checkRule, checkTableFix, tableAround } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'missing-header';
const table = tableAround(indicator('加工卷数', '5卷'));
const without = table.replace(/^项目名称.*\n/m, '');

describe(RULE, () => {
  it('marks the first row of a table without a header', () => {
    checkRule(RULE, without.replace('\n合计\t', '\n«合计»\t'));
    checkRule(RULE, without.replace(/^合计.*\n/m, '').replace('\n青榕市档案局\t', '\n«青榕市档案局»\t'));
  });

  it('inserts the header', () => {
    checkTableFix(RULE, without, table);
  });

  it('says nothing of a table that has one, wherever it stands, and of rows alone', () => {
    checkRule(RULE, table);
    checkRule(RULE, without.split('\n').slice(3).join('\n'));
    checkRule(RULE, '项目支出绩效目标表\n');
  });

  it('knows the rows of the form of 2022 by department and unit', () => {
    const rows = ['«森林防火»', '«护林»'].map(
      (name) =>
        `沧水县林业局 沧水县林业局本级 ${name}\n配备防火物资。\n1、产出指标：巡护人数，年度指标值：≥120人。2、效益指标：覆盖面积，年度指标值：≥12亩。\n`,
    );
    const [first, second] = rows as [string, string];
    checkRule('missing-header', `沧水县林业局2022年项目支出绩效目标表\n\n${first}\n${second.replace(/[«»]/g, '')}`);
  });
});
