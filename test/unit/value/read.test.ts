import assert from 'node:assert/strict';
import { type Figure, readValue } from '#grammar';

/** What a figure says, in one line: kind, operator, number (or range, or fraction), scale and unit. */
function show(figure: Figure, text: string): string {
  const sign = figure.operator?.sign ?? '';
  const about = figure.approximate === null ? '' : '约';
  if (figure.kind === 'date') return `date ${sign}${text.slice(figure.number.start, figure.number.end)}`;
  const high = figure.high === null ? '' : `..${figure.high}`;
  const over = figure.divisor === null ? '' : `/${figure.divisor}`;
  return `${figure.kind} ${about}${sign}${figure.low}${high}${over} ${figure.unit?.text ?? ''}`.trimEnd();
}

/** Asserts what a value's main figure says; `-` for a value that is about no single figure. */
function check(text: string, expected: string): void {
  const { main } = readValue(text);
  assert.equal(main === null ? '-' : show(main, text), expected, text);
}

describe('readValue', () => {
  it('reads operators as signs, look-alikes, words and words behind', () => {
    for (const [text, expected] of [
      ['≥95%', 'percent ≥95 %'],
      ['≤2次', 'count ≤2 次'],
      ['>80%', 'percent >80 %'],
      ['＞＝80％', 'percent ≥80 %'],
      ['>=80%', 'percent ≥80 %'],
      ['≦5件', 'count ≤5 件'],
      ['不少于500宗', 'count ≥500 宗'],
      ['不低于97%', 'percent ≥97 %'],
      ['不超过6次', 'count ≤6 次'],
      ['不高于5%', 'percent ≤5 %'],
      ['大于95', 'count >95'],
      ['小于3起', 'count <3 起'],
      ['超过80%', 'percent >80 %'],
      ['低于5%', 'percent <5 %'],
      ['达到90%', 'percent ≥90 %'],
      ['90%以上', 'percent ≥90 %'],
      ['5个工作日内', 'duration ≤5 个工作日'],
      ['100万元以内', 'count ≤1000000 元'],
      ['99.5%+', 'percent ≥99.5 %'],
      ['5+2天', '-'],
    ] as const) {
      check(text, expected);
    }
  });

  it('reads units of every kind of thing', () => {
    for (const [text, expected] of [
      ['≥500床位', 'count ≥500 床位'],
      ['500人份', 'count 500 人份'],
      ['≥50万点击量', 'count ≥500000 点击量'],
      ['120个学位', 'count 120 个学位'],
      ['≥50万尾', 'count ≥500000 尾'],
      ['110千伏', 'count 110 千伏'],
      ['≤500元/月', 'count ≤500 元/月'],
      ['≤500元/人·月', 'count ≤500 元/人·月'],
      ['≥2次/季', 'count ≥2 次/季'],
      ['20月', '-'],
    ] as const) {
      check(text, expected);
    }
  });

  it('reads a unit with another word for it in brackets as one', () => {
    check('1500台（套）', 'count 1500 台');
    check('≥1500台(套)以上', 'count ≥1500 台');
    check('5台（含备用）以上', '-');
    const [figure] = readValue('补贴农机1500台（套）').figures;
    assert.equal(figure!.end, '补贴农机1500台（套）'.length);
  });

  it('takes the words behind a comparison and its number for the unit, whatever they are', () => {
    for (const [text, expected] of [
      ['≥26口', 'count ≥26 口'],
      ['≥300样本', 'count ≥300 样本'],
      ['≥12.6延米以上', 'count ≥12.6 延米'],
      ['不少于40具', 'count ≥40 具'],
      ['≥7个行政村', 'count ≥7 个行政村'],
      ['≥500元/生·课时', 'count ≥500 元/生·课时'],
      ['≤9600元/千公里', 'count ≤9600 元/千公里'],
      ['≤1.2万元/km2', 'count ≤12000 元/km2'],
      ['≤0.12μSv/h', 'count ≤0.12 μSv/h'],
      ['≥800万Nm³', 'count ≥8000000 Nm³'],
      ['≥2.6万吨CO2', 'count ≥26000 吨CO2'],
      ['120台套', 'count 120 台套'],
      ['60具', 'count 60 具'],
      ['16个断面', 'count 16 个断面'],
      ['3元/人·餐', 'count 3 元/人·餐'],
      ['≥26口，水质达标', '-'],
      ['≥60岁老人体检率', '-'],
      ['达到5A级', '-'],
      ['6座/186延米', '-'],
      ['12345热线', '-'],
      ['达到一定水平', '-'],
      ['达到一流', '-'],
      ['300元/生·学期标准补贴', '-'],
      ['≤75微克/立方米天数', '-'],
      ['≤75微克/立方米', 'count ≤75 微克/立方米'],
      ['≤3000元/床位数', 'count ≤3000 元/床位数'],
    ] as const) {
      check(text, expected);
    }
  });

  it('reads hours and minutes in letters', () => {
    check('≥2h', 'duration ≥2 h');
    check('24h', 'duration 24 h');
    check('24h内', 'duration ≤24 h');
    check('15min内', 'duration ≤15 min');
    check('≤200ms', 'duration ≤200 ms');
    check('180日历天', 'duration 180 日历天');
    check('不晚于30分钟', 'duration ≤30 分钟');
    assert.deepEqual(readValue('3d打印机').figures, []);
  });

  it('reads so many among so many, and ratios, as one', () => {
    check('≥9/10万', 'fraction ≥9/100000');
    check('≥20例/10万人', 'count ≥20 例/10万人');
    check('≤1处/2000米', 'count ≤1 处/2000米');
    check('1:3', 'fraction 1/3');
    check('1∶8', 'fraction 1/8');
    check('≤18:1', 'fraction ≤18/1');
    check('≤1:1.2', 'fraction ≤1/1.2');
  });

  it('reads tenths as a rate', () => {
    check('≥八成', 'percent ≥80 %');
    check('九成以上', 'percent ≥90 %');
    check('增长两成', 'percent 20 %');
    check('3成品', '-');
  });

  it('reads numbers in every writing', () => {
    for (const [text, expected] of [
      ['１２３人', 'count 123 人'],
      ['1,359.11万元', 'count 13591100 元'],
      ['不少于27万宗', 'count ≥270000 宗'],
      ['1.5亿元', 'count 150000000 元'],
      ['十二次', 'count 12 次'],
      ['两万三千人', 'count 23000 人'],
      ['一百零五件', 'count 105 件'],
      ['百分之九十', 'percent 90 %'],
      ['百分之九十五点五以上', 'percent ≥95.5 %'],
      ['十万分之一', 'fraction 1/100000'],
      ['三分之二', 'fraction 2/3'],
      ['-5%', 'percent -5 %'],
      ['3千克', 'count 3 千克'],
      ['3000元/人', 'count 3000 元/人'],
      ['550元/人·天', 'count 550 元/人·天'],
    ] as const) {
      check(text, expected);
    }
  });

  it('reads ranges, and a scale at the end for both ends', () => {
    check('20-35次', 'count 20..35 次');
    check('20至35次', 'count 20..35 次');
    check('60%~80%', 'percent 60..80 %');
    check('3-5万元', 'count 30000..50000 元');
  });

  it('reads dates apart from lengths of time', () => {
    check('2024年12月31日前', 'date ≤2024年12月31日');
    check('2024-12-31', 'date 2024-12-31');
    check('2023.07-2024.01', 'date 2023.07-2024.01');
    check('2024.12', 'count 2024.12');
    check('6月底前', 'date ≤6月底');
    check('每月15日前', 'date ≤15日');
    check('次月10日前', 'date ≤10日');
    check('每季度末月25日前', 'date ≤25日');
    check('第1季度', 'date 1季度');
    check('第二季度', 'date 二季度');
    check('2024年四季度', 'date 2024年四季度');
    check('24年12月', 'date 24年12月');
    check('12.31前', 'date ≤12.31');
    check('9月28日—10月7日', 'date 9月28日—10月7日');
    check('11:30前', 'date ≤11:30');
    check('8:00～20:00', 'date 8:00～20:00');
    check('2个季度', 'duration 2 个季度');
    check('3个月15日', '-');
    check('20年一遇', '-');
    check('1年期LPR', '-');
    check('1年', 'duration 1 年');
    check('12个月', 'duration 12 个月');
  });

  it('reads approximate words', () => {
    check('约24人次', 'count 约24 人次');
    check('30人左右', 'count 约30 人');
    check('100余人', 'count 约100 人');
    check('20多万人次', 'count 约200000 人次');
    check('近300人', 'count 约300 人');
    check('近3年', 'duration 3 年');
  });

  it('takes a figure behind other words, but not one in the middle', () => {
    check('被投诉率低于5%', 'percent <5 %');
    check('24小时内办结率100%', 'percent 100 %');
    check('100家（含个体户）', 'count 100 家');
    check('95%以上（含95%）', 'percent ≥95 %');
    check('30个（快充12、慢充18）', 'count 30 个');
    check('1年（2024年）', 'duration 1 年');
    check('两年1次', 'count 1 次');
    check('由81.5岁提高到82岁', 'count 82 岁');
    check('20日→10个工作日', 'duration 10 个工作日');
    check('建成1个监控系统并互联互通', '-');
    check('召开会议2场，培训50人', '-');
  });

  it('reads no number into words', () => {
    assert.deepEqual(readValue('PM2.5年均浓度').figures, []);
    for (const text of [
      '一次性完成',
      '第一次',
      '十分满意',
      'A4纸',
      '5G基站',
      '统一',
      '万无一失',
      '三公经费',
      '全省前3名',
      '前三名',
    ])
      check(text, '-');
    check('2025年6月底前100%', 'percent 100 %');
    check('95%±2%', '-');
    check('±2%', 'percent 2 %');
    check('偏差不超过±2%', 'percent ≤2 %');
  });

  it('says where each part is', () => {
    const text = '标准: 每年不少于 1,200 人次';
    const { main, label, subject } = readValue(text);
    assert.ok(main !== null && main.kind !== 'date');
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.deepEqual([label!, main.qualifiers[0]!, main.operator!, main.number, main.unit!, main].map(cut), [
      '标准:',
      '每年',
      '不少于',
      '1,200',
      '人次',
      '不少于 1,200 人次',
    ]);
    assert.equal(cut(subject), '');
    const rate = readValue('投诉率低于5%');
    assert.equal(rate.text.slice(rate.subject.start, rate.subject.end), '投诉率');
  });

  it('finds every figure of a name', () => {
    const text = '12345热线工单24小时办结率不低于95%';
    assert.deepEqual(
      readValue(text).figures.map((figure) => text.slice(figure.start, figure.end)),
      ['12345', '24小时', '不低于95%'],
    );
  });

  it('tells formulas from units and grades', () => {
    for (const text of ['实际工期/计划工期', '合格数÷验收总数×100%', '表示满意的人数／接受调查的总人数']) {
      assert.ok(readValue(text).formula, text);
    }
    for (const text of ['3000元/人', '优/良/中/差', '达标/不达标', '是/否']) assert.ok(!readValue(text).formula, text);
  });

  it('reads the items of a list', () => {
    const text = '1.酒店不少于10家；2.房间不少于1000间。';
    assert.deepEqual(
      readValue(text).items.map(({ start, end, mark }) => [text.slice(mark.start, mark.end), text.slice(start, end)]),
      [
        ['1.', '酒店不少于10家'],
        ['2.', '房间不少于1000间'],
      ],
    );
    const items = (value: string) => readValue(value).items.map(({ start, end }) => value.slice(start, end));
    for (const list of [
      '①酒店10家；②房间100间',
      '①酒店10家②房间100间',
      '⑴酒店10家；⑵房间100间。',
      '⒈酒店10家；⒉房间100间',
      '一是酒店10家；二是房间100间',
      '一、酒店10家；二、房间100间',
      '（一）酒店10家；（二）房间100间',
    ])
      assert.deepEqual(items(list), ['酒店10家', '房间100间'], list);
    assert.deepEqual(items('①酒店：1.新建；2.改造；②房间'), ['酒店：1.新建；2.改造', '房间']);
    for (const one of ['①类点位3个', '一是完成', '一、二类水体占比≥80%，三类≥15%', '一是否二是否'])
      assert.equal(readValue(one).items.length, 0, one);
    for (const one of ['1.5%', '1.完成', '完成1.酒店；2.房间']) assert.equal(readValue(one).items.length, 0, one);
  });

  it('tells a direction from a state and from anything else', () => {
    const quality = (text: string) => readValue(text).quality;
    for (const text of [
      '有效提高',
      '显著加强',
      '逐步得到改善',
      '提高群众知悉程度',
      '居民安全感明显增强',
      '有力保障',
      '成效明显',
    ]) {
      assert.equal(quality(text), 'direction', text);
    }
    for (const text of ['及时', '合法合规', '是', '符合规范。']) assert.equal(quality(text), 'state', text);
    for (const text of [
      '通过考核',
      '完成系统建设',
      '保障车辆安全使用',
      '提升至良好等级，按季公布',
      '提高5个百分点',
      '实现共享',
    ]) {
      assert.equal(quality(text), null, text);
    }
  });

  it('keeps a comparison with something that is no number', () => {
    const [comparison] = readValue('不低于全市平均值').comparisons;
    assert.deepEqual(comparison, { sign: '≥', how: 'word', start: 0, end: 3 });
    assert.deepEqual(readValue('达到要求').comparisons, []);
  });

  it('takes linear time on long input', () => {
    const began = performance.now();
    for (const piece of [
      '1',
      '一',
      '1,',
      '每年',
      '不',
      '一分之',
      '元/',
      '1-',
      '≥',
      '约',
      '1.;',
      '/数',
      '提高',
      '（',
      '2024-',
      ' ',
    ]) {
      readValue(piece.repeat(20_000));
    }
    assert.ok(performance.now() - began < 6000);
  });
});
