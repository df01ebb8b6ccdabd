import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Repeated } from '#grammar';

describe('Repeated', () => {
  const counted = () => {
    const made: string[] = [];
    const repeated = new Repeated((text) => {
      made.push(text);
      return { text };
    });
    return { made, repeated };
  };

  it('keeps what comes a second time', () => {
    const { made, repeated } = counted();
    repeated.of('群众满意度');
    const second = repeated.of('群众满意度');
    assert.equal(repeated.of('群众满意度'), second);
    assert.deepEqual(made, ['群众满意度', '群众满意度']);
  });

  it('makes long texts anew each time', () => {
    const { made, repeated } = counted();
    for (let k = 0; k < 3; k++) repeated.of('长'.repeat(1000));
    assert.equal(made.length, 3);
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
