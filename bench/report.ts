import type { Chart } from './chart.ts';

/** One part of the report, and what of it is compared with a goal or drawn. */
export interface Section {
  readonly markdown: string;
  readonly goals?: readonly Goal[];
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
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
  /** Where the time goes, to be told where the goal is not met. */
  readonly why?: string;
}

/** A value that is to be at most so much. */
export const atMost = goalWith('≤');
/** A value that is to be at least so much. */
export const atLeast = goalWith('≥');

function goalWith(sign: '≤' | '≥') {
  return (what: string, limit: number, value: number, show: (value: number) => string, why?: string): Goal => ({
    what,
    goal: `${sign} ${show(limit)}`,
    measured: show(value),
    met: sign === '≤' ? value <= limit : value >= limit,
    ...(why && { why }),
  });
}

export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ what, goal, measured, met, why }) => {
    return [what, goal, measured, met ? '✔' : '✘', met ? '' : (why ?? '')];
  });
  return tableOf(['', '目标 goal', '测得 measured', '达到 met', '时间在哪里 where the time goes'], rows);
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
