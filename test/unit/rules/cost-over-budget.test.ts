import assert from 'node:assert/strict';
import { checkRule, tableAround } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'cost-over-budget';
const COST = '1-产出指标；14-成本指标';

/** A project of 10.00, in the unit given. */
const check = (name: string, value: string, head = COST, unit = '万元') =>
  checkRule(RULE, tableAround(indicator(name, value, value.replace(/[«»]/g, ''), head)).replace('万元', unit));

describe(RULE, () => {
  it('marks a cost above what the project has', () => {
    check('第三方服务成本', '«≤12万元»');
    check('项目总成本', '«≤100500元»');
    check('经费支出控制数', '«不超过11万元»');
    const inYuan = (cost: string) =>
      tableAround(indicator('印刷费用', cost, cost.replace(/[«»]/g, ''), COST)).replace('万元', '元');
    checkRule(RULE, inYuan('«120000元»').replaceAll('10.00', '100000.00'));
    // 单位：元 over an amount in 万元 is wrong, and not the cost.
    checkRule(RULE, inYuan('120000元'));
    check('项目总成本', '«≤2亿元»', '成本指标；经济成本指标');
  });

  it('says nothing of what several years pay', () => {
    for (const name of ['三年总成本', '5年运维成本', '全生命周期成本', '“十四五”期间总成本']) check(name, '≤30万元');
    check('2026年总成本', '«≤30万元»');
    check('年度总成本', '«≤30万元»');
  });

  it('says nothing of what the project can pay', () => {
    check('第三方服务成本', '≤10万元');
    check('第三方服务成本', '≤8.5万元');
    check('第三方服务成本', '≤12元');
  });

  it('marks a price of one thing above the money for all', () => {
    check('设备单价', '«≤12万元»');
    check('设备采购单价', '«≤12万元/套»');
  });

  it('says nothing of what is no cost of this project', () => {
    check('设备单价', '≤9万元');
    check('人均培训费用', '≤9万元/人');
    check('节约成本', '≥12万元');
    check('服务成本', '≥12万元');
    check('服务成本', '每个站点12万元');
    check('带动产值', '≥12万元', '2-效益指标；21-经济效益');
    check('采购金额', '≤12万元', '1-产出指标；11-数量指标');
  });

  it('takes an investment or the price of a contract for a cost, unless other years or sources pay, too', () => {
    for (const name of ['维修改造工程总造价', '项目总投资', '设备采购合同价']) check(name, '«≤12万元»');
    check('项目总投资', '≤10万元');
    check('带动社会投资', '≥12万元');
    check('固定资产投资', '≤12万元');
    const told = (goal: string, name: string) =>
      checkRule(RULE, tableAround(indicator(name, '≤12万元', '≤12万元', COST)).replace('完成馆藏档案数字化加工', goal));
    for (const goal of ['项目概算120万元，本年安排10万元', '支付二期工程尾款', '分年实施改造', '2024—2026年改造库房'])
      told(goal, '工程总造价');
    told('支付工程尾款', '设备采购合同价');
    checkRule(RULE, tableAround(indicator('项目总投资', '≤12万元', '≤30万元', COST)));
  });

  it('reads what a value says of all beside the number, and thousands of a sum without 元', () => {
    check('单页修复成本', '总成本«控制在12万元以内»');
    check('成本控制', '控制在预算«12万元以内»');
    check('成本控制', '不超过预算«12万元»');
    check('资金支出总额', '«12万»');
    check('采购费用', '全年«不超过12万元»');
    check('单页修复成本', '总成本控制在9万元以内');
    check('成本控制', '控制在预算10万元以内');
    check('成本控制', '较预算节约12万元');
    check('成本控制', '每个站点预算12万元');
    check('成本控制', '三年预算12万元');
    check('采购费用', '三年累计12万元');
    check('参保人数', '12万');
  });

  const both = (name: string, price: string, ...counts: readonly (readonly [string, string])[]) =>
    checkRule(
      RULE,
      tableAround(
        indicator(name, price, price.replace(/[«»]/g, ''), COST) +
          counts.map(([of, count]) => indicator(of, count)).join(''),
      ),
    );

  it('multiplies a price with what is counted in the unit that it is for, where the names say no other thing', () => {
    both('场均活动成本', '«≤900元»', ['教育活动场次', '≥160场']);
    both('补贴标准', '«1000元/人»', ['发放人数', '1240人'], ['每千人拥有指导员人数', '≥3.5名']);
    both('单座年运维费', '«≤2.1万元»', ['运维设施座数', '82座']);
    both('单座年运维费', '«≤2.1万元/座»', ['运维设施座数', '82座']);
    both('重建补助标准', '«4万元/户»', ['改造危房户数', '72户']);
    both('补贴标准', '«1000元/人»', ['发放人数', '1240人']);
    both('人均补贴标准', '«≤1000元/人»', ['补贴发放人数', '1240名']);
    both('道路小修单价', '«12元/平方米·年»', ['养护道路面积', '212万㎡']);
    // The names tell that it is the same thing: more than rounding is enough.
    both('场均活动成本', '«≤720元»', ['教育活动场次', '≥160场']);
    both('场均活动成本', '≤680元', ['教育活动场次', '≥160场']);
    // A grant may be less for most.
    both('补助标准', '≤1.2万元/人', ['补助人数', '10人']);
    both('补助标准', '«1.2万元/人»', ['补助人数', '10人']);
    // Only the unit tells it.
    both('重建补助标准', '2700元/户', ['改造危房户数', '72户']);
  });

  it('leaves prices of other things, and units that count many things', () => {
    both('专家讲课费', '≤2000元/人', ['培训人数', '500人']);
    both('奖励标准', '≤2000元/人', ['培训人数', '500人']);
    both('定量检测单价', '≤450元/批次', ['快速检测批次', '2.5万批次']);
    both('户均改造成本', '≤1.8万元/户', ['惠及居民户数', '≥1.24万户']);
    both('服务器单价', '≤5万元/台', ['电脑购置数量', '100台']);
    both('维修标准', '≤2万元/次', ['设备巡查次数', '365次']);
    both('补助标准', '≤2万元/家', ['检查企业家数', '300家']);
    both('补贴标准', '≤1000元/人', ['发放人数', '1240人'], ['培训人数', '20人']);
    both('重建补助标准', '4万元/户', ['改造危房户数', '≤72户']);
    checkRule(
      RULE,
      tableAround(
        indicator('重建补助标准', '4万元/户', '4万元/户', COST) +
          indicator('修缮补助标准', '1万元/户', '1万元/户', COST) +
          indicator('改造危房户数', '72户', '72户'),
      ),
    );
  });

  it('multiplies a price with the number of what it is for', () => {
    const trained = ['培训指导员人数', '≥400人'] as const;
    const [found] = both('人均培训成本', '«≤4500元/人»', trained);
    assert.equal(found!.finding.args.product, '180');
    both('终端设备采购单价', '«0.5万元/套»', ['终端设备采购数量', '45套']);
    both('人均培训成本', '«≤500元/人»', trained);
    both('人均培训成本', '≤270元/人', trained);
    both('人均培训成本', '≥4500元/人', trained);
    both('人均培训成本', '«≤4500元/人·年»', trained);
    both('人均培训成本', '≤4500元/人·月', trained);
    both('人均培训成本', '≤4500元/人次', trained);
    both('人均培训成本', '≤4500元/人', trained, ['服务人数', '10人']);
    both('人均住宿成本', '≤4500元/人', trained);
    both('人均培训成本', '«≤4500元»', trained);
    both('人均每月培训成本', '≤4500元', trained);
    both('人均培训成本', '≤4500元/人', ['培训指导员人数', '≤400人']);
    both('人均培训成本', '≤4500元/人');
  });

  it('says nothing where the unit of the amounts is not known', () => {
    check('第三方服务成本', '≤12万元', COST, '？');
  });
});
