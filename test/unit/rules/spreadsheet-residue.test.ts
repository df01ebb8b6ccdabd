import { checkFix, checkList } from '../../support/check-rule.ts';
import { indicator } from '../../support/one-indicator.ts';

describe('spreadsheet-residue', () => {
  it('marks the end of a day with its seconds', () => {
    checkList('spreadsheet-residue', indicator('响应时间', '«24:00:00»', '24:00:00'));
    checkList('spreadsheet-residue', indicator('上报时间', '每日24:00前'));
  });

  it('marks the number of a day under a rate', () => {
    checkList('spreadsheet-residue', indicator('自行补充侦查适用比例', '«45678»', '≥60%'));
    checkList('rate-out-of-range', indicator('自行补充侦查适用比例', '45678', '≥60%'));
    checkList('spreadsheet-residue', indicator('发放宣传册数量', '45678', '45678'));
  });

  it('marks truth values, an empty time of day and the mark of a text', () => {
    for (const value of ['TRUE', 'FALSE', '0:00:00', '12:00:00 AM'])
      checkList('spreadsheet-residue', indicator('办理时间', `«${value}»`, '1天'));
    checkFix('spreadsheet-residue', indicator('巡查次数', "'5次", '5次'), indicator('巡查次数', '5次', '5次'));
    checkList('spreadsheet-residue', indicator('放映时间', '1:30:00', '8:00') + indicator('合格率', "'98%'", '98%'));
  });

  it('marks the first days of a spreadsheet, and hours that no day has', () => {
    for (const value of ['1900/1/1', '1900-01-05', '1900年1月12日', '1899-12-30', '24:00:00', '120:30:00']) {
      checkList('spreadsheet-residue', indicator('转诊到位时间', `«${value}»`, '1天'));
      checkList('hyphen-range', indicator('转诊到位时间', value, '1天'));
    }
    for (const value of ['1900年1月1日前档案', '1900年', '24:00', '9:30:00', '1990/1/1', '1900-2000年'])
      checkList('spreadsheet-residue', indicator('档案整理', value, '1天'));
  });

  it('marks counts that became days, with an operator before or a unit behind', () => {
    for (const value of [
      '≥1900/11/5天',
      '≥1900-3-5个',
      '1905/7/4',
      '不少于1913/9/6人次',
      '≥1900/11/5',
      '≤ 1927.5.18 元',
    ])
      checkList('spreadsheet-residue', indicator('免费开放', `«${value}»`, '≥310天'));
    checkList('spreadsheet-residue', indicator('开放天数', '«≥1900/11/5天»', '≥1900/11/5天'));
    for (const value of [
      '1949/10/1前',
      '1949/10/1起',
      '1900/13/5个',
      '1905/7-4',
      '≤2025/12/31',
      '1921-1949年',
      '1905个',
    ])
      checkList('spreadsheet-residue', indicator('档案整理', value, '1天'));
  });

  it('marks ranges that became days, with a unit behind', () => {
    for (const value of ['5月10日次', '≥10月5日个', 'Oct-05次', '5-Oct人'])
      checkList('spreadsheet-residue', indicator('巡查次数', `«${value}»`, '5次'));
    for (const value of ['5月10日前', '5月10日', '每月5日1次', '5月1日起', '5-10次', '5月10日场', '3日次'])
      checkList('spreadsheet-residue', indicator('巡查次数', value, '5次'));
  });

  it('marks a comma before two digits that are no thousands', () => {
    for (const value of ['≥«3,20»平方米', '«1,23»人次', '«12,50»万元', '«3,20»万人以上'])
      checkList('spreadsheet-residue', indicator('棚面积', value, '1天'));
    for (const value of [
      '5,15日',
      '1,12号楼',
      '3,15期',
      '≤12,34类',
      '5,10月',
      '1,12栋',
      '每月5,15日',
      '3,20,30人',
      '2,15人各一组',
    ])
      checkList('spreadsheet-residue', indicator('棚面积', value, '1天'));
    for (const [fix, right] of ['28.00', '2800'].entries())
      checkFix('spreadsheet-residue', indicator('棚面积', '28,00组', '1天'), indicator('棚面积', `${right}组`, '1天'), {
        fix,
      });
    checkList('spreadsheet-residue', indicator('巡查组数', '«4,00»组', '400组'));
    checkList('spreadsheet-residue', indicator('合格率', '«98,50»%', '98.50%'));
    checkList(
      'spreadsheet-residue',
      indicator('发放日期', '12,15日', '每月') + indicator('巡查组数', '1,200组', '1200组'),
    );
  });

  it('marks formula errors, scientific notation, date serials and years with a comma', () => {
    checkList('spreadsheet-residue', indicator('巡查次数', '«#REF!»', '≥12次'));
    checkList('spreadsheet-residue', indicator('«#N/A»', '≥12次'));
    checkList('spreadsheet-residue', indicator('受益人数', '«1.2E+05»人', '120000人'));
    checkList('spreadsheet-residue', indicator('项目竣工时间', '«45291»', '2023年'));
    checkList('spreadsheet-residue', indicator('项目竣工时间', '«45,291»', '2023年'));
    checkList('spreadsheet-residue', indicator('项目竣工时间', '«2,024年»12月', '2024年'));
  });

  it('marks formulas, dates with the midnight of their cell, and numbers as they are computed', () => {
    checkList('spreadsheet-residue', indicator('受益人数', '«=SUM(B2:B9)»', '≥12人'));
    checkList('spreadsheet-residue', indicator('竣工时间', '«2024-12-31 00:00:00»', '2024年12月'));
    checkList('spreadsheet-residue', indicator('竣工时间', '«2024/5/31 0:00»', '2024年5月'));
    checkList('spreadsheet-residue', indicator('竣工时间', '«31-Dec»', '2024年12月'));
    checkList('spreadsheet-residue', indicator('竣工时间', '«Dec-24»', '2024年12月'));
    checkList('spreadsheet-residue', indicator('验收合格率', '«0.949999999999999»', '95%'));
    for (const value of ['=95%', '8:00-20:00', '2024-12-31 18:00', '0.95', '3.1415926']) {
      checkList('spreadsheet-residue', indicator('验收合格率', value, value));
    }
  });

  it('takes the day of a serial that has a time of day, too', () => {
    checkFix('spreadsheet-residue', indicator('竣工时间', '45291.5'), indicator('竣工时间', '2023年12月31日'));
  });

  it('is all that is said of a value that did not fit its cell', () => {
    const list = indicator('巡查次数', '«####»', '####');
    checkList('spreadsheet-residue', list);
    const unmarked = list.replace(/[«»]/g, '');
    for (const rule of ['missing-annual-value', 'missing-cycle-value']) checkList(rule, unmarked);
  });

  it('tells the same trace in both values once, and mends both', () => {
    checkList('spreadsheet-residue', indicator('项目竣工时间', '«45291»', '45291'));
    checkFix('spreadsheet-residue', indicator('竣工时间', '45291'), indicator('竣工时间', '2023年12月31日'));
  });

  it('marks a thousands separator that stands in the wrong place', () => {
    checkList('spreadsheet-residue', indicator('印发折页数量', '≥«1,2000»份', '≥1,2000份'));
    checkList('spreadsheet-residue', indicator('受益人数', '不少于«3,5000»人', '不少于35000人'));
    checkList('spreadsheet-residue', indicator('受益人数', '«1,200,0000»人', '12000000人'));
    checkFix('spreadsheet-residue', indicator('印发折页', '≥1,2000份'), indicator('印发折页', '≥12000份'));
    for (const value of [
      '≥12,000份',
      '≥1,200,000份',
      '10,20,30日',
      '5,2024年',
      '每月5,15日',
      '甲10,乙2000份',
      '1,2000.5,3份',
    ])
      checkList('spreadsheet-residue', indicator('印发折页数量', value));
  });

  it('says nothing of numbers that are meant', () => {
    checkList('spreadsheet-residue', indicator('受益人数', '45291'));
    checkList('spreadsheet-residue', indicator('受益人数', '1,359人'));
    checkList('spreadsheet-residue', indicator('项目竣工时间', '12'));
    checkList('spreadsheet-residue', indicator('项目竣工时间', '2024年12月'));
    checkList('spreadsheet-residue', indicator('完成E12号楼检测', '1栋'));
  });

  it('works in wrapped lists and without codes', () => {
    checkList('spreadsheet-residue', indicator('项目竣工时间', '«45\n291»', '1年'));
    checkList('spreadsheet-residue', '1、产出指标：项目竣工时间，年度指标值：«45291»。');
  });

  it('writes what the number stands for', () => {
    checkFix(
      'spreadsheet-residue',
      indicator('竣工时间', '45291', '1年'),
      indicator('竣工时间', '2023年12月31日', '1年'),
    );
    checkFix(
      'spreadsheet-residue',
      indicator('受益人数', '1.2E+05人', '1年'),
      indicator('受益人数', '120000人', '1年'),
    );
  });

  it('marks a comma in the place of the point of a sum', () => {
    checkList('spreadsheet-residue', indicator('项目成本', '≤«10,00»万元', '≤10,00万元'));
    checkFix('spreadsheet-residue', indicator('项目成本', '≤10,00万元'), indicator('项目成本', '≤10.00万元'));
    for (const value of ['≤1,200万元', '3,5号楼', '≤12,34类元器件'])
      checkList('spreadsheet-residue', indicator('项目成本', value));
  });
});
