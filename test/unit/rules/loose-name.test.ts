import assert from 'node:assert/strict';
import { looseName } from '../../../server/src/rules/support/loose-name.ts';

describe('loose names', () => {
  it('are without signs and white space, in one width, with 率 in one form', () => {
    for (const [name, loose] of [
      ['新购 小车、数量', '新购小车数量'],
      ['（二期）完成比例', '二期完成率'],
      ['群众满意率', '群众满意度'],
      ['ＰＭ２．５浓度', 'PM25浓度'],
    ] as const) {
      assert.equal(looseName(name), loose);
    }
  });
});
