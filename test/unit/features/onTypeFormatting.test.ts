import assert from 'node:assert/strict';
import { onTypeFormatting } from '../../../server/src/features/onTypeFormatting.ts';
import { applied, openAtCursor } from './support/open.ts';

const HEADER = '项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n';
const NAME = '档案数字化经费\t1.00\t1.00\n';
const ONE = '    1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:1卷；年度指标值:1卷';

/** What a text becomes when the character before the cursor `‸` has just been typed. */
function check(marked: string, expected: string, isNumbered = false): void {
  const { checked, position, text, offset } = openAtCursor(marked);
  const edits = onTypeFormatting(checked, position, text[offset - 1] === ' ' ? '\n' : text[offset - 1]!, isNumbered);
  assert.equal(applied(text, edits), expected.replace('‸', ''));
}

describe('formatting while one types', () => {
  it('begins the next indicator behind 。', () => {
    check(`${HEADER}${NAME}${ONE}。‸`, `${HEADER}${NAME}${ONE}。\n    2、`);
    const published = `${HEADER}档案数字化经费\t1.00\t1.00\t\t\t完成。\t${ONE.trim()}。`;
    check(`${published}‸`, `${published}2、`);
    check(`${published}‸\n甲中心\t1.00\t1.00\t\t\t\t\n`, `${published}2、\n甲中心\t1.00\t1.00\t\t\t\t\n`);
  });

  it('leaves a 。 alone that ends no indicator, or not the last one', () => {
    for (const text of [
      `${HEADER}${NAME}    绩效目标：完成加工。‸`,
      `${HEADER}${NAME}    1、1-产出指标；11-数量指标；加工卷数。‸`,
      `${HEADER}${NAME}${ONE}。‸\n    2、1-产出指标；11-数量指标；校对卷数；实施周期指标值:1卷；年度指标值:1卷。`,
    ]) {
      check(text, text);
    }
  });

  it('begins the next indicator in a new line, and ends the one above', () => {
    check(`${HEADER}${NAME}${ONE}。\n    ‸`, `${HEADER}${NAME}${ONE}。\n    2、`);
    check(`${HEADER}${NAME}${ONE}\n    ‸`, `${HEADER}${NAME}${ONE}。\n    2、`);
    check(`${HEADER}${NAME}    绩效目标：完成加工。\n    ‸`, `${HEADER}${NAME}    绩效目标：完成加工。\n    1、`);
  });

  it('counts on the serials behind a new line in the middle', () => {
    const [two, three] = [ONE.replace('1、', '2、'), ONE.replace('1、', '3、')];
    check(
      `${HEADER}${NAME}${ONE}。\n    ‸\n${two}。\n乙经费\t1.00\t1.00`,
      `${HEADER}${NAME}${ONE}。\n    2、\n${three}。\n乙经费\t1.00\t1.00`,
    );
  });

  it('ends the list below a bare serial', () => {
    check(`${HEADER}${NAME}${ONE}。\n    2、\n    ‸`, `${HEADER}${NAME}${ONE}。\n`);
  });

  it('counts back the serials behind a bare serial that goes away', () => {
    const at = (n: number) => ONE.replace('1、', `${n}、`);
    const list = `${HEADER}${NAME}${ONE}。`;
    check(`${list}\n    2、\n    ‸\n${at(3)}。\n${at(4)}。`, `${list}\n\n${at(2)}。\n${at(3)}。`);
    check(`${list}\n    2、\n    ‸\n${at(2)}。\n${at(3)}。`, `${list}\n\n${at(2)}。\n${at(3)}。`);
    check(`${list}\n    2、\n    ‸\n${at(7)}。`, `${list}\n\n${at(7)}。`);
  });

  it('leaves a new line behind a serial alone that holds the indicator', () => {
    const text = `${HEADER}${NAME}    1、\n    ‸${ONE.trim().slice(2)}。`;
    check(text, text);
  });

  it('keeps the serial that 。 has brought when Enter is pressed out of habit', () => {
    check(`${HEADER}${NAME}${ONE}。\n    2、\n    ‸`, `${HEADER}${NAME}${ONE}。\n    2、`, true);
  });

  it('takes the serial that 。 has brought away where Enter ends a row of the published layout', () => {
    const published = `${HEADER}档案数字化经费\t1.00\t1.00\t\t\t完成。\t${ONE.trim()}。`;
    check(`${published}2、\n‸`, `${published}\n`, true);
    check(`${published}2、\n‸\n乙经费\t1.00\t1.00`, `${published}\n\n乙经费\t1.00\t1.00`, true);
    check(`${published}2、\n‸`, `${published}2、\n`);
    check(`${published}\n‸`, `${published}\n`, true);
  });

  it('takes away what was there already and is typed again', () => {
    const head = `${HEADER}${NAME}    1、1-产出指标；11-数量指标；加工卷数；`;
    const cycle = `${head}实施周期指标值:`;
    for (const colon of [':', '：']) check(`${cycle}实施周期指标值${colon}‸`, cycle);
    check(`${cycle}1卷；年度指标值:年度指标值:‸`, `${cycle}1卷；年度指标值:`);
    check(`${HEADER}${NAME}${ONE}。\n    2、2、‸`, `${HEADER}${NAME}${ONE}。\n    2、`);
    const published = `${HEADER}档案数字化经费\t1.00\t1.00\t\t\t完成。\t${ONE.trim()}。2、`;
    check(`${published}2、‸`, published);
    for (const text of [`${published}3、‸`, `${cycle}年度指标值:‸`, `档案2、2、‸`]) check(text, text);
  });

  it('does nothing in lines of other kinds', () => {
    for (const text of [
      `${HEADER}${NAME}    ‸`,
      `项目支出绩效目标表\n ‸`,
      `${HEADER}${NAME}${ONE}\n    ‸2、1-产出指标；11-数量指标；校对卷数；实施周期指标值:1卷；年度指标值:1卷。`,
    ]) {
      check(text, text);
    }
  });

  it('writes the separator of the form, and steps over one that is there', () => {
    const rest = '11-数量指标；加工卷数；实施周期指标值:1卷；年度指标值:1卷。';
    check(`${HEADER}${NAME}    1、1-产出指标;‸`, `${HEADER}${NAME}    1、1-产出指标；`);
    check(`${HEADER}${NAME}    1、1-产出指标；‸；${rest}`, `${HEADER}${NAME}    1、1-产出指标；${rest}`);
    check(`${HEADER}${NAME}    1、1-产出指标;‸；${rest}`, `${HEADER}${NAME}    1、1-产出指标；${rest}`);
  });

  it('writes the label that comes next', () => {
    const head = `${HEADER}${NAME}    1、1-产出指标；11-数量指标；加工卷数；`;
    check(`${head}‸`, `${head}实施周期指标值:`);
    check(`${head}实施周期指标值:1卷；‸`, `${head}实施周期指标值:1卷；年度指标值:`);
    const uncoded =
      '主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n甲局\t甲局本级\t档案经费\n    1、产出指标：加工卷数';
    check(`${uncoded}，‸`, `${uncoded}，年度指标值：`);
  });

  it('leaves separators in names and values alone', () => {
    const text = `${HEADER}${NAME}    1、1-产出指标；11-数量指标；加工；‸校对卷数；实施周期指标值:1卷；年度指标值:1卷。`;
    check(text, text);
  });

  it('takes a comma for text where the form has another separator, and no other sign for the one that follows', () => {
    const head = `${HEADER}${NAME}    1、1-产出指标；11-数量指标；来电接诉即办`;
    for (const text of [
      `${head}，‸`,
      `${head},‸`,
      `${head}率；实施周期指标值:100%，‸`,
      `${head}，‸；实施周期指标值:100%；年度指标值:100%。`,
      `${head}：‸；实施周期指标值:100%；年度指标值:100%。`,
      `${head}率；实施周期指标值:100%，‸；年度指标值:100%。`,
    ]) {
      check(text, text);
    }
  });
});
