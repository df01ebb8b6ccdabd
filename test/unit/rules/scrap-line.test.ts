import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { checkFix, checkList, checkRule, checkTableFix, tableAround } from '../../support/check-rule.ts';
import { item, wrappedAround } from '../../support/lists.ts';
import { projectRow, sumRow, tableOf } from '../../support/tables.ts';

const RULE = 'scrap-line';
const table = tableAround(item(1));

describe(RULE, () => {
  it('reports a line in the table that is no row', () => {
    checkRule(RULE, table.replace('档案数字化经费', '«1\t\t\t\t\t匚一, 口/»\n档案数字化经费'));
  });

  it('reports remains of characters between tabs once, and no row of which a few are misread', () => {
    const scrap = 'l 2\t\t\t\t\t\t区 木/工 冂1呆; 扌寺 监 ... 芥 / 。 01 川';
    for (const line of [scrap, '\t\t丿 乂\t\t冫', '| 丶 | 冂 讠 | / / |']) {
      const text = table.replace('档案数字化经费', `${line}\n档案数字化经费`);
      checkRule(RULE, text.replace(line, `«${line}»`));
      for (const rule of ['missing-amounts', 'missing-goal', 'missing-indicators', 'column-count'])
        checkRule(rule, text);
    }
    const misread = table.replace('档案数字化经费\t10.00\t10.00', '档 丨 案\t10.00\t10.00');
    for (const row of [misread, misread.replace('完成馆藏档案数字化加工。', '')]) checkRule(RULE, row);
  });

  it('reports the row of a unit, or of the total, that stands again among its projects', () => {
    const [unit, total] = [sumRow('青榕市档案局', '30.00', '30.00'), sumRow('合计', '30.00', '30.00')];
    const [first, second] = [
      projectRow('档案数字化经费', '10.00', '10.00'),
      projectRow('库房维修经费', '20.00', '20.00'),
    ];
    for (const rule of [RULE, 'sum-mismatch']) {
      const mark = (row: string) => (rule === RULE ? `«${row.trimEnd()}»` : row);
      checkRule(rule, tableOf(total, unit, first, mark(unit), second));
      checkRule(rule, tableOf(total, unit, first, mark(total), mark(unit), second));
      checkRule(rule, tableOf(total, unit, first, second, mark(total)));
    }
    const thrice = tableOf(
      total,
      unit,
      first,
      `«${unit.trimEnd()}»`,
      second,
      `«${unit.trimEnd()}»`,
      projectRow('其他', '0.00'),
    );
    checkRule(RULE, thrice);
  });

  it('reports what an author or reviewer wrote between the lines of the authoring layout, which goes into no text', () => {
    const asides = [
      '（张三：这里还要问水库科）',
      'TODO 问水库科',
      '# 待水库科核对',
      '备注：单价待核',
      '审核意见：同意',
      '绩效目标',
      '年度指标值。',
      '……',
      '乂;:/ 1l . . 丿 巳月 I7年 ; 目乂',
      'iil .;, 一 一 丨 丶',
    ];
    const lines = ['防汛备汛经费 10.00 10.00', '    绩效目标：完成防汛。', `    ${item(1)}`, `    ${item(2)}`];
    const authored = (place: number, ...between: string[]) =>
      [
        ...tableOf(sumRow('合计', '10.00', '10.00'))
          .trimEnd()
          .split('\n'),
        ...lines.toSpliced(place, 0, ...between),
      ].join('\n');
    const said = (text: string) =>
      [...Table.read(text).rows()].map(({ segment: { goal, list } }) => [
        goal,
        list?.indicators.map((one) => one.annualValue),
      ]);
    const expected = said(authored(1));
    for (const aside of asides) {
      for (const place of [2, 3]) {
        checkRule(RULE, authored(place, `«    ${aside}»`));
        assert.deepEqual(said(authored(place, `    ${aside}`)), expected, aside);
      }
    }
    // A goal goes on in brackets, and a value that has not ended on its next line.
    for (const goal of ['（含水库三座）', '（一期：建成泵站）', '备注意事项齐全。'])
      checkRule(RULE, authored(2, `    ${goal}`));
    checkRule(RULE, authored(4, '    TODO 问水库科').replace(`${item(2)}\n`, `${item(2).slice(0, -1)}\n`));
  });

  it('reports what was left behind a value, which differs by nothing else', () => {
    for (const annual of [
      '≥95%。«年度指标值»',
      '≥95%；«年度指标值»',
      '≥95%。«绩效指标»',
      '≥95%。«备注：单价待核»',
      '≥95%；«扫一扫在手机打开当前页»',
      '≥95%。«【打印本页】 【关闭窗口】»',
    ]) {
      const list = item(1, '合格率', { cycle: '≥95%', annual });
      checkList(RULE, list);
      checkList('cycle-annual-differ', list.replace(/[«»]/g, ''));
    }
    for (const annual of [
      '≥95%。其中乡村≥90%',
      '完成。年度指标值齐全',
      '≥5年；备注：含维保',
      '公开；年度报告',
      '≥95%；扫码分享率≥90%',
    ]) {
      checkList(RULE, item(1, '合格率', { cycle: '≥95%', annual }));
    }
    checkFix(RULE, item(1, '合格率', { annual: '≥95%。年度指标值' }), item(1, '合格率', { annual: '≥95%' }));
  });

  it('says nothing of two units with one name that have their own projects', () => {
    const [unit, total] = [sumRow('青榕市档案局', '30.00', '30.00'), sumRow('合计', '60.00', '60.00')];
    const project = (name: string) => projectRow(name, '30.00', '30.00');
    checkRule(RULE, tableOf(total, unit, project('档案数字化经费'), unit, project('库房维修经费')));
    checkRule(RULE, tableOf(sumRow('合计', '30.00', '30.00'), unit, unit, project('库房维修经费')));
  });

  it('reports cells without a row before the header', () => {
    checkRule(RULE, table.replace('项目名称', '«部门石桥: 青榕市\t\t\t中世: 刀儿»\n项目名称'));
  });

  it('reports remains of characters between the header and the first row', () => {
    checkRule(RULE, table.replace('合计', '«丶 冫 讠 3»\n合计'));
    checkRule(RULE, table.replace('合计', '各部门项目\n合计'));
  });

  it('reports what stands between the header and its repetition, and what is like a line of the heading', () => {
    const [header] = table.split('\n').filter((line) => line.startsWith('项目名称'));
    checkRule(RULE, table.replace('合计', `«部门石桥海川市 刀儿»\n${header}\n合计`));
    checkRule(RULE, table.replace('合计', '«部门石桥: 海川市俭政支认 附 … 中世: 刀儿»\n合计'));
    checkRule(RULE, table.replace('合计', '填报人: 李明 联系电话: 12345678\n合计'));
  });

  it('reports the footer of a page inside a text, and no reference to a page', () => {
    for (const footer of ['第2页 共5页', '第 2 页/共 5 页', '共5页，第2页', 'Page 2 of 5', '— 3 —', '- 3 -']) {
      checkList(RULE, item(1, '信息公开情况', { annual: `按要求公开«${footer}»` }));
      checkRule(RULE, table.replace('完成馆藏', `完成«${footer}»馆藏`));
    }
    checkFix(
      RULE,
      item(1, '公开情况', { annual: '按要求公开第2页 共5页' }),
      item(1, '公开情况', { annual: '按要求公开' }),
    );
    for (const sound of [
      '详见方案第2页',
      '共5页',
      '2020—2023年',
      '第1—3季度',
      '一般—较好',
      '3-5批',
      '全年公开2次——逐级',
    ]) {
      checkList(RULE, item(1, '信息公开情况', { annual: sound }));
    }
  });

  it('leaves the spaces of such a footer alone', () => {
    checkList('stray-space', item(1, '信息公开情况', { annual: '按要求公开第 2 页 共 5 页' }));
  });

  it('says nothing of words before the table, page numbers, and notes behind it', () => {
    checkRule(RULE, `附件3\n2026年部门预算公开\n${table}\n— 2 —\n注：本表含转移支付项目。`);
    checkRule(RULE, `${table}\n### 续表\n填报单位负责人签字`);
    checkRule(RULE, `\`\`\`text\n${table}\n\`\`\``);
    checkRule(RULE, `${table}\n备注：1.本表反映预算项目的绩效目标。\n2.表中数据由项目单位填报。\n«1\t\t匚一»`);
  });

  it('says nothing of who signed it and when, behind the table', () => {
    for (const date of ['2025年1月8日', '二〇二五年一月八日', '2025 年 1 月 8 日']) {
      checkRule(RULE, `${table}\n\n青榕市档案局\n${date}`);
      checkRule(RULE, `${table}\n${date}\n`);
    }
    checkRule(RULE, `${table}\n«青榕市水务局»\n2025年1月8日`);
    checkRule(RULE, `${table}\n审核意见：同意`);
    checkRule(RULE, table.replace('档案数字化经费', '«审核意见：退回，修改后再报。»\n档案数字化经费'));
  });

  it('reports a project that cannot be read once', () => {
    const project =
      '库房：维修；费用\n\n修好三间库房。\n\n1、1-产出指标；11-数量指标；库房间数；实施周期指标\n\n值:3间；年度指标值:3间。';
    const [found] = checkRule(RULE, `${wrappedAround(item(1))}\n\n«${project.replace('\n', '»\n')}\n`);
    assert.equal(found!.finding.message, 'project');
  });

  it('reports text of the list that belongs to no indicator', () => {
    checkList(RULE, `«匚一口又»${item(1)}`);
  });

  it('reports remains of characters between rows and inside one, and reads on behind them', () => {
    const list = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标\n\n«/ 、. 丨 乂 7 |»\n\n值:9次；年度指标值:9次。';
    checkRule(RULE, wrappedAround(list));
    checkRule(RULE, wrappedAround(item(1)).replace('    河道', '«丶 冫 讠»\n    河道'));
    checkRule('missing-cycle-value', wrappedAround(list.replace(/[«»]/g, '')));
    checkTableFix(RULE, wrappedAround(list.replace(/[«»]/g, '')), wrappedAround(list.replace(/«.*»\n/, '')));
  });

  it('reports a line below a unit, whose row it leaves as it is', () => {
    const [unit, project] = ['青榕市档案局\t10.00\t10.00\t\t\t\t', '档案数字化经费'];
    for (const scrap of ['扫描全能王 创建', '刁 1 厂/一丿 ;; 勹八 口亍', '7日 ; 3:12']) {
      const text = tableAround(item(1)).replace(`\n${project}`, `\n«${scrap}»\n${project}`);
      checkRule(RULE, text);
      for (const rule of ['missing-goal', 'missing-indicators', 'sum-mismatch'])
        checkRule(rule, text.replace(/[«»]/g, ''));
      assert.ok(text.includes(unit));
    }
  });

  it('reports what is stamped across a page between rows, and leaves it where it may be text', () => {
    for (const stamp of ['机密', '（征求意见稿）', '仅供审核使用', '草稿', '退回修改', 'Sheet1', '（以下略）']) {
      const rows = tableAround(item(1));
      checkRule(RULE, rows.replace('\n青榕市档案局\t', `\n«${stamp}»\n青榕市档案局\t`));
      checkRule(RULE, rows.replace('\n档案数字化经费', `\n«${stamp}»\n档案数字化经费`));
      checkRule(RULE, wrappedAround(item(1)).replace('    河道', `«${stamp}»\n\n    河道`));
      checkRule(RULE, wrappedAround(item(1)).replace('完成全市河道巡查，', `完成全市河道巡查，形成\n${stamp}\n，`));
    }
  });

  const FURNITURE = [
    ...[
      '打印本页',
      '【打印本页】 【关闭窗口】',
      '[打印] [关闭]',
      '扫一扫在手机打开当前页',
      '返回顶部',
      '字号：大 中 小',
    ],
    ...['预算公开', '微信扫码', '水印 仅供审核使用', '内部资料 注意保存', '青榕市档案局（公章）', '项目支出'],
  ];

  it('reports what a page has around a table, which is no beginning of a name and no row', () => {
    const whole = tableAround(item(1));
    const names = (text: string) => [...Table.read(text).rows()].map(({ segment }) => segment.name);
    for (const line of FURNITURE) {
      for (const row of ['青榕市档案局\t', '档案数字化经费\t']) {
        const text = whole.replace(`\n${row}`, `\n«${line}»\n${row}`);
        checkRule(RULE, text);
        const plain = text.replace(/[«»]/g, '');
        assert.deepEqual(names(plain), names(whole), line);
        for (const rule of ['sum-mismatch', 'missing-amounts', 'missing-goal', 'missing-indicators', 'stray-space'])
          checkRule(rule, plain);
        checkTableFix(RULE, plain, whole);
      }
      assert.deepEqual(names(whole.replace('\n合计', `\n${line}\n合计`)), names(whole), line);
    }
  });

  it('takes a name for no project above another row of wrapped text', () => {
    const whole = wrappedAround(`${item(1)}\n\n    堤防维护经费 0.00 0.00\n\n维护堤防。\n\n${item(1, '维护长度')}`);
    const text = whole.replace('    堤防', '«项目支出»\n\n    堤防');
    checkRule(RULE, text);
    for (const rule of ['missing-goal', 'missing-amounts', 'missing-indicators'])
      checkRule(rule, text.replace(/[«»]/g, ''));
    const lost = whole.replace('    堤防维护经费 0.00 0.00', '    «堤防维护经费»');
    checkRule('missing-amounts', lost);
  });

  it('reads names that break over lines', () => {
    const whole = tableAround(item(1));
    for (const name of [
      '打印机|购置费',
      '【民生】|档案数字化经费',
      '扫一扫|点餐系统运维费',
      '中|小企业扶持资金',
      '政务网站首页|改版服务费',
    ]) {
      const [text] = [whole.replace('档案数字化经费', name.replace('|', '\n'))];
      const row = [...Table.read(text!).rows()].at(-1)!.segment;
      assert.equal(row.name, name.replace('|', ''));
      checkRule(RULE, text!);
    }
  });

  it('reports a line that reads as a unit among the projects of another, and no unit that lost its amounts', () => {
    const row = (name: string, amount: string, goal = '', list = '') =>
      `${name}\t${amount}\t${amount}\t\t\t${goal}\t${list}\n`;
    const head = tableAround('').split('\n').slice(0, 4).join('\n');
    const [unit, first] = [row('青榕市档案局', '9.00'), row('档案数字化经费', '4.00', '完成加工。', item(1))];
    const second = row('库房租赁费', '5.00', '租用库房。', item(1, '租用间数'));
    const line = '市财政局预算处';
    for (const rows of [
      [unit, `«${line}»\n`, first, second],
      [unit, first, `«${line}»\n`, second],
      [`${line}\n`, unit, first, second],
      [unit, first, second, `«${line}»\n`, row('青榕市图书馆', '4.00'), first.replace('档案', '图书')],
    ]) {
      const text = `${head}\n${rows.join('')}`;
      checkRule(RULE, text);
      for (const rule of ['sum-mismatch', 'missing-amounts']) checkRule(rule, text.replace(/[«»]/g, ''));
    }
    const lost = `${head}\n${row('青榕市档案局', '4.00')}${first}«青榕市图书馆»\n${second}`;
    checkRule(RULE, lost.replace(/[«»]/g, ''));
    checkRule('missing-amounts', lost);
    checkRule('sum-mismatch', lost.replace(/[«»]/g, ''));
  });

  it('reports the link to a file inside a table, and none behind it', () => {
    const whole = tableAround(item(1));
    for (const link of [
      '附件下载：绩效目标表.xlsx',
      '附件：2026年项目支出绩效目标表.pdf',
      '[下载附件](mubiao.xlsx)',
      '绩效目标.pdf',
      '点击下载',
    ]) {
      checkRule(RULE, whole.replace('\n档案数字', `\n«${link}»\n档案数字`));
      checkRule(RULE, `${whole}\n${link}`);
    }
    checkRule(RULE, whole.replace('\n档案数字', '\n附件：绩效目标说明\n档案数字'));
    checkRule(RULE, `附件：2026年项目支出绩效目标表.pdf\n${whole}`);
  });

  it('says nothing of a goal and a list on lines of their own below the cells of a project', () => {
    checkRule(RULE, tableAround(item(1)).replace(/\t完成馆藏.*$/, `\t\n完成馆藏档案数字化加工。\n${item(1)}`));
  });

  it('reports text between the indented lines of a project, but no note', () => {
    const withLine = (line: string) =>
      `${table}\n档案修复经费\t0.00\n    绩效目标：修复档案。\n    ${item(1)}\n${line}    ${item(2)}\n`;
    checkRule(RULE, withLine('«以上已核定。»\n'));
    checkRule(RULE, withLine('注：以上已核定。\n'));
    checkTableFix(RULE, withLine('以上已核定。\n'), withLine(''));
  });

  it('says nothing of short lines at the end of a cell', () => {
    for (const line of ['%。', '~300次。', '元/人·月。', '、']) {
      checkRule(RULE, wrappedAround(`1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:9；年度指标值:9\n\n${line}`));
    }
  });

  it('deletes it', () => {
    checkTableFix(RULE, table.replace('合计', '1\t\t匚一\n合计'), table);
    checkFix(RULE, `匚一口又${item(1)}`, item(1));
  });

  it('reports a sign-off that was glued to a value or a goal, and takes it out', () => {
    const list = (value: string) => item(1, '抽查合格率', { cycle: '≥90%', annual: value });
    checkList(RULE, list('≥90%。«填表人：李明 联系电话：83170000»'));
    checkList(RULE, list('≥90% «填报日期：2024年1月5日»'));
    checkList(RULE, list('≥90%；«单位负责人（签字）：李四»'));
    checkFix(RULE, list('≥90%；填表人：李四'), list('≥90%'));
    for (const rule of ['cycle-annual-differ', 'stray-space', 'missing-end'])
      checkList(rule, list('≥90%。填表人：李明 联系电话：83170000').replace(/。$/, ''));
    for (const value of ['公开联系人：每村1名', '联系电话公开率100%', '按要求：审核人复核'])
      checkList(RULE, list(value));
  });

  it('says nothing of notes below a total or unit, which are no part of any row', () => {
    const spaced = table.replaceAll('\t', ' ');
    for (const note of [
      '注：含上级转移支付36万元。',
      '（注：专项含上级补助，待文到后调整）',
      '备注：含上级补助',
      '（含上级转移支付36万元）',
      '说明：金额含税。',
    ]) {
      for (const whole of [table, spaced]) {
        for (const name of ['档案数字化经费', '青榕市档案局\t', '青榕市档案局 10']) {
          const marked = whole.replace(`\n${name}`, `\n${note}\n${name}`);
          checkRule(RULE, marked);
          assert.deepEqual(rowsOf(marked), rowsOf(whole));
        }
      }
    }
  });

  it('reports what a reviewer wrote between two rows, and keeps it out of the name below', () => {
    const spaced = table.replaceAll('\t', ' ');
    for (const text of ['（请业务科补充）', '数据待核', '【待核实】', '金额需核实！', '（请财务科核对）']) {
      for (const whole of [table, spaced]) {
        const marked = whole.replace('档案数字化经费', `«${text}»\n档案数字化经费`);
        const [finding] = checkRule(RULE, marked);
        assert.equal(finding?.finding.message, 'remark');
        const names = [...Table.read(marked.replace(/[«»]/g, '')).rows()].map(({ segment }) => segment.name);
        assert.equal(names.at(-1), '档案数字化经费');
      }
    }
    for (const name of ['数据核查经费', '待遇核定工作经费', '请示件核实工作经费'])
      checkRule(RULE, table.replace('档案数字化经费', name));
  });

  it('reports the remains of characters behind a value, once, and keeps them out of it', () => {
    const scrap = '2 Ⅱ/丿 芯丨又 月17年 且 丨 中/又;';
    const [first, second] = [item(1, '配送周期', { cycle: '每月1次', annual: '每月1次' }), item(2)];
    for (const marked of [`${first} «${scrap}»${second}`, `${first}${second}«${scrap}»`]) {
      checkList(RULE, marked);
      for (const rule of ['stray-space', 'cycle-annual-differ', 'missing-end'])
        checkList(rule, marked.replace(/[«»]/g, ''));
      const [row] = [...Table.read(tableAround(marked.replace(/[«»]/g, ''))).rows()].slice(-1);
      assert.equal(row!.segment.list!.indicators[0]!.annualValue, '每月1次');
    }
    checkFix(RULE, `${first}${scrap}${second}`, `${first}${second}`);
    for (const value of ['每月1次。其中/含春节', '5人/次 2组', '按A/B级。分类处置'])
      checkList(RULE, item(1, '配送周期', { cycle: value, annual: value }) + second);
  });

  it('knows the number of an annex on a line of its own for that of a page', () => {
    const text = table.replace('档案数字化经费', '附件3\n档案数字化经费');
    assert.equal([...Table.read(text).rows()].at(-1)!.segment.name, '档案数字化经费');
  });

  it('reports an office, a seal or a date right above a row, and keeps the name below whole', () => {
    for (const line of ['科长', '财务科长', '2025年3月1日', '（盖章）', '局长签字']) {
      const marked = table.replace('档案数字化经费', `«${line}»\n馆藏档案数字化加工经费`);
      checkRule(RULE, marked);
      const names = [...Table.read(marked.replace(/[«»]/g, '')).rows()].map(({ segment }) => segment.name);
      assert.equal(names.at(-1), '馆藏档案数字化加工经费');
    }
  });

  it('leaves the beginning of a name above its rest', () => {
    for (const [begin, rest] of [
      ['馆藏档案', '数字化经费'],
      ['2025年', '馆藏档案数字化加工经费'],
      ['馆藏', '档案数字化加工经费'],
      ['班主任', '培训经费'],
    ]) {
      const broken = table.replace('档案数字化经费', `${begin}\n${rest}`);
      checkRule(RULE, broken);
      assert.equal([...Table.read(broken).rows()].at(-1)!.segment.name, `${begin}${rest}`);
    }
  });
});

/** What each row of a table is, and its name and goal. */
function rowsOf(text: string): unknown[] {
  return [...Table.read(text).rows()].map(({ segment }) => [segment.kind, segment.name, segment.goal]);
}
