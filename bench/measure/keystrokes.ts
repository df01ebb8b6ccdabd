import { DiagnosticJson } from '../../server/src/features/diagnostic-json.ts';
import { Checks } from '../../server/src/workspace/checked.ts';
import { Document } from '../../server/src/workspace/document.ts';
import { DEFAULT_SETTINGS } from '../../server/src/workspace/settings.ts';
import { seeded } from '../../test/support/random.ts';
import { ms, type Section, tableOf } from '../report.ts';
import { type BenchTable, median, percentile, sizeName, tableOfSize, tableWithMistakes } from '../tables.ts';

/** Mistakes in a table that is nearly done, and in one that nobody has looked at. */
const FEW = 100;
const MANY = 5_000;
/** A table has room for one mistake in so many bytes. */
const BYTES_A_MISTAKE = 180;
const KEYSTROKES = 1_000;
const WARM_UP = 200;

export function keystrokeSection(sizes: readonly number[]): Section {
  const tables = sizes.flatMap((size) => [
    tableWithMistakes(size, FEW),
    ...(size > MANY * BYTES_A_MISTAKE ? [tableWithMistakes(size, MANY)] : []),
    tableOfSize(size),
  ]);
  const rows = tables.map((table) => {
    const found = measureKeystrokes(table);
    return [found.size, String(found.findings), ms(found.median), ms(found.p99), ms(found.first)];
  });
  const markdown = `## 一次按键 · One keystroke

在随机一行的随机位置键入一个字：编辑文本、重读受影响的行、用全部规则检查，写成可以发送的全部诊断（进程内）。
One character typed at a random place: edit, re-read, check with all rules, all diagnostics ready to send, in process.

${tableOf(['大小 size', '问题 findings', '中位数 median', '99% p99', '首次检查 first check'], rows)}`;
  return { markdown };
}

/** Milliseconds from an edit to the diagnostics of the whole file, as bytes to be sent. */
function measureKeystrokes({ text, bytes }: BenchTable) {
  const random = seeded(3);
  const checks = new Checks('zh');
  const json = new DiagnosticJson([]);
  let document = Document.open('untitled:table', 1, text);
  const start = performance.now();
  const checked = checks.of(document, DEFAULT_SETTINGS);
  json.of(checked);
  const first = performance.now() - start;
  const findings = checked.result.findings.length;
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES + WARM_UP; i++) {
    const line = random.int(8, document.table.snapshot.lineCount - 2);
    const at = { line, character: random.int(0, document.table.snapshot.line(line).length - 1) };
    const begin = performance.now();
    document = document.edit([{ range: { start: at, end: at }, text: '字' }], document.version + 1);
    json.of(checks.of(document, DEFAULT_SETTINGS));
    if (i >= WARM_UP) times.push(performance.now() - begin);
  }
  return { size: sizeName(bytes), findings, first, median: median(times), p99: percentile(times, 0.99) };
}
