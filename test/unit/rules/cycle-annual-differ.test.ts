import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('cycle-annual-differ', () => {
  it('marks the annual value that contradicts the cycle value', () => {
    checkList('cycle-annual-differ', indicator('巡查次数', '«12次»', '10次'));
    checkList('cycle-annual-differ', indicator('巡查次数', '«12次»', '12人'));
    checkList('cycle-annual-differ', indicator('任务完成率', '«≥90%»', '≥95%'));
    checkList('cycle-annual-differ', indicator('任务完成率', '«≥90%»', '及时'));
    checkList('cycle-annual-differ', indicator('程序规范性', '«整理手续符合规定»', '手续符合规定'));
  });

  it('says nothing where they say the same, however written', () => {
    checkList('cycle-annual-differ', indicator('巡查次数', '不少于12次', '≥12次'));
    checkList('cycle-annual-differ', indicator('程序规范性', '符合规定。', '符合规定'));
    checkList('cycle-annual-differ', indicator('巡查次数', '12', '12次'));
  });

  it('says nothing of a part of the cycle in one year', () => {
    checkList('cycle-annual-differ', indicator('巡查次数', '12次', '36次'));
  });

  it('leaves formulas, labels and lengths of time to their own rules', () => {
    for (const cycle of ['实际完成数量/计划完成数量', '标准: 100%', '1年', '长期']) {
      checkList('cycle-annual-differ', indicator('任务完成率', '≥90%', cycle));
    }
  });

  it('works in wrapped lists', () => {
    checkList('cycle-annual-differ', indicator('巡查次数', '«1\n2次»', '10次'));
  });
});
