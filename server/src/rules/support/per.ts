import type { NumberFigure, Span } from '#grammar';
import type { Reading } from './reading.ts';
import { textOf } from './values.ts';

/** For what time and for whom or what a figure is: 月 of 每月1次, 人 of 人均300元 and of 500元/人; empty where nothing is said. */
export interface CountedBy {
  readonly time: string;
  readonly whom: string;
  /** The figure with the words that say so before it. */
  readonly span: Span;
}

const BEFORE = /每个?(半年|人次|[年季月旬周日天人户次期场件辆村镇])|([年月周日人户])均/g;
const IN_UNIT = /[·/／每]个?(半年|人次|[年季月旬周日天人户次期场件辆村镇])/g;
const SAID = /[每均·/／]/;
const TIME = /[年季月旬周日]/;

export function countedBy(reading: Reading, { start, end, unit }: NumberFigure): CountedBy {
  // Most say nothing of it, and looking closely costs more than telling that.
  if (!SAID.test(reading.value.text)) return { time: '', whom: '', span: { start, end } };
  const before = [...textOf(reading, { start: 0, end: start }).matchAll(BEFORE)];
  const behind = [...(unit?.text ?? '').matchAll(IN_UNIT)];
  const by = [...before, ...behind].map(([, word, mean]) => (word ?? mean!).replace('天', '日'));
  return {
    time: by.filter((word) => TIME.test(word)).join(''),
    whom: by.filter((word) => !TIME.test(word)).join(''),
    span: { start: before[0]?.index ?? start, end },
  };
}

/** 元 of 500元/人. */
export function unitAlone({ unit }: NumberFigure): string {
  return unit === null ? '' : unit.text.split(/[·/／每]/, 1)[0]!;
}

/** Whether a figure counts cases among so many, as some rates do: 例/10万人, 件/万人. */
export function isAmongMany({ unit }: NumberFigure): boolean {
  return unit !== null && AMONG_MANY.test(unit.text);
}

const AMONG_MANY = /[/／][\d十百千万亿]/;
