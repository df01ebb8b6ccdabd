import assert from 'node:assert/strict';
import { hasWord, wordFinder } from '#grammar';

describe('wordFinder', () => {
  const lengths = (words: readonly string[], text: string) =>
    Array.from({ length: text.length + 1 }, (_, at) => wordFinder(words)(text, at));

  it('tells how long the longest word is that stands at a place', () => {
    assert.deepEqual(lengths(['满意', '满意度', '度量'], '满意度量'), [3, 0, 2, 0, 0]);
  });

  it('finds words of one character beside longer ones', () => {
    assert.deepEqual(lengths(['人', '人次', '户'], '人户人次'), [1, 1, 2, 0, 0]);
  });

  it('finds no word that goes on behind the end', () => {
    assert.deepEqual(lengths(['满意度'], '不满意'), [0, 0, 0, 0]);
    assert.ok(!hasWord(wordFinder(['满意度']), '不满意'));
  });

  it('finds nothing without words', () => {
    assert.ok(!hasWord(wordFinder([]), '满意'));
  });
});
