/** An indicator in the standard form; cycle and annual value are equal unless both are given. */
export function indicator(name: string, annual: string, cycle = annual, head = '1-产出指标；11-数量指标'): string {
  return `1、${head}；${name}；实施周期指标值:${cycle}；年度指标值:${annual}。`;
}

/** An indicator of satisfaction, likewise. */
export function satisfaction(name: string, annual: string, cycle = annual): string {
  return indicator(name, annual, cycle, '3-满意度指标；31-服务对象满意度');
}
