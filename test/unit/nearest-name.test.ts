import assert from 'node:assert/strict';
import { nearestName } from '../../server/src/nearest-name.ts';

describe('the nearest name', () => {
  const names = ['check', 'format', 'convert', 'ruleOptions', 'empty-value'];

  for (const [word, name] of [
    ['chekc', 'check'],
    ['Fromat', 'format'],
    ['conv', 'convert'],
    ['rule-option', 'ruleOptions'],
    ['emptyvalue', 'empty-value'],
    ['quite', null],
    ['c', null],
    ['', null],
    [`empty-value${'x'.repeat(60)}`, null],
  ] as const) {
    it(`of “${word.slice(0, 12)}” is ${name}`, () => assert.equal(nearestName(word, names), name));
  }

  it('is none of several that a word begins, unless one is spelt much like it', () => {
    assert.equal(nearestName('sta', ['standard', 'status']), null);
    assert.equal(nearestName('standar', ['standard', 'standards-of-all-kinds']), 'standard');
  });
});
