import assert from 'node:assert/strict';
import { diagnostics } from '../../../server/src/features/diagnostic.ts';
import { DiagnosticJson } from '../../../server/src/features/diagnostic-json.ts';
import { PreparedJson } from '../../../server/src/lsp/prepared-json.ts';
import { Checks } from '../../../server/src/workspace/checked.ts';
import { Document } from '../../../server/src/workspace/document.ts';
import { generate } from '../../support/generate.ts';
import { render } from '../../support/render.ts';
import { readSettings } from '../../support/settings.ts';

const SETTINGS = readSettings({});
/** Lines put in before the table and taken away again, so that lines of it get more digits and fewer. */
const STEPS = [1, 1, -1, 7, -8, 60, 1, -61, 950, 1, -1, -900, -50, 12_000, -12_000];

describe('diagnostics as JSON', () => {
  for (const layout of ['published', 'wrapped', 'authoring'] as const) {
    it(`are told in the lines to which they moved (${layout})`, () => {
      const { text } = render(generate({ seed: 9, units: 8, projects: 12 }), { layout });
      const checks = new Checks('zh');
      const json = new DiagnosticJson(true);
      let document = Document.open('a:b', 1, text);
      const compare = () => {
        const checked = checks.of(document, SETTINGS);
        const expected = diagnostics(checked);
        assert.ok(expected.length > 20);
        assert.deepEqual(PreparedJson.list(json.of(checked)).parse(), expected);
      };
      compare();
      const start = { line: 0, character: 0 };
      for (const [i, lines] of STEPS.entries()) {
        const range = { start, end: { line: Math.max(0, -lines), character: 0 } };
        document = document.edit([{ range, text: '\n'.repeat(Math.max(0, lines)) }], i + 2);
        compare();
      }
    });
  }

  it('point to where another row stands after its line was broken', () => {
    const list = '1、1-产出指标；11-数量指标；校舍普查数量；实施周期指标值:5处；年度指标值:5处。';
    const rows = ['校舍维修经费', '校舍加固经费', '校舍排查经费'].map(
      (name) => `${name}\t1.00\t1.00\t\t\t修好校舍。\t${list}`,
    );
    const lines = ['项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标', ...rows];
    const checks = new Checks('zh');
    const json = new DiagnosticJson(true);
    const before = Document.open('a:b', 1, lines.join('\n'));
    json.of(checks.of(before, SETTINGS));
    // In the place of a point, so that all else keeps its offset in the row.
    const range = { start: { line: 2, character: 8 }, end: { line: 2, character: 9 } };
    const checked = checks.of(before.edit([{ range, text: '\n' }], 2), SETTINGS);
    const expected = diagnostics(checked);
    const related = expected.flatMap(({ relatedInformation = [] }) => relatedInformation);
    assert.ok(related.some(({ location }) => location.range.start.line === 3));
    assert.deepEqual(PreparedJson.list(json.of(checked)).parse(), expected);
  });

  it('of blocks that only move are copied with other numbers, not written again', () => {
    const { text } = render(generate({ seed: 9, units: 30, projects: 12 }), { layout: 'published' });
    const checks = new Checks('zh');
    const json = new DiagnosticJson(false);
    const before = Document.open('a:b', 1, `${'\n'.repeat(100)}${text}`);
    json.of(checks.of(before, SETTINGS));
    const start = { line: 0, character: 0 };
    const after = before.edit([{ range: { start, end: start }, text: '\n' }], 2);
    const checked = checks.of(after, SETTINGS);
    const written = encodings(() => json.of(checked));
    assert.ok(written < 10, String(written));
  });
});

/** How often text is written in UTF-8 while something is done. */
function encodings(work: () => unknown): number {
  const { encode } = TextEncoder.prototype;
  let calls = 0;
  TextEncoder.prototype.encode = function (text) {
    calls++;
    return encode.call(this, text);
  };
  try {
    work();
  } finally {
    TextEncoder.prototype.encode = encode;
  }
  return calls;
}
