import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Repeated } from '#grammar';

const LIMITS = { most: 1 << 8, longest: 40 };

describe('Repeated', () => {
  const counted = () => {
    const made: string[] = [];
    const repeated = new Repeated((text) => {
      made.push(text);
      return { text };
    }, LIMITS);
    return { made, repeated };
  };

  it('keeps what comes a second time', () => {
    const { made, repeated } = counted();
    repeated.of('群众满意度');
    const second = repeated.of('群众满意度');
    assert.equal(repeated.of('群众满意度'), second);
    assert.deepEqual(made, ['群众满意度', '群众满意度']);
  });

  it('keeps what it has where it is full, and begins anew once many others come again', () => {
    const { made, repeated } = counted();
    const come = (name: string, times: number) => {
      for (let k = 0; k < times; k++) for (let twice = 0; twice < 2; twice++) repeated.of(`${name}${k}`);
    };
    const isKept = (text: string) => {
      const before = made.length;
      repeated.of(text);
      return made.length === before;
    };
    come('甲', LIMITS.most);
    come('乙', 3);
    assert.ok(isKept('甲1') && !isKept('乙1'));
    come('丙', 10 * LIMITS.most);
    assert.ok(!isKept('甲1'));
  });

  it('makes long texts anew each time', () => {
    const { made, repeated } = counted();
    for (let k = 0; k < 3; k++) repeated.of('长'.repeat(1000));
    assert.equal(made.length, 3);
  });

  it('gives each of two long texts its own that differ in one character only', () => {
    const { repeated } = counted();
    const texts = Array.from({ length: 40 }, (_, at) => `${'长'.repeat(at)}短${'长'.repeat(39 - at)}`);
    for (let round = 0; round < 3; round++) for (const text of texts) assert.equal(repeated.of(text).text, text);
  });

  it('gives each text its own, also after more texts than it keeps', () => {
    const { repeated } = counted();
    const texts = fc.array(fc.constantFrom('一', '二', '\ud800', ''), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => assert.equal(repeated.of(text).text, text)),
      { numRuns: 2000 },
    );
    for (let round = 0; round < 3; round++) {
      for (let k = 0; k < 40_000; k++) assert.equal(repeated.of(`第${k}片`).text, `第${k}片`);
    }
  });
});
