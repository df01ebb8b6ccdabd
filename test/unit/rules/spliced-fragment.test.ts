import assert from 'node:assert/strict';
import { checkFix, checkList, checkRule, checkTableFix, findingsOf, tableAround } from '../../support/check-rule.ts';
import { item, uncodedAround, wrappedAround } from '../../support/lists.ts';
import { indicator } from '../../support/one-indicator.ts';

const RULE = 'spliced-fragment';
const before = '2、1-产出指标；12-质量指标；保洁合格率；实施周期指标值:≥95%；';
const piece = '12-质量指标；保洁合格率；实施周期指标值:≥95%；';

describe(RULE, () => {
  it('tells a name that begins or stands twice', () => {
    for (const [name, right] of [
      ['«受益村数量»受益村数量', '受益村数量'],
      ['«培训人数»培训人数', '培训人数'],
      ['«放流完成»放流完成时间', '放流完成时间'],
      ['«电商直播培训»电商直播培训场次', '电商直播培训场次'],
      ['«“两癌”筛查人数»“两癌”筛查人数', '“两癌”筛查人数'],
    ] as const) {
      checkList(RULE, indicator(name, '10个'));
      checkFix(RULE, indicator(name.replace(/[«»]/g, ''), '10个'), indicator(right, '10个'));
    }
    checkFix(
      RULE,
      indicator('受益村数量：受益村数量', '10个'),
      indicator('受益村数量：', '10个').replace('：；', '：'),
    );
    for (const name of [
      '妈妈小屋数量',
      '天天向上活动场次',
      '研究生研究项目数',
      '项目项数',
      '区级区块数',
      '培训培训师人数',
      '医疗救助医疗救助对象人数',
      '城北社区社区卫生服务中心数',
      '12345123456热线接通率',
    ])
      checkList(RULE, indicator(name, '10个'));
  });

  it('tells a type in the place of its level as that', () => {
    const tail = '采集合格率；实施周期指标值:≥95%；年度指标值:≥95%。';
    const [found] = checkList('spliced-fragment', `1、«质量指标；产出指标»；${tail}`);
    assert.equal(found!.finding.message, 'swapped');
    checkFix('spliced-fragment', `1、质量指标；产出指标；${tail}`, `1、产出指标；质量指标；${tail}`);
  });

  it('reports the stretch between the first annual label and the last', () => {
    checkList(RULE, `${item(1)}${before}«年度指标值:${piece}»年度指标值:≥90%。`);
    checkRule(RULE, wrappedAround(`${item(1)}${before}«年度指标值:\n\n${piece}»年度指标值:≥90%。`));
  });

  it('tells two indicators in one without codes, too, and splits them', () => {
    const [first, second] = ['1、产出指标：巡查次数，年度指标值：12次', '效益指标：受益人数，年度指标值：5人。'];
    checkRule(RULE, uncodedAround(first + second.replace('效益指标', '«效益指标»')));
    checkTableFix(RULE, uncodedAround(`${first}，${second}`), uncodedAround(`${first}。2、${second}`));
    checkRule(RULE, uncodedAround(`1、产出指标：巡查次数，«年度指标值：12次，»年度指标值：12次。`));
  });

  it('reports a head, a label or a value that stands twice', () => {
    checkList(
      RULE,
      `${item(1)}2、1-产出指标；12-质量指标；«12-质量指标；»保洁合格率；实施周期指标值:5；年度指标值:5。`,
    );
    checkList(RULE, `${item(1)}${before}«实施周期指标值:≥95%；»年度指标值:≥90%。`);
    checkRule(RULE, uncodedAround('1、产出指标：巡查次数，«年度指标值：3次，»年度指标值：3次。'));
  });

  it('tells a level that stands in the place of the type, and offers the types', () => {
    const coded = (type: string) =>
      `${item(1)}2、1-产出指标；${type}；保洁次数；实施周期指标值:≥9次；年度指标值:≥9次。`;
    checkList(RULE, coded('«1-产出指标»'));
    checkFix(RULE, coded('1-产出指标'), coded('11-数量指标'));
    const uncoded = (type: string) =>
      uncodedAround(
        `1、产出指标；质量指标；合格率，年度指标值：95%。2、产出指标；${type}；巡查次数，年度指标值：3次。`,
      );
    checkRule(RULE, uncoded('«产出指标»'));
    checkTableFix(RULE, uncoded('产出指标'), uncoded('数量指标'));
  });

  it('takes 满意度指标 for the type under the level of that name, in standards without codes', () => {
    checkRule(RULE, uncodedAround('1、满意度指标；满意度指标；观众满意度，年度指标值：≥90%。'));
  });

  it('reports a second number behind the 。 of one of two values', () => {
    const values = (cycle: string, annual: string) =>
      `1、1-产出指标；12-质量指标；计划完成率；实施周期指标值:${cycle}；年度指标值:${annual}。${item(2)}`;
    checkList(RULE, values('100%', '100%«。≥20场»'));
    checkList(RULE, values('100%«。≥20场；»', '100%').replace('；»；', '»；'));
    checkFix(RULE, values('100%', '100%。≥20场'), values('100%', '100%'));
    checkList(RULE, values('100%。≥20场', '100%。≥20场'));
    checkList(RULE, values('100%', '100%。12月底前完成'));
    checkList(RULE, values('100%', '100%。12月'));
    checkList(RULE, values('1年', '100%。≥20场'));
  });

  it('reports the name once more behind the number of a value', () => {
    const values = (cycle: string, annual: string) =>
      `1、1-产出指标；11-数量指标；渡口巡查次数；实施周期指标值:${cycle}；年度指标值:${annual}。${item(2)}`;
    checkList(RULE, values('12次', '«12次；渡口巡查次数；»12次'));
    checkList(RULE, values('12次', '«≥12次；渡口巡查次数»≥12次'));
    checkList(RULE, values('12次', '12次«；渡口巡查次数»'));
    checkFix(RULE, values('12次；渡口巡查次数；12次', '12次；渡口巡查次数；12次'), values('12次', '12次'));
    for (const value of [
      '渡口巡查次数12次',
      '完成；渡口巡查次数；12次',
      '12次；渡口巡查次数不少于上年',
      '12次；夜间巡查次数3次',
    ])
      checkList(RULE, values('12次', value));
  });

  it('reports a label that stands twice, which malformed-label leaves alone', () => {
    const sound = `${item(1)}${before}年度指标值:≥90%。`;
    const annuals = [
      '«年度指标值»年度指标值',
      '«年度指标值:»年度指标值',
      '«年度指标值：»年度指标值',
      '«年度指标值；»年度指标值',
    ];
    const cycles = ['«实施周期指标值»实施周期指标值', '«实施周期指标值: »实施周期指标值'];
    for (const label of [...annuals, ...cycles]) {
      const list = sound.replace(label.startsWith('«年') ? /年度指标值(?=:≥90%。)/ : /实施周期指标值(?=:≥95%)/, label);
      checkList(RULE, list);
      const plain = list.replace(/[«»]/g, '');
      checkFix(RULE, plain, sound);
      checkList('malformed-label', plain);
    }
    checkList(RULE, item(1, '按年度指标值下达的巡查次数'));
  });

  it('reports the name of the type that stands once more before the name', () => {
    const sound = item(1, '验收合格率').replace(/1\d-[^；]+/, '12-质量指标');
    const again = sound.replace('12-质量指标；', '12-质量指标；质量指标；');
    checkList(RULE, again.replace('；质量指标；', '；«质量指标；»'));
    checkFix(RULE, again, sound);
  });

  it('reports the seam where the front of one indicator and the back of another have become one', () => {
    checkList(RULE, '1、1-产出指标；11-数量指标；巡查«数量指标；»保洁次数；实施周期指标值:≥9次；年度指标值:≥9次。');
    checkList(RULE, '1、1-产出指标；11-数量指标；培训课时；实施周期指标值:≥48学时/期指«标值:»≥98%；年度指标值:≥98%。');
    checkList(RULE, '1、1-产出指标；11-数量指标；举办展览（场«标值:»≥80；年度指标值:≥80。');
    checkList(RULE, item(1, '学员满意度（%）', { cycle: '95', annual: '953«1-服务对象满意度»' }));
    checkList(RULE, '1、1-产出指标；11-数量指标；考核指标数量；实施周期指标值:目标值：5个；年度指标值:5个。');
  });

  it('reports the seam where a label goes over into a head', () => {
    const cut =
      '1、2-效益指标；22-社会效益；受益村数；«实施务对象满意度；»村民满意率；实施周期指标值:≥90%；年度指标值:≥90%。';
    checkList(RULE, cut);
    checkList('satisfaction-elsewhere', cut.replace(/[«»]/g, ''));
    checkList(RULE, cut.replace('实施务对象满意度', '实施服务对象范围').replace(/[«»]/g, ''));
    checkList(RULE, cut.replace('受益村数；«实施务对象满意度；»', '').replace(/[«»]/g, ''));
  });

  it('takes the head of the next indicator behind a value out', () => {
    const list = (value: string) => `1、产出指标：巡查次数，年度指标值：${value}2、效益指标：受益率，年度指标值：≥5%。`;
    checkRule(RULE, uncodedAround(list('≥3次«产出指标：»。')));
    checkTableFix(RULE, uncodedAround(list('≥3次产出指标：。')), uncodedAround(list('≥3次。')));
    checkTableFix(RULE, uncodedAround(list('≥3次，效益指标：。')), uncodedAround(list('≥3次。')));
    checkRule('period-before-separator', uncodedAround(list('≥3次产出指标：。')));
    checkRule(RULE, uncodedAround(list('完成全部产出指标。')));
    checkRule(RULE, uncodedAround(list('产出指标：。')));
  });

  it('leaves a code that is misread to unknown-code', () => {
    for (const code of ['11一', '11_']) {
      checkList(RULE, `${item(1)}2、1-产出指标；${code}数量指标；保洁次数；实施周期指标值:≥9次；年度指标值:≥9次。`);
    }
  });

  it('reports the level of another indicator behind a value', () => {
    checkRule(RULE, uncodedAround('1、产出指标：评选示范小区数，年度指标值：10个，«产出指标：»检查整改。'));
    checkRule(RULE, uncodedAround('1、产出指标：评选示范小区数，年度指标值：超过产出指标。'));
  });

  it('reports a whole indicator behind another, and makes two of them', () => {
    const second = item(2, '救助款物发放时间').slice(2);
    const joined = item(1, '信息登记准确率').replace(/。$/, '；');
    checkList(RULE, `${joined}«1-产出指标；11-数量指标»${second.slice('1-产出指标；11-数量指标'.length)}`);
    checkFix(
      RULE,
      joined + second + item(2, '受益人数'),
      `${item(1, '信息登记准确率')}2、${second}${item(3, '受益人数')}`,
    );
    checkTableFix(
      RULE,
      wrappedAround(`${joined}\n\n${second}`),
      wrappedAround(`${joined.slice(0, -1)}。2、\n\n${second}`),
    );
  });

  it('is all that is said of two indicators that nothing parts, and puts the level of the second there too', () => {
    const first = item(1, '信息登记准确率').replace(/。$/, '');
    const second = item('', '保洁合格率', { head: '12-质量指标' }).slice(1);
    checkList(RULE, `${first}${second.replace('12-质量指标', '«12-质量指标»')}${item(3)}`);
    checkFix(RULE, `${first}${second}${item(3)}`, `${first}。2、1-产出指标；${second}${item(3)}`);
    for (const rule of ['missing-serial', 'missing-level', 'missing-end', 'serial-sequence'])
      for (const list of [`${first}${second}`, `${first}；${second.slice('12-质量指标；'.length)}`])
        checkList(rule, `${list}${item(3)}`);
    // Each on its own line, or behind a 。, the second has only lost its serial.
    checkList('missing-serial', `${first}。«1-产出指标»；${second}`);
    checkList(RULE, `${first}。1-产出指标；${second}`);
  });

  it('says nothing of a value that is a list of measures', () => {
    checkList(RULE, item(1, '巡查次数', { annual: '河道10次；水库12次；12-15号泵站每月1次' }) + item(2));
    checkList(RULE, item(1, '巡查次数', { annual: '10次。其中，重点河道不少于5次' }) + item(2));
  });

  it('takes what stands once more for too much, not for an indicator to split off', () => {
    const name = '保洁合格率；';
    const again = `2-效益指标；22-社会效益；${name}实施周期指标值:≥95%；`;
    const front = `${item(1)}2、2-效益指标；22-社会效益；${name}实施周期指标值:≥95%；`;
    for (const value of ['', '≥90%；']) {
      const [found] = checkList(RULE, `${front}«年度指标值:${value}${again}»年度指标值:≥90%。`);
      assert.equal(found!.finding.message, 'spliced');
      checkFix(RULE, `${front}年度指标值:${value}${again}年度指标值:≥90%。`, `${front}年度指标值:≥90%。`);
    }
    checkList(RULE, `${before.replace('2', '1').replace(name, `${name}«${name}»`)}年度指标值:≥90%。`);
    checkFix(RULE, item(1, '巡查次数；巡查次数'), item(1, '巡查次数'));
    checkList(RULE, item(1, '巡查；巡查次数'));
  });

  it('takes the second of two cycle values for the annual one that is missing', () => {
    const list = `${item(1)}${before}实施周期指标值:≥90%。`;
    const [found] = checkList(RULE, list.replace(/实施周期指标值(?=:≥90%)/, '«$&»'));
    assert.equal(found!.finding.message, 'twoCycles');
    checkFix(RULE, list, `${item(1)}${before}年度指标值:≥90%。`);
    for (const rule of ['missing-annual-value', 'malformed-label']) checkList(rule, list);
    const [three] = checkList(RULE, `${item(1)}${before}«实施周期指标值:≥90%；»年度指标值:≥90%。`);
    assert.equal(three!.finding.message, 'spliced');
  });

  it('leaves the choice between two types to the author', () => {
    const two = item(1, '事故次数', { head: '2-效益指标；21-经济效益；22-社会效益' });
    const [found] = checkList(RULE, two.replace('22-社会效益；', '«22-社会效益；»'));
    assert.equal(found!.finding.message, 'types');
    checkFix(RULE, two, two.replace('22-社会效益；', ''));
    const [colons] = checkList(
      RULE,
      two.replaceAll('标；', '标：').replaceAll('益；', '益：').replace('22-社会效益：', '«22-社会效益：»'),
    );
    assert.equal(colons!.finding.args.first, '21-经济效益');
    checkFix(RULE, two, two.replace('21-经济效益；', ''), { fix: 1 });
  });

  it('takes the first of two annual labels for that of the cycle, where that is missing', () => {
    const right = item(2, '受益人数');
    const wrong = right.replace('实施周期指标值', '年度指标值');
    checkList(RULE, item(1) + wrong.replace('年度指标值', '«年度指标值»'));
    checkFix(RULE, item(1) + wrong, item(1) + right);
  });

  it('says nothing of ages and dates in a name', () => {
    checkList(RULE, item(1, '12-18岁学生受益率') + item(2, '22-24时值守次数'));
  });

  it('takes the piece out and leaves line breaks where they are', () => {
    const after = `${item(1)}${before}年度指标值:≥90%。`;
    checkFix(RULE, `${item(1)}${before}年度指标值:${piece}年度指标值:≥90%。`, after);
    checkFix(RULE, `${item(1)}${before}实施周期指标值:≥95%；年度指标值:≥90%。`, after);
    checkTableFix(
      RULE,
      wrappedAround(`${item(1)}${before}年度指标值:12-质量\n\n指标；年度指标值:≥90%。`),
      wrappedAround(`${item(1)}${before}\n\n年度指标值:≥90%。`),
    );
  });

  it('tells one whose name begins with a mark, and leaves the separator of the first to wrong-separator', () => {
    const list = '1、产出指标：抽查合格率。年度指标值：不低于90%。«“七日退货”履约率»，年度指标值：不低于98%。';
    const [found] = checkRule(RULE, uncodedAround(list));
    assert.equal(found!.finding.message, 'headless');
    const marked = '1、产出指标：抽查合格率«。»年度指标值：不低于90%。“七日退货”履约率，年度指标值：不低于98%。';
    checkRule('wrong-separator', uncodedAround(marked));
  });

  it('tells an indicator that lost its serial, level and type behind another, and splits them', () => {
    const first = '1、1-产出指标；13-时效指标；租赁及时到位率；实施周期指标值:100%；年度指标值:100%';
    const behind = (name: string) => `${name}；实施周期指标值:90%；年度指标值:95%。`;
    const third = '3、1-产出指标；11-数量指标；租赁面积；实施周期指标值:5亩；年度指标值:5亩。';
    for (const stop of ['。', '；', '']) {
      const [found] = checkList(RULE, `${first}${stop}${behind('«租金支付及时率»')}${third}`);
      assert.equal(found!.finding.message, 'headless');
    }
    checkFix(
      RULE,
      `${first}。${behind('租金支付及时率')}${third}`,
      `${first}。2、1-产出指标；13-时效指标；${behind('租金支付及时率')}${third}`,
    );
    for (const again of [behind('租赁及时到位率'), behind('')]) {
      const [found] = findingsOf(RULE, tableAround(`${first}。${again}${third}`));
      assert.equal(found!.finding.message, 'spliced');
    }
    const uncoded = '1、产出指标：保洁合格率，年度指标值：95%。«租金支付及时率»，年度指标值：90%。';
    checkRule(RULE, uncodedAround(uncoded));
  });

  it('tells a level that stands twice where no type is needed, and deletes one', () => {
    const list = '1、产出指标：巡查次数，年度指标值：12次。2、效益指标：«效益指标»：受益人数，年度指标值：5人。';
    const [found] = checkRule(RULE, uncodedAround(list));
    assert.equal(found!.finding.message, 'again');
    const bare = list.replace(/[«»]/g, '');
    checkTableFix(RULE, uncodedAround(bare), uncodedAround(bare.replace('效益指标：效益指标：', '效益指标：')));
  });

  it('leaves a type behind the code of its level to missing-level, whatever that code is', () => {
    for (const code of ['1-11-数量指标', '1-31-服务对象满意度']) {
      const list = `${item(1)}2、${code}；居民满意度；实施周期指标值:≥95%；年度指标值:≥95%。`;
      checkList(RULE, list);
      checkList('missing-level', list.replace(code, `1-«${code.slice(2)}»`));
    }
  });

  it('reports a label behind the name of a measure, and no work on values', () => {
    for (const label of ['年度指标值', '实施周期指标值']) {
      checkList(RULE, item(1, `台网运行率«${label}»`));
      checkFix(RULE, item(1, `台网运行率${label}`), item(1, '台网运行率'));
      checkList(RULE, item(1, `核对${label}`));
      checkList(RULE, item(1, `${label}完成率`));
    }
  });
});
