import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Table } from '#grammar';
import type { TableModel } from '../test/support/model.ts';
import { countSeparators, heapOf, time } from './reading.ts';
import { median, plainTable, sizeName } from './tables.ts';

const PEERS = { Langium: 'langium', Lezer: 'lezer', Peggy: 'peggy', ANTLR: 'antlr' };
const RUNS = 5;
/** Milliseconds of reading before it counts. */
const WARM_UP = 500;
/** Peers read no more than this many bytes: some take a minute for 10 MB. */
const MOST_FOR_PEERS = 10_000_000;

interface Field {
  readonly start: number;
  readonly text: string;
}

interface PeerRow {
  readonly cells: readonly (Field | null)[];
  readonly indicators: readonly Readonly<Record<'serial' | 'level' | 'type' | 'name' | 'cycle' | 'annual', Field>>[];
}

/** MB/s, and bytes of heap kept for each character. */
export interface ParserSpeed {
  readonly speed: number;
  readonly spread: readonly [number, number];
  readonly heap: number;
}

/** How fast each parser makes rows and indicators of the same tables, after it was seen to read what is there. */
export async function measureParsers(peersFolder: string, sizes: readonly number[]) {
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
      if (name === 'Zhibiao' || size <= MOST_FOR_PEERS)
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
  const speed = (ms: number) => bytes / 1e3 / ms;
  return {
    speed: speed(median(times)),
    spread: [speed(Math.max(...times)), speed(Math.min(...times))],
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
