import fc from 'fast-check';
import { SEED, TIMES } from '../support/fuzz.ts';
import { generate } from '../support/generate.ts';
import { type RenderOptions, render } from '../support/render.ts';

const seed = SEED ?? Date.now() % 2 ** 31;
after(() => console.log(`      FUZZ_SEED=${seed}`));

/** How many cases a property runs in `npm test`, and their seed. */
export function cases(numRuns: number): fc.Parameters<unknown> {
  return { numRuns: Math.round(numRuns * TIMES), seed };
}

/** How far into a text: any place is as likely as any other, as it is not among all doubles from 0 to 1. */
export function share(): fc.Arbitrary<number> {
  return fc.nat(9_999).map((n) => n / 10_000);
}

/** Replaces `length` code units at the share `at` of the text by `put`. */
export interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

export const PIECES = [
  '',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\t\t',
  '。',
  '；',
  '1、',
  '。8、3.',
  '2、（2）效益指标；',
  '2、1-产出指标；11-数量指标；',
  '；实施周期指标值:1年；年度指标值:',
  '年度指标',
  '效益指标：',
  '    绩效目标：做好工作。',
  '    1、',
  '合计\t1.00\t1.00',
  '10.00 10.00',
  '\n项目支出绩效目标表\n',
  '\n收支总体情况表\n',
  '\n项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n',
  '\n主管部门 预算单位 项目名称 绩效目标 绩效指标\n',
  '\n------\t---\n',
  '\n// 已核对\n',
  '\n    ／／',
  '\n// 指标-忽略\n',
  '\n    // 指标-忽略 missing-end、stray-space：已核\n',
  '\n// zhibiao-ignore-project missing-serial, missing-lable\n',
  '\n// 指标-忽略全文 missing-end\n',
  '𠮷',
  '\ud842',
  '\u0000',
  '\u202e',
  '\ufeff',
  '（',
  '100%',
  '"',
  '""',
  '\n"全市""红色""档案\n加工经费"\t1.00\t1.00\t\t\t"1.加工；\n2.开放。"\t"1、1-产出指标；11-数量指标；""红色""档案卷数；\n年度指标值:1卷。"\n',
];

export function editOf(): fc.Arbitrary<RandomEdit> {
  return fc.record({
    at: share(),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 })),
    put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })),
  });
}

/** A table in any layout and form, as it should be. */
export function soundTable(): fc.Arbitrary<string> {
  const options: fc.Arbitrary<RenderOptions> = fc.record({
    layout: fc.constantFrom('published' as const, 'wrapped' as const, 'authoring' as const),
    width: fc.constantFrom(24, 40, 64),
    amountsAt: fc.constantFrom('first' as const, 'last' as const, 'own' as const, 'any' as const),
    blankLines: fc.constantFrom(0, 0.4),
    pageLines: fc.constantFrom(0, 30),
    breakAnywhere: fc.boolean(),
    untidy: fc.constantFrom(0, 0.2),
    eol: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    bom: fc.boolean(),
    seed: fc.integer({ min: 1, max: 1000 }),
  });
  const model = fc.record({
    seed: fc.integer({ min: 1, max: 1000 }),
    units: fc.integer({ min: 1, max: 2 }),
    projects: fc.integer({ min: 1, max: 4 }),
    dialect: fc.constantFrom('coded' as const, 'uncoded' as const),
  });
  return fc.tuple(model, options).map(([size, how]) => render(generate(size), how).text);
}

/** A table with pieces deleted, doubled and put in. */
export function damagedTable(): fc.Arbitrary<string> {
  // Some characters give way to one of two code units.
  const rare = fc.constantFrom(/(?!)/g, /(?!)/g, /[做次]/g, /[率行]/g, /[项产套]/g);
  const unnamed = fc.constantFrom(/(?!)/, /(?!)/, /(?<=\t)绩效指标/, /(?<=\t)绩效目标(?=\t)/, /(?<=\t)总计(?=\t)/);
  return fc
    .tuple(soundTable(), rare, unnamed, fc.array(editOf(), { maxLength: 6 }))
    .map(([text, replaced, lost, edits]) =>
      edits.reduce(
        (damaged, { at, length, put }) => {
          const start = Math.floor(at * damaged.length);
          return damaged.slice(0, start) + put + damaged.slice(start + length);
        },
        text.replace(replaced, '𠮷').replace(lost, ''),
      ),
    );
}

/** Any text at all, more often one like a table. */
export function tableText(): fc.Arbitrary<string> {
  const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
  return fc.oneof(damagedTable(), words, fc.string({ unit: 'binary', maxLength: 300 }));
}
