import type { Chart } from './chart.ts';
import type { Machine } from './machine.ts';

/** One part of the report, and what of it is compared with a goal or drawn. */
export interface Section {
  readonly markdown: string;
  readonly goals?: readonly Goal[];
  /** What was measured of the machine itself. */
  readonly machine?: Partial<Machine>;
  readonly charts?: readonly Chart[];
}

/** How thoroughly something is measured. */
export interface Effort {
  readonly coldStarts: number;
  /** Milliseconds for which each kind of request is repeated. */
  readonly budget: number;
}

/** What was to be reached, and what was. */
export interface Goal {
  readonly what: string;
  readonly sign: '≤' | '≥';
  readonly limit: number;
  readonly value: number;
  readonly unit: Unit;
  /** Where the time goes, to be told where the goal is not met. */
  readonly why?: string;
}

/** A value that is to be at most so much. */
export const atMost = goalWith('≤');
/** A value that is to be at least so much. */
export const atLeast = goalWith('≥');

function goalWith(sign: Goal['sign']) {
  return (what: string, limit: number, value: number, unit: Unit, why?: string): Goal => ({
    what,
    sign,
    limit,
    value,
    unit,
    ...(why && { why }),
  });
}

/** @param slowness how many times slower this machine is than that of the goals */
export function goalTable(goals: readonly Goal[], slowness: number): string {
  const rows = goals.map((goal) => {
    const { what, sign, limit, value, unit, why } = goal;
    const { show, scaled } = UNITS[unit];
    const there = scaled === undefined ? '' : told(goal, scaled(value, slowness));
    return [what, `${sign} ${show(limit)}`, told(goal, value), there, isMet(goal, value) ? '' : (why ?? '')];
  });
  return tableOf(['', '目标 goal', '测得 measured', '折算 converted', '时间在哪里 where the time goes'], rows);
}

function told(goal: Goal, value: number): string {
  return `${UNITS[goal.unit].show(value)} ${isMet(goal, value) ? '✔' : '✘'}`;
}

function isMet({ sign, limit }: Goal, value: number): boolean {
  return sign === '≤' ? value <= limit : value >= limit;
}

/** A chart as it is shown in the report. */
export function pictureOf({ name, title }: Chart): string {
  return `![${title}](images/performance/${name}.svg)`;
}

/** A table in Markdown. */
export function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Milliseconds, with as many digits as mean something. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

export function speed(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} MB/s`;
}

export function times(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ×`;
}

/** A part of a whole, from 0 to 1. */
export function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

export function megabytes(value: number): string {
  return `${value.toFixed(0)} MB`;
}

export function aSecond(value: number): string {
  return `${value.toFixed(0)} /s`;
}

const faster = (value: number, slowness: number) => value / slowness;
const more = (value: number, slowness: number) => value * slowness;

/** How a value is shown, and what it would be on a machine so many times faster, where that changes it. */
const UNITS: Record<Unit, { show(value: number): string; scaled?(value: number, slowness: number): number }> = {
  ms: { show: ms, scaled: faster },
  'MB/s': { show: speed, scaled: more },
  '/s': { show: aSecond, scaled: more },
  '×': { show: times },
  MB: { show: megabytes },
};
export type Unit = 'ms' | 'MB/s' | '/s' | '×' | 'MB';
