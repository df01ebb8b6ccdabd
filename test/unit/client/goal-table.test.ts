import assert from 'node:assert/strict';
import { looksLikeGoalTable } from '../../../client/src/goal-table.ts';

const check = (text: string, expected: boolean) => assert.equal(looksLikeGoalTable(text.split('\n')), expected, text);

describe('client: is a plain text a goal table?', () => {
  it('yes by its title, with year, department, brackets or Markdown around it', () => {
    check('项目支出绩效目标表', true);
    check('\n\n  青溪市云岭区图书馆2024年项目支出绩效目标表（含转移支付项目）\n', true);
    check('# 项目支出绩效目标表(含转移支付项目)', true);
    check('**项目支出绩效目标表**', true);
    check('\uFEFF项 目 支 出 绩 效 目 标 表', true);
  });

  it('yes by three of its column names in one line', () => {
    check('项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款', true);
    check('| 主管部门 | 预算单位 | 项目名称 | 绩效目标 | 绩效指标 |', true);
  });

  it('no where the words stand in running text', () => {
    check('请各科室下周一前报送项目支出绩效目标表，逾期不候。', false);
    check('关于报送项目支出绩效目标表的通知', false);
    check('项目名称和总计', false);
    check('', false);
  });

  it('no where the title comes late', () => {
    check(`${'正文\n'.repeat(15)}项目支出绩效目标表`, false);
    check(`${'正文\n\n'.repeat(14)}项目支出绩效目标表`, true);
  });
});
