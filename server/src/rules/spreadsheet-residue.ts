import type { Row } from '#grammar';
import { Sign } from '../check/signs.ts';
import type { Rule, SegmentContext } from './rule.ts';
import type { Reading } from './support/reading.ts';
import { RESIDUE_SIGNS, type Residue, residueIn, serialIn } from './support/residue.ts';
import { editsIn, spanIn, textOf } from './support/values.ts';

export const spreadsheetResidue: Rule = {
  name: 'spreadsheet-residue',
  group: 'values',
  severity: 'warning',
  summary: {
    zh: '留有电子表格的痕迹：日期序列号、科学计数法、公式错误、放错的千位分隔符',
    en: 'Traces of a spreadsheet: date serials, scientific notation, formula errors, misplaced thousands separators',
  },
  messages: {
    error: {
      zh: '“{found}”是电子表格的公式错误，原来的内容已经丢失。请对照原表补回。',
      en: '“{found}” is a formula error of a spreadsheet; what stood here is lost. Restore it from the source.',
    },
    overflow: {
      zh: '“{found}”是电子表格的格子太窄、放不下时显示的符号，原来的内容没有带过来。请对照原表补回。',
      en: '“{found}” is what a spreadsheet shows where a cell is too narrow; what it held was not copied. Restore it from the source.',
    },
    raw: {
      zh: '“{found}”是电子表格里的公式、日期、时刻、逻辑值或没有取整的数，读表的人看不懂。请对照原表，改写成填报的内容。',
      en: '“{found}” is a formula, a date, a time of day, a truth value or an unrounded number from a spreadsheet. Write what it stands for.',
    },
    mark: {
      zh: '“{found}”前面的单引号是电子表格表示文本的标记，应为“{text}”。请改正。',
      en: 'The apostrophe before “{found}” is how a spreadsheet marks text; write “{text}”.',
    },
    scientific: {
      zh: '“{found}”是电子表格的科学计数法，读表的人看不懂。应写作 {text}，请核对后改正。',
      en: '“{found}” is scientific notation from a spreadsheet. Write {text}, after checking it.',
    },
    serial: {
      zh: '“{found}”像是电子表格的日期序列号，即 {text}。读表的人看不懂，请核对原表后改正。',
      en: '“{found}” looks like a spreadsheet’s date serial for {text}. Nobody can read it; check what was meant and write that.',
    },
    thousands: {
      zh: '“{found}”的千位分隔符放错了位置，读不成一个数。可能是 {text}，请核对后改正。',
      en: 'The thousands separator in “{found}” stands in the wrong place, so that it is no number. It may be {text}; check, and correct it.',
    },
    twoDigits: {
      zh: '“{found}”的逗号后面只有两位数，读不成一个数：可能是 {text}（小数点写成了逗号），也可能是 {other}（多了逗号）。请核对后改正。',
      en: 'Two digits follow the comma in “{found}”, so that it is no number: it may be {text} with a comma for its point, or {other} with a comma too much. Check, and correct it.',
    },
    year: {
      zh: '年份“{found}”带了千位分隔符，应写作“{text}”。请改正。',
      en: 'The year “{found}” has a thousands separator; write “{text}”.',
    },
  },
  fixes: {
    write: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  needs: Sign.Unitless,
  needsWords: () => ({ names: RESIDUE_SIGNS, values: RESIDUE_SIGNS }),
  checkIndicator(reading, row, { report }) {
    const { name, values } = reading;
    const inName = name === null ? null : residueIn(name.value.text);
    if (inName !== null) tell(row, [{ part: name!, residue: inName }], report);
    const inValues: Place[] = [];
    for (const part of values) {
      const residue = residueIn(part.value.text) ?? serialIn(part, reading);
      if (residue !== null) inValues.push({ part, residue });
    }
    tell(row, inValues, report);
  },
};

interface Place {
  readonly part: Reading;
  readonly residue: Residue;
}

/** One finding for a name, and one for both values of an indicator. */
function tell(row: Row, found: readonly Place[], report: SegmentContext['report']): void {
  const [first] = found;
  if (first === undefined) return;
  const { kind, text, other } = first.residue;
  const args = { found: textOf(first.part, first.residue), text: text ?? '', other: other ?? '' };
  const fix = () =>
    (other === undefined ? (['text'] as const) : (['text', 'other'] as const)).map((which) => ({
      title: 'write',
      args: { text: args[which] },
      safe: false,
      edits: found.flatMap(({ part, residue }) => {
        const right = residue[which] ?? residue.text;
        return right === null ? [] : editsIn(row, part, residue, right);
      }),
    }));
  report(spanIn(row, first.part, first.residue), {
    message: kind,
    args,
    fix: text === null ? [] : fix,
  });
}
