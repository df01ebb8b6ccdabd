import assert from 'node:assert/strict';
import { checkRule } from '../../support/check-rule.ts';
import { item, wrappedAround } from '../../support/lists.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'missing-amounts';
const total = sumRow('合计', '10.00', '10.00');

describe(RULE, () => {
  it('marks a project without amounts', () => {
    checkRule(RULE, tableOf(total, projectRow('档案数字化经费', '10.00', '10.00'), projectRow('«库房维修经费»')));
  });

  it('marks one with nothing but strokes in their place, and none with a stroke in some', () => {
    for (const stroke of ['-', '—', '/', '——']) {
      const stroked = projectRow('«库房维修经费»', stroke, stroke, stroke, stroke);
      checkRule(RULE, tableOf(total, projectRow('档案数字化经费', '10.00', '10.00'), stroked));
      checkRule(RULE, tableOf(total, projectRow('档案数字化经费', '10.00', '10.00', stroke, stroke)));
    }
    checkRule(
      'sum-mismatch',
      tableOf(sumRow('合计', '«11.00»', '11.00', '-', '-'), projectRow('档案数字化经费', '10.00', '10.00', '-', '-')),
    );
  });

  it('quotes the whole name where its last word stands on a line of its own', () => {
    const text = wrappedAround(item(1)).replace('    河道巡查经费 10.00 10.00', '    «河道巡查及保洁综合项\n\n目»');
    const table = `${wrappedAround(item(1))}\n\n${text.slice(text.indexOf('    «'))}`;
    checkRule(RULE, table);
  });

  it('says nothing of one that states a single amount, or one that is no number', () => {
    checkRule(RULE, tableOf(total, projectRow('档案数字化经费', '10.00'), projectRow('库房维修经费', '待定')));
  });

  it('says nothing where no row states one', () => {
    checkRule(RULE, tableOf(projectRow('档案数字化经费'), projectRow('库房维修经费')));
  });

  it('leaves a row with a lost cell to column-count', () => {
    checkRule(RULE, tableOf(total, projectRow('库房维修经费').replace('\t', '')));
  });

  it('has nothing to say of the form without amounts', () => {
    checkRule(
      RULE,
      '2022年项目支出绩效目标表\n主管部门 预算单位 项目名称 绩效目标 绩效指标\n青榕市档案局 局本级 档案数字化经费\n完成加工。\n1、产出指标：加工卷数，年度指标值：≥500卷。\n',
    );
  });

  describe('of a sum', () => {
    const [unit, other] = ['青榕市档案局', '青榕市图书馆'];
    const project = projectRow('档案数字化经费', '10.00', '10.00');
    const second = projectRow('馆舍维护经费', '5.00', '5.00');

    it('marks a total row without amounts above rows that have some', () => {
      const [found] = checkRule(RULE, tableOf(sumRow('«合计»'), sumRow(unit, '10.00', '10.00'), project));
      assert.equal(found!.finding.message, 'sum');
      checkRule(RULE, tableOf(sumRow('«合计»'), project));
      checkRule(RULE, tableOf(sumRow(unit, '10.00', '10.00'), project, sumRow('«合计»')));
    });

    it('marks a unit where others state theirs, and the only one under a total that does', () => {
      checkRule(
        RULE,
        tableOf(sumRow('合计', '15.00', '15.00'), sumRow(`«${unit}»`), project, sumRow(other, '5.00', '5.00'), second),
      );
      checkRule(RULE, tableOf(sumRow('合计', '10.00', '10.00'), sumRow(`«${unit}»`), project));
    });

    it('is the only thing said of sums', () => {
      const table = tableOf(
        sumRow('合计', '15.00', '15.00'),
        sumRow(unit),
        project,
        sumRow(other, '5.00', '5.00'),
        second,
      );
      for (const rule of ['sum-mismatch', 'parts-mismatch', 'column-count']) checkRule(rule, table);
    });

    it('says nothing of units that are headings, of dashes, and of a unit without projects', () => {
      checkRule(RULE, tableOf(sumRow('合计', '15.00', '15.00'), sumRow(unit), project, sumRow(other), second));
      checkRule(RULE, tableOf(sumRow(unit), project));
      checkRule(RULE, tableOf(sumRow('合计', '-', '-', '-', '-'), project));
      checkRule(
        RULE,
        tableOf(sumRow('合计', '10.00', '10.00'), sumRow(unit, '10.00', '10.00'), project, sumRow(other)),
      );
    });

    it('says nothing where no project states an amount, or of the heading of a group', () => {
      checkRule(RULE, tableOf(sumRow(unit), projectRow('«档案数字化经费»'), sumRow(other, '5.00', '5.00'), second));
      checkRule(RULE, tableOf(sumRow('合计', '10.00', '10.00'), sumRow('一、经常性项目'), project));
    });
  });
});
