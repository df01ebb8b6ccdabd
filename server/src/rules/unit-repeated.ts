import type { Row } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Edit, Fix, Rule } from './rule.ts';
import { editsIn, mainNumber, type Reading, readingsOf, spanIn } from './support/values.ts';

export const unitRepeated: Rule = {
  name: 'unit-repeated',
  group: 'values',
  severity: 'hint',
  summary: {
    zh: '名称和指标值都写了单位，或两处单位不一致',
    en: 'The unit stands in name and value, or the two disagree',
  },
  messages: {
    same: {
      zh: '单位“{unit}”在名称和指标值里各写了一次，读作“{value}”时重复。名称里的可以去掉。',
      en: 'The unit “{unit}” stands in the name and again in the value “{value}”. The one in the name can go.',
    },
    differ: {
      zh: '名称里的单位是“{unit}”，指标值“{value}”里却是“{other}”，不知以哪个为准。请核对后只留一个。',
      en: 'The name says “{unit}” but the value “{value}” says “{other}”, so nobody knows which one counts. Check and keep one.',
    },
    value: { zh: '指标值里的单位是“{other}”', en: 'The value says “{other}”' },
  },
  fixes: {
    strip: { zh: '去掉名称里的“（{unit}）”', en: 'Take “({unit})” out of the name' },
    change: { zh: '单位“{unit}”写到指标值里', en: 'Put the unit “{unit}” into the value' },
  },
  fixKind: 'either',
  needs: Sign.NameFigure,
  checkRow(row, { report }) {
    for (const { name, values } of readingsOf(row)) {
      const bracket = name === null ? null : name.bracket;
      if (name === null || bracket === null) continue;
      const first = values.find((value) => unitOf(value) !== null);
      if (first === undefined) continue;
      const plain = unitOf(first)!.text.replace('％', '%');
      const other = `${mainNumber(first)!.scale}${plain}`;
      const same = bracket.unit.split(/[/／、或]/).some((unit) => unit === plain || unit === other);
      const args = { unit: bracket.unit, value: first.value.text, other };
      // Without the unit in the name, a value that has none would lose it.
      const told = values.every((value) => mainNumber(value) === null || unitOf(value) !== null);
      report(spanIn(row, name, bracket), {
        message: same ? 'same' : 'differ',
        args,
        related: same ? [] : [{ span: spanIn(row, first, unitOf(first)!), message: 'value', args }],
        fix: () => {
          const strip: Fix = { title: 'strip', args, safe: same && told, edits: editsIn(row, name, bracket, '') };
          const edits = same ? [] : values.flatMap((value) => changeUnit(row, value, bracket.unit));
          return edits.length === 0
            ? strip
            : [strip, { title: 'change', args, safe: false, edits: [...edits, ...strip.edits] }];
        },
      });
    }
  },
};

/** Puts another unit behind a value's number, in the place of its scale too; nothing where the unit stands before it. */
function changeUnit(row: Row, value: Reading, to: string): Edit[] {
  const unit = unitOf(value);
  if (unit === null) return [];
  const { number, scale } = mainNumber(value)!;
  const span = { start: number.end - scale.length, end: unit.end };
  return unit.start < number.end ? [] : editsIn(row, value, span, `${/^[万亿]/.test(to) ? '' : scale}${to}`);
}

/** The unit of a value's main figure. */
function unitOf(value: Reading) {
  return mainNumber(value)?.unit ?? null;
}
