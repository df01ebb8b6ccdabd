import assert from 'node:assert/strict';
import { checkList, checkRule, checkTableFix, tableAround } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'missing-indicators';
const project = (list: string) =>
  tableOf(sumRow('青榕市档案局', '10.00', '10.00'), `档案数字化经费\t10.00\t10.00\t\t\t完成加工。\t${list}`);
const filled = [
  '1、1-产出指标；11-数量指标；（待填）；实施周期指标值:（待填）；年度指标值:（待填）。',
  '2、1-产出指标；12-质量指标；（待填）；实施周期指标值:（待填）；年度指标值:（待填）。',
  '3、2-效益指标；21-经济效益；（待填）；实施周期指标值:（待填）；年度指标值:（待填）。',
];

describe(RULE, () => {
  it('says nothing of a project with an indicator, nor of units and totals', () => {
    checkRule(
      RULE,
      tableOf(sumRow('合计', '1.00'), sumRow('青榕市档案局', '1.00'), projectRow('库房维修经费', '1.00')),
    );
  });

  it('marks the name where the cell is empty', () => {
    checkRule(RULE, project('').replace('档案数字化经费', '«档案数字化经费»'));
  });

  it('shows how an indicator of the table is written', () => {
    const [coded] = checkRule(RULE, project('').replace('档案数字化经费', '«档案数字化经费»'));
    assert.equal(coded!.finding.args.form, '1、1-产出指标；11-数量指标；…；实施周期指标值:…；年度指标值:…。');
    const header = '主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标';
    const other = '青榕市档案局\t局本级\t库房租赁费\t租用库房。\t1、产出指标：租用库房间数，年度指标值：5间。';
    const [uncoded] = checkRule(
      RULE,
      `2022年项目支出绩效目标表\n${header}\n${other}\n青榕市档案局\t局本级\t«档案数字化经费»\t完成加工。\t\n`,
    );
    assert.equal(uncoded!.finding.args.form, '1、产出指标：…，年度指标值：…。');
  });

  it('marks what stands there and is no indicator', () => {
    checkRule(RULE, project('«无»'));
    checkRule(RULE, project('«详见附件，按年度工作计划完成各项加工任务。»'));
  });

  it('marks words that name heads, but have no serial, code or label', () => {
    for (const text of [
      '数量指标：展览2期；质量：合格；满意度95%。',
      '数量指标：展览2期；质量指标：合格率100%；满意度指标：95%。',
      '产出：展览2期；效益：服务2万人次。',
    ]) {
      checkRule(RULE, project(`«${text}»`));
      for (const rule of [
        'missing-serial',
        'missing-code',
        'missing-level',
        'missing-annual-value',
        'spliced-fragment',
      ])
        checkRule(rule, project(text));
    }
    // One with a serial, a code, a label or both heads is an indicator that lost something, and so is one that is cut.
    for (const text of [
      '1、数量指标：展览2期；质量：合格。',
      '11-数量指标：展览2期；质量：合格。',
      '数量指标：展览2期，年度指标值：2期。',
      '产出指标；数量指标；展览2期；质量合格。',
      '产出指标；展览',
    ])
      checkRule(RULE, project(text));
  });

  it('leaves a row that may have lost the cell to column-count', () => {
    checkRule(RULE, project('').replace('加工。\t', '加工。'));
    checkRule(RULE, project('').replace('经费\t10.00\t', '经费\t10.00'));
  });

  it('marks a row that lost another cell', () => {
    const lost = project('').replace('\t\t\t完成', '\t\t完成');
    checkRule(RULE, lost.replace('档案数字化经费', '«档案数字化经费»'));
  });

  it('has nothing to say of a table without the column', () => {
    checkRule(RULE, '项目支出绩效目标表\n项目名称\t总计\t财政拨款\t绩效目标\n档案数字化经费\t1.00\t1.00\t完成加工。\n');
  });

  it('reads a wrapped table', () => {
    checkRule(RULE, '项目支出绩效目标表\n单位：万元\n合计 10.00 10.00\n«档案数字化经费» 10.00 10.00\n完成馆藏加工。\n');
  });

  it('puts in the required indicators', () => {
    checkTableFix(RULE, project(''), project(filled.join('')));
    checkTableFix(RULE, project('暂无'), project(filled.join('')));
  });

  it('puts them on lines of their own in the authoring layout', () => {
    const text = '项目支出绩效目标表\n单位：万元\n档案数字化经费\t10.00\t10.00\n    绩效目标：完成加工。\n';
    checkTableFix(RULE, text, text + filled.map((line) => `    ${line}\n`).join(''));
  });

  it('puts them below the last line with the line ends of the file', () => {
    const text = '项目支出绩效目标表\r\n单位：万元\r\n档案数字化经费 10.00 10.00';
    checkTableFix(RULE, text, `${text}\r\n${filled.join('')}`);
    const other = text.replaceAll('\r\n', '\r');
    checkTableFix(RULE, other, `${other}\r${filled.join('')}`);
  });

  it('reports numbered sentences that are no indicators once, and no other rule speaks of them', () => {
    for (const list of [
      '1、完成培训；2、提高能力',
      '1、完成培训12期。2、提高能力。3、学员满意。',
      '①完成培训12期；②提高能力。',
      '1、培训期数：12期；2、合格率：90%；3、学员满意度：≥85%。',
    ]) {
      checkList('missing-indicators', `«${list}»`);
      for (const rule of [
        'missing-level',
        'missing-annual-value',
        'truncated-indicator',
        'indicator-count',
        'name-too-long',
      ])
        checkList(rule, list);
    }
  });

  it('reports them in the authoring layout, too, whatever columns its header names', () => {
    const lines = tableAround('').split('\n').slice(0, 6);
    const row = [
      '档案数字化经费\t10.00\t10.00',
      '  绩效目标：完成馆藏档案数字化加工。',
      '  «1、完成培训。',
      '  2、提高能力。»',
    ];
    checkRule('missing-indicators', [...lines, ...row].join('\n'));
    const header = lines[3]!.replace('\t绩效目标\t绩效指标', '');
    checkRule('missing-indicators', [...lines.with(3, header), ...row].join('\n'));
  });

  it('takes one serial, or sentences among indicators, for what they are', () => {
    checkList('missing-indicators', '1、完成培训');
    checkList('missing-indicators', `${item(1)}2、完成培训；3、提高能力。`);
    checkList('missing-indicators', '1、培训期数；年度指标值:12期。2、合格率；年度指标值:90%。');
  });
});
