import assert from 'node:assert/strict';
import { globMatcher } from '../../../server/src/configuration/glob.ts';

function check(pattern: string, fitting: readonly string[], others: readonly string[]): void {
  const matches = globMatcher(pattern)!;
  assert.deepEqual(
    [...fitting, ...others].filter((path) => matches(path)),
    fitting,
  );
}

describe('glob', () => {
  it('* and ? stay in one part of a path', () => {
    check('2024*/*.txt', ['2024/a.txt', '2024年/绩效.txt'], ['2024/b/a.txt', '2023/a.txt', '2024/a.text']);
    check('表?.md', ['表1.md', '表甲.md'], ['表.md', '表12.md', '表/.md']);
  });

  it('** takes any number of parts', () => {
    check('**/*.zhibiao', ['a.zhibiao', 'x/a.zhibiao', 'x/y/a.zhibiao'], ['a.zhibiao/x']);
    check('草稿/**', ['草稿/a', '草稿/b/a'], ['定稿/a']);
    check('a/**/z/**/b', ['a/z/b', 'a/1/2/z/z/b'], ['a/b', 'z/a/b']);
  });

  it('braces stand for each of their texts', () => {
    check('{甲,乙/{1,2}}.md', ['甲.md', '乙/1.md', '乙/2.md'], ['乙.md', '{甲.md']);
  });

  it('letter case and composition do not count', () => {
    check('*.TXT', ['a.txt', 'A.Txt'], []);
    check('é.md', ['e\u0301.md'], []);
  });

  it('a pattern that cannot be read is none', () => {
    assert.deepEqual(['{a', 'a}', '{a,b}'.repeat(30)].map(globMatcher), [null, null, null]);
  });

  it('ends soon where stars could be tried in very many ways', () => {
    const matches = globMatcher('*a'.repeat(200))!;
    assert.equal(matches(`${'a'.repeat(5000)}b`), false);
    assert.equal(globMatcher(`${'**/'.repeat(100)}x`)!(`${'a/'.repeat(2000)}y`), false);
  });
});
