import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Table } from '#grammar';
import type { TableModel } from '../../test/support/model.ts';
import type { Chart } from '../chart.ts';
import { pictureOf, type Section, speed, tableOf } from '../report.ts';
import { median, plainTable, sizeName } from '../tables.ts';
import { countSeparators, heapOf, time } from './reading.ts';

const PEERS = { Langium: 'langium', Lezer: 'lezer', Peggy: 'peggy', ANTLR: 'antlr' };
const RUNS = 5;
/** Milliseconds of reading before it counts. */
const WARM_UP = 500;

interface Field {
  readonly start: number;
  readonly text: string;
}

interface PeerRow {
  readonly cells: readonly (Field | null)[];
  readonly indicators: readonly Readonly<Record<'serial' | 'level' | 'type' | 'name' | 'cycle' | 'annual', Field>>[];
}

/** MB/s, and bytes of heap kept for each character. */
interface ParserSpeed {
  readonly speed: number;
  readonly spread: readonly [number, number];
  readonly heap: number;
}

export async function parserSection(peersFolder: string, sizes: readonly number[]): Promise<Section> {
  const measured = await measureParsers(peersFolder, sizes);
  const names = [...measured[0]!.speeds.keys()];
  const rows = names.map((name) => [
    name,
    ...measured.map(({ speeds }) => {
      const { speed: median, spread, heap } = speeds.get(name)!;
      return `${speed(median)} (${spread.map((one) => one.toFixed(0)).join('–')}), ${heap.toFixed(1)}`;
    }),
  ]);
  const chart: Chart = {
    name: 'parsers',
    title: '读同一张表 reading the same table',
    unit: 'MB/s',
    columns: measured.map(({ size }) => size),
    series: names.map((name) => ({ name, values: measured.map(({ speeds }) => speeds.get(name)!.speed) })),
  };
  const markdown = `## 同类解析器 · Parsers of the same tables

同一张表（字段里没有分隔符），各解析器都读成带位置的行与指标，先核对读出的内容相同。括号里是最慢与最快的一次，逗号后是每个字符占的堆字节数。
Tables without separators inside of fields, read by each to rows and indicators with offsets, after it was seen to read the same content. In brackets the slowest and the fastest run; behind the comma bytes of heap kept for each character.

${pictureOf(chart)}

${tableOf(['', ...measured.map(({ size }) => size)], rows)}`;
  return { markdown, charts: [chart] };
}

/** How fast each parser makes rows and indicators of the same tables, after it was seen to read what is there. */
async function measureParsers(peersFolder: string, sizes: readonly number[]) {
  const readers: Record<string, (text: string) => unknown> = { Zhibiao: (text) => readAll(text) };
  for (const [name, file] of Object.entries(PEERS)) {
    const { reader } = await import(pathToFileURL(path.join(peersFolder, `${file}.mjs`)).href);
    const read: (text: string) => PeerRow[] = await reader();
    const small = plainTable(20_000);
    assert.deepEqual(rowsOfPeer(read(small.text), small.text), rowsOfModel(small.model), name);
    readers[name] = read;
  }
  const small = plainTable(20_000);
  assert.deepEqual(rowsOfTable(Table.read(small.text)), rowsOfModel(small.model));
  return sizes.map((size) => {
    const { text, bytes, model } = plainTable(size);
    const json = JSON.stringify(model);
    const speeds = new Map<string, ParserSpeed>();
    for (const [name, read] of Object.entries(readers)) {
      speeds.set(
        name,
        measure(() => read(text), bytes, text.length),
      );
    }
    speeds.set(
      'JSON.parse',
      measure(() => JSON.parse(json), bytes, text.length),
    );
    speeds.set(
      'scan',
      measure(() => countSeparators(text), bytes, text.length),
    );
    return { size: sizeName(bytes), speeds };
  });
}

function measure(read: () => unknown, bytes: number, characters: number): ParserSpeed {
  const warm = performance.now() + WARM_UP;
  do read();
  while (performance.now() < warm);
  const times = Array.from({ length: RUNS }, () => time(read));
  const speedOf = (ms: number) => bytes / 1e3 / ms;
  return {
    speed: speedOf(median(times)),
    spread: [speedOf(Math.max(...times)), speedOf(Math.min(...times))],
    heap: heapOf(read) / characters,
  };
}

/** Ours makes texts when they are asked for: the peers' texts are there, so ours are to be asked for. */
function readAll(text: string): Table {
  const table = Table.read(text);
  for (const { segment } of table.rows()) {
    for (const indicator of segment.list?.indicators ?? []) {
      if (indicator.name === null || indicator.cycleValue === null || indicator.annualValue === null) throw new Error();
    }
  }
  return table;
}

type Read = { name: string; indicators: string[][] };

function rowsOfModel({ rows }: TableModel): Read[] {
  return rows.map(({ name, indicators }) => ({
    name,
    indicators: indicators.map((one) => [String(one.serial), one.name, one.cycleValue!, one.annualValue!]),
  }));
}

function rowsOfTable(table: Table): Read[] {
  return [...table.rows()].map(({ segment: { name, list } }) => ({
    name: name!,
    indicators: (list?.indicators ?? []).map((one) => [
      String(one.serial),
      one.name!,
      one.cycleValue!,
      one.annualValue!,
    ]),
  }));
}

function rowsOfPeer(rows: readonly PeerRow[], text: string): Read[] {
  const header = rows.findIndex(({ cells }) => cells.length >= 5);
  return rows
    .slice(header + 1)
    .filter(({ cells }) => cells.length >= 5)
    .map(({ cells, indicators }) => ({
      name: cells[0]!.text,
      indicators: indicators.map((one) => {
        for (const field of Object.values(one)) assert.equal(text.substr(field.start, field.text.length), field.text);
        return [one.serial, one.name, one.cycle, one.annual].map((field) => field.text);
      }),
    }));
}
