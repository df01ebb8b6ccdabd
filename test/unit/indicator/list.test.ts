import assert from 'node:assert/strict';
import { JoinedText, readIndicators, VOCABULARY } from '#grammar';

/**
 * Asserts how a list is read: one line for each indicator with its serial, level, type, name, cycle and annual value,
 * `-` for what is missing.
 */
function check(text: string, ...expected: string[]): void {
  const { indicators } = readIndicators(JoinedText.of(text, [{ start: 0, end: text.length }]), VOCABULARY);
  const head = (head: { code: string | null; name: string } | null) =>
    head === null ? '-' : `${head.code ?? ''}${head.name}`;
  const seen = indicators.map(({ serial, level, type, name, cycleValue, annualValue }) =>
    [serial ?? '-', head(level), head(type), name ?? '-', cycleValue ?? '-', annualValue ?? '-'].join(' | '),
  );
  assert.deepEqual(seen, expected);
}

const SECOND = '2、2-效益指标；22-社会效益；安全出行；实施周期指标值:是；年度指标值:是。';
const SECOND_READ = '2 | 2效益指标 | 22社会效益 | 安全出行 | 是 | 是';

describe('an indicator list', () => {
  it('in the standard form', () => {
    check(
      `1、1-产出指标；11-数量指标；新购置小车数量；实施周期指标值:1辆；年度指标值:1辆。${SECOND}`,
      '1 | 1产出指标 | 11数量指标 | 新购置小车数量 | 1辆 | 1辆',
      SECOND_READ,
    );
  });

  it('with brackets around its serials', () => {
    const list = SECOND.replace('2、', '（1）').replace('。', '') + SECOND.replace('2、', '（2）');
    check(list, SECOND_READ.replace('2', '1'), SECOND_READ);
    check(
      '(1)产出指标：开展培训次数，年度指标值：1次。(2)满意度指标：满意，年度指标值：满意。',
      '1 | 产出指标 | - | 开展培训次数 | - | 1次',
      '2 | 满意度指标 | - | 满意 | - | 满意',
    );
  });

  it('with a stray number behind a serial, in the value of no neighbour', () => {
    const own = SECOND.slice(2);
    const spoken = '满意度指标：满意度，年度指标值：≥90%。';
    const first = '1、产出指标：开展培训次数，年度指标值：≥8次。';
    const firstRead = '1 | 产出指标 | - | 开展培训次数 | - | ≥8次';
    for (const serial of ['1、3.', '1、3、', '1、（3）', '1、1、', '1、2、', '1、 12.'])
      check(`${first}${serial}${spoken}`, firstRead, '1 | 满意度指标 | - | 满意度 | - | ≥90%');
    for (const serial of ['2、2、', '2、5、', '2、（2）', '2、 7.'])
      check(`${first}${serial}${own}`, firstRead, SECOND_READ);
    check(`${first}2、（2）效益指标；${own.slice(7)}`, firstRead, SECOND_READ.replace('2效益', '效益'));
    check(`2、3、${own}3、${own}`, SECOND_READ, SECOND_READ.replace('2', '3'));
    // One that goes on from the serial may have lost all that the first had.
    for (const behind of ['', `4、${own}`])
      check(
        `${first}2、3、${own}${behind}`,
        firstRead,
        '2 | - | - | - | - | -',
        SECOND_READ.replace('2', '3'),
        ...(behind === '' ? [] : [SECOND_READ.replace('2', '4')]),
      );
    check(
      `${first}2、产出指标：酒店，年度指标值：1.酒店10家；2、3个房间。`,
      firstRead,
      '2 | 产出指标 | - | 酒店 | - | 1.酒店10家；2、3个房间',
    );
  });

  it('with the serial run into a level without code', () => {
    check(
      '1产出指标：开展培训次数，年度指标值：1次。2满意度指标：满意，年度指标值：满意。',
      '1 | 产出指标 | - | 开展培训次数 | - | 1次',
      '2 | 满意度指标 | - | 满意 | - | 满意',
    );
    // The type tells that it is a code.
    check(
      '1、1-产出指标；11-数量指标；培训；年度指标值:1次。2效益指标；22-社会效益；安全出行；年度指标值:是。',
      '1 | 1产出指标 | 11数量指标 | 培训 | - | 1次',
      '- | 2效益指标 | 22社会效益 | 安全出行 | - | 是',
    );
    check(
      '1、产出指标：培训，年度指标值：1次。5满意度指标：满意，年度指标值：满意。',
      '1 | 产出指标 | - | 培训 | - | 1次',
      '- | 5满意度指标 | - | 满意 | - | 满意',
    );
  });

  it('with a stray code behind a level', () => {
    for (const level of ['2-效益指标-2', '2-效益指标2', '2-效益指标 － 2'])
      check(SECOND.replace('2-效益指标', level), SECOND_READ);
  });

  it('with another whole indicator spliced in, each value by its own name', () => {
    const own = '1、1-产出指标；11-数量指标；测震仪；实施周期指标值:6套；年度指标值:6套';
    const read = '1 | 1产出指标 | 11数量指标 | 测震仪 | 6套 | 6套';
    const second = '- | 2效益指标 | 22社会效益 | 安全出行 | 是 | 是';
    for (const sign of ['', '；', '。', ' ']) {
      check(`${own}${sign}${SECOND.slice(2)}`, read, second);
      check(`${own}${sign}${SECOND.slice(9)}`, read, second.replace('2效益指标', '-'));
    }
    for (const sign of ['；', '。']) {
      check(`${own}${sign}${SECOND.slice(17)}${SECOND}`, read, '- | - | - | 安全出行 | 是 | 是', SECOND_READ);
    }
    for (const sign of [' ', '，']) {
      const uncoded = `1、产出指标：培训人数，年度指标值：100人${sign}合格率，年度指标值：98%。`;
      check(uncoded, '1 | 产出指标 | - | 培训人数 | - | 100人', '- | - | - | 合格率 | - | 98%');
      check(uncoded.replace('合格率', '共计200人'), '1 | 产出指标 | - | 培训人数 | - | 98%');
    }
    // The same once more: the last counts.
    check(
      `${own.replace('测震仪', '安全出行')}${SECOND.slice(2)}`,
      read.replace('测震仪', '安全出行').replace(/6套$/, '是'),
    );
    check(
      '1、1-产出指标；11-数量指标；测震仪；实施周期指标值:6套；年度指标值:13-时效指标；安装；实施周期指标值:1年；年度指标值:1年。',
      read.replace(/6套$/, '1年'),
    );
  });

  it('with empty brackets for a serial', () => {
    const own = SECOND.slice(2);
    check(`1、${own}（）${own}`, SECOND_READ.replace('2', '1'), SECOND_READ.replace('2', '-'));
    check(`1、${own.slice(0, -1)}。（）`, SECOND_READ.replace('2', '1').replace(/是$/, '是。（）'));
  });

  it('with letters for digits in a code', () => {
    check(
      `1、l-产出指标；11-数量指标；车辆数；实施周期指标值:1辆；年度指标值:1辆。${SECOND.replace('22-', 'Z2-')}`,
      '1 | l产出指标 | 11数量指标 | 车辆数 | 1辆 | 1辆',
      SECOND_READ.replace('22', 'Z2'),
    );
    check(
      '1、1-产出指标；11-数量指标；5G-基站数量；实施周期指标值:1座；年度指标值:1座。',
      '1 | 1产出指标 | 11数量指标 | 5G-基站数量 | 1座 | 1座',
    );
  });

  it('with a serial whose digits are lost or misread', () => {
    for (const serial of ['、', 'З、', 'l、', '二、']) {
      check(
        `1、1-产出指标；11-数量指标；车辆数；实施周期指标值:1辆；年度指标值:1辆。${SECOND.replace('2、', serial)}`,
        '1 | 1产出指标 | 11数量指标 | 车辆数 | 1辆 | 1辆',
        SECOND_READ.replace('2', '-'),
      );
      check(
        `1、产出指标：车辆数，年度指标值：1辆。${serial}效益指标：安全出行，年度指标值：是。`,
        '1 | 产出指标 | - | 车辆数 | - | 1辆',
        '- | 效益指标 | - | 安全出行 | - | 是',
      );
    }
    check(
      '1、产出指标：执行规定。例、产出指标的，年度指标值：是。',
      '1 | 产出指标 | - | 执行规定。例、产出指标的 | - | 是',
    );
  });

  it('with its level twice', () => {
    check(
      `1、1-产出指标；1-产出指标；11-数量指标；车辆数；实施周期指标值:1辆；年度指标值:1辆。`,
      '1 | 1产出指标 | 11数量指标 | 车辆数 | 1辆 | 1辆',
    );
  });

  it('with serials in other brackets, in circles and with their own point', () => {
    for (const [first, second] of [
      '【1】 【2】',
      '[1] [2]',
      '〔1〕〔2〕',
      '①②',
      '①、②、',
      '⑴⑵',
      '⒈ ⒉ ',
      '❶❷',
      '㈠㈡',
    ].map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)])) {
      const list = SECOND.replace('2、', first!).replace('。', '') + SECOND.replace('2、', second!);
      check(list, SECOND_READ.replace('2', '1'), SECOND_READ);
      check(
        `${first}产出指标：开展培训次数，年度指标值：①1次；②2场。${second}满意度指标：满意，年度指标值：满意。`,
        '1 | 产出指标 | - | 开展培训次数 | - | ①1次；②2场',
        '2 | 满意度指标 | - | 满意 | - | 满意',
      );
    }
    check(SECOND.replace('2、', '⑿'), SECOND_READ.replace('2', '12'));
    check(SECOND.replace(':是', ':①甲。②乙。③丙'), SECOND_READ.replace('| 是', '| ①甲。②乙。③丙'));
  });

  it('with a year in the label of the annual value', () => {
    for (const label of [
      '2024年度指标值',
      '2024年 年度指标值',
      '2024年指标值',
      '年度指标值（2024年）',
      '年度指标值(2024)',
    ])
      check(SECOND.replace('年度指标值', label), SECOND_READ);
    const cycle = '2、2-效益指标；22-社会效益；安全出行；实施周期指标值:2024年度指标值:是。';
    check(cycle, '2 | 2效益指标 | 22社会效益 | 安全出行 | 2024 | 是');
  });

  it('with brackets around its labels', () => {
    for (const [open, close] of ['【】', '[]', '（）', '〔〕']) {
      const labels = SECOND.replace(/(实施周期|年度)指标值/g, `${open}$&${close}`);
      check(labels, SECOND_READ);
      check(labels.replaceAll(':', ''), SECOND_READ);
    }
    check('1、产出指标：合格率（年度指标值），年度指标值：5次。', '1 | 产出指标 | - | 合格率（年度指标值） | - | 5次');
  });

  it('with a name of a level misread that begins as another', () => {
    check('1、效益指际：开展培训次数，年度指标值：1次。', '1 | 效益指际 | - | 开展培训次数 | - | 1次');
  });

  it('with an unknown level without code before a type', () => {
    for (const type of ['22-社会效益', '社会效益指标']) {
      const read = `| 社会指标 | ${type.replace('-', '')} | 安全出行 | 是 | 是`;
      const list = `社会指标；${type}；安全出行；实施周期指标值:是；年度指标值:是。`;
      check(
        `1、${list}2、${list}${SECOND.replace('2、', '3、')}`,
        `1 ${read}`,
        `2 ${read}`,
        SECOND_READ.replace('2', '3'),
      );
    }
    check(
      '1、产出指标：开展培训次数，年度指标值：1次。备选指标、3次。',
      '1 | 产出指标 | - | 开展培训次数 | - | 1次。备选指标、3次',
    );
  });

  it('with a head spliced in behind a value that ends in a figure', () => {
    check(
      `1、1-产出指标；11-数量指标；系统数；实施周期指标值:≥5；年度指标值:≥2；22-社会效益；受益人数；实施周期指标值:3人；年度指标值:3人。${SECOND}`,
      '1 | 1产出指标 | 11数量指标 | 系统数 | ≥5 | ≥2',
      '- | - | 22社会效益 | 受益人数 | 3人 | 3人',
      SECOND_READ,
    );
  });

  it('in the form of 2022', () => {
    check(
      '1、产出指标：开展培训次数，年度指标值：1次。2、满意度指标：满意，年度指标值：满意。',
      '1 | 产出指标 | - | 开展培训次数 | - | 1次',
      '2 | 满意度指标 | - | 满意 | - | 满意',
    );
  });

  it('with other separators, one kind or several, or none', () => {
    const read = '1 | 1产出指标 | 12质量指标 | 合格率 | 90% | 95%';
    check('1、1-产出指标:12-质量指标:合格率:实施周期指标值:90%:年度指标值:95%。', read);
    check('1、1-产出指标; 12-质量指标, 合格率. 实施周期指标值:90%. 年度指标值:95%。', read);
    check('1、1-产出指标12-质量指标合格率实施周期指标值90%年度指标值95%。', read);
    check('1、1-产出指标；；12-质量指标；合格率、实施周期指标值：90%；年度指标值 : 95%。', read);
  });

  it('without 。 between a number with a point and the next serial', () => {
    check(
      `1、1-产出指标；11-数量指标；绿地面积；实施周期指标值:3.5；年度指标值:3.5${SECOND}`,
      '1 | 1产出指标 | 11数量指标 | 绿地面积 | 3.5 | 3.5',
      SECOND_READ,
    );
    check(
      `1.1-产出指标；11-数量指标；绿地面积；实施周期指标值:3.5亩；年度指标值:3.5亩。${SECOND.replace('、', '.')}`,
      '1 | 1产出指标 | 11数量指标 | 绿地面积 | 3.5亩 | 3.5亩',
      SECOND_READ,
    );
  });

  it('cut in the middle of a head, right before the next serial', () => {
    check(`1、1-产出指标；11-数${SECOND}`, '1 | 1产出指标 | 11数 | - | - | -', SECOND_READ);
    check(`1、1-产出指标；11-数量指${SECOND}`, '1 | 1产出指标 | 11数量指 | - | - | -', SECOND_READ);
    check(`1、1-产${SECOND}`, '1 | 1产 | - | - | - | -', SECOND_READ);
  });

  it('with full-width digits, other hyphens and spaces in heads', () => {
    check(
      '１、１－产出指标；１２—质量指标；合格率；实施周期指标值:90%；年度指标值:95%。',
      '1 | 1产出指标 | 12质量指标 | 合格率 | 90% | 95%',
    );
    check(
      '1 、1 - 产出 指标；12- 质量指标；合格率；实施周期指标值:90%；年度 指标值:95%。',
      '1 | 1产出 指标 | 12质量指标 | 合格率 | 90% | 95%',
    );
  });

  it('with codes torn by a space or with another sign for the hyphen', () => {
    const read = '1 | 1产出指标 | 12质量指标 | 合格率 | 90% | 95%';
    const rest = '质量指标；合格率；实施周期指标值:90%；年度指标值:95%。';
    for (const code of ['1 2-', '12、', '12.', '12 - ']) check(`1、1-产出指标；${code}${rest}`, read);
    // Its name is that of a level, too.
    const cost = rest.replace('质量', '成本');
    for (const code of ['1 4-', '14、', '14.'])
      check(`1、1-产出指标；${code}${cost}`, read.replace('12质量', '14成本'));
  });

  it('keeps separators, digits and words of labels inside names and values', () => {
    check(
      '1、1-产出指标；11-数量指标；12345热线，3、4类工单；实施周期指标值:标准: 100%；年度指标值:1.不少于10家；2.不少于1000间。',
      '1 | 1产出指标 | 11数量指标 | 12345热线，3、4类工单 | 标准: 100% | 1.不少于10家；2.不少于1000间',
    );
    check(
      '1、1-产出指标；11-数量指标；年度指标值完成率；实施周期指标值:90%；年度指标值:完成年度指标值90%。',
      '1 | 1产出指标 | 11数量指标 | 年度指标值完成率 | 90% | 完成年度指标值90%',
    );
  });

  it('ends an indicator only before the next one or at the end', () => {
    check(
      `1、效益指标：控制疫情。保障健康。年度指标值：处置及时。率100%。2、产出指标：巡查，年度指标值：3次`,
      '1 | 效益指标 | - | 控制疫情。保障健康 | - | 处置及时。率100%',
      '2 | 产出指标 | - | 巡查 | - | 3次',
    );
  });

  it('keeps 。 before another separator with the text', () => {
    check(
      '1、1-产出指标；12-质量指标；符合规范。；实施周期指标值:提高程度。；年度指标值:提高程度。',
      '1 | 1产出指标 | 12质量指标 | 符合规范。 | 提高程度。 | 提高程度',
    );
  });

  it('without 。 before the next serial, even behind digits', () => {
    check(
      `1、1-产出指标；12-质量指标；合格率（%）；实施周期指标值:100；年度指标值:100${SECOND}`,
      '1 | 1产出指标 | 12质量指标 | 合格率（%） | 100 | 100',
      SECOND_READ,
    );
  });

  it('with serials missing, repeated, restarted or without their mark', () => {
    const one = (serial: string) => `${serial}1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。`;
    const read = (serial: string) => `${serial} | 1产出指标 | 11数量指标 | 甲 | 1 | 1`;
    check(one('1、') + one('') + one('3、'), read('1'), read('-'), read('3'));
    check(one('1、') + one('1、') + one('1、'), read('1'), read('1'), read('1'));
    check(one('1、') + one('2') + one('3 '), read('1'), read('2'), read('3'));
    check(one('1、') + one('22、') + one('3、'), read('1'), read('22'), read('3'));
  });

  it('without level, type or head', () => {
    check('1、11-数量指标；甲；实施周期指标值:1；年度指标值:1。', '1 | - | 11数量指标 | 甲 | 1 | 1');
    check('1、1-产出指标；甲；实施周期指标值:1；年度指标值:1。', '1 | 1产出指标 | - | 甲 | 1 | 1');
    check(
      `1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。2、乙；实施周期指标值:2；年度指标值:2。`,
      '1 | 1产出指标 | 11数量指标 | 甲 | 1 | 1',
      '2 | - | - | 乙 | 2 | 2',
    );
  });

  it('with heads that disagree, are unknown or misread', () => {
    check(
      '1、2-效益指标；31-服务对象满意度；甲；实施周期指标值:1；年度指标值:1。',
      '1 | 2效益指标 | 31服务对象满意度 | 甲 | 1 | 1',
    );
    check(
      '1、7-某某指标；45-别的指标；甲；实施周期指标值:1；年度指标值:1。',
      '1 | 7某某指标 | 45别的指标 | 甲 | 1 | 1',
    );
    check(
      '1、3-满意度指标；31-服务对象满音度；甲；实施周期指标值:1；年度指标值:1。',
      '1 | 3满意度指标 | 31服务对象满音度 | 甲 | 1 | 1',
    );
    // A sign of two code units in it is not cut in two.
    check(
      '1、2-效益指标；24-可持续影𠮷响；甲；实施周期指标值:1；年度指标值:1。',
      '1 | 2效益指标 | 24可持续影𠮷响 | 甲 | 1 | 1',
    );
  });

  it('with labels cut, misread, doubled or empty', () => {
    check('1、1-产出指标；11-数量指标；甲；实施周期指标:1；年度指标:1。', '1 | 1产出指标 | 11数量指标 | 甲 | 1 | 1');
    check('1、1-产出指标；11-数量指标；甲；实施周期指标值1；年度指标俏:1。', '1 | 1产出指标 | 11数量指标 | 甲 | 1 | 1');
    check(
      '1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1；年度指标值:1。',
      '1 | 1产出指标 | 11数量指标 | 甲 | 1 | 1',
    );
    check('1、1-产出指标；11-数量指标；甲；实施周期指标值:；年度指标值:。', '1 | 1产出指标 | 11数量指标 | 甲 | - | -');
    check('1、产出指标：甲不少于5次年度指标值：。', '1 | 产出指标 | - | 甲不少于5次 | - | -');
  });

  it('with a label that lost its front and ran into the name', () => {
    const around = (field: string) => `1、2-效益指标；22-社会效益；${field}年度指标值:≥80%。`;
    const read = (name: string, cycle = '-') => `1 | 2效益指标 | 22社会效益 | ${name} | ${cycle} | ≥80%`;
    for (const name of ['居民知晓度', '居民知晓率', '建设进度', '讲座场次'])
      for (const label of ['指标值', '标值']) check(around(`${name}${label}:≥90%；`), read(name));
    for (const label of ['期指标值', '周期指标值', '施周期指标值'])
      check(around(`居民知晓度${label}：≥90%；`), read('居民知晓度', '≥90%'));
    check(
      `施周期指标值:5场；年度指标值:5场。${around('实施周期指标值:≥90%；')}`,
      '- | - | - | - | 5场 | 5场',
      read('-', '≥90%'),
    );
    // The same words in a name, in another label, and behind a value.
    check(around('居民幸福度指标值；实施周期指标值:≥90%；'), read('居民幸福度指标值', '≥90%'));
    check(around('统计数量指标值：实施周期指标值:≥90%；'), read('统计数量指标值', '≥90%'));
    check(around('空气质量目标值:≥90%；'), read('空气质量目标值:≥90%'));
    check('1、2-效益指标；及时度；实施周期指标值:及时度指标值:及时。', '1 | 2效益指标 | - | 及时度 | 及时 | 及时');
  });

  it('with a fragment spliced in: the first head and name stay, the last annual value counts', () => {
    check(
      '1、1-产出指标；13-时效指标；甲；实施周期指标值:标准: 100%；年度指标: 13-时效指标；甲；实施周期指标值:标准: 100%；年度指标值:100%。',
      '1 | 1产出指标 | 13时效指标 | 甲 | 标准: 100% | 100%',
    );
    check(
      '1、2-效益指标；22-社会效益；甲；实施周期指标值:1年；年度指标值:22-社会效益；甲；实施周期指标值:1年；年度指标值:100%。',
      '1 | 2效益指标 | 22社会效益 | 甲 | 1年 | 100%',
    );
  });

  it('cut off by the end of the cell', () => {
    const head = '1、1-产出指标；11-数量指标；';
    check(`${head}甲；实施周期指标值:1；年度指标值:不`, '1 | 1产出指标 | 11数量指标 | 甲 | 1 | 不');
    check(`${head}甲；实施周期指标值:1；年度指`, '1 | 1产出指标 | 11数量指标 | 甲 | 1 | -');
    check(`${head}甲；实施周`, '1 | 1产出指标 | 11数量指标 | 甲 | - | -');
    const whole = `${head}甲；实施周期指标值:1；年度指标值:1。`;
    const read = '1 | 1产出指标 | 11数量指标 | 甲 | 1 | 1';
    check(`${whole}2、3-满意`, read, '2 | 3满意 | - | - | - | -');
    check(`${whole}2、1-产出指标；12-质`, read, '2 | 1产出指标 | 12质 | - | - | -');
    check(`${whole}2、。`, read, '2 | - | - | - | - | -');
    check(`${whole}2、`, read, '2 | - | - | - | - | -');
    check(`${head}甲`, '1 | 1产出指标 | 11数量指标 | 甲 | - | -');
  });

  it('cut off in the last sign of a level', () => {
    const text = '1、产出指标：更换路灯，年度指标值：1盏。2、产出指';
    check(text, '1 | 产出指标 | - | 更换路灯 | - | 1盏', '2 | 产出指 | - | - | - | -');
    const { indicators } = readIndicators(JoinedText.of(text, [{ start: 0, end: text.length }]), VOCABULARY);
    assert.equal(indicators.at(-1)!.end, text.length);
  });

  it('is empty where the text is none', () => {
    check('无');
    check('详见附件。');
    check('');
  });

  it('with the codes of heads alone, or behind their names', () => {
    const read = '| 安全出行 | 是 | 是';
    check(SECOND.replace('2-效益指标；22-社会效益', '2；22'), `2 | - | - ${read}`);
    check(SECOND.replace('2-效益指标；22-社会效益', '2-效益指标；22'), `2 | 2效益指标 | - ${read}`);
    check(SECOND.replace('2-效益指标；22-社会效益', '效益指标-2；社会效益-22'), `2 | 效益指标-2 | 社会效益-22 ${read}`);
    check(SECOND.replace('安全出行', '22时前安全出行'), SECOND_READ.replace('安全', '22时前安全'));
  });
});
