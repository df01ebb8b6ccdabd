const HEADER = '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标';
const LIST = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:≥500卷；年度指标值:≥500卷。';

/** A published table of these rows under a whole heading. */
export function tableOf(...rows: string[]): string {
  return ['项目支出绩效目标表', '部门名称：青榕市档案局', '单位：万元', HEADER, ...rows, ''].join('\n');
}

/** A total or unit row: its name, then 总计, 财政拨款, 财政专户拨款, 其他资金 as far as given. */
export function sumRow(name: string, ...amounts: string[]): string {
  return [name, ...four(amounts), '', ''].join('\t');
}

export function projectRow(name: string, ...amounts: string[]): string {
  return [name, ...four(amounts), `完成${name.replace(/[«»]/g, '')}。`, LIST].join('\t');
}

function four(amounts: readonly string[]): string[] {
  return [0, 1, 2, 3].map((i) => amounts[i] ?? '');
}
