import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'missing-header';
const table = tableAround(indicator('加工卷数', '5卷'));
const without = table.replace(/^项目名称.*\n/m, '');

/** With tabs between the cells of a table of 2022. */
const tabbed = (text: string) =>
  text
    .replace(/^(?:项目名称|主管部门|沧水).*$/gm, (line) => line.replaceAll(' ', '\t'))
    .replace(/\n(?=配备|1、)/g, '\t');

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

  describe('columns without their names', () => {
    const inHeader = (name: string, put: string, from = table) => from.replace(name, put);
    const amounts = table.replace(/\t10\.00\t10\.00\t\t/g, '\t10.00\t6.00\t\t4.00');

    it('marks the list, the goal and the name by what they hold, and names them', () => {
      for (const name of ['指标', '三级指标', '绩效', '备注', '考核内容']) {
        checkRule(RULE, inHeader('\t绩效指标', `\t«${name}»`));
        checkTableFix(RULE, inHeader('\t绩效指标', `\t${name}`), table);
      }
      for (const name of ['目标', '绩效', '实施内容']) checkTableFix(RULE, inHeader('\t绩效目标', `\t${name}`), table);
      const named = inHeader('（资金使用单位）', '');
      for (const name of ['名称', '单位', '资金使用单位'])
        checkTableFix(RULE, inHeader('项目名称', name, named), named);
    });

    it('marks each of two, and tells of one that cannot be read beside another', () => {
      checkRule(RULE, table.replace('\t绩效目标\t绩效指标', '\t«目标»\t«三级指标»'));
      const findings = findingsOf(RULE, table.replace('\t绩效目标\t绩效指标', '\t备注\t三级指标'));
      assert.deepEqual(
        findings.map(({ finding }) => finding.message),
        ['unread', 'unnamed'],
      );
    });

    it('marks the header where the cell is empty', () => {
      checkTableFix(RULE, inHeader('\t绩效指标', '\t'), table);
      checkTableFix(RULE, inHeader('\t绩效目标', '\t'), table);
      for (const name of ['\t总计', '\t财政拨款', '\t其他资金']) {
        checkTableFix(RULE, inHeader(name, '\t', amounts), amounts);
      }
    });

    it('reads between bars and between spaces', () => {
      const barred = table.replace(/^.*\t.*$/gm, (line) => `| ${line.replace(/\t/g, ' | ')} |`);
      checkTableFix(RULE, inHeader('| 绩效指标', '| 指标', barred), barred);
      checkRule(RULE, inHeader('| 绩效指标', '| «指标»', barred));
      const wrapped = `项目支出绩效目标表\n部门名称：青榕市档案局\n单位：万元\n项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 «指标»\n合计 10.00 10.00\n档案数字化经费 10.00 10.00\n完成馆藏档案加工。\n${indicator('加工卷数', '5卷')}`;
      checkRule(RULE, wrapped);
    });

    it('tells once of a column that cannot be read', () => {
      const [finding] = checkRule(RULE, table.replace(/^(项目名称.*)绩效目标(.*)$/m, '«$1备注$2»'));
      assert.equal(finding?.finding.message, 'unread');
    });

    it('says nothing of further columns where no other is lacking', () => {
      const further = (name: string, cell: string) =>
        table
          .replace(/^(项目名称.*)$/m, `$1\t${name}`)
          .replace(/^(.*\t.*)$/gm, (line, all) => (line.startsWith('项目名称') ? all : `${all}\t${cell}`));
      for (const name of ['备注', '主管处室', '']) checkRule(RULE, further(name, '按合同支付。'));
      const fewer = table.replace('\t财政专户拨款\t其他资金', '').replace(/\t10\.00\t10\.00\t\t/g, '\t10.00\t10.00');
      checkRule(RULE, fewer);
    });

    it('reads department and unit before the name where the form of 2022 leaves them out of its header', () => {
      const list = '1、产出指标：巡护人数，年度指标值：≥120人。2、效益指标：覆盖面积，年度指标值：≥12亩。';
      const rows = ['森林防火', '护林']
        .map((name) => `沧水县林业局 沧水县林业局本级 ${name}\n配备物资。\n${list}\n`)
        .join('');
      const lacking = `项目支出绩效目标表\n项目名称 绩效目标 绩效指标\n${rows}`;
      const whole = lacking.replace('项目名称', '主管部门 预算单位 项目名称');
      checkTableFix(RULE, lacking, whole);
      checkTableFix(RULE, tabbed(lacking), tabbed(whole));
      for (const text of [lacking, tabbed(lacking)]) {
        assert.deepEqual(
          [...Table.read(text).rows()].map(({ segment }) => segment.name),
          ['森林防火', '护林'],
        );
      }
      checkRule(RULE, lacking.replaceAll('沧水县林业局 沧水县林业局本级 ', ''));
      checkRule(RULE, lacking.replaceAll('沧水县林业局 沧水县林业局本级 ', '林业站 护林站 '));
    });

    it('takes no other amounts for those that lack', () => {
      const before = table.replace('\t总计', '\t上年预算');
      assert.equal(findingsOf(RULE, before).length, 0);
    });
  });
});
