import type { Row, Span } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Edit, Fix, Rule, SegmentContext } from './rule.ts';
import type { Reading } from './support/reading.ts';
import { areApart } from './support/unit-kinds.ts';
import { editsIn, mainNumber, spanIn, textOf } from './support/values.ts';

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
    twice: {
      zh: '“{value}”里的“{unit}”是多余的，有了它读不成一个数。请删去。',
      en: 'In “{value}” the word “{unit}” is one too many, so that it reads as no number. Delete it.',
    },
    value: { zh: '指标值里的单位是“{other}”', en: 'The value says “{other}”' },
  },
  fixes: {
    single: { zh: '删去多余的“{unit}”', en: 'Delete the second “{unit}”' },
    strip: { zh: '去掉名称里的“（{unit}）”', en: 'Take “({unit})” out of the name' },
    change: { zh: '单位“{unit}”写到指标值里', en: 'Put the unit “{unit}” into the value' },
  },
  fixKind: 'either',
  needs: Sign.NameFigure | Sign.Words,
  needsWords: () => ({ values: ['前前', '内内', '万万', '日日'] }),
  checkIndicator({ name, values }, row, { report }) {
    reportTwice(row, values, report);
    const bracket = name === null ? null : name.bracket;
    // 1500台（套） in a name is one figure.
    if (name === null || bracket === null || name.value.figures.some(({ end }) => end >= bracket.end)) return;
    const first = values.find((value) => unitOf(value) !== null);
    if (first === undefined) return;
    const plain = unitOf(first)!.text.replace('％', '%');
    const inBrackets = BRACKETS.exec(textOf(first, unitOf(first)!));
    const scaled = `${mainNumber(first)!.scale}${plain}`;
    const other = `${scaled}${inBrackets?.[0] ?? ''}`;
    const units = [plain, scaled, inBrackets?.[1], ...(IN_METRES.includes(plain) ? IN_METRES : [])];
    const same = bracket.unit.split(/[/／、或]/).some((unit) => units.includes(unit));
    const args = { unit: bracket.unit, value: first.value.text, other };
    // Without the unit in the name, a value that has none would lose it.
    const told = values.every((value) => mainNumber(value) === null || unitOf(value) !== null);
    report(spanIn(row, name, bracket), {
      message: same ? 'same' : 'differ',
      args,
      ...(areApart(bracket.unit, plain) ? { severity: 'warning' as const } : {}),
      related: same ? [] : [{ span: spanIn(row, first, unitOf(first)!), message: 'value', args }],
      fix: () => {
        const strip: Fix = { title: 'strip', args, safe: same && told, edits: editsIn(row, name, bracket, '') };
        const edits = same ? [] : values.flatMap((value) => changeUnit(row, value, bracket.unit));
        return edits.length === 0
          ? strip
          : [strip, { title: 'change', args, safe: false, edits: [...edits, ...strip.edits] }];
      },
    });
  },
};

/** What is laid is told in metres along it. */
const IN_METRES = ['米', '延长米', '延米'];

/** 套 of 台（套）. */
const BRACKETS = /[（(](.+)[)）]$/;

/** Puts another unit behind a value's number, in the place of its scale too; nothing where the unit stands before it. */
function changeUnit(row: Row, value: Reading, to: string): Edit[] {
  const unit = unitOf(value);
  if (unit === null) return [];
  const { number, scale } = mainNumber(value)!;
  const span = { start: number.end - scale.length, end: unit.end };
  return unit.start < number.end ? [] : editsIn(row, value, span, `${/^[万亿]/.test(to) ? '' : scale}${to}`);
}

/** 95%%. */
function reportTwice(row: Row, values: readonly Reading[], report: SegmentContext['report']): void {
  for (const first of values) {
    const unit = secondUnit(first);
    if (unit === null) continue;
    const args = { value: textOf(first, first.words), unit: textOf(first, unit) };
    report(spanIn(row, first, unit), {
      message: 'twice',
      args,
      severity: 'warning',
      fix: () => ({
        title: 'single',
        args,
        safe: false,
        edits: values.flatMap((value) => {
          const second = secondUnit(value);
          return second === null ? [] : editsIn(row, value, second, '');
        }),
      }),
    });
    return;
  }
}

/** The unit of a value once more, behind it and before nothing else but 以上 and the like, or another word twice. */
export function secondUnit(value: Reading): Span | null {
  const { figures, text } = value.value;
  const twice = MAYBE_TWICE.test(text) ? TWICE.exec(text) : null;
  if (twice !== null) {
    const length = twice[0].length / 2;
    return { start: twice.index + length, end: twice.index + 2 * length };
  }
  const last = figures.at(-1);
  if (last === undefined || last.end >= value.words.end || last.kind === 'date' || last.unit === null) return null;
  const behind = textOf(value, { start: last.end, end: value.words.end }).replace(SUFFIX, '');
  const isAgain = behind !== '' && behind.normalize('NFKC') === last.unit.text.normalize('NFKC');
  const isCount = last.kind === 'percent' && COUNTED.includes(behind);
  return isAgain || isCount ? { start: last.end, end: last.end + behind.length } : null;
}

/** Units of counts, which no percentage has: 90%分. */
const COUNTED = ['分', '个', '次', '人', '人次', '户', '家', '件', '项', '场', '条', '份'];
const SUFFIXES = ['以上', '以下', '以内', '之内', '左右'];
const SUFFIX = new RegExp(`(?:${SUFFIXES.join('|')})$`);
/** What TWICE ends with, or has in it: it looks back at every place of a text, and nearly none has it. */
const MAYBE_TWICE = /[上下内右前]$|万万|日日/;
/** 12月底前前, 90%以上以上, 10万万元. */
const TWICE = new RegExp(
  `(?<=[\\d底日月年%％\\p{Script=Han}])(${SUFFIXES.join('|')}|[前内])\\1$|(?<=\\d)(?:万万(?=元)|日日(?=[前内]))`,
  'u',
);

/** The unit of a value's main figure. */
function unitOf(value: Reading) {
  return mainNumber(value)?.unit ?? null;
}
