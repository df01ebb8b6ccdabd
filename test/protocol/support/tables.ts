/** A table with one mistake: code 12 with the name of 11. */
export const TABLE = [
  '项目支出绩效目标表（含转移支付项目）',
  '部门名称：云岭区图书馆',
  '单位：万元',
  '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '合计\t90.00\t90.00\t\t\t\t',
  '云岭区图书馆\t90.00\t90.00\t\t\t\t',
  '图书购置费\t90.00\t90.00\t\t\t购置图书8000册，供读者借阅。\t1、1-产出指标；12-数量指标；购置图书数量；实施周期指标值:≥8000册；年度指标值:≥8000册。2、2-效益指标；22-社会效益；图书借阅人次；实施周期指标值:≥5万人次；年度指标值:≥5万人次。',
  '',
].join('\n');

export const PROJECT_LINE = 6;
export const RULE = 'code-name-mismatch';

const at = (text: string) => TABLE.split('\n')[PROJECT_LINE]!.indexOf(text);

/** The range in the project's line of a text that stands there once. */
export function rangeOf(text: string) {
  const start = { line: PROJECT_LINE, character: at(text) };
  return { start, end: { line: PROJECT_LINE, character: start.character + text.length } };
}
