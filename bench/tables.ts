import standard from '../grammar/src/catalog/standards/guangzhou.json' with { type: 'json' };
import { generate } from '../test/support/generate.ts';
import type { IndicatorModel, TableModel } from '../test/support/model.ts';
import { seeded } from '../test/support/random.ts';
import { render } from '../test/support/render.ts';

/** A generated table of about `bytes` UTF-8 bytes in the published layout, with the same content as an object. */
export interface BenchTable {
  readonly text: string;
  readonly bytes: number;
  readonly model: TableModel;
}

const BYTES_A_PROJECT = 1_100;

/** Many small files, all different, of about `bytes` each. */
export function smallTables(count: number, bytes: number): string[] {
  const projects = Math.max(1, Math.round(bytes / BYTES_A_PROJECT));
  return Array.from({ length: count }, (_, i) => {
    const model = told(generate({ seed: 100 + i, units: 2, projects: Math.round(projects / 2) }));
    return render(model, { layout: 'published' }).text;
  });
}

/** A table of about `bytes` in which next to nothing is wrong. */
export function cleanTable(bytes: number): string {
  return render(cleanModel(bytes), { layout: 'published' }).text;
}

/** The same with `mistakes` codes that no standard has, spread evenly. */
export function tableWithMistakes(bytes: number, mistakes: number): BenchTable {
  const model = cleanModel(bytes);
  const indicators = model.rows.reduce((sum, row) => sum + row.indicators.length, 0);
  const step = Math.max(1, Math.floor(indicators / mistakes));
  let count = 0;
  const spoil = (one: IndicatorModel): IndicatorModel => {
    const wrong = count % step === 0 && count / step < mistakes;
    count++;
    return wrong ? { ...one, type: { code: WRONG_CODE, name: one.type!.name } } : one;
  };
  const spoilt = { ...model, rows: model.rows.map((row) => ({ ...row, indicators: row.indicators.map(spoil) })) };
  const { text } = render(spoilt, { layout: 'published' });
  return { text, bytes: Buffer.byteLength(text), model: spoilt };
}

const WRONG_CODE = '19';

function cleanModel(bytes: number): TableModel {
  const model = told(generate({ seed: 11, units: 1, projects: Math.max(1, Math.round(bytes / BYTES_A_PROJECT)) }));
  const rows = model.rows.map((row, i) => (row.kind === 'project' ? { ...row, indicators: soundIndicators(i) } : row));
  return { ...model, rows };
}

function soundIndicators(project: number): IndicatorModel[] {
  return SOUND.map(([code, name, value], i) => {
    const level = standard.levels.find(({ types }) => types.some((type) => type.code === code))!;
    const type = level.types.find((one) => one.code === code)!;
    return {
      serial: i + 1,
      level: { code: level.code, name: level.name },
      type: { code, name: type.name },
      name: `第${project}片${name}`,
      cycleValue: value,
      annualValue: value,
    };
  });
}

const SOUND = [
  ['11', '河道巡查次数', '≥12次'],
  ['12', '保洁作业合格率', '≥95%'],
  ['13', '问题处理及时率', '≥98%'],
  ['14', '每公里养护成本', '≤3.5万元'],
  ['22', '受益居民人数', '≥3200人'],
  ['31', '沿岸居民满意度', '≥90%'],
] as const;

/** The same text with pieces lost, doubled and put elsewhere: `share` of them among its characters. */
export function damaged(text: string, share: number): string {
  const random = seeded(5);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const next = Math.min(text.length, at + random.int(1, Math.round(2 / share)));
    const piece = text.slice(at, next);
    const length = random.int(1, 6);
    pieces.push(
      random.pick([piece.slice(length), piece + piece.slice(-length), text.slice(next, next + length) + piece]),
    );
    at = next;
  }
  return pieces.join('');
}

export function tableOfSize(bytes: number): BenchTable {
  const projects = Math.max(1, Math.round(bytes / BYTES_A_PROJECT));
  const units = Math.max(1, Math.round(projects / 25));
  const model = told(generate({ seed: 11, units, projects: Math.round(projects / units) }));
  const { text } = render(model, { layout: 'published' });
  return { text, bytes: Buffer.byteLength(text), model };
}

/** The same without separators inside of names and values, for parsers that take each for the end of a field. */
export function plainTable(bytes: number): BenchTable {
  const { model } = tableOfSize(bytes);
  const plain = JSON.parse(JSON.stringify(model).replace(/[；。、]/g, '，'));
  const { text } = render(plain, { layout: 'published' });
  return { text, bytes: Buffer.byteLength(text), model: plain };
}

/** With projects told apart: in a real file few names and goals are copied. */
function told(model: TableModel): TableModel {
  const rows = model.rows.map((row, i) => ({
    ...row,
    name: row.kind === 'total' ? row.name : `第${i}片${row.name}`,
    goal: row.goal === null ? null : row.goal.replace('全域', `第${i}片`),
    indicators: row.indicators.map((indicator) => ({ ...indicator, name: `第${i}片${indicator.name}` })),
  }));
  return { ...model, rows };
}

export function sizeName(bytes: number): string {
  return bytes < 900_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

export function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}
