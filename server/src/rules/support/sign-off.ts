import { CodeUnitSet, type Indicator, Slot } from '#grammar';
import type { Tail } from './tail.ts';

/** Who filled in a form, and when: words that a colon stands behind. */
export const SIGN_OFF_WORDS: readonly string[] = [
  ...'填表人 填报人 制表人 经办人 编制人 联系人 联系电话 联系方式 审核人 复核人 审批人'.split(' '),
  ...'填表单位 填报单位 编制单位 填表日期 填报日期 填报时间 制表日期'.split(' '),
  ...'单位负责人 部门负责人 项目负责人 财务负责人 主管领导 分管领导'.split(' '),
];

const STOPS = '。；;，,.';
const SIGN_OFF = new RegExp(
  `(?<=^|[${STOPS}\\s])(?:${SIGN_OFF_WORDS.join('|')})(?:[（(](?:签[字章名]|盖章)[)）])?\\s*[:：]`,
);
const TELLING = new CodeUnitSet(':：');

/** What stands below a form and was glued to a text: 填表人：李明 联系电话：83170000. */
export function signOffIn(text: string): Tail | null {
  if (TELLING.indexIn(text) < 0) return null;
  const match = SIGN_OFF.exec(text);
  if (match === null) return null;
  const start = match.index;
  return { from: endOf(text.slice(0, start), /[\s；;，,]{1,9}$/), start, end: endOf(text, /[\s。；;]{1,9}$/) };
}

function endOf(text: string, tail: RegExp): number {
  return text.replace(tail, '').length;
}

/** What was glued to the annual value of an indicator, in the list. */
export function signOffOf(indicator: Indicator): Tail | null {
  const span = indicator.annualValue === null ? null : signOffIn(indicator.annualValue);
  if (span === null) return null;
  const at = indicator.startOf(Slot.AnnualValue);
  return { from: at + span.from, start: at + span.start, end: at + span.end };
}
