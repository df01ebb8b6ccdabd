import assert from 'node:assert/strict';
import { compact, Recent } from '#grammar';

describe('Recent', () => {
  it('keeps what it is given, up to its size', () => {
    const recent = new Recent<string, number>(2);
    assert.equal(recent.keep('a', 1), 1);
    recent.keep('b', 2);
    assert.equal(recent.get('a'), 1);
    recent.keep('c', 3);
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => recent.get(key)),
      [undefined, undefined, 3],
    );
  });
});

describe('compact', () => {
  for (const [text, plain] of [
    ['居民 满意度', '居民满意度'],
    ['完成率（％）', '完成率(%)'],
    ['加工　卷数', '加工卷数'],
    ['PM2.5浓度', 'PM2.5浓度'],
    ['', ''],
  ] as const) {
    it(`${text} is ${plain}`, () => assert.equal(compact(text), plain));
  }

  it('is Unicode’s form for every sign of full width, in quotation marks, and beside what the form joins', () => {
    for (let unit = 0xff01; unit < 0xff5f; unit++) {
      const sign = String.fromCharCode(unit);
      for (const text of [`甲${sign}乙`, `“《${sign}》”‘’　 `, `${sign}\u0301`, `${sign}…`]) {
        assert.equal(compact(text), text.normalize('NFKC').replace(/\s+/g, ''), text);
      }
    }
  });
});
