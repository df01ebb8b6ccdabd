import { checkRule, tableAround } from '../../support/check-rule.ts';
import { projectRow, tableOf } from '../../support/tables.ts';

const RULE = 'year-mismatch';
const table = (year: string, name: string, goal = '完成馆藏加工。') => {
  const text = tableOf(projectRow('X', '1.00')).replace('X\t', `${name}\t`).replace('完成X。', goal);
  return text.replace('项目支出', `${year}项目支出`);
};

describe(RULE, () => {
  it('says nothing where the years agree, or where there is one only', () => {
    checkRule(RULE, table('2024年', '2024年库房维修项目', '2024年完成维修。'));
    checkRule(RULE, table('', '2024年库房维修项目'));
    checkRule(RULE, table('2024年', '库房维修项目', '年内完成维修。'));
  });

  it('marks the year in the name that the title contradicts', () => {
    checkRule(RULE, table('2024年', '«2023年»库房维修项目'));
    checkRule(RULE, table('二〇二四年', '«2023年度»库房维修项目'));
  });

  it('marks the year in the goal that title or name contradict', () => {
    checkRule(RULE, table('2024年', '库房维修项目', '«2023年»完成维修。'));
    checkRule(RULE, table('', '2024年库房维修项目', '«2023年»完成维修。'));
  });

  it('says nothing of a goal that names the year among others', () => {
    checkRule(RULE, table('2024年', '库房维修项目', '比2023年增长5%，2024年完成维修。'));
  });

  it('says nothing of terms, documents and money carried over', () => {
    checkRule(RULE, table('2024年', '2023年结转库房维修项目', '按《规划（2021年—2025年）》自2022年起实施。'));
    checkRule(RULE, table('2024年', '库房维修项目（2023-2025年）', '依据档发〔2020年〕3号文件。'));
  });

  it('marks the year of a value that is over when the title’s begins', () => {
    const due = (value: string) => {
      const list = `1、1-产出指标；13-时效指标；加工完成时间；年度指标值:${value}。`;
      return tableAround(list).replace('项目支出', '2024年项目支出');
    };
    checkRule(RULE, due('«2023年»10月底前'));
    for (const value of [
      '2024年10月底前',
      '2025年底前',
      '10月底前',
      '2023年起每年12月底前',
      '2023-2024年',
      '比2023年增长5%',
    ])
      checkRule(RULE, due(value));
  });

  it('marks it over a line break', () => {
    checkRule(
      RULE,
      '2024年项目支出绩效目标表\n单位：万元\n合计 1.00 1.00\n库房维修项目 1.00 1.00\n于«20\n23年»完成库房维修。\n1、1-产出指标；11-数量指标；加工；年度指标值:1。\n',
    );
  });
});
