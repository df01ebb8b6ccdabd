import assert from 'node:assert/strict';
import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('hyphen-range', () => {
  it('marks the hyphen or dash of a range, once an indicator', () => {
    checkList('hyphen-range', indicator('接待调研次数', '20«-»35次', '20-35次'));
    checkList('hyphen-range', indicator('接待调研次数', '20次«—»35次', '20至35次'));
    checkList('hyphen-range', indicator('接待调研次数', '20至35次', '20«－»35次'));
  });

  it('says nothing of 至 and ~, of dates, times, standards and of negative numbers', () => {
    for (const value of ['20至35次', '20~35次', '2024-12-31', '-5%', '每天7:00-9:00', '17：30-21：00'])
      checkList('hyphen-range', indicator('接待次数', value));
    for (const value of ['符合GB/T 19001-2016标准', 'GB 50096-2011', 'DB44/T 1234-2020', 'YY/T0287-2017'])
      checkList('hyphen-range', indicator('验收标准', value));
  });

  it('warns of a range that ends below its beginning, whatever its sign', () => {
    for (const [marked, plain] of [
      ['«90%至80%»', '90%至80%'],
      ['«35-20次»', '35-20次'],
      ['«35次~20次»', '20次'],
      ['«9万元至8万元»', '9万元至8万元'],
    ] as const) {
      const [found] = checkList('hyphen-range', indicator('接待次数', marked, plain));
      assert.equal(found!.finding.message, 'reversed');
      assert.equal(found!.severity, 'warning');
    }
    checkFix('hyphen-range', indicator('优良率', '90%至80%'), indicator('优良率', '80%至90%'));
    checkFix('hyphen-range', indicator('接待次数', '35-20次'), indicator('接待次数', '20至35次'));
  });

  it('says nothing of what falls, and of numbers of two scales', () => {
    for (const value of [
      '由90%至80%',
      '从35次至20次',
      '下降90%至80%',
      '5000至1万元',
      '5000万至1亿元',
      '80%至80%',
      '18至6时',
      '25至5日',
    ])
      checkList('hyphen-range', indicator('接待次数', value));
    checkList('hyphen-range', indicator('压减接待次数', '35至20次'));
    checkList('hyphen-range', indicator('差错率', '5%至3%'));
  });

  it('asks for no lower limit of months and days', () => {
    const message = (marked: string, plain: string) =>
      checkList('hyphen-range', indicator('考核工作时间', marked, plain))[0]!.finding.message;
    assert.equal(message('6«-»7月', '6-7月'), 'dates');
    assert.equal(message('6«-»7个月', '6-7个月'), 'hyphen');
    assert.equal(message('3«-»5年', '3-5年'), 'hyphen');
  });

  it('says nothing of the dash of months, days and years', () => {
    for (const value of ['2022年10—12月', '10—12月', '每月1–5日', '2022年6月10—12日完成', '2022—2024年'])
      checkList('hyphen-range', indicator('考核工作时间', value));
    checkList('hyphen-range', indicator('质保期', '3«—»5年', '3—5年'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('hyphen-range', indicator('接待调研次数', '20«-»\n35次', '20至35次'));
    checkList('hyphen-range', '1、产出指标：接待调研次数，年度指标值：20«-»35次。');
  });

  it('writes 至 in both values', () => {
    checkFix('hyphen-range', indicator('接待次数', '20-35次'), indicator('接待次数', '20至35次'));
    checkFix('hyphen-range', indicator('接待次数', '20-\n35次', '1年'), indicator('接待次数', '20至\n35次', '1年'));
  });
});
