import { checkFix, checkList, checkRule, checkTableFix } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';

const RULE = 'malformed-label';
const head = '2、1-产出指标；12-质量指标；保洁合格率；';

describe(RULE, () => {
  it('reports 年 misread as 午 with the whole label', () => {
    checkList(RULE, item(1).replace('年度', '«午度').replace('指标值:≥12', '指标值»:≥12'));
  });

  it('says nothing of spaces without width in a label', () => {
    checkList(RULE, item(1).replace('年度指标', '年度\u200b指标').replace('周期', '周\ufeff期'));
  });

  it('reports cut and misspelt labels', () => {
    checkList(RULE, `${item(1)}${head}«实施周期值»:≥95%；«年度指标»:≥90%。`);
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，«年度指标»：3次。2、效益指标：受益人数，年度指标值：5人。'));
  });

  it('reports labels that break off before their colon, not the same words in a name', () => {
    checkList(RULE, `${item(1)}${head}«实施周期指»:≥95%；«年度指»:≥90%。`);
    checkList(RULE, item(1, '年度指导企业次数') + item(2, '年度值班天数'));
  });

  it('reports labels that lost their first characters', () => {
    checkList(RULE, `${item(1)}${head}实施周期指标值:≥95%；«度指标»:≥90%。`);
    checkList(RULE, `${item(1)}${head}«期指标»:≥95%；年度指标值:≥90%。`);
    checkRule(RULE, wrappedAround(`${head.replace('2', '1')}实施周期指标值:≥95%；«度\n\n指标»:≥90%。`));
    checkList(RULE, item(1, '周期：产出指标：完成率'));
  });

  it('reports the whole of a label whose front is misread', () => {
    for (const label of [
      '实旋周期指标值',
      '寅旋周期指标值',
      '项目实旋周期指标值',
      '实实施周期指标值',
      '实旋周期指标',
      '卖施期指标值',
    ])
      checkList(RULE, `${item(1)}${head}«${label}»:≥95%；年度指标值:≥90%。`);
    for (const label of ['伞度指标值', '年度指林值', '本伞度指标值', '年度度指标值'])
      checkList(RULE, `${item(1)}${head}实施周期指标值:≥95%；«${label}»:≥90%。`);
    checkFix(RULE, item(1).replace('实施', '实旋'), item(1));
    for (const name of ['年均目标值', '总体绩效', '实施周期', '年度考核', '全年指标'])
      checkList(RULE, item(1, name).replaceAll('；', '：'));
  });

  it('reports a label of which a part stands twice', () => {
    const sound = item(1) + item(2);
    for (const label of [
      '实施周期实施周期指标值',
      '实施周期周期指标值',
      '实施实施周期指标值',
      '实施周期指标指标值',
      '实施周期指标值指标值',
    ]) {
      checkList(RULE, item(1) + item(2).replace('实施周期指标值', `«${label}»`));
      checkFix(RULE, item(1) + item(2).replace('实施周期指标值', label), sound);
    }
    for (const label of [
      '年度年度指标值',
      '年度 年度指标值',
      '年度年度年度指标值',
      '年度指标指标值',
      '年度指标值指标值',
    ]) {
      checkList(RULE, item(1) + item(2).replace('年度指标值', `«${label}»`));
      checkFix(RULE, item(1) + item(2).replace('年度指标值', label), sound);
    }
    checkRule(
      RULE,
      uncodedAround('1、产出指标：巡查次数，«年度年度指标值»：3次。2、效益指标：受益人数，年度指标值：5人。'),
    );
  });

  it('says nothing of the words of a label at the end of what stands before it', () => {
    for (const name of ['项目实施周期', '跨年度', '核对年度', '年度'])
      checkList(RULE, item(1, name) + item(2, name).replace(`；实施周期指标值`, '实施周期指标值'));
    checkList(RULE, item(1) + item(2).replace(/实施周期指标值:.*?；/, '实施周期指标值:2025年度'));
  });

  it('reports a label without colon', () => {
    checkList(RULE, `${item(1)}${head}实施周期指标值:≥95%；«年度指标值»≥90%。`);
  });

  it('reports another sign in the place of the colon, or two of them', () => {
    for (const sign of ['；', '，', '::', ':；', '：:']) {
      checkList(RULE, item(1) + item(2).replace('年度指标值:', `«年度指标值»${sign}`));
      checkFix(RULE, item(1) + item(2).replace('实施周期指标值:', `实施周期指标值${sign}`), item(1) + item(2));
    }
    checkFix(RULE, item(1) + item(2).replace('年度指标值:', '【年度指标值】；'), item(1) + item(2));
    checkRule(
      RULE,
      uncodedAround('1、产出指标：巡查次数，«年度指标值»；3次。2、效益指标：受益人数，年度指标值：5人。'),
    );
  });

  it('leaves an empty value behind another sign to the rules for those', () => {
    checkList(RULE, item(1) + item(2, undefined, { annual: '' }).replace('年度指标值:', '年度指标值；'));
    checkList(RULE, item(1, undefined, { annual: '' }).replace('年度指标值:。', '年度指标值；') + item(2));
    const empty = item(1) + item(2).replace('年度指标值:≥12次', '年度指标值；');
    checkFix('missing-annual-value', empty, item(1) + item(2, undefined, { annual: '≥24次' }));
  });

  it('reports a label with a year', () => {
    checkList(RULE, `${item(1)}${head}实施周期指标值:≥95%；«2024年度指标值»:≥90%。`);
    checkFix(RULE, item(1).replace('年度指标值', '年度指标值（2024年）'), item(1));
  });

  it('reports a label in brackets', () => {
    checkList(RULE, `${item(1)}${head}«【实施周期指标值】»:≥95%；«[年度指标值]»:≥90%。`);
    checkFix(
      RULE,
      `${item(1)}${head}实施周期指标值:≥95%；【年度指标值】≥90%。`,
      `${item(1)}${head}实施周期指标值:≥95%；年度指标值:≥90%。`,
    );
  });

  it('says nothing of a wrapped label, and of the same words in a name', () => {
    checkRule(RULE, wrappedAround(`${head.replace('2', '1')}实施周期指标值:≥95%；年\n\n度指标值:≥90%。`));
    checkList(RULE, item(1, '年度指标完成率'));
  });

  it('leaves scanning errors, spliced fragments and cut labels to their rules', () => {
    checkList(RULE, `${item(1)}${head}实施周期指标值:≥95%；年皮指标值:≥90%。`);
    checkList(RULE, `${item(1)}${head}实施周期指标值:≥95%；年度指标:≥90%；年度指标值:≥90%。`);
    checkList(RULE, `${item(1)}${head}实施周期指标值:≥95%；年度指`);
  });

  it('mends the label without moving a line break', () => {
    checkFix(
      RULE,
      `${item(1)}${head}实施周期指标值:≥95%；年度指标:≥90%。`,
      `${item(1)}${head}实施周期指标值:≥95%；年度指标值:≥90%。`,
    );
    checkFix(
      RULE,
      `${item(1)}${head}实施周期指标值:≥95%；年度指标≥90%。`,
      `${item(1)}${head}实施周期指标值:≥95%；年度指标值:≥90%。`,
    );
    checkTableFix(
      RULE,
      wrappedAround(`${item(1)}${head}实施周\n\n期值:≥95%；年度指标值:≥90%。`),
      wrappedAround(`${item(1)}${head}实施周\n\n期指标值:≥95%；年度指标值:≥90%。`),
    );
    checkFix(
      RULE,
      `${item(1)}${head}实施周期指标值:≥95%；年度指标值≥90%。`,
      `${item(1)}${head}实施周期指标值:≥95%；年度指标值:≥90%。`,
    );
  });

  it('reports labels with two characters exchanged', () => {
    for (const label of ['度年指标值', '年指度标值', '年度标指值', '年度指值标'])
      checkList(RULE, item(1).replace('年度指标值', `«${label}»`));
  });

  it('reports a label whose last character stands twice, and one cut within', () => {
    for (const label of ['年度指标值值', '年指标']) checkList(RULE, item(1).replace('年度指标值', `«${label}»`));
    checkList(RULE, item(1).replace('实施周期指标值', '«实施周期指标值值»'));
  });
});
