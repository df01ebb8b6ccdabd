import assert from 'node:assert/strict';
import { checkList } from '../../support/check-rule.ts';
import { indicator, satisfaction } from '../../support/one-indicator.ts';

describe('low-satisfaction', () => {
  it('marks a satisfaction target below the floor of the standard', () => {
    checkList('low-satisfaction', satisfaction('居民满意度', '«≥80%»', '≥80%'));
    checkList('low-satisfaction', satisfaction('居民满意度', '满意度«达80%»', '≥80%'));
    checkList('low-satisfaction', satisfaction('居民满意度（%）', '«80»', '80'));
    checkList('low-satisfaction', indicator('居民满意度', '«≥84.9%»', '≥80%'));
  });

  it('reads two limits as a range, of which the lower one counts', () => {
    for (const value of [
      '«≥75%»但不超过100%',
      '«≥75%»且≤100%',
      '«75%»≤X≤100%',
      '«不低于75%»，不超过100%',
      '≤100%，«≥75%»',
    ])
      checkList('low-satisfaction', satisfaction('居民满意度', value, '≥75%'));
    for (const value of ['≥85%且≤100%', '85%≤X≤100%', '不满意率≤5%，满意率≥75%', '≤80%'])
      checkList('low-satisfaction', satisfaction('居民满意度', value));
    checkList('low-satisfaction', indicator('参训率', '≥75%但不超过100%'));
  });

  it('warns of a target that lets go two people in five', () => {
    for (const [value, severity] of [
      ['≥9%', 'warning'],
      ['≥20%', 'warning'],
      ['≥50%', 'warning'],
      ['≥59%', 'warning'],
      ['≥60%', 'hint'],
    ] as const) {
      const [found] = checkList('low-satisfaction', satisfaction('居民满意度', `«${value}»`, '≥80%'));
      assert.equal(found!.severity, severity, value);
    }
  });

  it('says nothing from the floor on, and of other indicators', () => {
    checkList('low-satisfaction', satisfaction('居民满意度', '≥85%'));
    checkList('low-satisfaction', satisfaction('居民满意度', '百分之九十'));
    checkList('low-satisfaction', satisfaction('居民满意度', '≥0.95'));
    checkList('low-satisfaction', indicator('任务完成率', '≥80%'));
  });

  it('leaves upper limits, and rates of complaint, to operator-direction and words to satisfaction-not-rate', () => {
    checkList('low-satisfaction', satisfaction('投诉率', '≥1%'));
    checkList('low-satisfaction', satisfaction('居民满意度', '≤80%'));
    checkList('low-satisfaction', satisfaction('居民满意度', '满意'));
  });

  it('says nothing of how far it rises, who was asked, and one grade of several', () => {
    for (const [name, value] of [
      ['群众满意度提升率', '≥5%'],
      ['群众满意度', '较上年提高5%'],
      ['群众满意度提升幅度', '≥2个百分点'],
      ['居民满意度增幅', '≥3%'],
      ['满意度调查覆盖率', '≥30%'],
      ['满意度问卷回收率', '≥50%'],
      ['非常满意率', '≥50%'],
      ['群众非常满意占比', '≥50%'],
    ] as const)
      checkList('low-satisfaction', satisfaction(name, value));
    checkList('low-satisfaction', satisfaction('投诉处理满意度', '«≥55%»', '≥55%'));
    checkList('low-satisfaction', satisfaction('活动参与者满意率', '«≥55%»', '≥55%'));
  });

  it('says nothing of rates that tell something else than what people think', () => {
    checkList('low-satisfaction', satisfaction('学生视力达标率', '≥55%'));
    checkList('low-satisfaction', satisfaction('政策知晓率', '≥80%'));
    checkList('low-satisfaction', satisfaction('窗口服务好评率', '«≥80%»', '≥80%'));
    checkList('low-satisfaction', satisfaction('“满意”“基本满意”占比', '«≥80%»', '≥80%'));
    checkList('low-satisfaction', satisfaction('群众安全感（%）', '«80»', '80'));
    checkList('low-satisfaction', satisfaction('居民评价', '«≥80%»', '≥80%'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('low-satisfaction', satisfaction('居民满意度', '«≥8\n0%»', '≥80%'));
    checkList('low-satisfaction', '1、满意度指标：居民评价，年度指标值：«≥80%»。');
  });
});
