import { generate } from '../test/support/generate.ts';
import type { TableModel } from '../test/support/model.ts';
import { render } from '../test/support/render.ts';

/** A generated table of about `bytes` UTF-8 bytes in the published layout, with the same content as an object. */
export interface BenchTable {
  readonly text: string;
  readonly bytes: number;
  readonly model: TableModel;
}

const BYTES_A_PROJECT = 1_100;

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
