import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureKeystrokes } from './keystroke.ts';
import { measureReading } from './reading.ts';
import { measureRules, timeByRule } from './rules.ts';
import { cleanTable, damaged, sizeName, smallTables, tableOfSize } from './tables.ts';

const [report, ...flags] = process.argv.slice(2);
const sizes = flags.includes('--quick') ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000];

if (flags.includes('--rules')) {
  console.table(timeByRule(tableOfSize(1_000_000).text).map(([rule, ms]) => ({ rule, ms: Number(ms.toFixed(2)) })));
  process.exit();
}

const largest = sizes.at(-1)!;
const generated = tableOfSize(largest).text;
const rules = [
  measureRules('200 × 20 kB', smallTables(200, 20_000)),
  measureRules(`${sizeName(largest)} 无问题 clean`, [cleanTable(largest)]),
  measureRules(`${sizeName(largest)} 照生成 as generated`, [generated]),
  measureRules(`${sizeName(largest)} 有损坏 damaged`, [damaged(generated, 0.002)]),
];
const reading = sizes.map((size) => measureReading(tableOfSize(size)));
const keystrokes = sizes.map((size) => measureKeystrokes(tableOfSize(size)));

const text = `# 性能 · Performance

由 \`npm run bench\` 在一台机器上的一次运行写成；各机器的绝对值不同，请看同一次运行里的比值。
Written by one run of \`npm run bench\` on one machine: read the ratios, not the times.

${cpus()[0]?.model ?? '?'} × ${cpus().length}，Node ${process.version}。

## 从文字到模型 · From text to model

整张表读成行、指标与问题（Chevrotain 语法在内）；同一内容的最小 JSON 由 V8 的 \`JSON.parse\` 读取，作为参照；“逐字扫描”是一个只数分隔符的 \`charCodeAt\` 循环。
速度都按表格的 UTF-8 字节计，取多次运行的中位数。
The whole table to rows and indicators, against V8's own \`JSON.parse\` of the same content and a bare loop over its characters; MB are UTF-8 bytes of the table, medians of several runs.

| 大小 size | 读取 read | 最好一次 best | JSON.parse | 逐字扫描 bare loop | JSON.parse 快几倍 ratio | 堆 heap, 字节/字符 bytes a char |
|---|---|---|---|---|---|---|
${reading.map((r) => `| ${r.size} | ${r.read.toFixed(0)} MB/s | ${r.best.toFixed(0)} MB/s | ${r.json.toFixed(0)} MB/s | ${r.loop.toFixed(0)} MB/s | ${(r.json / r.read).toFixed(1)} | ${r.heap.toFixed(1)} |`).join('\n')}

## 全部规则 · All rules

读取与用全部规则检查的毫秒数；“首次”是进程里第一次见到这些文字。\`npm run bench -- --rules\` 列出每条规则的用时。
Milliseconds to read and to check with all rules; “first” is the first time in the process. \`npm run bench -- --rules\` lists them by rule.

| 文件 files | 问题 findings | 读取 read | 检查 check | 检查:读取 ratio | 首次读取 first read | 首次检查 first check |
|---|---|---|---|---|---|---|
${rules.map((r) => `| ${r.name} | ${r.findings} | ${r.read.toFixed(0)} ms | ${r.check.toFixed(0)} ms | ${(r.check / r.read).toFixed(1)} | ${r.first.read.toFixed(0)} ms | ${r.first.check.toFixed(0)} ms |`).join('\n')}

## 一次按键 · One keystroke

在随机一行的随机位置键入一个字：编辑文本、重读受影响的行、用全部规则检查并得到全部诊断（进程内）。
One character typed at a random place: edit, re-read, check with all rules, all diagnostics ready, in process.

| 大小 size | 问题 findings | 中位数 median | 99% p99 | 首次检查 first check |
|---|---|---|---|---|
${keystrokes.map((k) => `| ${k.size} | ${k.findings} | ${k.median.toFixed(2)} ms | ${k.p99.toFixed(2)} ms | ${k.first.toFixed(0)} ms |`).join('\n')}
`;

if (report !== undefined && !flags.includes('--quick')) writeFileSync(report, text);
console.log(text);
