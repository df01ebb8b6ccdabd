import assert from 'node:assert/strict';
import { generate } from '../../support/generate.ts';
import { type RenderOptions, render } from '../../support/render.ts';
import { wrap } from '../../support/wrap.ts';

const table = generate({ seed: 7, units: 2, projects: 2 });
const uncoded = generate({ seed: 7, dialect: 'uncoded' });

describe('wrap', () => {
  it('breaks at the width, keeps figures whole, drops nothing', () => {
    assert.deepEqual(wrap('不低于97%。', 8), ['不低于', '97%。']);
    assert.deepEqual(wrap('不低于97%。', 8, true), ['不低于97', '%。']);
    assert.deepEqual(wrap('123456789', 4), ['1234', '5678', '9']);
    assert.deepEqual(wrap('', 4), []);
  });
});

describe('render', () => {
  const layouts: RenderOptions[] = [
    { layout: 'published' },
    {
      layout: 'published',
      columns: ['goal', 'indicators', 'name', 'total', 'fiscal', 'special', 'other'],
      blankLines: 0.5,
    },
    { layout: 'authoring' },
    { layout: 'wrapped' },
    { layout: 'wrapped', width: 24, blankLines: 0.7, pageLines: 12, amountsAt: 'any', breakAnywhere: true },
    { layout: 'published', untidy: 0.3, eol: '\r\n', bom: true, finalNewline: false },
  ];

  for (const options of layouts) {
    it(`gives the lines on which rows and indicators begin: ${JSON.stringify(options)}`, () => {
      for (const model of [table, uncoded]) {
        if (model === uncoded && options.columns !== undefined) continue;
        const { text, gold } = render(model, options);
        const lines = text.split(options.eol ?? '\n');
        for (const row of gold.rows) {
          assert.ok(lines[row.line - 1]!.includes(row.name.slice(0, 2)), row.name);
          for (const indicator of row.indicators) {
            assert.match(lines[indicator.line - 1]!.normalize('NFKC'), new RegExp(String(indicator.serial)[0]!));
          }
        }
      }
    });
  }

  it('puts every cell into its place', () => {
    const model = { ...table, rows: table.rows.slice(0, 3) };
    const project = model.rows[2]!;
    const published = render(model, { layout: 'published' }).text.trimEnd().split('\n').at(-1)!;
    assert.deepEqual(published.split('\t').slice(0, 6), [
      project.name,
      project.amounts.total,
      project.amounts.fiscal,
      '',
      '',
      project.goal,
    ]);
    const authored = render(model, { layout: 'authoring' }).text.split('\n');
    assert.ok(authored.includes(`    绩效目标：${project.goal}`));
    assert.equal(authored.filter((line) => /^ {4}\d、/.test(line)).length, project.indicators.length);
  });

  it('is repeatable, and different with another seed', () => {
    const untidy: RenderOptions = { layout: 'published', untidy: 0.2 };
    assert.equal(render(table, untidy).text, render(table, untidy).text);
    assert.notEqual(render(table, untidy).text, render(table, { ...untidy, seed: 2 }).text);
    assert.deepEqual(generate({ seed: 3 }), generate({ seed: 3 }));
    assert.notDeepEqual(generate({ seed: 3 }), generate({ seed: 4 }));
  });

  it('writes thousands separators on request only', () => {
    const rows = [
      { ...table.rows[0]!, amounts: { total: '1234567.89', fiscal: '999.00', special: null, other: null } },
    ];
    const line = (thousands: boolean) =>
      render({ ...table, rows }, { layout: 'published', thousands })
        .text.split('\n')
        .at(-2);
    assert.equal(line(true), '合计\t1,234,567.89\t999.00\t\t\t\t');
    assert.equal(line(false), '合计\t1234567.89\t999.00\t\t\t\t');
  });

  it('says whether the sums are right', () => {
    const { arithmetic } = render(table, { layout: 'published' }).gold;
    assert.deepEqual(
      arithmetic.projectsSumToUnits.map(({ ok }) => ok),
      [true, true],
    );
    assert.deepEqual([arithmetic.unitsSumToTotal.ok, arithmetic.partsSumToTotal.ok], [true, true]);
    const wrong = table.rows.map((row) =>
      row.kind === 'total' ? { ...row, amounts: { ...row.amounts, total: '1.00' } } : row,
    );
    const broken = render({ ...table, rows: wrong }, { layout: 'published' }).gold.arithmetic;
    assert.deepEqual([broken.unitsSumToTotal.ok, broken.partsSumToTotal.ok], [false, false]);
    assert.deepEqual(render(uncoded, { layout: 'published' }).gold.arithmetic, {
      projectsSumToUnits: [],
      unitsSumToTotal: { ok: null },
      partsSumToTotal: { ok: null },
    });
  });
});
