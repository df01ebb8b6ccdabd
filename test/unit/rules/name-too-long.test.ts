import assert from 'node:assert/strict';
import { checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('name-too-long', () => {
  it('hints at names over 30 characters, spaces not counted', () => {
    const [found] = checkList('name-too-long', indicator(`«${'长'.repeat(31)}»`, '1次'));
    assert.equal(found!.severity, 'hint');
    checkList('name-too-long', indicator('长'.repeat(30), '1次'));
    checkList('name-too-long', indicator(`${'长'.repeat(15)} ${'长'.repeat(15)}`, '1次'));
  });

  it('counts a character outside the BMP once', () => {
    checkList('name-too-long', indicator('𠮷'.repeat(30), '1次'));
  });

  it('is an error over the 100 of the entry system', () => {
    const [found] = checkList('name-too-long', indicator(`«${'长'.repeat(101)}»`, '1次'));
    assert.equal(found!.severity, 'error');
    const [hint] = checkList('name-too-long', indicator(`«${'长'.repeat(100)}»`, '1次'));
    assert.equal(hint!.severity, 'hint');
  });

  it('does not count a target, which name-contains-value has out of the name', () => {
    checkList('name-too-long', indicator(`${'长'.repeat(28)}率不低于90%`, '不低于90%'));
    checkList('name-too-long', indicator(`«${'长'.repeat(31)}率不低于90%»`, '不低于90%'));
  });

  it('takes other limits', () => {
    const options = { 'name-too-long': { long: 5, limit: 8 } };
    checkList('name-too-long', indicator('«长长长长长长»', '1次'), { options });
  });

  it('counts over line breaks', () => {
    checkList('name-too-long', indicator(`«${'长'.repeat(20)}\n${'长'.repeat(11)}»`, '1次'));
  });
});
