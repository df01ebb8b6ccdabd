/** An indicator in the standard coded form. */
export function item(
  serial: number | string,
  name = '巡查河道次数',
  { head = '1-产出指标；11-数量指标', cycle = '≥24次', annual = '≥12次' } = {},
): string {
  return `${serial}、${head}；${name}；实施周期指标值:${cycle}；年度指标值:${annual}。`;
}

/** A table taken from a PDF, around the wrapped lines of one project's indicator list. */
export function wrappedAround(list: string): string {
  return [
    '项目支出绩效目标表（含转移支付项目）',
    '',
    '部门名称：青榕市水务局 单位：万元',
    '',
    '项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标',
    '',
    '合计 10.00 10.00',
    '',
    '青榕市水务局 10.00 10.00',
    '',
    '    河道巡查经费 10.00 10.00',
    '',
    '完成全市河道巡查，及时清理水面漂浮物。',
    '',
    list,
  ].join('\n');
}

/** A table of the form of 2022, around one project's indicator list. */
export function uncodedAround(list: string): string {
  return [
    '青榕市水务局2022年项目支出绩效目标表（含转移支付项目）',
    '',
    '主管部门 预算单位 项目名称 绩效目标 绩效指标',
    '',
    '青榕市水务局 青榕市水务局本级 河道巡查经费',
    '',
    '完成全市河道巡查，及时清理水面漂浮物。',
    '',
    list,
  ].join('\n');
}

/** The table of one year of a department with one project, in the published layout. */
export function tableOfYear(year: number, project: string, list: string): string {
  return [
    `${year}年项目支出绩效目标表（含转移支付项目）`,
    '部门名称：青榕市水务局',
    '单位：万元',
    '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
    '合计\t10.00\t10.00\t\t\t\t',
    '青榕市水务局\t10.00\t10.00\t\t\t\t',
    `${project}\t10.00\t10.00\t\t\t完成全市河道巡查。\t${list}`,
    '',
  ].join('\n');
}
