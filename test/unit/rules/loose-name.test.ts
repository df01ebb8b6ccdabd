import assert from 'node:assert/strict';
import fc from 'fast-check';
import { looseHash, looseName } from '../../../server/src/rules/support/loose-name.ts';

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

  it('have one hash where they are equal', () => {
    const piece = fc.constantFrom(
      '完成',
      '比率',
      '率',
      '百分比',
      '满意率',
      '满意度',
      '、',
      '（',
      '(',
      ' ',
      '\u3000',
      '２',
      '2',
      '①',
      '㈠',
      '一',
    );
    const name = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const hashes = [looseHash(a), looseHash(b)];
        if (looseName(a) === looseName(b) && !hashes.includes(null)) assert.equal(hashes[0], hashes[1]);
      }),
      { numRuns: 2000 },
    );
    assert.notEqual(looseHash('道路养护里程'), looseHash('里程道路养护'));
    assert.equal(looseHash('①号楼'), null);
  });
});
