import {
  AMOUNT_COLUMNS,
  type AmountColumn,
  arithmeticOf,
  type GoldTable,
  type HeadModel,
  type IndicatorModel,
  type RowModel,
  type TableModel,
} from './model.ts';
import { type Random, seeded } from './random.ts';
import { wrap } from './wrap.ts';

export type Column = 'department' | 'unit' | 'name' | AmountColumn | 'goal' | 'indicators';

/** How a table is written. Nothing here changes what it says. */
export interface RenderOptions {
  readonly layout: 'published' | 'wrapped' | 'authoring';
  /** The signs between the fields; by default those of the dialect's standard. */
  readonly signs?: Partial<Signs>;
  /** The columns in their order (published and authoring); by default those of the dialect's form. */
  readonly columns?: readonly Column[];
  /** Whether brackets and colons of heading and header are full-width. */
  readonly fullWidthHeading?: boolean;
  /** `,` between thousands. */
  readonly thousands?: boolean;
  /** A space after the point of an amount, as scanning leaves it. */
  readonly spacedAmounts?: boolean;
  /** How likely an indicator lacks its end sign. */
  readonly missingEnds?: number;
  /** Half-widths in a line (wrapped); a Chinese character takes two. */
  readonly width?: number;
  /** Half-widths in a line of a row's name (wrapped). */
  readonly nameWidth?: number;
  /** Breaks also inside figures (wrapped). */
  readonly breakAnywhere?: boolean;
  /** How likely a blank line follows a line (wrapped), or a row (published). */
  readonly blankLines?: number;
  /** Where the amounts of a wrapped name stand (wrapped). */
  readonly amountsAt?: 'first' | 'last' | 'own' | 'any';
  /** A page break with page number, title and header after so many lines (wrapped) or rows (published); 0 for none. */
  readonly pageLines?: number;
  /** How likely a sign is another one that means the same, a code full-width, a separator followed by a space. */
  readonly untidy?: number;
  readonly eol?: '\n' | '\r\n' | '\r';
  readonly bom?: boolean;
  readonly finalNewline?: boolean;
  readonly seed?: number;
}

/** The signs between the fields of an indicator. */
export interface Signs {
  /** After a level. */
  readonly level: string;
  /** After a type. */
  readonly type: string;
  /** Before a label. */
  readonly field: string;
  /** After a label. */
  readonly colon: string;
  readonly end: string;
}

export interface Rendered {
  readonly text: string;
  readonly gold: GoldTable;
}

const SIGNS: Record<TableModel['dialect'], Signs> = {
  coded: { level: '；', type: '；', field: '；', colon: ':', end: '。' },
  uncoded: { level: '：', type: '：', field: '，', colon: '：', end: '。' },
};

const COLUMNS: Record<TableModel['dialect'], readonly Column[]> = {
  coded: ['name', ...AMOUNT_COLUMNS, 'goal', 'indicators'],
  uncoded: ['department', 'unit', 'name', 'goal', 'indicators'],
};

const COLUMN_NAMES: Record<Column, string> = {
  department: '主管部门',
  unit: '预算单位',
  name: '项目名称（资金使用单位）',
  total: '总计',
  fiscal: '财政拨款',
  special: '财政专户拨款',
  other: '其他资金',
  goal: '绩效目标',
  indicators: '绩效指标',
};

// Marks in the text while it is made, taken out at the end: they tell on which line a row or an indicator begins.
const ROW_MARK = '\uE000';
const INDICATOR_MARK = '\uE001';

/** Writes a table down and says what a careful reader finds in it. The same model, options and seed give the same text. */
export function render(table: TableModel, options: RenderOptions): Rendered {
  const writer = new Writer(table, options, seeded(options.seed ?? 1));
  const marked = writer.lines();
  const eol = options.eol ?? '\n';
  const text = (options.bom ? '\uFEFF' : '') + marked.join(eol) + (options.finalNewline === false ? '' : eol);
  return { text: text.replace(/[\uE000\uE001]/g, ''), gold: goldOf(table, marked) };
}

function goldOf(table: TableModel, marked: readonly string[]): GoldTable {
  const rowLines: number[] = [];
  const indicatorLines: number[] = [];
  marked.forEach((line, index) => {
    for (const character of line) {
      if (character === ROW_MARK) rowLines.push(index + 1);
      if (character === INDICATOR_MARK) indicatorLines.push(index + 1);
    }
  });
  const rows = table.rows.map((row, index) => ({
    ...row,
    line: rowLines[index]!,
    indicators: row.indicators.map((indicator) => ({ ...indicator, line: indicatorLines.shift()! })),
  }));
  return { ...table, rows, arithmetic: arithmeticOf(table.rows) };
}

class Writer {
  private readonly table: TableModel;
  private readonly options: RenderOptions;
  private readonly random: Random;
  private readonly signs: Signs;
  private readonly columns: readonly Column[];

  constructor(table: TableModel, options: RenderOptions, random: Random) {
    this.table = table;
    this.options = options;
    this.random = random;
    this.signs = { ...SIGNS[table.dialect], ...options.signs };
    this.columns = options.columns ?? COLUMNS[table.dialect];
  }

  lines(): string[] {
    const { layout, pageLines = 0 } = this.options;
    if (layout === 'wrapped') return [...this.heading(), ...this.breakPages(this.spread(this.wrappedRows()))];
    const rows = this.table.rows.map((row) =>
      layout === 'published' ? [this.publishedRow(row)] : this.authoringRow(row),
    );
    const lines = [...this.heading()];
    rows.forEach((row, index) => {
      if (pageLines > 0 && index > 0 && index % pageLines === 0) lines.push('', this.title(), this.header());
      lines.push(...row);
      if (this.random.chance(this.options.blankLines ?? 0)) lines.push('');
    });
    return lines;
  }

  private heading(): string[] {
    const { department, amountUnit, dialect } = this.table;
    const lines = [this.title(), ''];
    if (dialect === 'coded') lines.push(this.bracketed(`部门名称：${department}`), '');
    if (amountUnit !== null) lines.push(this.bracketed(`单位：${amountUnit}`), '');
    return [...lines, this.header()];
  }

  private title(): string {
    return this.table.title;
  }

  private header(): string {
    const names = this.columns.map((column) =>
      column === 'name' && this.table.dialect === 'uncoded' ? '项目名称' : COLUMN_NAMES[column],
    );
    return this.bracketed(names.join(this.options.layout === 'wrapped' ? ' ' : '\t'));
  }

  private bracketed(text: string): string {
    if (this.options.fullWidthHeading !== false) return text;
    return text.replace(/[（）：]/g, (sign) => ({ '（': '(', '）': ')', '：': ':' })[sign]!);
  }

  private publishedRow(row: RowModel): string {
    return ROW_MARK + this.columns.map((column) => this.cell(row, column)).join('\t');
  }

  private authoringRow(row: RowModel): string[] {
    const inLine = this.columns.filter((column) => column !== 'goal' && column !== 'indicators');
    const cells = inLine.map((column) => this.cell(row, column)).join('\t');
    const lines = [ROW_MARK + cells.trimEnd()];
    if (row.goal !== null) lines.push(`    绩效目标：${row.goal}`);
    return [...lines, ...row.indicators.map((indicator) => `    ${this.indicator(indicator)}`)];
  }

  private wrappedRows(): string[] {
    const { width = 64, breakAnywhere } = this.options;
    return this.table.rows.flatMap((row) => [
      ...this.wrappedName(row),
      ...(row.goal === null ? [] : wrap(row.goal, width, breakAnywhere)),
      ...wrap(this.cell(row, 'indicators'), width, breakAnywhere),
    ]);
  }

  private wrappedName(row: RowModel): string[] {
    if (this.table.dialect === 'uncoded') {
      const name = wrap(row.name, this.options.nameWidth ?? 28);
      return [`${ROW_MARK}${this.table.department} ${row.parentUnit} ${name[0]}`, ...name.slice(1)];
    }
    const indent = row.kind === 'project' ? '    ' : '';
    const lines = wrap(row.name, this.options.nameWidth ?? 26).map((line, index) =>
      index === 0 ? ROW_MARK + indent + line : line,
    );
    const amounts = AMOUNT_COLUMNS.map((column) => this.cell(row, column))
      .join(' ')
      .trimEnd();
    if (amounts === '') return lines;
    const choice = this.options.amountsAt ?? 'last';
    const place = choice === 'any' ? this.random.pick(['first', 'last', 'own'] as const) : choice;
    if (place === 'own') return [...lines, amounts];
    const at = place === 'first' ? 0 : lines.length - 1;
    return lines.map((line, index) => (index === at ? `${line} ${amounts}` : line));
  }

  private cell(row: RowModel, column: Column): string {
    switch (column) {
      case 'department':
        return this.table.department;
      case 'unit':
        return row.parentUnit ?? '';
      case 'name':
        return row.name;
      case 'goal':
        return row.goal ?? '';
      case 'indicators':
        return row.indicators.map((indicator) => this.indicator(indicator)).join('');
      default:
        return this.amount(row.amounts[column]);
    }
  }

  private amount(amount: string | null): string {
    if (amount === null) return '';
    const printed = this.options.thousands ? amount.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : amount;
    return this.options.spacedAmounts ? printed.replace('.', '. ') : printed;
  }

  private indicator({ serial, level, type, name, cycleValue, annualValue }: IndicatorModel): string {
    const { signs } = this;
    const serialText = serial === null ? '' : `${this.digits(String(serial))}、`;
    const levelText = level === null ? '' : this.head(level) + this.sign(signs.level, '；;：:');
    const typeText = type === null ? '' : this.head(type) + this.sign(signs.type, '；;：:');
    const cycle = cycleValue === null ? '' : this.field('实施周期指标值', cycleValue);
    const annual = annualValue === null ? '' : this.field('年度指标值', annualValue);
    const end = this.random.chance(this.options.missingEnds ?? 0) ? '' : signs.end;
    return INDICATOR_MARK + serialText + levelText + typeText + name + cycle + annual + end;
  }

  private field(label: string, value: string): string {
    return this.sign(this.signs.field, '；;') + label + this.sign(this.signs.colon, ':：') + value;
  }

  private head({ code, name }: HeadModel): string {
    return code === null ? name : `${this.digits(code)}${this.sign('-', '-－')}${name}`;
  }

  private sign(usual: string, others: string): string {
    const { untidy = 0 } = this.options;
    const sign = this.random.chance(untidy) ? this.random.pick([...others]) : usual;
    return sign !== '-' && this.random.chance(untidy) ? `${sign} ` : sign;
  }

  private digits(ascii: string): string {
    if (!this.random.chance(this.options.untidy ?? 0)) return ascii;
    return ascii.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }

  private spread(lines: readonly string[]): string[] {
    return lines.flatMap((line) => (this.random.chance(this.options.blankLines ?? 0) ? [line, ''] : [line]));
  }

  private breakPages(lines: readonly string[]): string[] {
    const { pageLines = 0 } = this.options;
    if (pageLines === 0) return [...lines];
    let page = 0;
    return lines.flatMap((line, index) => {
      if (index === 0 || index % pageLines !== 0) return [line];
      page += 1;
      return [`- ${page} -`, '', this.title(), '', this.header(), line];
    });
  }
}
