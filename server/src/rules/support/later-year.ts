import type { Row } from '#grammar';
import { soleDate } from './days.ts';
import type { IndicatorReading } from './reading.ts';
import { spansYears } from './times.ts';
import { textOf } from './values.ts';
import { soleYear, type Year, yearsIn } from './years.ts';

/** Where an annual value is a date after the year that it is for, and nothing tells that the project goes on till then. */
export function laterYear({ name, cycle, annual }: IndicatorReading, row: Row, expected: number): Year | null {
  if (annual === null) return null;
  const date = soleDate(annual);
  if (date === null || !STARTS.test(annual.value.text.slice(0, date.start))) return null;
  const said = textOf(annual, date.number);
  const only = soleYear(annual.value.text);
  if (only === null || only.year <= expected || !said.startsWith(only.text)) return null;
  // What is settled in the first half of the next year is of this one, but not the work itself.
  if (only.year === expected + 1 && !LATER_HALF.test(said) && !ENDS_WORK.test(name?.thing ?? '')) return null;
  if (cycle !== null && cycle.value.text !== annual.value.text && soleDate(cycle) !== null) return null;
  if (OF_A_TERM.test(`${name?.value.text ?? ''}${annual.value.text}`) || goesOn(row, expected)) return null;
  return only;
}

const STARTS = /^[于在]?$/;
const LATER_HALF = /年(?:0?[7-9]月|1[0-2]月|[底末]|第?[34三四]季|下半年)/;
/** 项目完成时间, 工程竣工日期; of 结算 and 采购 something may be left to be settled. */
const ENDS_WORK =
  /^(?:项目|工程|建设|施工|改造|工作|任务)?(?:建设|实施|施工|改造|任务|内容)?(?:全部|整体|总体)?(?:完成|完工|竣工|建成|投入使用)(?:时间|时限|日期|节点)$/;
/** What ends after the year by its nature, or is done about it when it is over: 质保期, 贷款到期日, 决算. */
const OF_A_TERM = /期限|期满|到期|长期|年限|有效|质保|保修|管护|养护|租|合同|还本|付息|偿|规划|决算|清算/;

/** Whether a project is one of several years, by its name or its goal. */
function goesOn({ name, goal }: Row, expected: number): boolean {
  const text = `${name}\n${goal ?? ''}`;
  return spansYears(text) || STAGE.test(name) || yearsIn(text, [], []).some(({ year }) => year > expected);
}

/** 一期, 第2期. */
const STAGE = /[一二三四五\d]期/;
