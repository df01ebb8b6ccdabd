import assert from 'node:assert/strict';
import { looseName } from '../../../server/src/rules/support/loose-name.ts';

describe('loose names', () => {
  it('are without signs and white space, in one width, with 率 in one form', () => {
    for (const [name, loose] of [
      ['新购 小车、数量', '新购小车数'],
      ['（二期）完成比例', '二期完成率'],
      ['群众满意率', '群众满意度'],
      ['ＰＭ２．５浓度', 'PM25浓度'],
    ] as const) {
      assert.equal(looseName(name), loose);
    }
  });

  it('are without words that tell nothing', () => {
    for (const alike of [
      ['讲座场次', '讲座的场次', '讲座场次数', '开展讲座场次', '举办讲座场次', '举行讲座场次'],
      ['聘用人员数', '聘用人员数量', '聘用人员人数'],
      ['覆盖社区数', '覆盖社区数量', '覆盖社区个数', '覆盖的社区数'],
      ['培训人次', '培训人次数', '培训人次数'],
    ])
      assert.equal(new Set(alike.map(looseName)).size, 1);
    for (const [name, other] of [
      ['服务人员数量', '服务人数'],
      ['图书册数', '图书种数'],
      ['组织机构数量', '机构数量'],
      ['年度检查次数', '检查次数'],
      ['参加培训人数', '培训人数'],
      ['培训人数', '培训人次数'],
      ['开展次数', '次数'],
      ['目的地数', '目地数'],
    ] as const)
      assert.notEqual(looseName(name), looseName(other));
  });
});
