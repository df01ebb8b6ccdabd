import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { draftEdits } from '../../../server/src/features/codeLens.ts';
import { inlayHints } from '../../../server/src/features/inlayHint.ts';
import { tableAround } from '../../support/check-rule.ts';
import { lensesOf, shownLenses } from '../../support/shown.ts';
import { applied, open } from './support/open.ts';

const LIST =
  '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:不少于5卷；年度指标值:≥5卷。2、2-效益指标；22-社会效益；查阅人次；实施周期指标值:≥5人次；年度指标值:≥5人次。';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('inlay hints', () => {
  const labels = (text: string, settings = {}) => inlayHints(open(text, settings), WHOLE).map(({ label }) => label);

  it('show comparisons in words as signs, and names of bare codes', () => {
    assert.deepEqual(labels(tableAround(LIST)), ['≥ 5 卷']);
    const bare = LIST.replace('1-产出指标；11-数量指标', '1；11-');
    assert.deepEqual(labels(tableAround(bare)), ['产出指标', '数量指标', '≥ 5 卷']);
  });

  it('do not repeat what stands before a comparison', () => {
    const list = LIST.replace('年度指标值:≥5卷', '年度指标值:每月加工量不少于5卷');
    assert.deepEqual(labels(tableAround(list)), ['≥ 5 卷', '≥ 5 卷']);
  });

  it('do not repeat a value of several figures', () => {
    const list = LIST.replace('年度指标值:≥5卷', '年度指标值:1.加工不少于5卷；2.整理不少于6卷');
    assert.deepEqual(labels(tableAround(list)), ['≥ 5 卷']);
  });

  it('show what is missing from a sum', () => {
    const wrong = tableAround(LIST).replace('青榕市档案局\t10.00\t10.00', '青榕市档案局\t12.00\t10.00');
    assert.ok(labels(wrong).includes('分项合计 10.00，多 2.00'), JSON.stringify(labels(wrong)));
    const less = wrong.replace('12.00\t10.00', '12.00\t7.50');
    assert.ok(labels(less).includes('分项合计 10.00，少 2.50'), JSON.stringify(labels(less)));
  });

  it('can each be switched off', () => {
    assert.deepEqual(labels(tableAround(LIST), { inlayHints: { operators: false } }), []);
    const bare = tableAround(LIST.replace('1-产出指标；11-数量指标', '1；11-'));
    assert.deepEqual(labels(bare, { inlayHints: { types: false } }), ['≥ 5 卷']);
  });

  it('are those of the range alone', () => {
    assert.deepEqual(inlayHints(open(tableAround(LIST)), { ...WHOLE, end: { line: 2, character: 0 } }), []);
  });
});

describe('code lenses', () => {
  function titles(text: string, settings = {}): string[] {
    return shownLenses(open(text, settings)).map(({ command }) => command!.title);
  }

  it('tell what a project has, its problems and what it lacks', () => {
    const [summary, ...others] = titles(tableAround(LIST));
    assert.match(summary!, /^产出 1 · 效益 1 · 10\.00万元，占单位 100%$/);
    assert.ok(
      others.some((title) => /缺质量指标/.test(title)),
      others.join('\n'),
    );
    assert.deepEqual(titles(tableAround(LIST), { codeLens: { enabled: false } }), []);
  });

  it('tell hints apart from problems, and the least share as more than nothing', () => {
    const text = tableAround(LIST.replace(/。$/, ''));
    const rules = { 'missing-end': 'hint', 'indicator-count': 'warning' };
    assert.ok(
      titles(text, { rules }).some((title) => /^\d+ 个问题、\d+ 个提示$/.test(title)),
      titles(text).join('\n'),
    );
    const small = tableAround(LIST).replace(/档案数字化经费\t10\.00/, '档案数字化经费\t0.01');
    const second = small.replace('档案数字化经费', `图书经费\t99999.00\t99999.00\t\t\t完成。\t${LIST}\n档案数字化经费`);
    assert.ok(
      titles(second).some((title) => title.endsWith('占单位 <0.1%')),
      titles(second).join('\n'),
    );
  });

  it('add drafts of what is missing', () => {
    const checked = open(tableAround(LIST));
    const lens = lensesOf(checked).find(({ data }) => data.what === 'missing')!;
    const after = applied(tableAround(LIST), draftEdits(checked, lens.data.line));
    const project = [...Table.read(after).rows()].find(({ segment }) => segment.kind === 'project')!.segment;
    assert.deepEqual(
      project.list!.indicators.map(({ serial, type }) => `${serial} ${type?.name}`),
      ['1 数量指标', '2 质量指标', '3 社会效益'],
    );
  });
});
