import assert from 'node:assert/strict';
import { say } from '../../../server/src/check/words.ts';

describe('a message', () => {
  const words = { zh: '第 {number} 条指标“{name}”没有值。', en: 'Indicator {number} “{name}” has no value.' };

  it('has its placeholders filled in', () => {
    assert.equal(say(words, 'zh', { number: 2, name: '学员满意度' }), '第 2 条指标“学员满意度”没有值。');
    assert.equal(say(words, 'en', { number: 2, name: '学员满意度' }), 'Indicator 2 “学员满意度” has no value.');
  });

  it('leaves out quotation marks with nothing between them', () => {
    assert.equal(say(words, 'zh', { number: 2, name: '' }), '第 2 条指标没有值。');
    assert.equal(say(words, 'en', { number: 2, name: '' }), 'Indicator 2 has no value.');
  });

  it('turns quotation marks inside of others into single ones', () => {
    assert.equal(say(words, 'zh', { number: 2, name: '“两抢”警情' }), '第 2 条指标“‘两抢’警情”没有值。');
    assert.equal(say({ zh: '{name}没有值。', en: '' }, 'zh', { name: '“两抢”警情' }), '“两抢”警情没有值。');
  });

  it('keeps a placeholder that nothing is given for', () => {
    assert.equal(say(words, 'zh', { number: 2 }), '第 2 条指标“{name}”没有值。');
  });
});
