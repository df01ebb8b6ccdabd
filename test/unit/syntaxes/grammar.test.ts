import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tokensOf } from './tokens.ts';

/** Asserts what is coloured in a text, as `text → scope`, in order; punctuation and plain words are left out. */
async function check(text: string, ...expected: string[]): Promise<void> {
  const coloured = (await tokensOf(text))
    .flat()
    .filter(({ text, scope }) => scope !== '' && text.trim() !== '' && !scope.startsWith('punctuation.'))
    .map((token) => `${token.text.trim()} → ${token.scope}`);
  assert.deepEqual(coloured, expected);
}

/** As {@link check}, but of the punctuation alone. */
async function checkSigns(text: string, ...expected: string[]): Promise<void> {
  const signs = (await tokensOf(text)).flat().filter(({ scope }) => scope.startsWith('punctuation.'));
  assert.deepEqual(
    signs.map((token) => `${token.text} → ${token.scope.replace('punctuation.', '')}`),
    expected,
  );
}

const serial = 'entity.name.tag.serial';
const levelCode = 'constant.numeric.code.level';
const level = 'keyword.control.level';
const typeCode = 'constant.numeric.code.type';
const type = 'entity.name.type.indicator';
const label = 'variable.other.property.label';
const text = 'string.unquoted.value';
const number = 'constant.numeric.value';
const unit = 'keyword.other.unit';
const operator = 'keyword.operator.comparison';
const row = 'entity.name.function.row';
const amount = 'constant.numeric.amount';

describe('colours of an indicator', () => {
  it('in the standard form', async () => {
    await check(
      '3、1-产出指标；11-数量指标；更换路灯；实施周期指标值:≥300盏；年度指标值:按期完成。',
      `3 → ${serial}`,
      `1 → ${levelCode}`,
      `产出指标 → ${level}`,
      `11 → ${typeCode}`,
      `数量指标 → ${type}`,
      `实施周期指标值 → ${label}`,
      `≥ → ${operator}`,
      `300 → ${number}`,
      `盏 → ${unit}`,
      `年度指标值 → ${label}`,
      `按期完成 → ${text}`,
    );
    await checkSigns(
      '3、2-效益指标；22-社会效益；名称；年度指标值:1次。',
      '、 → definition.tag.serial',
      '- → separator.code',
      '； → separator.field',
      '- → separator.code',
      '； → separator.field',
      '； → separator.field',
      ': → separator.key-value',
      '。 → terminator.indicator',
    );
  });

  it('with half-width signs and spaces', async () => {
    await check(
      '2、3-满意度指标: 31-服务对象满意度: 市民满意率: 实施周期指标值:1年. 年度指标值:不低于95%。',
      `2 → ${serial}`,
      `3 → ${levelCode}`,
      `满意度指标 → ${level}`,
      `31 → ${typeCode}`,
      `服务对象满意度 → ${type}`,
      `实施周期指标值 → ${label}`,
      `1 → ${number}`,
      `年 → ${unit}`,
      `年度指标值 → ${label}`,
      `不低于 → ${operator}`,
      `95 → ${number}`,
      `% → ${unit}`,
    );
  });

  it('with full-width digits and hyphens', async () => {
    await check(
      '１２、１－产出指标；１１－数量指标；巡查次数；年度指标值：１２次。',
      `１２ → ${serial}`,
      `１ → ${levelCode}`,
      `产出指标 → ${level}`,
      `１１ → ${typeCode}`,
      `数量指标 → ${type}`,
      `年度指标值 → ${label}`,
      `１２ → ${number}`,
      `次 → ${unit}`,
    );
  });

  it('without codes', async () => {
    await check(
      '1、产出指标：举办讲座，年度指标值：4场。2、效益指标：社会效益指标：知晓率，年度指标值：＞百分之九十。',
      `1 → ${serial}`,
      `产出指标 → ${level}`,
      `年度指标值 → ${label}`,
      `4 → ${number}`,
      `场 → ${unit}`,
      `2 → ${serial}`,
      `效益指标 → ${level}`,
      `社会效益指标 → ${type}`,
      `年度指标值 → ${label}`,
      `＞ → ${operator}`,
      `百分之九十 → ${number}`,
    );
  });

  it('leaves digits of a name alone', async () => {
    await check(
      '1、2-效益指标；22-社会效益；12345热线24小时接听率达95%；年度指标值:95%。',
      `1 → ${serial}`,
      `2 → ${levelCode}`,
      `效益指标 → ${level}`,
      `22 → ${typeCode}`,
      `社会效益 → ${type}`,
      `年度指标值 → ${label}`,
      `95 → ${number}`,
      `% → ${unit}`,
    );
  });

  it('sees labels cut or misspelt, and the head of a spliced fragment', async () => {
    await check(
      '及时率；实施周期值:标准: 100%；年度指标: 13-时效指标: 及时率',
      `实施周期值 → ${label}`,
      `标准: → ${text}`,
      `100 → ${number}`,
      `% → ${unit}`,
      `年度指标 → ${label}`,
      `13 → ${typeCode}`,
      `时效指标 → ${type}`,
    );
  });

  it('keeps a value from running on', async () => {
    await check(
      '次数；年度指标值:1.5万元\t2',
      `年度指标值 → ${label}`,
      `1.5 → ${number}`,
      `万元 → ${unit}`,
      `2 → ${amount}`,
    );
    await check('值。年度指标值:\n绩效', `年度指标值 → ${label}`);
  });
});

describe('colours over hard line breaks', () => {
  it('in labels', async () => {
    await check('数量；年\n度指标值:1辆。', `年 → ${label}`, `度指标值 → ${label}`, `1 → ${number}`, `辆 → ${unit}`);
    await check(
      '数量；实施周期指标\n值:36人；年',
      `实施周期指标 → ${label}`,
      `值 → ${label}`,
      `36 → ${number}`,
      `人 → ${unit}`,
      `年 → ${label}`,
    );
    await check('完成率；实\n施周期指标值:及时', `实 → ${label}`, `施周期指标值 → ${label}`, `及时 → ${text}`);
  });

  it('in serials and codes', async () => {
    await check('合规。6\n、2-效益指标；', `6 → ${serial}`, `2 → ${levelCode}`, `效益指标 → ${level}`);
    await check('合规。3、\n2-效益指标；', `3 → ${serial}`, `2 → ${levelCode}`, `效益指标 → ${level}`);
    await check(
      '合规。4、1-\n产出指标；13-\n时效指标；',
      `4 → ${serial}`,
      '1 → constant.numeric.code',
      `产出指标 → ${level}`,
      '13 → constant.numeric.code',
      `时效指标 → ${type}`,
    );
  });

  it('in the names of levels and types', async () => {
    await check(
      '5、1-产\n出指标；11-数\n量指标；',
      `5 → ${serial}`,
      `1 → ${levelCode}`,
      `产 → ${level}`,
      `出指标 → ${level}`,
      `11 → ${typeCode}`,
      `数 → ${type}`,
      `量指标 → ${type}`,
    );
    await check('2、效益指\n标：参观次数', `2 → ${serial}`, `效益指 → ${level}`, `标 → ${level}`);
  });
});

describe('colours of a table', () => {
  it('title, with or without Markdown', async () => {
    const title = 'entity.name.section.title';
    await check(
      '青榕市水务局2022年项目支出绩效目标表（含转移支付项目）',
      `青榕市水务局2022年项目支出绩效目标表（含转移支付项目） → ${title}`,
    );
    await check('## 项目支出绩效目标表', `项目支出绩效目标表 → ${title}`);
    await check('按要求填报绩效目标，并公开绩效目标表。');
  });

  it('department and unit', async () => {
    await check(
      '部门名称：青榕市水务局 (部门) 单位：万元',
      '部门名称 → variable.other.property.heading',
      '青榕市水务局 (部门) → string.unquoted.department',
      '单位 → variable.other.property.heading',
      '万元 → keyword.other.unit.amount',
    );
  });

  it('column names, also wrapped', async () => {
    const column = 'storage.type.column';
    await check(
      '项目名称（资金使用单位）\t总计\t绩效目标',
      `项目名称（资金使用单位） → ${column}`,
      `总计 → ${column}`,
      `绩效目标 → ${column}`,
    );
    await check(
      '财政专户拨款 其他资金\n绩效指标',
      `财政专户拨款 → ${column}`,
      `其他资金 → ${column}`,
      `绩效指标 → ${column}`,
    );
  });

  it('rows and amounts', async () => {
    await check(
      '合计\t2,177.86\t972. 35\t\t0',
      '合计 → keyword.other.total',
      `2,177.86 → ${amount}`,
      `972. 35 → ${amount}`,
      `0 → ${amount}`,
    );
    await check('    河道保洁经费 18.00 18.00', `河道保洁经费 → ${row}`, `18.00 → ${amount}`, `18.00 → ${amount}`);
    await check('60.00 60.00', `60.00 → ${amount}`, `60.00 → ${amount}`);
    await check(
      '河道保洁经费\t18\t18\t\t\t做好2条河道保洁',
      `河道保洁经费 → ${row}`,
      `18 → ${amount}`,
      `18 → ${amount}`,
    );
  });

  it('rules and page numbers', async () => {
    await check('------\t----\t--', '------\t----\t-- → comment.line.rule');
    await check('第 3 页 共 8 页\n- 4 -', '第 3 页 共 8 页 → comment.line.page', '- 4 - → comment.line.page');
  });

  it('in the authoring layout', async () => {
    await check(
      '河道保洁经费\t18.00\t18.00\n    绩效目标：保持河道清洁。\n    1、1-产出指标；11-数量指标；保洁河长；年度指标值:≥42公里。',
      `河道保洁经费 → ${row}`,
      `18.00 → ${amount}`,
      `18.00 → ${amount}`,
      '绩效目标 → variable.other.property.goal',
      `1 → ${serial}`,
      `1 → ${levelCode}`,
      `产出指标 → ${level}`,
      `11 → ${typeCode}`,
      `数量指标 → ${type}`,
      `年度指标值 → ${label}`,
      `≥ → ${operator}`,
      `42 → ${number}`,
      `公里 → ${unit}`,
    );
  });
});

describe('colours of a comment', () => {
  it('on a line of its own, indented or full-width', async () => {
    await check('// 1、1-产出指标；', '1、1-产出指标； → comment.line.double-slash');
    await check('    ／／待核', '待核 → comment.line.double-slash');
  });

  it('never for an address or inside a line', async () => {
    await check('//www.gov.cn');
    await check('巡查费\t1.00\t// 待核', `巡查费 → ${row}`, `1.00 → ${amount}`);
  });
});

describe('colours of real tables', () => {
  const corpus = new URL('../../../../shared/corpus/', import.meta.url);

  it('reach nearly every head and label', async function () {
    if (!existsSync(corpus)) {
      console.log('      没有真实表格可查，跳过 / skipped: the real tables are not here');
      this.skip();
    }
    for (const file of readdirSync(corpus)) {
      const source = readFileSync(new URL(file, corpus), 'utf8');
      const scopes = (await tokensOf(source)).flat().map(({ scope }) => scope);
      const joined = source.replace(/\s+/g, '');
      const share = (scope: string, pattern: RegExp) =>
        scopes.filter((found) => found === scope).length / joined.match(pattern)!.length;
      assert.ok(share(label, /[实年][^；，]{0,4}指标值[:：]/g) > 0.98, `${file}: labels`);
      assert.ok(share(level, /、(?:\d-)?(?:产出|效益|满意度)指标/g) > 0.95, `${file}: levels`);
      assert.ok(share(serial, /\d、(?:\d-)?(?:产出|效益|满意度)指标/g) > 0.98, `${file}: serials`);
    }
  });
});

describe('colouring', () => {
  const inTime = async (line: string) => {
    const start = performance.now();
    await tokensOf(line);
    const spent = performance.now() - start;
    assert.ok(spent < 8000, `${line.slice(0, 20)}… took ${spent.toFixed(0)} ms`);
  };

  it('of a line of 200 kB ends in time', async function () {
    this.timeout(60_000);
    const indicator = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:≥12次；年度指标值:≥12次。';
    await inTime(indicator.repeat(4000));
    await inTime('-'.repeat(200_000));
    await inTime(`${'总计 '.repeat(60_000)}x`);
    await inTime('绩效目标'.repeat(50_000));
    await inTime('年度指标值：'.repeat(30_000));
    await inTime('1'.repeat(200_000));
  });
});
