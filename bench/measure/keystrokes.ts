import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { DiagnosticJson } from '../../server/src/features/diagnostic-json.ts';
import { Checks } from '../../server/src/workspace/checked.ts';
import { Document } from '../../server/src/workspace/document.ts';
import { seeded } from '../../test/support/random.ts';
import { readSettings } from '../../test/support/settings.ts';
import { ms, percent, type Section, tableOf } from '../report.ts';
import { type BenchTable, median, percentile, sizeName, tableOfSize, tableWithMistakes } from '../tables.ts';

const SETTINGS = readSettings({});

/** Mistakes in a table that is nearly done, and in one that nobody has looked at. */
const FEW = 100;
const MANY = 5_000;
/** A table has room for one mistake in so many bytes. */
const BYTES_A_MISTAKE = 180;
const KEYSTROKES = 1_000;
const WARM_UP = 200;

/** Also gives which part of the time of the slowest keystrokes goes into garbage collection, from 0 to 1. */
export async function keystrokeSection(
  sizes: readonly number[],
): Promise<{ readonly section: Section; readonly collected: number }> {
  const tables = sizes.flatMap((size) => [
    tableWithMistakes(size, FEW),
    ...(size > MANY * BYTES_A_MISTAKE ? [tableWithMistakes(size, MANY)] : []),
    tableOfSize(size),
  ]);
  const rows: string[][] = [];
  const parts: number[] = [];
  for (const table of tables) {
    const { size, findings, median, p99, collected, first } = await measureKeystrokes(table);
    parts.push(collected);
    rows.push([size, String(findings), ms(median), ms(p99), percent(collected), ms(first)]);
  }
  const markdown = `## 一次按键 · One keystroke

在随机一行的随机位置键入一个字：编辑文本、重读受影响的行、用全部规则检查，写成可以发送的全部诊断（进程内）。“垃圾回收”是最慢的百分之一里它占的时间。
One character typed at a random place: edit, re-read, check with all rules, all diagnostics ready to send, in process. “GC” is its part of the time of the slowest hundredth.

${tableOf(['大小 size', '问题 findings', '中位数 median', '99% p99', '其中垃圾回收 of it GC', '首次检查 first check'], rows)}`;
  return { section: { markdown }, collected: median(parts) };
}

/** Milliseconds from an edit to the diagnostics of the whole file, as bytes to be sent. */
async function measureKeystrokes({ text, bytes }: BenchTable) {
  const start = performance.now();
  const typist = new Typist(text);
  const first = performance.now() - start;
  for (let i = 0; i < WARM_UP; i++) typist.type();
  const collections = new Collections();
  const strokes = Array.from({ length: KEYSTROKES }, () => {
    const start = performance.now();
    typist.type();
    return { start, end: performance.now() };
  });
  await collections.end();
  const lengthOf = ({ start, end }: Stretch) => end - start;
  const times = strokes.map(lengthOf);
  const p99 = percentile(times, 0.99);
  const slowest = strokes.filter((stroke) => lengthOf(stroke) >= p99);
  const collected = sum(slowest.map((stroke) => collections.within(stroke))) / sum(slowest.map(lengthOf));
  return { size: sizeName(bytes), findings: typist.findings, first, median: median(times), p99, collected };
}

/** Opens a table and types into it, as the server does it, with the diagnostics as bytes to be sent. */
export class Typist {
  readonly #checks = new Checks('zh');
  readonly #json = new DiagnosticJson(true);
  readonly #random = seeded(3);
  readonly findings: number;
  #document: Document;

  constructor(text: string) {
    this.#document = Document.open('untitled:table', 1, text);
    this.findings = this.#tell().result.findings.length;
  }

  /** Types one character at a random place. */
  type(): void {
    const { table, version } = this.#document;
    const line = this.#random.int(8, table.snapshot.lineCount - 2);
    const at = { line, character: this.#random.int(0, table.snapshot.line(line).length - 1) };
    this.#document = this.#document.edit([{ range: { start: at, end: at }, text: '字' }], version + 1);
    this.#tell();
  }

  #tell() {
    const checked = this.#checks.of(this.#document, SETTINGS);
    this.#json.of(checked);
    return checked;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** When the engine collected garbage. */
class Collections {
  readonly #stretches: Stretch[] = [];
  readonly #observer = new PerformanceObserver((list) => this.#add(list.getEntries()));

  constructor() {
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  async end(): Promise<void> {
    await setImmediate();
    this.#add(this.#observer.takeRecords());
    this.#observer.disconnect();
  }

  /** Milliseconds of a stretch of time. */
  within({ start, end }: Stretch): number {
    return sum(this.#stretches.map((one) => Math.max(0, Math.min(one.end, end) - Math.max(one.start, start))));
  }

  #add(entries: readonly PerformanceEntry[]): void {
    for (const { startTime, duration } of entries) {
      this.#stretches.push({ start: startTime, end: startTime + duration });
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
