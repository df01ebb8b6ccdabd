import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pinyinTable } from '../../../scripts/lib/pinyin-table.mts';
import { firstKeys, matchText, typedAs } from '../../../server/src/pinyin/match.ts';
import { TypingKeys } from '../../../server/src/pinyin/typing-keys.ts';

describe('matching by pinyin', () => {
  const check = (typed: string, text: string, expected: 0 | 1 | null, pinyin = true) =>
    it(`“${typed}” ${expected === null ? 'does not fit' : expected === 0 ? 'begins' : 'is in'} ${text}`, () => {
      assert.equal(matchText(typedAs(typed, pinyin), text), expected);
      if (expected === null) return;
      const keys = new TypingKeys(['字', text]);
      assert.ok(keys.mayFit(1, typedAs(typed, pinyin)));
      assert.ok(keys.mayFitAny(typedAs(typed, pinyin), expected === 0));
    });

  for (const typed of ['', 's', 'sl', 'shul', 'sliang', 'shuliang', 'shulzhb', '数', '数l', 'ＳＬ', 'shu liang'])
    check(typed, '数量指标', 0);
  check('zb', '数量指标', 1);
  check('指标', '数量指标', 1);
  check('z', '数量指标', null);
  check('sz', '数量指标', null);
  check('shuliangzhibiaoo', '数量指标', null);
  check('sl', '数量指标', null, false);
  check('数', '数量指标', 0, false);

  // Both readings of a character, ü as v, and the signs of a name.
  check('hgl', '合格率', 0);
  check('hegelv', '合格率', 0);
  check('zzjg', '重组机构', 0);
  check('czjg', '重组机构', 0);
  check('yxjg', '运行机构', 0);
  check('yhjg', '银行机构', 0);
  check('fgcssq', '覆盖村（社区）', null);
  check('fgcsq', '覆盖村（社区）', 0);
  check('12345rx', '12345热线', 0);
  check('a'.repeat(200), '啊'.repeat(200), null);

  it('knows what the typing of a text can begin with', () => {
    assert.deepEqual(firstKeys('（率先'), ['率', 'l', 's']);
    assert.deepEqual(firstKeys('１２３热线'), ['1']);
    assert.deepEqual(firstKeys('；'), []);
  });

  it('tells at once of most texts that they do not fit', () => {
    const texts = ['覆盖村（社区）', '12345热线', 'GDP增速', '合格率'];
    const keys = new TypingKeys(texts);
    const may = (typed: string) => {
      const found = texts.filter((_, i) => keys.mayFit(i, typedAs(typed, true)));
      assert.equal(keys.mayFitAny(typedAs(typed, true), false), found.length > 0);
      return found;
    };
    assert.deepEqual(may('fg'), ['覆盖村（社区）']);
    assert.deepEqual(may('csq'), ['覆盖村（社区）']);
    assert.deepEqual(may('rx'), ['12345热线']);
    assert.deepEqual(may('gd'), ['GDP增速']);
    assert.deepEqual(may('lv'), ['合格率']);
    assert.deepEqual(may('h'), ['合格率']);
    assert.deepEqual(may('热'), ['12345热线']);
    assert.deepEqual(may('1'), texts);
    assert.deepEqual(may('qqxx'), []);
    assert.deepEqual(may('量'), []);
    const mayBegin = (typed: string) => keys.mayFitAny(typedAs(typed, true), true);
    assert.deepEqual(['fg', 'csq', '合', '热'].map(mayBegin), [true, false, true, false]);
  });

  it('keeps the table that `npm run pinyin` makes', () => {
    const kept = readFileSync(new URL('../../../server/src/pinyin/characters.json', import.meta.url), 'utf8');
    assert.ok(kept === pinyinTable(), 'run npm run pinyin');
  });
});
