import assert from 'node:assert/strict';
import { WordSpotter } from '#grammar';
import { CommonText } from '../../../grammar/src/value/common-text.ts';

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

  it('finds words by whatever part of them is not common', () => {
    const among = new WordSpotter(
      [
        [1, ['1作', '工作入员']],
        [2, ['年皮指标', '指标值', '产出']],
      ],
      new CommonText('年度指标值；产出指标；工作；人员；0123456789'),
    );
    assert.equal(among.spot('1作'), 1);
    assert.equal(among.spot('工作人员1年，工作入员'), 1);
    assert.equal(among.spot('入员工作'), 0);
    assert.equal(among.spot('年皮指标'), 2);
    assert.equal(among.spot('年皮指'), 0);
    assert.equal(among.spot('指标值'), 2);
    assert.equal(among.spot('出'), 0);
    assert.equal(among.spot('长'.repeat(70)), 0);
    assert.equal(among.spot(`${'长'.repeat(70)}产出`), 2);
  });

  it('finds nothing without words', () => assert.equal(new WordSpotter([[1, []]]).spot('满意'), 0));
});
