import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const path = new URL('../../../language-configuration.json', import.meta.url);
const configuration = JSON.parse(readFileSync(path, 'utf8'));

describe('language configuration', () => {
  it('ends words at full-width punctuation and parts figures from their unit', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `${flags}g`));
    assert.deepEqual(words('3、1-产出指标；11-数量指标；“巡查”次数：'), [
      '3',
      '1',
      '产出指标',
      '11',
      '数量指标',
      '巡查',
      '次数',
    ]);
    assert.deepEqual(words('≥95.5%，１２公里，slzb'), ['95.5%', '１２', '公里', 'slzb']);
  });

  it('indents below a row line of the authoring layout only', () => {
    const below = new RegExp(configuration.onEnterRules[0].beforeText.pattern);
    assert.ok(below.test('河道保洁经费\t18.00\t18.00'));
    assert.ok(below.test('河道保洁经费\t972. 35\t\t\t'));
    assert.ok(!below.test('合计\t18.00\t18.00'));
    assert.ok(!below.test('青榕市水务局\t18.00\t18.00\t\t\t\t'));
    assert.ok(!below.test('河道保洁经费\t18.00\t18.00\t\t\t保洁。\t1、1-产出指标；'));
    assert.ok(!below.test('    1、1-产出指标；11-数量指标；'));
  });

  it('closes and surrounds with every bracket it knows', () => {
    assert.deepEqual(configuration.autoClosingPairs, configuration.brackets);
    assert.deepEqual(configuration.surroundingPairs, configuration.brackets);
  });
});
