import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  columnName,
  parseAmount,
  type Row,
  toHalfWidth,
  withoutSpaces,
} from '#grammar';
import { isMisgrouped, isNegative } from '../check/row-defects.ts';
import type { Edit, Fix, Rule } from './rule.ts';
import { misplacedPoint } from './support/amount-doubts.ts';
import { AMOUNT_DECIMALS, amountSpan } from './support/amounts.ts';
import { gluedCells } from './support/glued-cells.ts';
import { misreadAmount } from './support/misread-amount.ts';

export const invalidAmount: Rule = {
  name: 'invalid-amount',
  group: 'table',
  severity: 'warning',
  fixKind: 'either',
  fold: 'common',
  foldBy: 'kind',
  summary: {
    zh: '金额不是数字、小于 0、超过两位小数、用了全角数字，或中间有空格',
    en: 'An amount that is no number, below 0, has more than two decimals, full-width digits, or a space in it',
  },
  messages: {
    number: {
      zh: '{column}“{printed}”不是数字，无法参加合计。请改为以万元计的数字，例如 12.50。',
      en: '“{printed}” under {column} is no number and cannot be added up. Write a number such as 12.50.',
    },
    misread: {
      zh: '{column}“{printed}”不是数字，疑为 {right} 的识别错字，无法参加合计。请对照原表改正。',
      en: '“{printed}” under {column} is no number and cannot be added up; it looks like a misreading of {right}. Check the source and correct it.',
    },
    unit: {
      zh: '{column}“{printed}”带了单位或货币符号，电子表格会把它当作文字，不能参加合计。单位写在表头，这里只写数字“{bare}”；与表头的单位不同时，先换算。',
      en: '“{printed}” under {column} has a unit or currency sign, so that spreadsheets take it for text and it cannot be added up. The header tells the unit: write “{bare}”, converted if the units differ.',
    },
    decimals: {
      zh: '{column}“{printed}”超过 {most} 位小数，与表中其他金额的精度不同，合计会有尾差。请保留 {most} 位小数。',
      en: '“{printed}” under {column} has more than {most} decimals, so that sums will differ in the last digit. Round it to {most}.',
    },
    grouping: {
      zh: '{column}“{printed}”的千位分隔符位置不对，可能多了或少了数字。请核对原数后改正。',
      en: '“{printed}” under {column} has its thousands separator in the wrong place; a digit may be lost. Check the source.',
    },
    comma: {
      zh: '{column}“{printed}”把逗号写在了小数点的位置：这一行的其他金额里就有 {right}。请核对后改为 {right}。',
      en: '“{printed}” under {column} has a comma where the point belongs: {right} is among the other amounts of this row. Check it and write {right}.',
    },
    negative: {
      zh: '{column}“{printed}”小于 0。目标表写的是安排的预算，不会是负数，合计也会因此少算。请对照原表核对。',
      en: '“{printed}” under {column} is below 0. What is planned cannot be negative, and sums come out too small. Check the source.',
    },
    space: {
      zh: '{column}“{printed}”中间有空格，电子表格会把它当作文字。请删去空格。',
      en: '“{printed}” under {column} has a space in it, so that spreadsheets take it for text. Delete the space.',
    },
    width: {
      zh: '{column}“{printed}”用了全角数字，有的电子表格会把它当作文字，不能参加合计。请改为 {bare}。',
      en: '“{printed}” under {column} is in full-width digits, which some spreadsheets take for text that cannot be added up. Write {bare}.',
    },
    too: { zh: '{column}也是“{printed}”', en: '{column} is “{printed}”, too' },
  },
  options: {
    decimals: {
      default: AMOUNT_DECIMALS,
      description: { zh: '金额最多的小数位数', en: 'The most decimals that an amount may have' },
    },
    placeholders: {
      default: ['-', '—', '——', '－', '–', '/', 'NaN'],
      description: { zh: '表示没有金额的符号', en: 'Signs that stand for no amount' },
    },
  },
  fixes: {
    right: { zh: '改为 {right}', en: 'Change to {right}' },
    space: { zh: '删去金额中的空格', en: 'Delete the space' },
    width: { zh: '改为 {bare}', en: 'Change to {bare}' },
    unit: { zh: '只写数字“{bare}”（请核对单位）', en: 'Write “{bare}” alone (check the unit)' },
  },
  checkRow(row, { option, report }) {
    const told = new Set<AmountColumn>();
    for (const column of AMOUNT_COLUMNS) {
      const printed = row.text(column);
      if (printed === null || told.has(column) || option<string[]>('placeholders').includes(printed)) continue;
      const most = option<number>('decimals');
      const plain = PLAIN.exec(printed);
      if (plain !== null && (plain[1]?.length ?? 0) <= most) continue;
      const kind = wrongBy(row, column, printed, most);
      if (kind === null || isGlued(row, column)) continue;
      // Of a point that the other amounts show to be misplaced, parts-mismatch speaks.
      if (kind === 'decimals' && row.kind === 'project' && misplacedPoint(row) === column) continue;
      // Total and fiscal are mostly the same amount, and so is the slip in them; spaces are mostly in all.
      const isAlike = (text: string, other: AmountColumn) =>
        kind === 'space'
          ? wrongBy(row, other, text, most) === kind && hasSpaceInDigits(text) === hasSpaceInDigits(printed)
          : text === printed;
      const alike = AMOUNT_COLUMNS.filter((other) => isAlike(row.text(other) ?? '', other) && !isGlued(row, other));
      for (const other of alike) told.add(other);
      const related = alike.slice(1).map((other) => ({
        span: amountSpan(row, other),
        message: 'too',
        args: { column: columnName(other), printed: row.text(other)! },
      }));
      const bare = kind === 'width' ? toHalfWidth(printed) : (withoutUnit(printed) ?? '');
      const right = kind === 'number' ? misreadAmount(printed) : kind === 'grouping' ? withPoint(row, printed) : null;
      const span = amountSpan(row, column);
      if (right !== null) {
        const message = kind === 'number' ? 'misread' : 'comma';
        const args = { kind: message, column: columnName(column), printed, right };
        const edits = alike.map((other) => ({ span: amountSpan(row, other), text: right }));
        report(span, { message, args, related, fix: { title: 'right', args, safe: false, edits } });
        continue;
      }
      report(span, {
        message: kind,
        args: { kind, column: columnName(column), printed, most, bare },
        related,
        // Most programs read them.
        ...(kind === 'width' && { severity: 'hint' as const }),
        fix: hasFix(kind) ? () => fixOf(kind, row, alike, bare) : [],
      });
    }
  },
};

/** As most amounts are printed. */
const PLAIN = /^\d{1,12}(?:\.(\d{1,12}))?$/;

/** Whether a tab was lost in the cell: column-count tells it. */
function isGlued(row: Row, column: AmountColumn): boolean {
  const at = row.cellSpan(column)!.start;
  return gluedCells(row).some(({ start, end }) => start <= at && at < end);
}

type Kind = 'number' | 'unit' | 'grouping' | 'negative' | 'space' | 'decimals' | 'width';
type Mended = 'space' | 'unit' | 'width';

function hasFix(kind: Kind): kind is Mended {
  return kind === 'space' || kind === 'unit' || kind === 'width';
}

function wrongBy(row: Row, column: AmountColumn, printed: string, most: number): Kind | null {
  if (row.amount(column) === null && !(NUMBER.test(printed) && isMisgrouped(row, column)))
    return withoutUnit(printed) === null ? 'number' : 'unit';
  if (isMisgrouped(row, column)) return 'grouping';
  if (isNegative(row, column)) return 'negative';
  const [, fraction = ''] = withoutSpaces(printed).split(/[.．]/);
  if (fraction.length > most) return 'decimals';
  if (/\s/.test(printed)) return 'space';
  return WIDE.test(printed) ? 'width' : null;
}

/** Digits with signs between them. */
const NUMBER = /^[\s\d０-９,，.．]+$/;

/** A number in full-width digits or with a full-width point; a comma may be either. */
const WIDE = /[０-９．]/;

function fixOf(kind: Mended, row: Row, columns: readonly AmountColumn[], bare: string): Fix {
  const cut = (parts: (printed: string) => readonly (readonly [number, number])[]): Edit[] =>
    columns.flatMap((column) =>
      parts(row.text(column)!).flatMap(([start, end]) =>
        start < end ? [{ span: row.cells.get(column)!.sourceSpan(start, end), text: '' }] : [],
      ),
    );
  if (kind === 'space') {
    const spaces = (printed: string) =>
      Array.from(printed.matchAll(/\s+/g), ({ index, 0: space }) => [index, index + space.length] as const);
    return { title: 'space', safe: !hasSpaceInDigits(row.text(columns[0]!)!), edits: cut(spaces) };
  }
  if (kind === 'width') {
    const edits = columns.map((column) => ({ span: amountSpan(row, column), text: bare }));
    return { title: 'width', args: { bare }, safe: true, edits };
  }
  const around = (printed: string) => {
    const start = printed.indexOf(bare);
    return [[0, start] as const, [start + bare.length, printed.length] as const];
  };
  return { title: 'unit', args: { bare }, safe: false, edits: cut(around) };
}

/** A space between digits may stand for a sign that was lost. */
function hasSpaceInDigits(printed: string): boolean {
  return /[\d０-９]\s+[\d０-９]/.test(printed);
}

const COMMA = /[,，](?=\d{1,2}$)/;

/** The amount with a point for a comma, 12.00 for 12，00, where the row has it so under another column, spaces aside. */
function withPoint(row: Row, printed: string): string | null {
  const bare = withoutSpaces(printed);
  const right = bare.replace(COMMA, '.');
  return right !== bare && AMOUNT_COLUMNS.some((other) => withoutSpaces(row.text(other) ?? '') === right)
    ? right
    : null;
}

const MONEY = /^(?:人民币|[Rr][Mm][Bb]|[¥￥])?\s*([-−\d０-９,，.．]{1,30})\s*(?:[千百十]?[万亿]?元)?整?$/;

/** The number in `¥12.50`, `12.50万元`; null for any other text. */
function withoutUnit(printed: string): string | null {
  const number = MONEY.exec(printed)?.[1];
  return number === undefined || parseAmount(number) === null ? null : number;
}
