import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordSpotter } from '#grammar';
import { looseName } from '../../../server/src/rules/support/loose-name.ts';
import { Meaning, meaningOf } from '../../../server/src/rules/support/meaning.ts';

describe('meanings of names and values', () => {
  const pieces = [
    '完成率',
    '比例',
    '满意率',
    '满意度',
    '不少于',
    '≥',
    '95',
    '％',
    '%',
    '、',
    '（个）',
    '（',
    ' ',
    '２',
    '①',
    '\ud800',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''));

  it('are one object for texts that are the same', () => {
    assert.equal(meaningOf('培训人次'), meaningOf(['培训', '人次'].join('')));
    assert.notEqual(meaningOf('培训人次'), meaningOf('培训人数'));
  });

  it('say what the text says, whatever was asked before', () => {
    fc.assert(
      fc.property(text, (one) => {
        const kept = meaningOf(one);
        const fresh = new Meaning(one);
        assert.equal(kept.text, one);
        assert.deepEqual(kept.value, fresh.value);
        assert.equal(kept.thing, fresh.thing);
        assert.equal(kept.isDamaged, fresh.isDamaged);
      }),
      { numRuns: 2000 },
    );
  });

  it('compare in the loose form, which most texts have as they are', () => {
    fc.assert(
      fc.property(text, (one) => {
        const meaning = meaningOf(one);
        assert.equal(meaning.looseText, looseName(one));
        assert.equal(meaning.looseThing, looseName(meaning.thing));
      }),
      { numRuns: 2000 },
    );
  });

  it('tell each spotter its own words', () => {
    const [rates, counts] = [new WordSpotter([[1, ['率']]]), new WordSpotter([[2, ['人次']]])];
    const meaning = meaningOf('参训人次合格率');
    assert.deepEqual([meaning.spottedBy(rates), meaning.spottedBy(counts), meaning.spottedBy(rates)], [1, 2, 1]);
  });
});
