import { Table } from '#grammar';
import { atLeast, atMost, type Section, speed, tableOf, times } from '../report.ts';
import { type BenchTable, median, sizeName, tableOfSize } from '../tables.ts';

const RUNS = 15;

export function readingSection(sizes: readonly number[], why: string): Section {
  const all = sizes.map((size) => measureReading(tableOfSize(size)));
  const rows = all.map(({ name, read, best, json, loop, heap }) => {
    return [name, speed(read), speed(best), speed(json), speed(loop), times(json / read), heap.toFixed(1)];
  });
  const goals = all.flatMap(({ name, read, json }) => [
    atMost(`${name} 读成模型，JSON.parse 的倍数 reading, times JSON.parse`, 2, json / read, '×', why),
    atLeast(`${name} 读成模型 reading`, 100, read, 'MB/s', why),
  ]);
  const markdown = `## 从文字到模型 · From text to model

整张表读成行、指标与问题（Chevrotain 语法在内）；同一内容的最小 JSON 由 V8 的 \`JSON.parse\` 读取，作为参照；“逐字扫描”是一个只数分隔符的 \`charCodeAt\` 循环。
速度都按表格的 UTF-8 字节计，取多次运行的中位数。
The whole table to rows and indicators, against V8's own \`JSON.parse\` of the same content and a bare loop over its characters; MB are UTF-8 bytes of the table, medians of several runs.

${tableOf(['大小 size', '读取 read', '最好一次 best', 'JSON.parse', '逐字扫描 bare loop', 'JSON.parse 快几倍 ratio', '堆 heap, 字节/字符 bytes a char'], rows)}`;
  return { markdown, goals, machine: { jsonParse: Math.max(...all.map(({ json }) => json)) } };
}

/** MB/s of each way to read one table, and what the model keeps on the heap. */
function measureReading({ text, bytes, model }: BenchTable) {
  const json = JSON.stringify(model);
  const read: number[] = [];
  const parse: number[] = [];
  const loop: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    read.push(time(() => Table.read(text)));
    parse.push(time(() => JSON.parse(json)));
    loop.push(time(() => countSeparators(text)));
  }
  const speedOf = (ms: number) => bytes / 1e3 / ms;
  return {
    name: sizeName(bytes),
    read: speedOf(median(read)),
    best: speedOf(Math.min(...read)),
    json: speedOf(median(parse)),
    loop: speedOf(median(loop)),
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
