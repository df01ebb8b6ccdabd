import assert from 'node:assert/strict';
import { endingOf } from '../../../server/src/rules/support/words.ts';

describe('endingOf', () => {
  it('tells the first in the list of the words that a text ends with', () => {
    const words = ['满意度', '意度', '率', '合格率', '达标率'];
    for (const [text, ending] of [
      ['群众满意度', '满意度'],
      ['意度', '意度'],
      ['度', undefined],
      ['合格率', '率'],
      ['率', '率'],
      ['', undefined],
    ] as const) {
      assert.equal(endingOf(text, words), ending, text);
    }
    assert.equal(endingOf('合格率', ['达标率', '合格率', '率']), '合格率');
  });

  it('tells words of two and more characters without any of one', () => {
    const words = ['人次', '场次', '人数'];
    assert.deepEqual(
      ['培训人次', '人次', '次', '演出场次', '人数次'].map((text) => endingOf(text, words)),
      ['人次', '人次', undefined, '场次', undefined],
    );
  });
});
