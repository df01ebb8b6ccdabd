import { Table } from '#grammar';
import { Checker } from '../../server/src/check/checker.ts';
import { seeded } from '../../test/support/random.ts';
import { ms, tableOf } from '../report.ts';
import { type BenchTable, median, percentile, sizeName, tableOfSize, tableWithMistakes } from '../tables.ts';

/** Mistakes in a table that is nearly done, and in one that nobody has looked at. */
const FEW = 100;
const MANY = 5_000;
/** A table has room for one mistake in so many bytes. */
const BYTES_A_MISTAKE = 180;
const KEYSTROKES = 1_000;
const WARM_UP = 200;

export function keystrokeSection(sizes: readonly number[]): string {
  const tables = sizes.flatMap((size) => [
    tableWithMistakes(size, FEW),
    ...(size > MANY * BYTES_A_MISTAKE ? [tableWithMistakes(size, MANY)] : []),
    tableOfSize(size),
  ]);
  const rows = tables.map((table) => {
    const found = measureKeystrokes(table);
    return [found.size, String(found.findings), ms(found.median), ms(found.p99), ms(found.first)];
  });
  return `## 一次按键 · One keystroke

在随机一行的随机位置键入一个字：编辑文本、重读受影响的行、用全部规则检查并得到全部诊断（进程内）。
One character typed at a random place: edit, re-read, check with all rules, all diagnostics ready, in process.

${tableOf(['大小 size', '问题 findings', '中位数 median', '99% p99', '首次检查 first check'], rows)}`;
}

/** Milliseconds from an edit to the diagnostics of the whole file. */
function measureKeystrokes({ text, bytes }: BenchTable) {
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
