import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

const second = (value: string) => indicator('巡查次数', value).replace('1、', '2、');

describe('operator-style', () => {
  it('marks the rarer way of a file', () => {
    checkList(
      'operator-style',
      indicator('培训场次', '≥5场') + second('«不少于»5次').replace('周期指标值:«不少于»', '周期指标值:≥'),
    );
    checkList(
      'operator-style',
      indicator('培训场次', '不少于5场') + second('不少于5次').replace('年度指标值:不少于', '年度指标值:«≥»'),
    );
  });

  it('says nothing in a file of one way, and of 达到 and 以上', () => {
    checkList('operator-style', indicator('培训场次', '≥5场') + second('≥5次'));
    checkList('operator-style', indicator('培训场次', '≥5场') + second('5次以上'));
    checkList('operator-style', indicator('培训场次', '≥5场') + second('达到5次'));
  });

  it('writes the way of the file', () => {
    checkFix(
      'operator-style',
      indicator('培训场次', '≥5场') + second('不少于5次').replace('周期指标值:不少于', '周期指标值:≥'),
      indicator('培训场次', '≥5场') + second('≥5次'),
    );
    checkFix(
      'operator-style',
      indicator('培训场次', '不少于5场') + second('不少于5次').replace('年度指标值:不少于', '年度指标值:≤'),
      indicator('培训场次', '不少于5场') + second('不少于5次').replace('年度指标值:不少于', '年度指标值:不超过'),
    );
  });
});
