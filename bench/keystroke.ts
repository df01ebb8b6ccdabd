import { Table } from '#grammar';
import { Checker } from '../server/src/check/checker.ts';
import { seeded } from '../test/support/random.ts';
import { type BenchTable, median, percentile, sizeName } from './tables.ts';

const KEYSTROKES = 1_000;
const WARM_UP = 200;

/** Milliseconds from an edit to the diagnostics of the whole file. */
export function measureKeystrokes({ text, bytes }: BenchTable) {
  const random = seeded(3);
  const checker = new Checker();
  let table = Table.read(text);
  const start = performance.now();
  const findings = checker.check(table).findings.length;
  const first = performance.now() - start;
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES + WARM_UP; i++) {
    const line = random.int(8, table.snapshot.lineCount - 2);
    const at = { line, character: random.int(0, table.snapshot.line(line).length - 1) };
    const begin = performance.now();
    table = table.edit({ start: at, end: at }, '字');
    checker.check(table);
    if (i >= WARM_UP) times.push(performance.now() - begin);
  }
  return { size: sizeName(bytes), findings, first, median: median(times), p99: percentile(times, 0.99) };
}
