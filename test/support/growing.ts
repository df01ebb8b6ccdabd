/** Texts that grow with a number: tables with much of one thing, and what was never meant to be a table. */
type Growing = (n: number) => string;

const HEAD = [
  '项目支出绩效目标表',
  '部门名称：临江区水务局',
  '单位：万元',
  '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '合计\t1.00\t1.00\t\t\t\t',
  '临江区水务局\t1.00\t1.00\t\t\t\t',
  '',
].join('\n');
const [, , , HEADER] = HEAD.split('\n');
const SPACED = HEAD.replaceAll('\t', ' ');
const CELLS = '河道保洁经费\t1.00\t1.00\t\t\t做好保洁。';
const ROW = `${CELLS}\t`;
const NAMED = `${ROW}1、1-产出指标；11-数量指标；`;
const VALUE = `${NAMED}巡查次数；实施周期指标值:`;

const indicator = (serial: number, name = '巡查次数') =>
  `${serial}、1-产出指标；11-数量指标；${name}；实施周期指标值:≥${serial}次；年度指标值:≥${serial}次。`;
const SOUND = `${ROW}${indicator(1)}\n`;

function many(n: number, piece: (i: number) => string): string {
  return Array.from({ length: n }, (_, i) => piece(i)).join('');
}

/** Much of what tables are made of. */
export const TABLES: Readonly<Record<string, Growing>> = {
  'indicators of one project': (n) => HEAD + ROW + many(n, (i) => indicator(i + 1, `巡查次数${i}`)),
  'the same with one on a line': (n) =>
    `${HEAD}${CELLS}\n${many(n, (i) => `    ${indicator(i + 1, `巡查次数${i}`)}\n`)}`,
  'the same in a wrapped table': (n) =>
    `${SPACED}河道保洁经费 1.00 1.00\n做好保洁。\n${many(n, (i) => `${indicator(i + 1).replace(/.{12}/g, '$&\n')}\n`)}`,
  'the same indicator': (n) => HEAD + ROW + indicator(1).repeat(n),
  'indicators without values': (n) =>
    HEAD + ROW + many(n, (i) => `${i + 1}、2-效益指标；22-社会效益；受益人次；年度指标值:${i}次。`),
  'projects of one name': (n) => HEAD + SOUND.repeat(n),
  'projects of one name in the authoring layout': (n) => HEAD + `${CELLS}\n    ${indicator(1)}\n`.repeat(n),
  'wrapped projects': (n) => SPACED + many(n, (i) => `河道保洁${i}经费 1.00 1.00\n做好保洁。\n${indicator(1)}\n`),
  'projects of a Markdown table': (n) =>
    HEAD.replaceAll('\t', ' | ') + many(n, (i) => `| 项目${i} | 1.00 | 1.00 | | | 目标 | ${indicator(1)} |\n`),
  units: (n) => HEAD + many(n, (i) => `单位${i}\t1.00\t1.00\t\t\t\t\n`),
  'units of one name': (n) => HEAD + '单位\t1.00\t1.00\t\t\t\t\n'.repeat(n),
  'units with a project': (n) => HEAD + many(n, (i) => `单位${i}\t1.00\t1.00\t\t\t\t\n${SOUND}`),
  'subtotals of a unit': (n) => HEAD + `${SOUND}小计\t1.00\t1.00\t\t\t\t\n`.repeat(n),
  'total rows': (n) => HEAD + many(n, (i) => `${SOUND}合计\t${i}.00\t${i}.00\t\t\t\t\n`),
  'page numbers between rows': (n) => HEAD + many(n, (i) => `${SOUND}第${i}页\n`),
  'comments that suppress': (n) => HEAD + '// 指标-忽略 missing-end\n'.repeat(n) + SOUND,
  'comments that suppress above rows': (n) => HEAD + `// 指标-忽略 missing-end\n${SOUND}`.repeat(n),
  'comments that suppress in a project': (n) =>
    `${HEAD}${CELLS}\n${'    // 指标-忽略\n'.repeat(n)}    ${indicator(1)}\n`,
  'comments in a project that suppress each a line': (n) => `${HEAD}${ROW}${'\n// 指标-忽略\n100%'.repeat(n)}`,
  'comments that suppress in the file between titles': (n) =>
    HEAD + SOUND + '项目支出绩效目标表\n// 指标-忽略全文\n'.repeat(n) + SOUND,
  'comments that suppress in the file': (n) => HEAD + '// 指标-忽略全文 missing-end\n'.repeat(n) + SOUND,
  'blank lines': (n) => HEAD + '\n'.repeat(n) + SOUND,
  titles: (n) => '项目支出绩效目标表\n'.repeat(n) + HEAD,
  headers: (n) => HEAD + `${HEADER}\n`.repeat(n),
  departments: (n) => '部门名称：甲\n'.repeat(n) + HEAD + SOUND,
  'lines of prose': (n) => HEAD + '今天开会讨论了三件事。\n'.repeat(n),
  'lines of a wrapped goal': (n) => `${SPACED}河道保洁经费 1.00 1.00\n${'做好全域河道保洁\n'.repeat(n)}`,
  'quoted lines': (n) => many(n, () => `> ${CELLS}\n`),
  'quoted figures': (n) => SPACED + '> 100 字\n'.repeat(n),
  'signs of quotations': (n) => `${HEAD}${'> '.repeat(n)}\n${SOUND}`,
  'beginnings of a header side by side': (n) => '项目名称（资金  总计  财政拨款\n'.repeat(n),
  'circled serials': (n) => HEAD + ROW + '①'.repeat(n),
  'labels in brackets': (n) => HEAD + ROW + '【年度指标值】'.repeat(n),
  'lines of wrapped names': (n) => SPACED + '河道保洁经费\n'.repeat(n),
  'lines of amounts': (n) => SPACED + '1.00 1.00\n'.repeat(n),
  'bare serials on lines': (n) => `${HEAD}${CELLS}\n${'    1、\n'.repeat(n)}`,
  'goals on lines': (n) => `${HEAD}${CELLS}\n${'    绩效目标：做好。\n'.repeat(n)}`,
  'bare serials': (n) => HEAD + ROW + '1、'.repeat(n),
  'figures between letters': (n) => HEAD + ROW + '1a'.repeat(n),
  'open brackets': (n) => HEAD + NAMED + '（'.repeat(n),
  'labels of values': (n) => HEAD + ROW + '年度指标值:'.repeat(n),
  'levels of one indicator': (n) => `${HEAD}${ROW}1、${'1-产出指标；'.repeat(n)}`,
  'fragments of one indicator': (n) => HEAD + ROW + '字；'.repeat(n),
  'figures of one value': (n) => HEAD + VALUE + '≥5次，'.repeat(n),
  'cells of one row': (n) => HEAD + '项目\t'.repeat(n),
  'carriage returns': (n) => HEAD + '\r'.repeat(n),
};

/** Where a long run may stand. */
export const PLACES: Readonly<Record<string, (run: string) => string>> = {
  'a line': (run) => `${HEAD}${run}字\n${SOUND}`,
  'a line that ends in an amount': (run) => `${SPACED}河道${run}字 1.00\n${SOUND}`,
  'a heading': (run) => `部门名称：甲${run}乙\n${HEAD}${SOUND}`,
  'a comment': (run) => `${HEAD}// 指标-忽略 ${run}，missing-end：已核\n${SOUND}`,
  'a name of a project': (run) => `${HEAD}河道${run}经费\t1.00\t1.00\t\t\t做好保洁。\t${indicator(1)}\n`,
  'an amount': (run) => `${HEAD}河道经费\t1${run}1\t1.00\t\t\t做好保洁。\t${indicator(1)}\n`,
  'a goal': (run) => `${HEAD}河道经费\t1.00\t1.00\t\t\t做好${run}保洁。\t${indicator(1)}\n`,
  'a head': (run) => `${HEAD}${ROW}1、1-${run}；11-数量指标；巡查次数；年度指标值:5次。\n`,
  'a name of an indicator': (run) => `${HEAD}${ROW}${indicator(1, `巡查${run}次数`)}\n`,
  'a value': (run) => `${HEAD}${VALUE}5${run}次；年度指标值:不少于5${run}次（权重${run}分）。\n`,
};

/** What regular expressions try again and again, where they are careless; the first ones tell most. */
export const RUNS: readonly string[] = [
  ...[' ', '0', '0.00 ', '1,', '-', '（'],
  ...[
    '\t',
    '　',
    '１',
    '9-',
    '(分',
    '1 ',
    '%',
    '、',
    '；',
    ':',
    '。',
    '…',
    '.',
    'I0',
    '/',
    '至',
    '0O.',
    '﹣',
    '有限公司',
    '[(',
  ],
];
