import { Table } from '#grammar';
import { Checker } from '../../server/src/check/checker.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { ms, type Section, tableOf, times } from '../report.ts';
import { cleanTable, damaged, median, sizeName, smallTables, tableOfSize } from '../tables.ts';

/** What reading and checking a number of files cost, in milliseconds for all of them. */
interface RuleCost {
  readonly name: string;
  readonly findings: number;
  /** With a new checker each, the first time in this process that these texts are seen. */
  readonly first: { readonly read: number; readonly check: number };
  /** Medians of further runs. */
  readonly read: number;
  readonly check: number;
}

const RUNS = 7;

export function rulesSection(size: number): Section {
  const generated = tableOfSize(size).text;
  const costs = [
    measureRules('200 × 20 kB', smallTables(200, 20_000)),
    measureRules(`${sizeName(size)} 无问题 clean`, [cleanTable(size)]),
    measureRules(`${sizeName(size)} 照生成 as generated`, [generated]),
    measureRules(`${sizeName(size)} 有损坏 damaged`, [damaged(generated, 0.002)]),
  ];
  const rows = costs.map(({ name, findings, read, check, first }) => {
    return [name, String(findings), ms(read), ms(check), times(check / read), ms(first.read), ms(first.check)];
  });
  const markdown = `## 全部规则 · All rules

读取与用全部规则检查的毫秒数；“首次”是进程里第一次见到这些文字。\`npm run bench -- --rules\` 列出每条规则的用时。
Milliseconds to read and to check with all rules; “first” is the first time in the process. \`npm run bench -- --rules\` lists them by rule.

${tableOf(['文件 files', '问题 findings', '读取 read', '检查 check', '检查:读取 ratio', '首次读取 first read', '首次检查 first check'], rows)}`;
  return { markdown };
}

/** Reads and checks each text with all rules, one checker for all of them as on the command line. */
function measureRules(name: string, texts: readonly string[]): RuleCost {
  const first = run(texts);
  const runs = Array.from({ length: RUNS }, () => run(texts));
  const typical = (cost: 'read' | 'check') => median(runs.map((one) => one[cost]));
  return { name, findings: first.findings, first, read: typical('read'), check: typical('check') };
}

function run(texts: readonly string[]) {
  const checker = new Checker();
  let read = 0;
  let check = 0;
  let findings = 0;
  for (const text of texts) {
    const start = performance.now();
    const table = Table.read(text);
    const middle = performance.now();
    findings += checker.check(table).findings.length;
    checker.forget();
    read += middle - start;
    check += performance.now() - middle;
  }
  return { read, check, findings };
}

/** How long each rule is at work in a text, in milliseconds, the slowest first. What several rules share is the first one's. */
export function timeByRule(text: string): readonly (readonly [string, number])[] {
  const times = new Map<string, number>();
  const table = Table.read(text);
  const timed = RULES.map((rule) => withTimer(rule, (ms) => times.set(rule.name, (times.get(rule.name) ?? 0) + ms)));
  for (let i = 0; i < RUNS; i++) new Checker({}, timed).check(table);
  return [...times].map(([name, ms]) => [name, ms / RUNS] as const).sort((a, b) => b[1] - a[1]);
}

const CHECKS = ['checkRow', 'checkIndicator', 'checkLines', 'checkTable', 'sharedThings', 'checkShared'] as const;

function withTimer(rule: Rule, add: (ms: number) => void): Rule {
  const timers = CHECKS.filter((check) => rule[check] !== undefined).map((check) => {
    const work = rule[check] as (...args: unknown[]) => unknown;
    const timer = (...args: unknown[]) => {
      const start = performance.now();
      const result = work.apply(rule, args);
      add(performance.now() - start);
      return result;
    };
    return [check, timer];
  });
  return { ...rule, ...Object.fromEntries(timers) };
}
