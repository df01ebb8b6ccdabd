import { Table } from '#grammar';
import { type BenchTable, median, sizeName } from './tables.ts';

const RUNS = 15;

/** MB/s of each way to read one table, and what the model keeps on the heap. */
export function measureReading({ text, bytes, model }: BenchTable) {
  const json = JSON.stringify(model);
  const read: number[] = [];
  const parse: number[] = [];
  const loop: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    read.push(time(() => Table.read(text)));
    parse.push(time(() => JSON.parse(json)));
    loop.push(time(() => countSeparators(text)));
  }
  const speed = (ms: number) => bytes / 1e3 / ms;
  return {
    size: sizeName(bytes),
    read: speed(median(read)),
    best: speed(Math.min(...read)),
    json: speed(median(parse)),
    loop: speed(median(loop)),
    heap: heapOf(() => Table.read(text)) / text.length,
  };
}

export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function countSeparators(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0xff1b) count++;
  return count;
}

export function heapOf(make: () => unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  return kept === undefined ? 0 : bytes;
}
