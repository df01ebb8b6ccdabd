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
    check('印刷费用', '«12元»', COST, '元');
    check('项目总成本', '«≤2亿元»', '成本指标；经济成本指标');
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
    check('工程总投资', '≤120万元');
    check('节约成本', '≥12万元');
    check('服务成本', '≥12万元');
    check('服务成本', '每个站点12万元');
    check('带动产值', '≥12万元', '2-效益指标；21-经济效益');
    check('采购金额', '≤12万元', '1-产出指标；11-数量指标');
  });

  it('multiplies a price with the number of what it is for', () => {
    const both = (name: string, price: string, ...counts: readonly (readonly [string, string])[]) =>
      checkRule(
        RULE,
        tableAround(
          indicator(name, price, price.replace(/[«»]/g, ''), COST) +
            counts.map(([of, count]) => indicator(of, count)).join(''),
        ),
      );
    const trained = ['培训指导员人数', '≥400人'] as const;
    const [found] = both('人均培训成本', '«≤4500元/人»', trained);
    assert.equal(found!.finding.args.product, '1800000');
    both('终端设备采购单价', '«0.5万元/套»', ['终端设备采购数量', '45套']);
    both('人均培训成本', '≤500元/人', trained);
    both('人均培训成本', '≥4500元/人', trained);
    both('人均培训成本', '≤4500元/人·年', trained);
    both('人均培训成本', '≤4500元/人次', trained);
    both('人均培训成本', '≤4500元/人', trained, ['服务人数', '10人']);
    both('人均住宿成本', '≤4500元/人', trained);
    both('人均培训成本', '≤4500元', trained);
    both('人均培训成本', '≤4500元/人', ['培训指导员人数', '≤400人']);
    both('人均培训成本', '≤4500元/人');
  });

  it('says nothing where the unit of the amounts is not known', () => {
    check('第三方服务成本', '≤12万元', COST, '？');
  });
});
