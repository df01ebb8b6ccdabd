import assert from 'node:assert/strict';
import { WordSpotter } from '#grammar';

describe('WordSpotter', () => {
  const spotter = new WordSpotter([
    [1, ['满意', '满意度调查']],
    [2, ['#', '意见']],
    [4, ['满意']],
  ]);

  it('tells which lists have a word in a text', () => {
    assert.equal(spotter.spot('居民满意度'), 5);
    assert.equal(spotter.spot('征求意见'), 2);
    assert.equal(spotter.spot('#满意'), 7);
    assert.equal(spotter.spot('意'), 0);
    assert.equal(spotter.spot(''), 0);
  });

  it('takes no word that goes beyond the ends', () => {
    assert.equal(spotter.spot('居民满'), 0);
    assert.equal(spotter.spot('意见'), 2);
    assert.equal(spotter.spot('见'), 0);
  });

  it('finds nothing without words', () => assert.equal(new WordSpotter([[1, []]]).spot('满意'), 0));
});
