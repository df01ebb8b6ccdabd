import { CodeUnitSet, type Span } from '#grammar';

/** What stands before a number of a date or a term: one of them stands in each. */
export const DATE_SIGNS = '年月后第';
const TELLING = new CodeUnitSet(DATE_SIGNS);

const SIGN = '[_×xXＸ*＊]';
const BLANK = `(?:\\s|${SIGN})*`;
/** What two units are multiplied after: 元/人*月, 2000元*月. */
const MULTIPLIED = '(?<=[\\d/／万亿][^\\s\\d年，,；;。、（(]{1,6})';
/** What may stand behind a date that is a term. */
const TERM = '(?=\\s*(?:[底初末前内止]|[之以][前内]|$))';

/** A date or a term without its numbers, as forms leave them to be filled in. */
const UNFILLED = new RegExp(
  [
    // 年月日前, 2025年_月底前
    `(?:(?:19|20)\\d\\d|^|(?<=[于在至到：:（(]))\\s*年${BLANK}月(?:${BLANK}日|${TERM})`,
    // X月底前, ×月×日; but 元/人*月
    `(?<!${SIGN})(?!${MULTIPLIED}[×xXＸ*＊]月\\s*$)${SIGN}月(?:${BLANK}日|${TERM})`,
    // 12月日前; but 12月日均客流
    `(?<=(?<!\\d)(?:1[0-2]|0?[1-9])月)${BLANK}日${TERM}`,
    // 月日前
    `^月${BLANK}日${TERM}`,
    // 收到后个工作日内
    '(?<=后)\\s*(?:个(?:工作日|自然日|小时|月)|工作日|自然日|小时|分钟|天|日)[之以]?内',
    // 第季度前
    `^第\\s*(?:季度|期|批次?|届|次|轮|阶段)${TERM}`,
  ].join('|'),
  'u',
);

/** What a text must hold, one of them, for a date or term in it to lack its numbers, but for signs and white space. */
export const UNFILLED_DATES: readonly string[] = [
  ...['年月', '月日', '后个', '后工作日', '后自然日', '后小时', '后分钟', '后天', '后日'],
  ...['季度', '期', '批', '届', '次', '轮', '阶段'].map((counted) => `第${counted}`),
];

/** The first date or term of a text (a name, a value, a goal) that lacks its numbers; null where there is none. */
export function unfilledDate(text: string): Span | null {
  if (TELLING.indexIn(text) < 0) return null;
  const match = UNFILLED.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
