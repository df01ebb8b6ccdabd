import assert from 'node:assert/strict';
import { foundName } from '../../../client/src/found-symbols.ts';

describe('client: names of found symbols', () => {
  it('stay as they are where VS Code finds what was typed in them', () => {
    for (const query of ['', '满意', '用 满', '居民度', 'a1'])
      assert.equal(foundName('用水居民满意度 A1', query), '用水居民满意度 A1');
  });

  it('end with what was typed where it was pinyin', () => {
    for (const query of ['myd', '满yd', '度满', 'yong shui'])
      assert.equal(foundName('用水居民满意度', query), `用水居民满意度  ${query}`);
  });
});
