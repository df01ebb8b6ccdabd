import assert from 'node:assert/strict';
import { type Row, Table } from '#grammar';

const LIST = '1、1-产出指标；11-数量指标；加工卷数；实施周期指标\n\n值:5卷；年度指标值:5卷。\n\n';
const HEAD =
  '项目支出绩效目标表\n\n部门名称：青榕市档案局 单位：万元\n\n项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\n合计 9.00 9.00\n\n青榕市档案局 9.00 9.00\n\n';

/** Asserts the rows of a wrapped table: kind, name, total and number of indicators. */
function check(text: string, ...expected: string[]): void {
  const rows = [...Table.read(HEAD + text).rows()].map(({ segment: row }) =>
    [row.kind, row.name, row.amount('total') ?? '-', row.list?.indicators.length ?? 0].join(' '),
  );
  assert.deepEqual(rows, ['total 合计 9.00 0', 'unit 青榕市档案局 9.00 0', ...expected]);
}

describe('a wrapped table without amounts', () => {
  it('begins no row with what is left of a list before it', () => {
    const lines = [
      '主管部门 预算单位 项目名称 绩效目标 绩效指标',
      '： 95%。',
      '沧水县林业局 沧水县林业局 森林防火',
      '减少火灾。',
      '1、产出指标；巡护次数；年度指标值：8次。2、效益指标',
      '： 火灾下降率；年度指标值：5%。',
    ];
    const table = Table.read(lines.join('\n'));
    assert.equal(table.heading.department, '沧水县林业局');
    assert.deepEqual(
      [...table.rows()].map(({ segment }) => [segment.name, segment.list?.indicators.length]),
      [['森林防火', 2]],
    );
  });
});

const WITHOUT_INDICATORS = [
  '主管部门 预算单位 项目名称 绩效目标 绩效指标',
  '沧水县林业局 沧水县林业局 野生动物致害补偿保险',
  '为野生动物致害提供保险补偿，减轻农户损失。',
  '沧水县林业局 沧水县林业局 森林防火',
  '配备防火物资，开展巡护宣传。',
  '1、产出指标：巡护人数，年度指标值：≥120人。',
].join('\n');

describe('a wrapped row without amounts', () => {
  it('is told by levels without 指标, too', () => {
    const text = WITHOUT_INDICATORS.replace('产出指标', '产出').replace(
      '减轻农户损失。',
      '减轻农户损失。\n1、效益：理赔率，年度指标值：100%。',
    );
    const lists = [...Table.read(text).rows()].map(({ segment }) => segment.list?.indicators.map(({ name }) => name));
    assert.deepEqual(lists, [['理赔率'], ['巡护人数']]);
  });

  it('is read right below the header however damaged the head of its list is', () => {
    const row = ['沧水县林业局 沧水县林业局 森林防火', '配备防火物资，开展巡护宣传。'];
    const rest = '巡护人数，年度指标值：≥120人。2、产出指标：巡护次数，年度指标值：≥12次。';
    const lost = [
      '产出指标：',
      '、产出指标：',
      '1、产出指标。',
      '1、产出指标/',
      '1、产出指标',
      '1、产 出指标：',
      '1、',
    ];
    for (const head of [...lost, '2、产出指标：', '0、产出指标：', '一、产出指标：', 'l、产出指标：']) {
      const text = ['主管部门 预算单位 项目名称 绩效目标 绩效指标', ...row, `${head}${rest}`].join('\n');
      for (const printed of [text, text.replace('林业局 沧', '林业局\n沧')]) {
        const rows = [...Table.read(printed).rows()].map(({ segment }) => [
          segment.name,
          segment.goal,
          segment.list?.indicators.length,
        ]);
        assert.deepEqual(rows, [['森林防火', '配备防火物资，开展巡护宣传。', 2]], head);
      }
    }
  });

  it('is read where its department is lost, or its unit as well', () => {
    const first = '沧水县林业局 沧水县林业局本级 森林防火\n配备防火物资。\n1、产出指标：巡护人数，年度指标值：≥120人。';
    const goal = ['按季度检测农村集中供水水质，确保农村居民饮', '水安全。'];
    const readBehind = (lead: string) => {
      const second = [lead, ...goal, '1、产出指标：检测次数，年度指标值：4次。'].join('\n');
      const text = `主管部门 预算单位 项目名称 绩效目标 绩效指标\n\n${first}\n\n${second}`;
      return [...Table.read(text).rows()][1]!.segment;
    };
    for (const lead of ['农村饮水水质检测费', '农村饮水水质检\n测费', '沧水县林业局本级 农村饮水水质检测费']) {
      const row = readBehind(lead);
      assert.deepEqual([row.name, row.goal], ['农村饮水水质检测费', goal.join('')], lead);
    }
    const other = readBehind('松溪县水务局 松溪县水务局本级 河道管护');
    assert.deepEqual([other.text('department'), other.text('unit')], ['松溪县水务局', '松溪县水务局本级']);
  });
});

describe('a wrapped row without amounts and without indicators', () => {
  it('ends where the next one names the department', () => {
    const rows = [...Table.read(WITHOUT_INDICATORS).rows()].map(({ segment }) => [segment.name, segment.goal]);
    assert.deepEqual(rows, [
      ['野生动物致害补偿保险', '为野生动物致害提供保险补偿，减轻农户损失。'],
      ['森林防火', '配备防火物资，开展巡护宣传。'],
    ]);
  });

  it('ends there too where nothing shows that its goal is over', () => {
    const next = WITHOUT_INDICATORS.split('减轻农户损失。')[1]!;
    const names = (text: string) => [...Table.read(text).rows()].map(({ segment }) => segment.name);
    const both = ['野生动物致害补偿保险', '森林防火'];
    for (const last of ['同上', '详见所附绩效指标明细表', '指标由主管部门另行下达', '按计划完成']) {
      for (const row of [next, next.replace('沧水县林业局 沧水县林业局 ', '沧水县林业局\n沧水县林业局\n')]) {
        assert.deepEqual(names(WITHOUT_INDICATORS.replace(next, `\n${last}${row}`)), both, last);
      }
    }
    assert.deepEqual(names(WITHOUT_INDICATORS.replace('为野生动物致害提供保险补偿，减轻农户损失。\n', '')), both);
    assert.deepEqual(
      names(WITHOUT_INDICATORS.replace('配备防火物资，', '配备防火物资，保障\n沧水县林业局 的装备，')),
      both,
    );
  });

  it('does not take who signed the table for one', () => {
    for (const end of ['沧水县林业局\n2025年2月10日', '沧水县林业局\n二〇二五年二月', '沧水县林业局 2025年2月10日']) {
      for (const gap of ['\n', '\n\n']) {
        assert.equal([...Table.read(`${WITHOUT_INDICATORS}${gap}${end}\n`).rows()].length, 2, end);
      }
    }
  });

  it('keeps a goal whose first line ends as a unit does apart from the name', () => {
    const text = WITHOUT_INDICATORS.replace(
      '森林防火\n配备防火物资，开展巡护宣传。',
      '场馆免费开放补助\n体育馆、游泳馆、健身中心向社\n会免费或低收费开放。',
    );
    const { segment } = [...Table.read(text).rows()][1]!;
    assert.deepEqual(
      [segment.name, segment.goal],
      ['场馆免费开放补助', '体育馆、游泳馆、健身中心向社会免费或低收费开放。'],
    );
  });

  it('ends there too where the department stands on a line of its own, and the next list has lost its first serial', () => {
    const text = WITHOUT_INDICATORS.replace('沧水县林业局 沧水县林业局 ', '沧水县林业局\n沧水县林业局\n')
      .replace('减轻农户损失。', '减轻农户损失。\n1、效益指标：理赔率，年度指标值：100%。')
      .replace('1、产出', '产出');
    const names = [...Table.read(text).rows()].map(({ segment }) => [segment.name, segment.list?.indicators.length]);
    assert.deepEqual(names, [
      ['野生动物致害补偿保险', 1],
      ['森林防火', 1],
    ]);
  });
});

describe('a row whose cells flow over lines', () => {
  const second = `    库房租赁费 1.00 1.00\n\n租用库房。\n\n${LIST}`;

  it('is a project where those are indented and units are not, whatever it lacks', () => {
    const first = `    档案加工 5.00 5.00\n\n整理档案。\n\n${LIST}`;
    const bare = '    档案宣传展览 3.00 3.00\n\n';
    const projects = ['project 档案加工 5.00 1', 'project 档案宣传展览 3.00 0', 'project 库房租赁费 1.00 1'];
    check(first + bare + second, ...projects);
    check(`${first + bare}无\n\n无\n\n${second}`, ...projects);
    check(`${first}档案宣传展览 3.00 3.00\n\n${second}`, projects[0]!, 'unit 档案宣传展览 3.00 0', projects[2]!);
    check(
      `${first}    沧水县城建档案馆 3.00 3.00\n\n${second}`,
      projects[0]!,
      'unit 沧水县城建档案馆 3.00 0',
      projects[2]!,
    );
  });

  it('has its second amount on a line of its own', () => {
    const text = `    库房设备维护 1.00\n1.00\n\n维护机组。\n\n${LIST}`;
    const row = [...Table.read(HEAD + text).rows()][2]!.segment;
    assert.deepEqual(
      [row.name, row.amount('total'), row.amount('fiscal'), row.goal],
      ['库房设备维护', '1.00', '1.00', '维护机组。'],
    );
    const paged = [...Table.read(HEAD + text.replace('1.00\n1.00', '1.00\n12')).rows()][2]!.segment;
    assert.equal(paged.amount('fiscal'), null);
  });

  it('with its name on one line, on several, and around its amounts', () => {
    check(
      `    数字化加工费 8.00 8.00\n\n加工馆藏。\n\n${LIST}${second}`,
      'project 数字化加工费 8.00 1',
      'project 库房租赁费 1.00 1',
    );
    check(`    档案数字化\n\n加工专项\n8.00 8.00\n\n加工馆藏。\n\n${LIST}`, 'project 档案数字化加工专项 8.00 1');
    check(`    档案数字化加工 8.00 8.00\n经费\n\n加工馆藏。\n\n${LIST}`, 'project 档案数字化加工经费 8.00 1');
  });

  it('with a name that begins as a stamp might', () => {
    check(`    信息公开\n工作经费 8.00 8.00\n\n加工馆藏。\n\n${LIST}`, 'project 信息公开工作经费 8.00 1');
  });

  it('with its name on more lines than most, and its amounts below', () => {
    const narrow = '    老旧小区改造（\n2023年结转及\n2024年新开工\n）中央及省级补助\n资金\n';
    const longest = narrow.replace('资金\n', '及本级配套和社\n会资本投入的各\n类专项资金\n');
    const rest = `8.00 8.00\n改造12个老旧小区。\n\n${LIST}`;
    for (const lines of [narrow, longest]) {
      const name = lines.replace(/\s/g, '');
      check(`${lines}${rest}${second}`, `project ${name} 8.00 1`, 'project 库房租赁费 1.00 1');
      check(`${second}${lines}${rest}`, 'project 库房租赁费 1.00 1', `project ${name} 8.00 1`);
      check(lines.trimStart() + rest + second.trimStart(), `project ${name} 8.00 1`, 'project 库房租赁费 1.00 1');
    }
  });

  it('with its amounts so far below that they are not its own, before an edit and after it', () => {
    const text = `${HEAD}    数字化加工\n${'\n'.repeat(300)}8.00 x\n加工馆藏。\n`;
    const table = Table.read(text);
    const line = table.snapshot.lineCount - 3;
    const edited = table.edit({ start: { line, character: 5 }, end: { line, character: 6 } }, '8.00');
    const whats = ({ segments }: Table) => [...segments].map(({ what }) => what);
    assert.deepEqual(whats(edited), whats(Table.read(text.replace('x', '8.00'))));
  });

  it('with a page number in its name', () => {
    for (const gap of ['\n', '\n\n']) {
      const text = `    档案数字化平台运${gap}3${gap}维经费${gap}8.00 8.00${gap}加工馆藏。\n${LIST}`;
      check(second + text, 'project 库房租赁费 1.00 1', 'project 档案数字化平台运维经费 8.00 1');
    }
  });

  it('with years in its name that a line break has cut', () => {
    for (const name of [
      '智慧档案建设（|2024-2026）',
      '智慧档案建设（2024-|2026）',
      '智慧档案建设|（2024-2026|）',
      '智慧档案建设（|2025年度）',
    ]) {
      const row = `    ${name.replaceAll('|', '\n')}\n8.00 8.00\n加工馆藏。\n${LIST}`;
      const printed = `project ${name.replaceAll('|', '')} 8.00 1`;
      check(row, printed);
      check(second + row, 'project 库房租赁费 1.00 1', printed);
    }
    check(
      `    数字化加工费 8.00 8.00\n加工馆藏。\n${LIST}2024-2026\n${second}`,
      'project 数字化加工费 8.00 1',
      'project 库房租赁费 1.00 1',
    );
  });

  it('with its amounts beside the first line of its name, before a goal that opens with what is done', () => {
    for (const [name, rest, goal] of [
      ['热线工单办', '理服务费', '委托第三方办理热线工单，按时办结。'],
      ['流浪乞讨人员救', '助管理服务费', '联合有关部门开展街面巡查。'],
    ]) {
      const text = `    ${name} 8.00 8.00\n${rest}\n${goal}\n${LIST}`;
      check(text, `project ${name}${rest} 8.00 1`);
      assert.equal([...Table.read(HEAD + text).rows()][2]!.segment.goal, goal);
    }
  });

  it('with a serial before its name', () => {
    for (const mark of ['、', '.', '．', '、 ']) {
      for (const [name, amounts] of [
        ['数字化加工费', ' 8.00 8.00'],
        ['数字化加工\n专项经费', '\n8.00 8.00'],
        ['数字化加工专项\n经费', ' 8.00 8.00'],
      ]) {
        const rows = [1, 2].map((n) => `    ${n}${mark}${name}${amounts}\n加工馆藏。\n${LIST}`);
        const printed = (n: number) => `project ${n}${mark}${name!.replace('\n', '')} 8.00 1`;
        check(rows.join(''), printed(1), printed(2));
        check(`${rows[0]}档案馆分馆 8.00 8.00\n${rows[1]}`, printed(1), 'unit 档案馆分馆 8.00 0', printed(2));
      }
    }
    check('档案馆分馆 8.00 8.00\n    1、加工卷数\n    2、库房面积\n', 'project 档案馆分馆 8.00 2');
  });

  it('with a closing mark of its name on a line of its own', () => {
    for (const [open, close] of ['“”', '《》', '〈〉', '「」', '『』', '‘’', '（）', ['（“', '”）']] as const) {
      for (const [behindName, behindMark] of [
        ['\n', '\n8.00 8.00'],
        ['\n8.00 8.00\n', ''],
        [' 8.00 8.00\n', ''],
      ]) {
        const text = `    就业培训及${open}阳光庇护${behindName}${close}${behindMark}\n开展职业技能培训，推动就业。\n\n${LIST}`;
        check(text + second, `project 就业培训及${open}阳光庇护${close} 8.00 1`, 'project 库房租赁费 1.00 1');
      }
    }
  });

  it('with a word for indicators elsewhere in place of its list', () => {
    for (const word of ['详见附件', '另附', '见附表', '详见附表2', '（详见附件）', '详见项目实施方案。', '无']) {
      for (const end of ['。', '']) {
        const text = `数字化加工费 8.00 8.00\n加工馆藏档案2.2万卷${end}\n\n${word}\n\n`;
        for (const name of ['库房租赁费 1.00 1.00', '库房\n租赁费 1.00 1.00', '库房租\n赁费\n1.00 1.00']) {
          check(`${text}${name}\n租用库房。\n\n${LIST}`, 'project 数字化加工费 8.00 0', 'project 库房租赁费 1.00 1');
        }
        const [, , row] = [...Table.read(HEAD + text).rows()];
        const { goal, list } = row!.segment;
        assert.deepEqual([goal, list?.joined.text], [`加工馆藏档案2.2万卷${end}`, word]);
      }
    }
  });

  it('with a goal whose last words name what they say, and no list', () => {
    const text = '数字化加工费 8.00 8.00\n按照区政府批准的档案馆建设\n项目实施方案。\n\n';
    const [, , row] = [...Table.read(HEAD + text).rows()];
    assert.equal(row!.segment.goal, '按照区政府批准的档案馆建设项目实施方案。');
  });

  it('with a word for nothing in place of its goal', () => {
    for (const word of ['无', '暂无', '/', '-', '见附件']) {
      const text = `    数字化加工费 8.00 8.00\n\n${word}\n\n${LIST}${second}`;
      check(text, 'project 数字化加工费 8.00 1', 'project 库房租赁费 1.00 1');
      const { goal, list } = [...Table.read(HEAD + text).rows()][2]!.segment;
      assert.deepEqual([goal, list!.joined.text.slice(0, 2), list!.scraps], [word, '1、', []]);
    }
  });

  it('with an amount that is no number', () => {
    for (const amount of ['1..00', '1。00', 'l1.OO', '1.00.0', '1.00元', '1.0万元']) {
      check(`    库房租赁费 ${amount} 1.00\n\n租用库房。\n\n${LIST}`, 'project 库房租赁费 - 1');
    }
  });

  it('with amounts that are no numbers, below a unit and below a list', () => {
    const odd = [
      '84。00',
      '84.00元',
      '84.0O',
      '#VALUE!',
      '########',
      '1.8E+01',
      '（18.00）',
      '(18.00)',
      '84.00-',
      '2.2B',
      '—',
      '——',
    ];
    const withAmounts = (amounts: string) => `    库房租赁费 ${amounts}\n\n租用库房。\n\n${LIST}`;
    const checkBothWays = (amounts: string, total: string) => {
      const [row, told] = [withAmounts(amounts), `project 库房租赁费 ${total} 1`];
      check(row + second, told, 'project 库房租赁费 1.00 1');
      check(second + row, 'project 库房租赁费 1.00 1', told);
    };
    for (const amount of [...odd, '-', '/']) checkBothWays(`${amount} ${amount}`, '-');
    for (const amounts of [
      '84.00 2.2B',
      '84.00 84.00-',
      '84.00 84，00',
      '84.00 （84.00）',
      '84.00 #REF!',
      '84.00 /',
      '84.00 —',
      '84.00 84。00',
    ])
      checkBothWays(amounts, '84.00');
    for (const amount of [
      '2.2B',
      '2B.00',
      '2b.0O',
      '约84.00',
      '待定',
      '／',
      '84.00-',
      '（84.00）',
      '#REF!',
      '¥84.00',
      '84.O0',
      '84。00',
    ])
      check(second + withAmounts(`${amount} 84.00`), 'project 库房租赁费 1.00 1', 'project 库房租赁费 - 1');
    const row = second.replaceAll('1.00', '84，00').trimStart();
    check(row, 'project 库房租赁费 - 1');
  });

  it('with a unit of money apart behind its amounts', () => {
    for (const unit of ['元', '万元']) {
      const row = second.replace('1.00 1.00', `1.00 1.00 ${unit}`);
      check(row + second, 'project 库房租赁费 1.00 1', 'project 库房租赁费 1.00 1');
    }
  });

  it('with figures and signs in its goal that are no amounts', () => {
    for (const goal of [
      '租用库房，做到防火 / 防盗 / 防潮',
      '租用库房A B',
      '租用库房 5、6',
      '库房面积扩至 — 见附图 —',
      '改造 2.0B 2.0C',
    ]) {
      check(`    库房租赁费 1.00 1.00\n\n${goal}\n\n满足存放。\n\n${LIST}`, 'project 库房租赁费 1.00 1');
    }
  });

  it('below a total that lost its amounts, or has strokes for them', () => {
    for (const amounts of ['', ' — —', ' / /']) {
      const rows = [...Table.read(HEAD.replace('合计 9.00 9.00', `合计${amounts}`) + second).rows()];
      assert.deepEqual(
        rows.map(({ segment: { kind, name } }) => `${kind} ${name}`),
        ['total 合计', 'unit 青榕市档案局', 'project 库房租赁费'],
      );
    }
  });

  it('without its amounts below a unit that is not indented', () => {
    check(`    库房租赁费\n\n租用库房。\n\n${LIST}${second}`, 'project 库房租赁费 - 1', 'project 库房租赁费 1.00 1');
    check(`    市民服务中心 1.00 1.00\n经费\n\n租用库房。\n\n${LIST}`, 'project 市民服务中心经费 1.00 1');
  });

  it('with the remains of characters and the stamp of a scanner inside its cells, words and labels', () => {
    for (const scrap of ['扫描全能王 创建', '刁 1 厂/一丿 ;; 勹八 口亍', '二二三 /- 亍卜']) {
      const row = `    库房租赁费 1.00 1.00\n\n租用\n${scrap}\n库房。\n\n1、1-产出指\n${scrap}\n标；11-数量指标；加工卷数；实施周期指\n\n${scrap}\n\n标值:5\n${scrap}\n卷；年度指标值:5卷。\n`;
      const read = [...Table.read(HEAD + row).rows()][2]!.segment;
      const { level, name, cycleValue, annualValue } = read.list!.indicators[0]!;
      assert.deepEqual(
        [read.goal, level?.name, name, cycleValue, annualValue],
        ['租用库房。', '产出指标', '加工卷数', '5卷', '5卷'],
      );
      assert.equal(read.interruptions.filter(({ what }) => what === 'garble').length, 4);
    }
  });

  it('with an amount that a space has torn', () => {
    for (const amounts of ['1 8.00 18.00', '1 8.00 1 8.00', '18.00 1 8.00', '1 8.00 10.00 8.00']) {
      check(`    数字化加工费 ${amounts}\n\n加工馆藏。\n\n${LIST}`, 'project 数字化加工费 18.00 1');
    }
    check(`    数字化加工费 2 8.00 1.00\n\n加工馆藏。\n\n${LIST}`, 'project 数字化加工费 2 1');
  });

  it('with whole amounts, or with one decimal', () => {
    for (const amounts of ['8 8', '8.5 8.5', '8 5 3']) {
      check(
        `    数字化加工费 ${amounts}\n\n加工馆藏。\n\n${LIST}${second}`,
        `project 数字化加工费 ${amounts.split(' ')[0]} 1`,
        'project 库房租赁费 1.00 1',
      );
    }
  });

  it('without its amounts', () => {
    check(
      `${second}    数字化加工费\n\n加工馆藏。\n\n${LIST}`,
      'project 库房租赁费 1.00 1',
      'project 数字化加工费 - 1',
    );
  });

  it('without its amounts behind a list without its final 。', () => {
    const list =
      '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:5卷；年度指\n\n标值:5卷。2、1-产出指标；12-质量指标；合格率；实施周期指标值:98%；\n\n年度指标值:98%\n\n';
    for (const indent of ['    ', '']) {
      const name = `${indent}消防设施维修项目\n\n`;
      const text = `${indent}数字化加工费 5.00 5.00\n\n加工档案。\n\n${list}${name}维修消防设施。\n\n${LIST}`;
      check(text, 'project 数字化加工费 5.00 2', 'project 消防设施维修项目 - 1');
    }
    const value = list.replace('年度指标值:98%', '年度指标值:完成全部消防设施改造项目');
    check(`数字化加工费 5.00 5.00\n\n加工档案。\n\n${value}`, 'project 数字化加工费 5.00 2');
  });

  it('with a page break in its middle', () => {
    const broken = LIST.replace('\n\n值', `\n\n- 1 -\n${HEAD.slice(0, HEAD.indexOf('合计'))}值`);
    check(
      `    数字化加工费 8.00 8.00\n\n加工馆藏。\n\n${broken}${second}`,
      'project 数字化加工费 8.00 1',
      'project 库房租赁费 1.00 1',
    );
  });

  it('with a repeated header in its middle whose first name flows over lines', () => {
    const header = HEAD.slice(0, HEAD.indexOf('合计')).replace(
      '项目名称 总计 财政拨款 财政专户拨款 其他资金',
      '项目名称（资金使\n用单位）\n总计 财政拨款 财政专户\n拨款\n其他资\n金',
    );
    for (const [at, behind] of [
      ['实施周期', '指标'],
      ['；加工', '卷数'],
    ] as const) {
      const text = `数字化加工费 8.00 8.00\n加工馆藏。\n${LIST.replace(at + behind, `${at}\n${header}${behind}`)}${second}`;
      check(text, 'project 数字化加工费 8.00 1', 'project 库房租赁费 1.00 1');
      assert.equal([...Table.read(HEAD + text).rows()][2]!.segment.list!.indicators[0]!.name, '加工卷数');
    }
  });

  it('with its amounts before the goal on one line, below a name that flows over lines', () => {
    const text = `档案数字化加工服\n务\n8.00 8.00 加工馆藏，保护实\n体档案。\n${LIST}档案库房租赁\n费用 1.00 1.00 租用库房，库容不\n足时加租。\n${LIST}`;
    check(text, 'project 档案数字化加工服务 8.00 1', 'project 档案库房租赁费用 1.00 1');
    const goals = [...Table.read(HEAD + text).rows()].slice(2).map(({ segment }) => segment.goal);
    assert.deepEqual(goals, ['加工馆藏，保护实体档案。', '租用库房，库容不足时加租。']);
  });

  it('with a page number in its list, where a page ends without a title', () => {
    const items = [1, 2].map(
      (n) => `${n}、1-产出指标；11-数量指标；加工卷数${n}；实施周期指标\n值:5卷；年度指标值:5卷。\n`,
    );
    const whole = items.join('');
    const inside = whole.replace('指标\n值', '指标\n7\n值');
    const between = items.join('7\n');
    const behindSerial = whole.replace('。\n2、', '。2\n7\n、');
    const beforeSign = whole.replace('指标\n值:5卷；年', '指标值:5卷\n7\n；年');
    const beforeValue = whole.replace('指标\n值:5卷', '指标值:\n7\n5卷');
    for (const list of [inside, between, behindSerial, beforeSign, beforeValue]) {
      const text = `    数字化加工费 8.00 8.00\n加工馆藏。\n${list}${second}`;
      check(text, 'project 数字化加工费 8.00 2', 'project 库房租赁费 1.00 1');
      const row = [...Table.read(HEAD + text).rows()][2]!.segment;
      assert.deepEqual(
        row.list!.indicators.map(({ cycleValue }) => cycleValue),
        ['5卷', '5卷'],
      );
      assert.deepEqual(
        row.interruptions.map(({ what }) => what),
        ['page'],
      );
    }
  });

  it('with a page number in its goal, or between its goal and its list', () => {
    const check = (lines: readonly string[], goal: string) => {
      const text = `    数字化加工费 8.00 8.00\n${lines.join('\n')}\n${LIST}${second}`;
      const row = [...Table.read(HEAD + text).rows()][2]!.segment;
      assert.deepEqual([row.goal, row.list?.indicators.length], [goal, 1], JSON.stringify(lines));
    };
    const full = '完成全部馆藏纸质档案的加工，';
    const rest = '并做好安全保管、借阅查询工作。';
    const ended = full.replace('，', '。');
    for (const gap of [['7'], ['', '7', '']]) {
      check([full, ...gap, rest], full + rest);
      check([ended, ...gap, rest], ended + rest);
      check([full, rest, ...gap], full + rest);
      check([full, '并保管。', ...gap], `${full}并保管。`);
    }
    check([full, '并保管档案', '', '7', '', '万卷。'], `${full}并保管档案万卷。`);
    // Too short to fill a line, or open before a figure.
    check(['加工档案', '7', '万卷。'], '加工档案7万卷。');
    check(['完成全部馆藏纸质档案的加工不少于', '7', '万卷。'], '完成全部馆藏纸质档案的加工不少于7万卷。');
  });

  it('with a page number before a comparison, below a label that ends a short line', () => {
    for (const value of ['≥90%', '不低于90%', '大于90%', '＞90%', '<90%']) {
      const list = `1、1-产出指标；12-质量指标；合格率；实施周\n期指标值:\n10\n${value}；年度指标值:${value}。\n`;
      check(
        `    数字化加工费 8.00 8.00\n加工馆藏。\n${list}${second}`,
        'project 数字化加工费 8.00 1',
        'project 库房租赁费 1.00 1',
      );
      const row = [...Table.read(`${HEAD}    数字化加工费 8.00 8.00\n加工馆藏。\n${list}`).rows()][2]!.segment;
      assert.equal(row.list!.indicators[0]!.cycleValue, value);
      assert.deepEqual(
        row.interruptions.map(({ what }) => what),
        ['page'],
      );
    }
    const list = '1、1-产出指标；11-数量指标；卷数；实施周\n期指标值:\n10\n卷；年度指标值:10卷。\n';
    const row = [...Table.read(`${HEAD}    数字化加工费 8.00 8.00\n加工馆藏。\n${list}`).rows()][2]!.segment;
    assert.equal(row.list!.indicators[0]!.cycleValue, '10卷');
  });

  it('with a page number behind the amounts of a unit, or at the end', () => {
    const text = `    数字化加工费 8.00 8.00\n加工馆藏。\n${LIST}档案馆分馆 1.00 1.00\n12\n${second}\n          13\n`;
    check(text, 'project 数字化加工费 8.00 1', 'unit 档案馆分馆 1.00 0', 'project 库房租赁费 1.00 1');
  });

  it('with a page number or a running head where a form feed ends the page', () => {
    for (const page of ['12\n\f', '\f白鹭镇2025年部门预算\n', `${' '.repeat(60)}- 12 -\n\f`]) {
      const text = `    数字化加工费 8.00 8.00\n加工馆藏。\n${LIST.replace('指标值', `指标\n${page}值`)}${second}`;
      check(text, 'project 数字化加工费 8.00 1', 'project 库房租赁费 1.00 1');
      const row = [...Table.read(HEAD + text).rows()][2]!.segment;
      assert.equal(row.list!.indicators[0]!.annualValue, '5卷');
    }
  });

  it('with the running heads of a page in its list', () => {
    const list = LIST.replace('\n\n值', '\n\n#\n\n值').replace('值:5卷；', '值:完成馆藏纸质档案的加工五卷以上；');
    for (const head of [
      '2026年青榕市部门预算',
      '部门预算公开 第 12 页',
      '— 12 —\n\n2026年部门预算公开',
      '附表10',
      '公开10表',
      '第二部分 部门预算表',
    ]) {
      const text = `${second}    数字化加工费 5.00 5.00\n\n加工馆藏。\n\n${list.replace('#', head)}`;
      check(text, 'project 库房租赁费 1.00 1', 'project 数字化加工费 5.00 1');
      const row = [...Table.read(HEAD + text).rows()].at(-1)!.segment;
      assert.equal(row.list!.indicators[0]!.cycleValue, '完成馆藏纸质档案的加工五卷以上');
      check(`${head}\n\n${text}${head}\n\n`, 'project 库房租赁费 1.00 1', 'project 数字化加工费 5.00 1');
    }
    const long = '第二部分 2026年部门预算公开 第 12 页';
    check(
      `${second}    数字化加工费 5.00 5.00\n\n加工馆藏。\n\n${list.replace('#', long)}`,
      'project 库房租赁费 1.00 1',
      'project 数字化加工费 5.00 1',
    );
    const goal = '配合财政部门按时做好青榕市2026年部门预算\n\n公开工作。';
    check(`    预算公开经费 5.00 5.00\n\n${goal}\n\n${LIST}`, 'project 预算公开经费 5.00 1');
    const read = Table.read(`${HEAD}    预算公开经费 5.00 5.00\n\n${goal}\n\n${LIST}`);
    assert.equal([...read.rows()].at(-1)!.segment.goal, goal.replace('\n\n', ''));
  });

  const OWN_HEADS = [
    '南屏市青榕区档案局2026年部门预算',
    '2026年南屏市青榕区档案局部门预算',
    '南屏市青榕区档案局2026年度部门预算公开',
    '南屏市青榕区档案局部门预算',
    '南屏市青榕区2026年部门预算公开',
    '南屏市青榕区档案局２０２６年部门预算信息公开',
    '— 12 — 南屏市青榕区档案局部门预算（2026年）',
    '南屏市青榕区档案局2026年部门预算（公开稿） - 12 -',
  ];

  it('with the head of a page that says whose budget it is, wherever the line breaks', () => {
    const goal = '接收区直单位档案，完成馆藏纸质档案数字化加工，加工率达到9\n2%，做好查阅服务，保障档案安全\n。';
    const list =
      '1、1-产出指标；11-数量指标；加工卷数；实施周期指标值:\n≥5万卷；年度指标值:≥5万卷。2、1-产出指标；12-质量指标\n；加工合格率；实施周期指标值:≥\n98%；年度指标值:≥9\n8%。';
    const breaks = (text: string, head: string, at: number) =>
      text.split('\n').flatMap((line, i) => (i === at ? ['', head, '', line] : [line]));
    const coded = `${HEAD}    数字化加工费 8.00 8.00\n${goal}\n${list}\n${second}`;
    const of2022 = WITHOUT_INDICATORS.replace('配备防火物资，开展巡护宣传。', goal).replace(
      '1、产出指标：巡护人数，年度指标值：≥120人。',
      '1、产出指标：加工卷数，年度指标\n值：≥5万卷。2、产出指标：加工合格率，年度指标值：\n≥98%。3、效益指标：档案利用率，年度指标值：不低于9\n0%。',
    );
    const saidOf = (text: string) =>
      [...Table.read(text).rows()].map(({ segment: { name, goal, list } }) => [name, goal, list?.joined.text]);
    for (const text of [coded, of2022]) {
      const lines = text.split('\n');
      const first = lines.findIndex((line) => line.includes('绩效指标')) + 1;
      for (const head of OWN_HEADS) {
        for (let at = first; at < lines.length; at++) {
          if (lines[at] === '') continue;
          assert.deepEqual(saidOf(breaks(text, head, at).join('\n')), saidOf(text), `${head} ${lines[at]}`);
        }
      }
    }
  });

  it('but not with a line of its goal that speaks of a budget', () => {
    for (const goal of [
      '一、做好部门预算工作；\n编制2026年部门预算\n，公开决算。',
      '指导各单位按要求完成\n做好区级部门预算公开工作\n，并加强监督。',
      '按要求编制和公开\n部门预算\n，并加强监督。',
      '做好南屏市青榕区档案局的工作，按时公开\n南屏市青榕区档案局2026年部门预算\n，接受监督。',
      '做好南屏市青榕区档案局的工作，按时完成\n南屏市青榕区档案局2026年部门预算\n公开。',
      '南屏市青榕区档案局2026年部门预算\n编制合规。',
      '配合做好南屏市青榕区2026年部门预算\n；加强监督。',
    ]) {
      const read = Table.read(`${HEAD}    预算公开经费 5.00 5.00\n${goal}\n${LIST}`);
      assert.equal([...read.rows()].at(-1)!.segment.goal, goal.replaceAll('\n', ''), goal);
    }
  });

  it('but not with a note before its name', () => {
    for (const note of ['以上项目均由本局实施', '其他有关事项另行安排']) {
      check(
        `    数字化加工费 8.00 8.00\n\n加工馆藏。\n\n${LIST}${note}\n\n${second}`,
        'project 数字化加工费 8.00 1',
        'project 库房租赁费 1.00 1',
      );
    }
  });

  it('with a value on a line of its own that looks like a name', () => {
    const list = LIST.replace('年度指标值:5卷。', '年度指标值:\n\n5卷以上并通过验收.');
    check(
      `    数字化加工费 8.00 8.00\n\n加工馆藏。\n\n${list}${second}`,
      'project 数字化加工费 8.00 1',
      'project 库房租赁费 1.00 1',
    );
  });

  it('without a final 。 before the next name', () => {
    const cut = LIST.replace('5卷。', '5卷');
    check(
      `    数字化加工费 8.00 8.00\n加工馆藏。\n${cut}${second}`,
      'project 数字化加工费 8.00 1',
      'project 库房租赁费 1.00 1',
    );
  });
});

describe('a wrapped row without amounts', () => {
  it('has a unit whose last word stands on a line of its own, and a goal whose last line is short', () => {
    const text = [
      '主管部门 预算单位 项目名称 绩效目标 绩效指标',
      '沧水县林业局 沧水县林业局',
      '机关',
      '护林员电子档案补',
      '录',
      '补录2005年以前的护林员',
      '历史档案。',
      '1、产出指标：补录人数，年度指标值：≥120人。',
    ].join('\n');
    const [row] = [...Table.read(text).rows()];
    assert.deepEqual(
      [row!.segment.text('unit'), row!.segment.name, row!.segment.goal],
      ['沧水县林业局机关', '护林员电子档案补录', '补录2005年以前的护林员历史档案。'],
    );
  });

  it('has a goal whose first line ends as a name does', () => {
    for (const [name, first, rest] of [
      ['困难群众特别救助金', '落实困难群众特别救助', '制度，按标准足额发放。'],
      ['质量安全第三方巡查服务', '委托第三方机构对在建房屋市政工程', '开展质量安全巡查，不少于1次。'],
    ]) {
      const text = `主管部门 预算单位 项目名称 绩效目标 绩效指标\n\n沧水县林业局 沧水县林业局 ${name}\n${first}\n${rest}\n\n1、产出指标：人数，年度指标值：≥120人。\n`;
      const { segment } = [...Table.read(text).rows()][0]!;
      assert.deepEqual([segment.name, segment.goal], [name, `${first}${rest}`]);
    }
  });

  it('may have a serial before its department, and an amount behind its name', () => {
    const unit = '青榕市人民政府社会治安综合治理办公室';
    for (const serials of [false, true]) {
      for (const amounts of [false, true]) {
        const header = [...(serials ? ['序号'] : []), '主管部门 预算单位 项目名称', ...(amounts ? ['预算金额'] : [])];
        const row = (n: number, name: string, gap: string) =>
          [
            `${serials ? `${n} ` : ''}${unit} ${unit}${gap}${name}${amounts ? ` ${n}0.00` : ''}`,
            '做好排查工作，防止事故的发生。',
            '1、产出指标：排查栋数，年度指标值：≥12栋。2、效益指标：整改率，年度指标值：100%。',
          ].join('\n');
        for (const gap of [' ', '\n', '\n\n']) {
          const text = [
            `${header.join(' ')} 绩效目标 绩效指标`,
            row(1, '房屋安全隐患排查', gap),
            row(2, '救助站房屋维修专项经费', gap),
            row(3, '社会组织评估服务', gap),
          ].join('\n\n');
          assert.deepEqual(
            [...Table.read(text).rows()].map(({ segment: { list, goal, ...said }, segment }) => [
              segment.text('department'),
              segment.text('unit'),
              segment.name,
              segment.amount('total'),
              goal,
              list?.indicators.length,
              said.kind,
            ]),
            ['房屋安全隐患排查', '救助站房屋维修专项经费', '社会组织评估服务'].map((name, i) => [
              unit,
              unit,
              name,
              amounts ? `${i + 1}0.00` : null,
              '做好排查工作，防止事故的发生。',
              2,
              'project',
            ]),
            text,
          );
        }
      }
    }
  });

  it('has a unit that is cut where it reads as one', () => {
    for (const [name, at] of [
      ['沧水县住房和城乡建设局', 8],
      ['沧水县松洲街道办事处', 7],
      ['沧水县人民政府办公室', 7],
      ['沧水县住房和城乡建设局', 4],
    ] as const) {
      const text = [
        `${name}2022年项目支出绩效目标表`,
        '主管部门 预算单位 项目名称 绩效目标 绩效指标',
        name,
        name.slice(0, at),
        name.slice(at),
        '房屋安全隐患排查',
        '做好排查工作，防止事故。',
        '1、产出指标：排查栋数，年度指标值：≥12栋。',
      ].join('\n');
      const [row] = [...Table.read(text).rows()];
      assert.deepEqual([row!.segment.text('unit'), row!.segment.name], [name, '房屋安全隐患排查']);
    }
  });

  it('has a unit with brackets on a line of their own', () => {
    for (const [first, brackets] of [
      ['沧水县林业局\n沧水县林业局', '（本级）'],
      ['沧水县林业局 沧水县林业局', '(机关)'],
      ['沧水县林业局\n沧水县国有林场', '（沧水县湿地保护中心）'],
    ] as const) {
      const text = [
        '主管部门 预算单位 项目名称 绩效目标 绩效指标',
        first,
        brackets,
        '护林员经费',
        '做好巡护工作，防止山火。',
        '1、产出指标：护林员人数，年度指标值：≥12人。',
      ].join('\n');
      const [row] = [...Table.read(text).rows()];
      const unit = `${first.split(/\s/)[1]}${brackets}`;
      assert.deepEqual([row!.segment.text('unit'), row!.segment.name], [unit, '护林员经费']);
    }
    for (const amounts of ['120.00 120.00\n（本级）', '\n（本级）\n120.00 120.00']) {
      const text = `${HEAD.slice(0, HEAD.indexOf('合计'))}合计 120.00 120.00\n沧水县林业局 ${amounts}\n护林员经费 120.00 120.00\n做好巡护工作。\n${LIST}`;
      assert.deepEqual(
        [...Table.read(text).rows()].map(({ segment }) => segment.name),
        ['合计', '沧水县林业局（本级）', '护林员经费'],
      );
    }
  });
});

describe('a heading whose parts stand far apart', () => {
  it('tells the department and the unit of amounts', () => {
    const { heading } = Table.read(HEAD.replace(' 单位', `${' '.repeat(130)}单位`));
    assert.deepEqual([heading.department, heading.amountUnit], ['青榕市档案局', '万元']);
  });
});

describe('a heading whose words print spreads out', () => {
  it('tells the title, the year, the department and the unit of amounts', () => {
    const { heading } = Table.read(
      '2024 年 项 目 支 出 绩 效 目 标 表\n部 门 名 称：青榕市档案局\n金 额 单 位 ：万 元\n',
    );
    assert.deepEqual(heading, {
      title: '2024年项目支出绩效目标表',
      department: '青榕市档案局',
      amountUnit: '万元',
      year: 2024,
    });
  });
});

describe('amounts with one cell a line', () => {
  const header = HEAD.slice(0, HEAD.indexOf('合计')).trimEnd().replaceAll(' ', '\n');

  /** Asserts total, fiscal, special and other of the first row. */
  function checkAmounts(lines: readonly string[], expected: string): void {
    const row = [...Table.read(`${header}\n${lines.join('\n')}\n${LIST}`).rows()][0]!.segment;
    const amounts = (['total', 'fiscal', 'special', 'other'] as const).map((column) => row.amount(column) ?? '-');
    assert.equal(amounts.join(' '), expected);
  }

  it('leave a blank line where one is empty', () => {
    checkAmounts(['数字化加工费', '8.00', '7.00', '', '1.00', '加工馆藏。'], '8.00 7.00 - 1.00');
    checkAmounts(['数字化加工费', '8.00', '', '8.00', '', '加工馆藏。'], '8.00 - 8.00 -');
    checkAmounts(['数字化加工费', '8.00', '', '', '8.00', '加工馆藏。'], '8.00 - - 8.00');
  });

  it('stand one behind the other where a blank line follows each cell', () => {
    checkAmounts(['数字化加工费', '', '8.00', '', '7.00', '', '1.00', '', '加工馆藏。'], '8.00 7.00 1.00 -');
  });
});

describe('cells side by side in a form without amounts', () => {
  const TOP = '沧水县2022年项目支出绩效目标表\n主管部门     预算单位     项目名称      绩效目标           绩效指标\n\n';
  const FIRST = [
    line(
      ['沧水县林业局', 0],
      ['沧水县林业局', 7],
      ['野生动物致害补', 14],
      ['为野生动物致害提供保险', 24],
      ['1、产出指标：理赔件数，年度指标值：≥40', 36],
    ),
    line(['偿保险', 14], ['补偿，减轻农户损失，促', 24], ['件。2、效益指标：理赔率，年度指标值：10', 36]),
    line(['进人与自然和谐。', 24], ['0%。', 35]),
  ];
  const SECOND = [
    line(['沧水县林业局', 0], ['沧水县林业局', 7], ['森林防火', 14], ['1、产出指标：巡护人数，年度指标值：≥120', 36]),
    line(['人。2、效益指标：过火面积，年度指标值：≤3公顷。', 36]),
  ];

  function rowsOf(lines: readonly string[]): Row[] {
    return [...Table.read(TOP + lines.join('\n')).rows()].map(({ segment }) => segment);
  }

  function said(row: Row): unknown[] {
    const { name, goal, list } = row;
    return [row.text('department'), row.text('unit'), name, goal, list!.indicators.map((i) => [i.name, i.annualValue])];
  }

  const first = [
    '沧水县林业局',
    '沧水县林业局',
    '野生动物致害补偿保险',
    '为野生动物致害提供保险补偿，减轻农户损失，促进人与自然和谐。',
    [
      ['理赔件数', '≥40件'],
      ['理赔率', '100%'],
    ],
  ];
  const second = [
    '沧水县林业局',
    '沧水县林业局',
    '森林防火',
    null,
    [
      ['巡护人数', '≥120人'],
      ['过火面积', '≤3公顷'],
    ],
  ];

  it('are read column by column, with an empty goal and without blank lines between rows', () => {
    assert.deepEqual(rowsOf([...FIRST, ...SECOND]).map(said), [first, second]);
    assert.deepEqual(rowsOf([...FIRST, '', ...SECOND, '', ...FIRST]).map(said), [first, second, first]);
  });

  it('go on behind a page break', () => {
    const broken = [...FIRST.slice(0, 2), '', '- 1 -', TOP.trimEnd(), '', ...FIRST.slice(2)];
    assert.deepEqual(rowsOf([...broken, ...SECOND]).map(said), [first, second]);
  });

  it('stand elsewhere behind a page break', () => {
    const rest = [
      line(['补偿，减轻农户损失，促', 18], ['件。2、效益指标：理赔率，年度指标值：10', 31]),
      line(['进人与自然和谐。', 18], ['0%。', 31]),
    ];
    const [row] = rowsOf([FIRST[0]!, '', '- 1 -', TOP.trimEnd(), '', ...rest]);
    assert.deepEqual([row!.goal, said(row!)[4]], [first[3], first[4]]);
  });

  it('stand elsewhere behind a form feed, where only the list goes on once the goal has ended', () => {
    const ended = [FIRST[0]!, FIRST[1]!.replace('促', '。')];
    for (const rest of [['\f      0%。'], ['', '                       12', '\f0%。'], ['\f', '               0%。']]) {
      const [row] = rowsOf([...ended, ...rest, '', ...SECOND]);
      assert.deepEqual([row!.goal, said(row!)[4]], ['为野生动物致害提供保险补偿，减轻农户损失，。', first[4]]);
    }
  });

  it('have a header that flows over lines again behind a form feed', () => {
    const header = (gap: string) =>
      `项目名称（资金使${gap}总计${gap}财政拨款${gap}财政专户${gap}其他资${gap}绩效目标${gap}绩效指标`;
    const under = (gap: string) =>
      `用单位）${' '.repeat(gap.length + 4 + gap.length + 2 + gap.length + 4)}拨款${' '.repeat(gap.length + 2)}金`;
    const row = (name: string, gap: string) =>
      `${name}${gap}8.00${gap}8.00${gap}${gap}加工馆藏。${gap}${LIST.replace(/\n/g, '')}`;
    const text = [
      header('      '),
      under('      '),
      '',
      row('数字化加工费', '      '),
      '',
      `\f${header('    ')}`,
      under('    '),
    ];
    const table = Table.read([...text, '', row('档案馆库房租赁费', '    ')].join('\n'));
    const names = [...table.rows()].map(({ segment }) => segment.name);
    assert.deepEqual(names, ['数字化加工费', '档案馆库房租赁费']);
  });

  it('have one space between them where a line fills its column, or only its last mark', () => {
    const lines = [
      line(
        ['沧水县林业局', 0],
        ['沧水县林业局', 8],
        ['野生动物致害补', 15],
        ['为野生动物致害提供保险', 23],
        ['1、产出指标：理赔件数，年度指标值：≥40', 35],
      ),
      line(['偿保险', 15], ['补偿，减轻农户的损失，', 23], ['件。2、效益指标：理赔率，年度指标值：10', 34]),
      line(['利于和谐。', 23], ['0%。', 35]),
    ];
    assert.deepEqual(rowsOf([...lines, ...SECOND]).map(said), [
      [...first.slice(0, 3), '为野生动物致害提供保险补偿，减轻农户的损失，利于和谐。', first[4]],
      second,
    ]);
  });

  it('take a unit whose name flows over lines apart from the name', () => {
    const lines = [
      line(
        ['沧水县林业局', 0],
        ['沧水县森林公', 7],
        ['森林防火', 14],
        ['减少火灾。', 24],
        ['1、产出指标：巡护人数，年度指标值：≥120人。', 36],
      ),
      line(['园管理处', 7], ['专项', 14], ['2、效益指标：过火面积，年度指标值：≤3公顷。', 36]),
    ];
    assert.deepEqual(rowsOf(lines).map(said), [
      ['沧水县林业局', '沧水县森林公园管理处', '森林防火专项', '减少火灾。', second[4]],
    ]);
  });
});

describe('cells in the middle of the longest one, side by side', () => {
  const REPEATED = line(['主管部门', 0], ['预算单位', 10], ['项目名称', 20], ['绩效目标', 30], ['绩效指标', 45]);
  const PROTECTION = [
    line(['1、产出指标：理赔件数，年度指标值：≥40', 45]),
    line(['野生动物致', 20], ['为野生动物致害提供保', 30], ['件。2、产出指标：理赔及时率，年度指标值：', 46]),
    line(
      ['沧水县林业', 0],
      ['沧水县林业', 10],
      ['害补偿', 20],
      ['险补偿，减轻农户损失。', 30],
      ['100%。3、效益指标：理赔率，年度指标值：10', 45],
    ),
    line(['局', 0], ['局', 10], ['0%。', 45]),
  ];
  const FIRES = [
    line(['1、产出指标：巡护人数，年度指标值：≥120', 46]),
    line(
      ['沧水县林业局', 0],
      ['沧水县林业局', 10],
      ['森林防火', 20],
      ['减少火灾。', 30],
      ['人。2、效益指标：过火面积，年度指标值：', 46],
    ),
    line(['≤3公顷。', 46]),
  ];

  function check(
    text: string,
    ...expected: readonly (readonly [string, string | null, string | null, string | null, string])[]
  ): void {
    const rows = [...Table.read(text).rows()].map(({ segment: row }) => [
      row.name,
      row.text('unit'),
      row.amount('total'),
      row.goal,
      (row.list?.indicators ?? []).map(({ name, annualValue }) => `${name} ${annualValue}`).join('，'),
    ]);
    assert.deepEqual(rows, expected);
  }

  const first = [
    '野生动物致害补偿',
    '沧水县林业局',
    null,
    '为野生动物致害提供保险补偿，减轻农户损失。',
    '理赔件数 ≥40件，理赔及时率 100%，理赔率 100%',
  ] as const;
  const second = ['森林防火', '沧水县林业局', null, '减少火灾。', '巡护人数 ≥120人，过火面积 ≤3公顷'] as const;

  it('are read column by column', () => {
    check([REPEATED, ...PROTECTION, ...FIRES].join('\n'), first, second);
    check([REPEATED, '', ...PROTECTION, '', ...FIRES, '', ...PROTECTION, ''].join('\n'), first, second, first);
  });

  it('go on behind a page break where the columns stand elsewhere', () => {
    const broken = [
      ...PROTECTION.slice(0, 3),
      '',
      `${' '.repeat(45)}- 1 -`,
      REPEATED,
      '',
      line(['局', 0], ['局', 10], ['0%。', 41]),
    ];
    check([REPEATED, '', ...broken, '', ...FIRES].join('\n'), first, second);
  });

  it('are read with amounts, apart from the units between them', () => {
    const header = line(
      ['项目名称', 0],
      ['总计', 12],
      ['财政拨款', 22],
      ['财政专户拨款', 32],
      ['其他资金', 44],
      ['绩效目标', 54],
      ['绩效指标', 70],
    );
    // A line that begins with a code begins no list.
    const list = [
      '1、1-产出指标；11-数量指标；理赔件数；实施周期',
      '指标值:≥40件；年度指标值:≥40件。2、1-产出指标；',
      '12-质量指标；理赔准确率；实施周期指标值:90',
      '%；年度指标值:90%。',
    ];
    const project = [
      line([list[0]!, 70]),
      line(['野生动物致害补偿', 0], ['为野生动物致害提供保险', 54], [list[1]!, 70]),
      line(['保险', 0], ['20.00', 12], ['12.00', 22], ['8.00', 44], ['补偿，减轻农户损失。', 54], [list[2]!, 70]),
      line([list[3]!, 70]),
    ];
    const unit = line(['沧水县林业局', 0], ['20.00', 12], ['12.00', 22], ['8.00', 44]);
    const read = [
      '野生动物致害补偿保险',
      null,
      '20.00',
      '为野生动物致害提供保险补偿，减轻农户损失。',
      '理赔件数 ≥40件，理赔准确率 90%',
    ] as const;
    const office = ['沧水县林业局', null, '20.00', null, ''] as const;
    check([header, unit, ...project, ...project, unit, '', ...project].join('\n'), office, read, read, office, read);
    const station = [line(['沧水县林业工作', 0], ['20.00', 12], ['20.00', 22]), '站', ...project];
    check([header, ...project, ...station].join('\n'), read, ['沧水县林业工作站', null, '20.00', null, ''], read);
  });
});

/** Cells with the places where they begin. */
function line(...cells: readonly (readonly [text: string, at: number])[]): string {
  return cells.reduce((line, [text, at]) => line.padEnd(at) + text, '');
}
