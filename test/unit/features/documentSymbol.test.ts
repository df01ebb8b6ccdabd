import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { Snapshot } from '#grammar';
import { documentSymbols } from '../../../server/src/features/documentSymbol.ts';
import { generate } from '../../support/generate.ts';
import { type RenderOptions, render } from '../../support/render.ts';
import { symbolsOf } from '../../support/shown.ts';
import { open } from './support/open.ts';

const TABLE = [
  '项目支出绩效目标表',
  '部门名称：云岭区图书馆',
  '单位：万元',
  '项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '合计\t90.00\t90.00\t\t\t\t',
  '云岭区图书馆\t90.00\t90.00\t\t\t\t',
  '图书购置费\t90.00\t90.00\t\t\t购书。\t1、1-产出指标；11-数量指标；购书册数；实施周期指标值:8册；年度指标值:5册。2、1-产出指标；12-质量指标；验收合格率；实施周期指标值:100%；年度指标值:100%。3、2-效益指标；22-社会效益；借阅人次；实施周期指标值:9；年度指标值:9。',
].join('\n');

function lines(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail ? ` | ${detail}` : ''}`,
    ...lines(children ?? [], depth + 1),
  ]);
}

const upTo = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
type Position = { line: number; character: number };

/** Ranges lie in their parents', selections in their ranges, and siblings in order. */
function checkRanges(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void {
  for (const [i, symbol] of symbols.entries()) {
    const { range, selectionRange, name, children } = symbol;
    assert.notEqual(name, '');
    assert.ok(upTo(range.start, selectionRange.start) && upTo(selectionRange.end, range.end), `selection of ${name}`);
    if (parent) assert.ok(upTo(parent.range.start, range.start) && upTo(range.end, parent.range.end), name);
    if (i > 0) assert.ok(upTo(symbols[i - 1]!.range.end, range.start), `${name} overlaps`);
    checkRanges(children ?? [], symbol);
  }
}

describe('outline', () => {
  it('goes from table to unit, project, level and indicator', () => {
    assert.deepEqual(lines(symbolsOf(open(TABLE))), [
      '项目支出绩效目标表',
      '  合计 | 90.00 万元',
      '  云岭区图书馆 | 90.00 万元',
      '    图书购置费 | 90.00 万元',
      '      1-产出指标',
      '        购书册数 | 周期 8册 · 年度 5册',
      '        验收合格率 | 100%',
      '      2-效益指标',
      '        借阅人次 | 9',
    ]);
  });

  it('selects the name, and covers the whole indicator', () => {
    const snapshot = Snapshot.of(TABLE);
    const [root] = symbolsOf(open(TABLE));
    const indicator = root!.children![1]!.children![0]!.children![0]!.children![1]!;
    assert.equal(snapshot.text(indicator.selectionRange), '验收合格率');
    assert.match(snapshot.text(indicator.range), /^2、1-产出指标.*100%。$/);
  });

  const layouts: RenderOptions[] = [
    { layout: 'published', untidy: 0.3, eol: '\r\n' },
    { layout: 'authoring' },
    { layout: 'wrapped', width: 24, blankLines: 0.7, pageLines: 12, amountsAt: 'any', breakAnywhere: true },
  ];
  for (const options of layouts) {
    it(`keeps ranges in order in the ${options.layout} layout`, () => {
      for (let seed = 1; seed <= 20; seed++) {
        const { text } = render(generate({ seed, units: 3 }), { ...options, seed });
        checkRanges(symbolsOf(open(text)));
      }
    });
  }

  it('leaves out indicators, then rows, beyond the limit, and says so', () => {
    const cutAt = (maxItems: number, locale: 'zh' | 'en' = 'zh') => {
      const checked = open(TABLE, { outline: { maxItems } }, locale);
      return { symbols: symbolsOf(checked), cut: documentSymbols(checked).cut };
    };
    assert.equal(cutAt(9).cut, null);
    const projects = cutAt(8);
    assert.deepEqual(lines(projects.symbols).slice(0, -1), [
      '项目支出绩效目标表',
      '  合计 | 90.00 万元',
      '  云岭区图书馆 | 90.00 万元',
      '    图书购置费 | 90.00 万元',
    ]);
    assert.match(projects.symbols.at(-1)!.name, /只列到项目，3 条指标未列出/);
    checkRanges(projects.symbols);
    assert.match(cutAt(2).symbols.at(-1)!.name, /只列出前 2 行，1 行未列出/);
    assert.match(cutAt(2, 'en').cut!, /1 rows are left out/);
  });

  it('is empty where there is no table', () => {
    assert.deepEqual(symbolsOf(open('会议记录\n')), []);
    assert.deepEqual(symbolsOf(open('')), []);
  });
});
