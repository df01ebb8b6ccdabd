import assert from 'node:assert/strict';
import { checkRule } from '../../support/check-rule.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'department-mismatch';
const under = (unit: string) =>
  tableOf(sumRow('合计', '1.00'), sumRow(unit, '1.00'), projectRow('库房维修经费', '1.00'));

describe(RULE, () => {
  it('says nothing where heading and unit row agree', () => {
    checkRule(RULE, under('青榕市档案局'));
    checkRule(RULE, under('青榕市档案局').replace('档案局\n', '档案局（部门）\n'));
  });

  it('marks another name, and one with an addition', () => {
    checkRule(RULE, under('«青榕市方志办公室»'));
    checkRule(RULE, under('«青榕市档案局（本级）»'));
  });

  it('tells two spellings of one department from another department', () => {
    const said = (unit: string) => checkRule(RULE, under(unit))[0]!.finding.message;
    assert.equal(said('«档案局本级»'), 'differ');
    assert.equal(said('«青榕市档案局（本级）»'), 'differ');
    assert.equal(said('«青榕市方志办公室»'), 'other');
  });

  it('says nothing of an office named after the department', () => {
    checkRule(RULE, under('青榕市档案局信息中心'));
  });

  it('says nothing of units under a bureau, which have names of their own', () => {
    const units = ['青榕市妇幼保健院', '青榕市健康教育所'];
    checkRule(RULE, tableOf(...units.flatMap((unit) => [sumRow(unit, '1.00'), projectRow('维修经费', '1.00')])));
    checkRule(RULE, under('青榕市第一小学'));
    for (const other of ['«青榕市中级人民法院»', '«青榕市人民检察院»', '«青榕市文化局»', '«青榕市街道办事处»']) {
      assert.equal(checkRule(RULE, under(other))[0]!.finding.message, 'other');
    }
    const hospitals = under('«青榕市第二医院»').replace('档案局\n', '第一医院\n');
    assert.equal(checkRule(RULE, hospitals)[0]!.finding.message, 'other');
    assert.equal(checkRule(RULE, under('«青榕档案局»'))[0]!.finding.message, 'differ');
  });

  it('marks a unit of another district', () => {
    const at = (department: string, unit: string) =>
      under(unit).replace('部门名称：青榕市档案局', `部门名称：${department}`);
    checkRule(RULE, at('青榕市东湖区审计局', '«青榕市南浦区博物馆»'));
    checkRule(RULE, at('青榕市东湖区审计局', '青榕市东湖区博物馆'));
    checkRule(RULE, at('青榕市审计局', '青榕市南浦区博物馆'));
    checkRule(RULE, at('青榕市高新技术开发区教育局', '青榕市南浦区中学'));
  });

  it('says nothing where a later unit is the department', () => {
    checkRule(
      RULE,
      tableOf(sumRow('青榕市档案馆', '1.00'), projectRow('库房维修经费', '1.00'), sumRow('青榕市档案局', '1.00')),
    );
  });

  it('says nothing of the department’s own part among several units', () => {
    for (const own of ['青榕市档案局本级', '青榕市档案局（本级）']) {
      checkRule(RULE, tableOf(sumRow(own, '1.00'), projectRow('库房维修经费', '1.00'), sumRow('市档案馆', '1.00')));
    }
  });

  it('says nothing without a department in the heading', () => {
    checkRule(RULE, under('青榕市方志办公室').replace('部门名称：青榕市档案局\n', ''));
  });

  it('takes the remarks that the user sets', () => {
    checkRule(RULE, under('青榕市档案局（本级）'), { options: { [RULE]: { ignored: ['本级'] } } });
  });

  it('marks a title that names another department than the table', () => {
    const titled = (title: string, table: string) => `${title}\n${table.slice(table.indexOf('\n') + 1)}`;
    const table = under('青榕市档案局');
    const [found] = checkRule(RULE, titled('«青榕市审计局»2024年项目支出绩效目标表', table));
    assert.equal(found!.finding.message, 'title');
    checkRule(RULE, titled('2024年度«青榕市审计局»部门项目支出绩效目标表', table));
    for (const title of ['青榕市档案局2024年', '档案局', '2024年青榕市档案局本级部门预算', '2024年', '2024年度部门'])
      checkRule(RULE, titled(`${title}项目支出绩效目标表`, table));
    const listed = (title: string) =>
      `${title}2024年项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n青榕市档案局\t青榕市档案馆\t馆藏整理\t整理馆藏。\t1、产出指标：整理卷数，年度指标值：≥300卷。`;
    checkRule(RULE, listed('«青榕市审计局»'));
    checkRule(RULE, listed('青榕市档案馆'));
    checkRule(RULE, listed('青榕市档案局'));
  });
});
