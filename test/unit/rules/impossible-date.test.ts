import assert from 'node:assert/strict';
import { checkList, checkRule, tableAround } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'impossible-date';
const one = (name: string, value: string, cycle = '1年') =>
  `1、1-产出指标；13-时效指标；${name}；实施周期指标值:${cycle}；年度指标值:${value}。`;

describe(RULE, () => {
  it('marks an hour beyond the day', () => {
    checkList('impossible-date', indicator('上报时间', '每日«25点»前', '每日25点前'));
    checkList(
      'impossible-date',
      indicator('上报时间', '每日24点前') + indicator('监测点位', '30点') + indicator('30点前期勘察', '1次'),
    );
  });

  it('warns of times that no clock or calendar has, in figures or in words', () => {
    for (const value of [
      ...['«二月三十日»前', '«九月三十一日»', '«十三月底»前', '12月«25时»前', '«24时70分»', '«8时65分»', '«上午13时»'],
      ...[
        '«第五季度»末',
        '2025年«五季度»末',
        '每周«星期八»',
        '«每周八»前',
        '«周八»',
        '周一至«周八»',
        '«2月份30日»',
        '«2024年6月31»',
        '«每季度第四个月»10日前',
      ],
      ...['«24:30»', '«8:75»', '«26:00»前', '«20240931»', '«9/31»前', '«2204年»12月底前', '«2024年9月底至9月上旬»'],
    ])
      checkList(RULE, one('完成时间', value));
    for (const value of [
      ...[
        '二月二十九日',
        '十二月三十一日前',
        '48时内',
        '每天0时至24时',
        '8:30至24:00',
        '第四季度末',
        '星期五前',
        '每周八点',
        '一周八次',
      ],
      ...[
        '12月31前',
        '20241231',
        '12/31前',
        '2024年11月15日至3月15日',
        '9月上旬至9月底',
        '9月中旬至9月15日',
        '连续五季度',
        '农历二月三十日前',
        '监测30点至40点',
      ],
    ])
      checkList(RULE, one('完成时间', value));
    checkList(RULE, one('师生比', '1:75', '1:75').replace('13-时效', '12-质量'));
  });

  it('warns of more days than a week, month or year has', () => {
    for (const [name, value] of [
      ['每周开放天数', '«8»天'],
      ['窗口服务', '每周«八»天'],
      ['每月巡查天数', '≥«40»天'],
      ['全年值守天数', '«380»天'],
    ] as const)
      checkList(RULE, one(name, value, '3年'));
    for (const [name, value] of [
      ['每周开放天数', '7天'],
      ['全年开放天数', '366天'],
      ['全年开放天数', '≥900天'],
      ['每年志愿服务天数', '≥400天'],
      ['工程工期', '≤400天'],
    ] as const)
      checkList(RULE, one(name, value, '3年'));
  });

  it('warns of a thirteenth month without a year', () => {
    checkList(RULE, one('资金拨付时间', '«13月»底前') + one('资金拨付时间', '«15月»中旬'));
    checkList(RULE, one('建设时间', '24月') + one('建设时间', '18月内'));
  });

  it('warns of a day that no calendar has, whatever the indicator is about', () => {
    for (const value of [
      '«2025年13月»前',
      '«2025年2月30日»前',
      '«6月31日»前完成',
      '«11月0日»',
      '«每月32日»前',
      '«次月35日»前',
      '«2025-02-30»前',
      '«2025年2月29日»前',
      '«2024.13.1»前',
    ]) {
      const [found] = checkList(RULE, one('资金拨付时间', value, '12月底前').replace('13-时效', '12-质量'));
      assert.equal(found!.severity, 'warning');
    }
    for (const value of [
      '2024年2月29日前',
      '2024-02-29',
      '2025.12.31前',
      '2024.1—2024.12',
      '1.2.13版',
      '2000年2月29日',
      '12月31日前',
      '36月',
      '13个月',
      '2025年12月底前',
      '5月1日—10月7日',
      '每月31日前',
      '36个月',
    ])
      checkList(RULE, one('资金拨付时间', value));
  });

  it('warns of a range of dates that ends before it begins', () => {
    for (const value of [
      '«2026年5月—2025年6月»',
      '«2026年5月9日至2026年5月6日»',
      '«2026.05-2025.06»',
      '«2026—2025年»',
    ]) {
      const [found] = checkList(RULE, one('活动周举办时间', value));
      assert.equal(found!.finding.message, 'reversed');
      assert.equal(found!.severity, 'warning');
    }
    for (const value of [
      '2025年5月—2026年4月',
      '2025年11月至3月',
      '11月—3月',
      '2025-11-30',
      '2026年5月—2026年5月31日',
      '2025年10月—2026年',
    ])
      checkList(RULE, one('活动周举办时间', value));
  });

  it('marks a year with a digit too few or too many', () => {
    for (const value of ['«20224年»12月', '«204年»12月底前']) checkList(RULE, one('完成时间', value));
    for (const value of ['2024年12月', '100年', '12024元']) checkList(RULE, one('完成时间', value));
  });

  it('marks it in goals and names, and once in both values', () => {
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', '«2024年6月31日»前完成加工。'));
    checkRule(RULE, tableAround(item(1)).replace('完成馆藏档案数字化加工。', '2024年6月30日前完成加工。'));
    checkList(RULE, one('«9月31日»前完成招标', '100%'));
    checkList(RULE, one('资金拨付时间', '«2025年13月»前', '2025年13月前'));
  });

  it('warns of a span in a goal that ends before it begins', () => {
    const goal = (text: string) => tableAround(item(1)).replace('完成馆藏档案数字化加工。', text);
    for (const span of [
      '2026年6月30日至2026年1月1日',
      '2026年9月1日起至2026年3月31日',
      '2026年6月—2026年1月',
      '2027年到2025年',
      '2026年12月底至2026年3月初',
    ]) {
      const [found] = checkRule(RULE, goal(`贴息期为«${span}»，完成加工。`));
      assert.equal(found!.finding.message, 'reversed');
    }
    for (const span of [
      '2025年6月30日至2026年1月1日',
      '2026年11月15日至3月15日',
      '2026年1月至2026年6月',
      '2024年至2024年12月',
      '2026年6月底至2026年6月',
      '由2026年提前到2025年',
      '2026年12月1日至2027年',
    ])
      checkRule(RULE, goal(`贴息期为${span}，完成加工。`));
  });

  it('warns of a time of day that ends in the hour before it begins', () => {
    checkList(RULE, one('疏散演练时间', '«10:23—10:00»') + one('办理时间', '«8时30分至8时10分»'));
    checkList(
      RULE,
      one('值守时间', '22:00—6:00') +
        one('办理时间', '10:00—10:23') +
        one('开放时间', '9:30-9:30') +
        one('办理时间', '10:30至18:00'),
    );
    checkList(RULE, one('配比', '10:23—10:00').replace('13-时效', '12-质量'));
  });

  it('says nothing to timeliness-without-time of it', () => {
    checkList('timeliness-without-time', one('资金拨付时间', '2025年13月前'));
  });

  it('marks 年 in the place of 月', () => {
    for (const value of ['2025年12年', '2025年6年底前']) {
      const wrong = /^\d+年\d+年/.exec(value)![0];
      checkList('impossible-date', indicator('完成时间', value.replace(wrong, `«${wrong}»`), value));
    }
    for (const value of ['2025年12月', '2025年3年期', '2025年、12年', '2025年至2026年'])
      checkList('impossible-date', indicator('完成时间', value, value));
  });

  it('marks more hours than a day has, and more days of a year', () => {
    for (const [name, value] of [
      ['每日服务时长', '«26»小时'],
      ['日均开放时间', '≥«25»小时'],
      ['年开馆天数', '≥«370»天'],
    ] as const)
      checkList('impossible-date', indicator(name, value, value.replace(/[«»]/g, '')));
    for (const [name, value] of [
      ['每日服务时长', '24小时'],
      ['每日志愿服务时长', '26小时'],
      ['日均服务总时长', '260小时'],
      ['每日响应时长', '≤48小时'],
      ['累计监护人天数', '500人天'],
      ['护林员巡护天数', '300天/人'],
      ['全年值班天数', '366天'],
      ['培训天数', '400天'],
    ] as const)
      checkList('impossible-date', indicator(name, value));
  });
});
