import assert from 'node:assert/strict';
import { checkList, checkRule, findingsOf, tableAround } from '../../support/check-rule.ts';
import { uncodedAround } from '../../support/lists.ts';

const RULE = 'foreign-form';
const rest = '加工卷数；实施周期指标值:≥500卷；年度指标值:≥500卷。';

describe(RULE, () => {
  it('says nothing of the levels of the standard', () => {
    checkList(RULE, `1、1-产出指标；11-数量指标；${rest}`);
  });

  it('marks the first level of another form and counts the others', () => {
    const [found] = checkList(RULE, `1、«决策»；立项；${rest}2、过程；管理；${rest}3、产出指标；数量指标；${rest}`);
    assert.equal(found!.count, 2);
    checkList(RULE, `1、«投入指标»；资金投入；${rest}2、产出指标；数量指标；${rest}`);
    checkList('missing-level', `1、投入指标；资金投入；${rest}2、产出指标；数量指标；${rest}`);
  });

  it('marks them in a form without codes, in every project or in one', () => {
    const item = (level: string) => `1、${level}：巡查次数，年度指标值：3次。2、${level}：受益率，年度指标值：≥5%。`;
    for (const level of ['项目完成指标', '项目效益指标', '决策指标', '过程指标', '投入指标']) {
      const [found] = checkRule(RULE, uncodedAround(item(level).replace(level, `«${level}»`)));
      assert.equal(found!.count, 2);
      assert.deepEqual(findingsOf('no-table', uncodedAround(item(level))), []);
      const next = '青榕市水务局 青榕市水务局本级 水库维护经费\n\n保障水库安全运行。\n\n';
      checkRule(RULE, `${uncodedAround(item('产出指标'))}\n\n${next}${item(level).replace(level, `«${level}»`)}`);
    }
    // Without 指标, and over two lines.
    checkRule(RULE, uncodedAround('1、«投入»：巡查次数，年度指标值：3次。2、效果：受益率，年度指标值：≥5%。'));
    checkRule(RULE, uncodedAround('1、«项目完成»：各镇街主要河道巡查次数，年\n\n度指标值：3次。'));
    // A goal that says the same words.
    const goal = '1、过程管理：按期完成巡查；2、投入保障：人员到位。';
    checkRule(RULE, uncodedAround(`${goal}\n\n${item('产出指标')}`));
  });

  it('marks the title of another form over a goal table', () => {
    const table = tableAround(`1、1-产出指标；11-数量指标；${rest}`);
    for (const title of [
      '项目支出绩效自评表（含转移支付项目）',
      '青榕市2024年项目支出绩效目标完成情况表',
      '绩效运行监控表',
    ]) {
      checkRule(RULE, table.replace('项目支出绩效目标表（含转移支付项目）', `«${title}»`));
      checkRule(RULE, `${title}\n${table}`);
      checkRule(RULE, `${table}\n${title}`);
    }
    for (const title of ['项目绩效目标申报表', '预算表', '绩效自评表的填报说明']) {
      checkRule(RULE, table.replace('项目支出绩效目标表（含转移支付项目）', title));
    }
  });

  it('tells one form from another', () => {
    checkList(RULE, `1、«1-项目决策»；11-数量指标；${rest}2、«2-项目效益»；22-社会效益；${rest}`);
  });
});
