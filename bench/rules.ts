import { Table } from '#grammar';
import { Checker } from '../server/src/check/checker.ts';
import { RULES } from '../server/src/rules/registry.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { median } from './tables.ts';

/** What reading and checking a number of files cost, in milliseconds for all of them. */
export interface RuleCost {
  readonly name: string;
  readonly findings: number;
  /** With a new checker each, the first time in this process that these texts are seen. */
  readonly first: { readonly read: number; readonly check: number };
  /** Medians of further runs. */
  readonly read: number;
  readonly check: number;
}

const RUNS = 7;

/** Reads and checks each text with all rules, one checker for all of them as on the command line. */
export function measureRules(name: string, texts: readonly string[]): RuleCost {
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

const CHECKS = ['checkRow', 'checkLines', 'checkTable', 'sharedThings', 'checkShared'] as const;

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
