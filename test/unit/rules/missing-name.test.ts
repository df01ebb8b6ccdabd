import assert from 'node:assert/strict';
import { checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';
import { projectRow, tableOf } from '../../support/tables.ts';

const RULE = 'missing-name';
const values = '实施周期指标值:≥90%；年度指标值:≥90%。';

describe(RULE, () => {
  it('reports the head that no name follows', () => {
    checkList(RULE, `${item(1)}2、1-产出指标；12-«质量指标»；${values}`);
    checkRule(RULE, wrappedAround(`${item(1)}2、1-产出指标；12-«质量\n\n指标»；${values}`));
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、«效益指标»：年度指标值：5人。'));
  });

  it('reports what is no name but a slip at the end of the head, and no other rule does', () => {
    for (const slip of ['值', '标值', '标']) {
      const list = (name: string) => `${item(1)}2、2-效益指标；22-社会效益指标${name}；${values}`;
      checkList(RULE, list(`«${slip}»`));
      for (const other of ['wrong-separator', 'name-not-indicator', 'missing-type', 'template-residue'])
        checkList(other, list(slip));
      checkList(RULE, list('产值'));
      checkList('wrong-separator', list('产值').replace('标产', '«标产»'));
    }
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、效益指标«值»：年度指标值：5人。'));
  });

  it('reports a serial that nothing follows', () => {
    const lines = ['    绩效目标：完成全市河道巡查。', `    ${item(1)}`, '    «2、»。', `    ${item(3)}`];
    checkRule(RULE, tableOf(['河道巡查经费\t10.00\t10.00', ...lines].join('\n')));
  });

  it('leaves values without any head to missing-level', () => {
    checkList(RULE, `${item(1)}2、${values}`);
  });

  it('leaves cut indicators to truncated-indicator', () => {
    checkList(RULE, `${item(1)}2、1-产出指标；12-质量指标`);
  });

  describe('reports a type where the name belongs', () => {
    const list = (name: string) =>
      ['数量指标；巡查次数', '时效指标；完成时间', '社会效益指标；受益人数', name]
        .map((words, i) => `${i + 1}、产出指标；${words}；${values}`)
        .join('');

    it('once, and says nothing of a name that ends likewise', () => {
      const others = ['missing-type', 'wrong-separator', 'name-not-indicator'];
      for (const [marked, sound] of [
        ['«质量指标»；', '质量指标；'],
        ['«质量指标»', '质量指标'],
      ] as const) {
        checkRule(RULE, uncodedAround(list(marked)));
        for (const rule of others) checkRule(rule, uncodedAround(list(sound)));
      }
      checkRule(RULE, uncodedAround('1、满意度指标：服务对象满意度，年度指标值：≥90%。'));
    });
  });

  it('reports a project that states amounts without a name', () => {
    checkRule(RULE, tableOf(projectRow('甲经费', '1.50', '1.50'), projectRow('', '«2».00', '2.00')));
    checkRule(RULE, tableOf(projectRow('甲经费', '1.50', '1.50'), projectRow('')));
    checkRule(RULE, tableOf(projectRow('甲经费')));
  });

  it('marks a name that is only a number with its unit', () => {
    for (const name of ['100%', '5场', '≥95%']) {
      checkList(RULE, `1、1-产出指标；12-质量指标；«${name}»；${values}`);
      checkList('name-contains-value', `1、1-产出指标；12-质量指标；${name}；${values}`);
    }
    for (const name of ['12345', '120平台', '5G', '100%达标', '3月'])
      checkList(RULE, `1、1-产出指标；12-质量指标；${name}；${values}`);
  });

  it('marks a date or a sum that stands for the name', () => {
    const one = (name: string, value: string, type = '12-质量指标') =>
      `1、1-产出指标；${type}；${name}；实施周期指标值:${value}；年度指标值:${value}。`;
    for (const [name, value] of [
      ['2024年', '100%'],
      ['2024年12月', '10个'],
      ['2020年', '2020年'],
      ['100万', '100万'],
      ['12月31日', '12月31日'],
    ] as const)
      assert.equal(checkList(RULE, one(`«${name}»`, value))[0]!.severity, 'error');
    const time = '13-时效指标';
    assert.equal(checkList(RULE, one('«12月底»', '12月底前', time))[0]!.severity, 'error');
    for (const [name, value] of [
      ['年底', '100%'],
      ['第四季度', '≥95%'],
      ['6月底', '支出进度≥50%'],
    ] as const)
      assert.equal(checkList(RULE, one(`«${name}»`, value, time))[0]!.severity, 'information');
    for (const [name, value] of [
      ['2024年12月底前', '完成'],
      ['2024年度考核', '100%'],
      ['第四季度支出率', '≥90%'],
      ['年末结余', '10万元'],
      ['2024年以前存量', '10个'],
    ] as const)
      checkList(RULE, one(name, value, time));
  });
});
