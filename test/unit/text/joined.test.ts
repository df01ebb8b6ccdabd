import assert from 'node:assert/strict';
import { JoinedText } from '#grammar';

/** Joins the lines of a text, each a piece. */
function join(text: string): JoinedText {
  const spans = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  return JoinedText.of(text, spans);
}

describe('a joined text', () => {
  it('puts nothing between Chinese characters and one space between Latin words', () => {
    assert.equal(join('实施周期指标\n\n值: \n20-35次').text, '实施周期指标值:20-35次');
    assert.equal(join('an English\nname').text, 'an English name');
    assert.equal(join('建设Smart\nCity').text, '建设Smart City');
  });

  it('puts nothing inside units and abbreviations', () => {
    assert.equal(join('≤0.05m\ng/L').text, '≤0.05mg/L');
    assert.equal(join('亿元GD\nP死亡率').text, '亿元GDP死亡率');
  });

  it('knows where each character came from', () => {
    const source = '  年\n\n  度指标值:1辆';
    const joined = join(source);
    for (let i = 0; i < joined.text.length; i++) assert.equal(source[joined.sourceAt(i)], joined.text[i]);
    assert.deepEqual(joined.sourceSpan(0, 5), { start: 2, end: 11 });
    assert.equal(joined.offsetOf(joined.sourceAt(3)), 3);
  });

  it('keeps the places in a part of it', () => {
    const source = '做好\n工作。 1、1-产\n出指标';
    const joined = join(source);
    const part = joined.slice(joined.text.indexOf('1、'), joined.text.length);
    assert.equal(part.text, '1、1-产出指标');
    for (let i = 0; i < part.text.length; i++) assert.equal(source[part.sourceAt(i)], part.text[i]);
  });

  it('keeps the places behind characters that are left out', () => {
    const source = '营造""爱\n""科学""氛围';
    const joined = join(source);
    const doubled = [...joined.text.matchAll(/""/g)].map(({ index }) => index);
    const part = joined.without(doubled);
    assert.equal(part.text, '营造"爱"科学"氛围');
    for (let i = 0; i < part.text.length; i++) assert.equal(source[part.sourceAt(i)], part.text[i]);
    assert.deepEqual(part.pieces.map(({ start, end }) => source.slice(start, end)).join(''), part.text);
    assert.equal(joined.without([]).text, joined.text);
    assert.equal(join('""').without([0, 1]).text, '');
  });
});
