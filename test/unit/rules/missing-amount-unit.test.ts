import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { checkRule, checkTableFix } from '../../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'missing-amount-unit';
const rows = [sumRow('合计', '10.00', '10.00'), projectRow('档案数字化经费', '10.00', '10.00')];
const whole = tableOf(...rows);

describe(RULE, () => {
  it('says nothing where the unit is stated, on a line of its own or behind the department', () => {
    checkRule(RULE, whole);
    checkRule(RULE, whole.replace('\n单位：万元', '  单位：万元'));
    for (const unit of ['金 额 单 位：万 元', '金额单位：人民币万元', '（单位：万元人民币）', '单位：万元（人民币）']) {
      checkRule(RULE, whole.replace('单位：万元', unit));
    }
    checkRule(RULE, whole.replace('\n单位：万元', '').replace('目标表', '目标表（万元）'));
  });

  it('marks 元 where amounts can only be in 万元', () => {
    const names = ['档案数字化经费', '库房维修经费', '档案展览经费'];
    const of = (unit: string, amounts: readonly string[]) =>
      tableOf(...amounts.map((amount, i) => projectRow(names[i]!, amount, amount))).replace('单位：万元', unit);
    const few = ['108.38', '1,359.11', '58.63'];
    const [found] = checkRule(RULE, of('单位：«元»', few));
    assert.equal(found!.finding.message, 'small');
    checkTableFix(RULE, of('单位：元', few), of('单位：万元', few));
    checkRule(RULE, of('单位：元', ['30000.00', '15000.00', '5000.00']));
    checkRule(RULE, of('单位：万元', few));
    checkRule(RULE, of('单位：千元', few));
    checkRule(RULE, of('单位：元', few.slice(1)));
    checkRule(RULE, of('单位：元', few), { options: { [RULE]: { least: 1000 } } });
  });

  it('marks the first amount that its goal states in 万元, ten thousand times less', () => {
    const rows = ['«1000000.00»', '2500000.00'].map((amount, i) =>
      projectRow(`补助经费${i + 1}`, amount, amount.replace(/[«»]/g, '')),
    );
    const inYuan = (goal: string) => tableOf(...rows).replace(/完成补助经费1/, goal);
    const [found] = checkRule(RULE, inYuan('发放补助100万元'));
    assert.equal(found!.finding.message, 'large');
    for (const goal of ['发放补助', '发放补助90万元', '带动投资1000000万元'])
      checkRule(RULE, inYuan(goal).replace(/[«»]/g, ''));
    checkRule(RULE, inYuan('发放补助100万元').replace('单位：万元', '单位：元').replace(/[«»]/g, ''));
    const two = tableOf(...rows)
      .replace('完成补助经费1', '发放补助100万元')
      .replace('完成补助经费2', '发放补助250万元');
    assert.equal(checkRule(RULE, two)[0]!.count, 2);
  });

  it('marks the last line of the heading', () => {
    checkRule(RULE, whole.replace('部门名称：青榕市档案局\n单位：万元', '«部门名称：青榕市档案局»'));
  });

  it('marks the heading where the unit is unreadable', () => {
    checkRule(RULE, whole.replace('部门名称：青榕市档案局\n单位：万元', '«部门名称：青榕市档案局»\n中世：刀儿'));
  });

  it('says which unit it cannot read, and marks it', () => {
    for (const heading of [
      '单位：«万兀»',
      '部门名称：青榕市档案局  单位：«方元»',
      '（金额单位：«亿»）',
      '单  位：«力兀»',
    ]) {
      const [found] = checkRule(RULE, whole.replace('单位：万元', heading));
      assert.equal(found!.finding.message, 'unread');
    }
    checkTableFix(RULE, whole.replace('单位：万元', '单位：万兀'), whole);
    checkRule(RULE, whole.replace('部门名称：青榕市档案局\n单位：万元', '«填报单位：元江局»'));
  });

  it('marks the place behind 单位： where nothing stands', () => {
    checkRule(RULE, whole.replace('单位：万元', '单位«：»'));
    checkTableFix(RULE, whole.replace('单位：万元', '（单位：）'), whole.replace('单位：万元', '（单位：万元）'));
  });

  it('says nothing where there are no amounts', () => {
    checkRule(RULE, tableOf(projectRow('档案数字化经费')).replace('单位：万元\n', ''));
  });

  it('marks the header of a table without heading', () => {
    const header = whole.split('\n')[3]!;
    checkRule(RULE, [`«${header}»`, ...rows].join('\n'));
  });

  it('marks the name of the first row of a table without heading and header', () => {
    checkRule(RULE, rows.join('\n').replace('合计', '«合计»'));
    checkTableFix(RULE, rows.join('\n'), `单位：万元\n${rows.join('\n')}`);
  });

  it('inserts the line', () => {
    checkTableFix(RULE, whole.replace('单位：万元\n', ''), whole);
    const crlf = whole.replaceAll('\n', '\r\n');
    checkTableFix(RULE, crlf.replace('单位：万元\r\n', ''), crlf);
  });

  it('reads the unit alone in brackets above the header', () => {
    const text = whole.replace('单位：万元', '（万元）');
    assert.equal(Table.read(text).heading.amountUnit, '万元');
    checkRule('missing-amount-unit', text);
  });
});
