import { checkList, checkRule } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

/** Comparisons that say all they mean. */
const SAID = [
  '万里挑一',
  '万无一失',
  '万家灯火',
  '十万级',
  '万兆',
  '十万火急',
  '300元/人',
  '优/良',
  '不到位',
  '弥补供应不足',
  '没有不足',
  '与上年持平或高于',
  '没有超过预算',
];
const RULE = 'truncated-indicator';
const head = '2、3-满意度指标；31-服务对象满意度；';

describe(RULE, () => {
  it('marks a unit of time without its number', () => {
    for (const value of ['年', '月', '日', '个工作日'])
      checkList('truncated-indicator', item(1, '完成时间', { cycle: '12月', annual: `«${value}»` }));
    checkList('truncated-indicator', item(1, '完成时间', { cycle: '全年', annual: '年度' }));
  });

  it('reports what the end of the cell cuts off, at its last words', () => {
    checkList(RULE, `${item(1)}${head}«村民»`);
    checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:≥90%；«年度指»`);
    checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:≥90%；年度指标值:«不»`);
    checkList(RULE, `${item(1)}«2、»`);
  });

  it('reports a head alone between two indicators once', () => {
    for (const piece of ['22-«社会效益»；', '2-效益指标；22-«社会效益»；', '效益指标；«社会效益»；']) {
      const list = `${item(1)}${piece}${item(2)}`;
      checkList(RULE, list);
      for (const rule of ['missing-serial', 'missing-level', 'missing-code', 'missing-name', 'missing-annual-value'])
        checkList(rule, list.replace(/[«»]/g, ''));
    }
  });

  it('reports the last value of all that no full stop ends, where its figure or date goes on', () => {
    const last = (value: string, cycle = '1年') =>
      `${item(1)}${head}企业满意度；实施周期指标值:${cycle}；年度指标值:${value}`;
    for (const value of [
      '不低于9',
      '9',
      '≥90',
      '95',
      '不少于2',
      '满',
      '80家以',
      '2025年12',
      '12月3',
      '4期/2',
      '无重大安',
    ]) {
      checkList(RULE, last(`«${value}»`));
      for (const rule of ['low-satisfaction', 'satisfaction-not-rate', 'value-without-unit'])
        checkList(rule, last(value));
    }
    for (const value of ['≥90%', '满意', '95分', '2025年']) checkList(RULE, last(value));
    // So says the cycle value, so do others, or it is ended.
    checkList(RULE, last('95', '95'));
    checkList(RULE, last('95').replace(/。/g, ''));
    checkList(RULE, `${last('95')}。`);
    checkList(RULE, `${last('3').replace('企业满意度', '企业回访次数')}`);
  });

  it('reports a list that breaks off in its next level, before or behind the code', () => {
    for (const cut of ['2、«3-»', '2、«3»', '2、«满意»', '2、3-«满»', '2、3-«满意度指»', '2、3-«满意度指标»'])
      checkList(RULE, item(1) + cut);
    checkList(RULE, `${item(1)}«2»`);
    for (const cut of ['«2、»', '«2»', '2、«满»', '2、«满意度指»'])
      checkRule(RULE, uncodedAround(`1、产出指标：巡查次数，年度指标值：3次。${cut}`));
    for (const rule of ['wrong-separator', 'cycle-annual-differ', 'missing-end', 'missing-level', 'missing-serial'])
      for (const cut of ['2、3-', '2、3', '2', '2、3-满意度指']) checkList(rule, `${item(1)}${cut}`);
    // Numbers of another kind, and lists in a value.
    checkList(RULE, `${item(1)}4`);
    checkList(RULE, item(1, '巡查河道次数', { cycle: '1.巡查12次。2、满员', annual: '1.巡查12次。2、满员' }));
    checkRule(RULE, wrappedAround(`${item(1)}\n\n2`));
  });

  it('takes no page number behind a list that breaks off for the rest of its value', () => {
    const wrapped = (end: string) =>
      wrappedAround(`1、1-产出指标；11-数量指标；巡查河道次数；实施周期指标值:≥24次；\n\n年度指标值:${end}`);
    checkRule(RULE, wrapped('«≥»\n\n3'));
    checkRule(RULE, wrapped('«≥2»\n\n12\n'));
    checkRule('low-satisfaction', wrapped('≥\n\n3'));
    // Below a row on one line, too.
    const cut = item(1, '巡查河道次数', { annual: '«≥»' }).replace(/。$/, '');
    checkList(RULE, `${cut}\n3`);
    checkList(RULE, `${cut}\n\n12\n\n文书整理经费\t5.00\t5.00\t\t\t整理文书。\t${item(1)}`);
    checkList(RULE, `${item(1, '巡查河道次数', { annual: '≥' }).replace(/。$/, '')}\n12次。${item(2)}`);
    // A line that is full may go on in the next one.
    checkRule(RULE, wrapped('≥24次。2、1-产出指标；11-数量指标；清理河岸次数；\n\n年度指标值:≥\n2\n4次。'));
  });

  it('reports a value that stops before the end of its cycle value, or in a bracket', () => {
    checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:≥90%；年度指标值:«≥9»`);
    checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:长期；年度指标值:«不低于90%（按»`);
  });

  it('reports words that stop in the middle, without a cycle value that tells the rest', () => {
    const list = (value: string) =>
      `${item(1)}2、1-产出指标；12-质量指标；工作效果；实施周期指标值:1年；年度指标值:${value}`;
    for (const value of ['营造良好氛', '明显改', '有效减', '并不断巩', '按时完', '规范有', '验收合', '按合同约'])
      checkList(RULE, list(`«${value}»`));
    for (const value of ['明显改善', '明显好', '规范有序', '按时', '较上年下降', '验收合格', '营造良好氛围'])
      checkList(RULE, list(value));
    checkList(RULE, `${list('规范有')}。`);
  });

  it('reports comparisons, units and dates that stop in the middle at the end of a list', () => {
    const list = (value: string) => `${item(1)}${head}村民满意率；实施周期指标值:1年；年度指标值:${value}`;
    for (const value of ['个工作日内', '小时内'])
      checkList(RULE, item(1, '办结时限', { cycle: '3个工作日内', annual: `«${value}»` }));
    checkList(RULE, item(1, '完成时间', { cycle: '全年', annual: '年内' }));
    for (const value of ['大于等', '小于等于', '≥120公', '2022年1', '建成并投']) checkList(RULE, list(`«${value}»`));
    for (const value of ['120公里', '2022年1月', '2022年', '建成并投入使用', '≥95%']) checkList(RULE, list(value));
  });

  it('reports an indicator that breaks off before the next serial', () => {
    checkList(RULE, `${item(1)}2、2-效益指标；22-社会效益；«受益»${item(3)}`);
  });

  it('reports a value whose figure is lost, also where the full stop is there', () => {
    for (const value of [
      '不',
      '不低',
      '不低于',
      '大于',
      '约',
      '满意率不低于',
      '不低于%',
      '不少于次',
      '不少于万宗',
      '≥亿',
      '人次',
      '万元',
      '万人次',
      '万次',
      '万亩',
      '亿元',
      '亿千瓦时',
      '万元/年',
      '个',
      '元/平方米',
      '元/人·次',
      '元/生',
    ]) {
      checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:≥90%；年度指标值:«${value}»。`);
    }
    checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:«不低于»；年度指标值:≥90%。`);
  });

  it('reports limits and frequencies without a number', () => {
    for (const value of ['达到%以上', '万元以内', '以上', '每年次', '百分之'])
      checkList(RULE, item(1, '培训情况', { cycle: '1年', annual: `«${value}»` }));
    for (const value of ['万人以上', '每年度', '百分之五以上', '省级以上'])
      checkList(RULE, item(1, '培训情况', { cycle: '1年', annual: value }));
  });

  it('reports it once where both values lack theirs', () => {
    checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:不低；年度指标值:«不低»。`);
  });

  it('says nothing of words that a comparison begins with, and leaves a sign alone to missing-annual-value', () => {
    for (const value of ['低', '达到', '高', '不低于全市平均值', '≥', '超过万人', '≥十人', ...SAID]) {
      checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:≥90%；年度指标值:${value}。`);
    }
  });

  it('says nothing where only the full stop is lost, or the author wrote no value', () => {
    checkList(RULE, item(1) + item(2).slice(0, -1));
    checkList(RULE, `${item(1)}${head}村民满意率。`);
    checkList(RULE, `${item(1)}${head}村民满意率；实施周期指标值:≥90%；年度指标值:`);
  });

  it('works in wrapped lists and in lists without codes', () => {
    checkRule(RULE, wrappedAround(`${item(1)}2、3-满意度指标；31-服务对象满意度；«村民\n\n满意»`));
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，年度指标值：3次。2、满意度指标：«村民满»'));
  });

  it('reports a satisfaction cut to one digit at the end of a list, and no other figure', () => {
    const uncoded = (name: string, value: string, end = '') =>
      uncodedAround(`1、产出指标：巡查次数，年度指标值：12次。2、满意度指标：${name}，年度指标值：${value}${end}`);
    checkRule(RULE, uncoded('村民满意度', '«≥9»'));
    checkRule('low-satisfaction', uncoded('村民满意度', '≥9'));
    checkRule('missing-end', uncoded('村民满意度', '≥9'));
    for (const [name, value, end] of [
      ['村民满意度', '≥95', ''],
      ['村民满意度', '≥9分', ''],
      ['村民满意度', '≥9', '。'],
      ['村民满意度测评次数', '≥2', ''],
    ] as const)
      checkRule(RULE, uncoded(name, value, end));
  });
});
