import assert from 'node:assert/strict';
import { Snapshot } from '#grammar';
import { hover } from '../../../server/src/features/hover.ts';
import { tableAround } from '../../support/check-rule.ts';
import { openAtCursor } from './support/open.ts';

/** Asserts what the hover at the cursor says, and what it covers. */
function check(marked: string, said: RegExp, covered: string): void {
  const { checked, position, text } = openAtCursor(marked);
  const found = hover(checked, position);
  assert.ok(found);
  assert.match((found.contents as { value: string }).value, said);
  assert.equal(Snapshot.of(text).text(found.range!).replace(/\n/g, ''), covered);
}

function checkNothing(marked: string): void {
  const { checked, position } = openAtCursor(marked);
  assert.equal(hover(checked, position), null);
}

const list = (text: string) => tableAround(text);
const LIST = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:≥5卷；年度指标值:不少于5卷。';

describe('hover', () => {
  it('explains a head, in both languages, with where the standard allows it', () => {
    check(
      list(LIST.replace('数量', '数‸量')),
      /^\*\*11-数量指标\*\*[\s\S]*计数[\s\S]*How many[\s\S]*属于 \*\*1-产出指标/,
      '11-数量指标',
    );
    check(list(LIST.replace('1-产', '1‸-产')), /^\*\*1-产出指标\*\*[\s\S]*可用类型：11-数量指标、12-/, '1-产出指标');
    check(list(LIST.replace('11-数量', '21-‸经费')), /没有“经费指标”|21-经济效益/, '21-经费指标');
  });

  it('explains serials, labels and values', () => {
    check(list(`‸${LIST}`), /第 1 条指标，共 1 条/, '1、');
    check(list(LIST.replace('实施周期', '实施‸周期')), /跨年项目/, '实施周期指标值');
    check(list(LIST.replace('不少于', '不少‸于')), /读作 reads as `≥ 5 卷`/, '不少于5卷');
    checkNothing(list(LIST.replace('加工', '加‸工')));
  });

  for (const [value, expected] of [
    ['≥95%', '比率，不低于  \nrate, at least'],
    ['100', '数量，等于，没有单位  \ncount, exactly, no unit'],
    ['5-8次', '读作 reads as `5–8 次`\n\n数量，在两数之间  \ncount, between two numbers'],
    ['约4批', '读作 reads as `≈ 4 批`\n\n数量，约数，难以核对  \ncount, approximate, hard to check'],
    ['2024年6月30日前', '读作 reads as `≤ 2024年6月30日`\n\n日期，不晚于  \ndate, no later than'],
    ['11:30前', '读作 reads as `≤ 11:30`\n\n时刻，不晚于  \ntime of day, no later than'],
    ['±2%', '比率，在两数之间  \nrate, between two numbers'],
    ['≥50人参加并取得证书', '数量，不低于  \ncount, at least'],
    ['全市前5名', '名次  \nrank'],
    ['控制在预算内', '读作 reads as `≤ 预算内`\n\n不超过  \nat most'],
    ['≤3个工作日', '时长，不超过  \nlength of time, at most'],
    ['不低于全市平均值', '读作 reads as `≥ 全市平均值`\n\n不低于  \nat least'],
    ['及时', '定性值：做到没有，可以判断  \nqualitative: a state that can be judged'],
    ['有效提高', '定性值：只说方向，没有说到什么程度  \nqualitative: a direction only'],
    ['实际完成量/计划完成量', '算式，没有要达到的值  \na formula, no value to be reached'],
    ['专人负责', '定性值：没有数字  \nqualitative: no figure'],
  ] as const) {
    it(`says how ${value} is understood`, () => {
      const { checked, position } = openAtCursor(list(LIST.replace('≥5卷', `‸${value}`)));
      assert.equal((hover(checked, position)!.contents as { value: string }).value, expected);
    });
  }

  it('adds up units and totals, and compares a project with its parts', () => {
    const wrong = list(LIST).replace('青榕市档案局\t10.00\t10.00', '青榕市档案局\t12.‸00\t10.00');
    check(wrong, /1 个项目之和[\s\S]*总计 total \| 12\.00 \| 10\.00 \| \*\*2\.00\*\*/, '12.00');
    check(list(LIST).replace('合计', '合‸计'), /1 个单位之和/, '合计');
    check(list(LIST).replace('档案数字化经费\t10', '档案数字化经费\t‸10'), /与各项资金之和一致/, '10.00');
  });

  it('finds a head over a hard line break', () => {
    const wrapped = [
      '项目支出绩效目标表',
      '项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
      '图书购置费 90.00 90.00',
      '购置图书8000册，供读者借阅。',
      '1、1-产出指标；12-质',
      '量指‸标；验收合格率；实施周期指标值:100%；年度指标值:100%。',
    ].join('\n');
    check(wrapped, /12-质量指标/, '12-质量指标');
  });

  it('has nothing to say outside of rows', () => {
    checkNothing('项目支出‸绩效目标表');
    checkNothing('‸');
  });
});
