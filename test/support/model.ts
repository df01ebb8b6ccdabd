/** What a table says, apart from how it is written: the shape of `parse`, without lines. */
export interface TableModel {
  readonly title: string;
  /** Printed in a line of its own where codes are used, else as the column 主管部门. */
  readonly department: string;
  readonly amountUnit: string | null;
  readonly year: number | null;
  readonly dialect: 'coded' | 'uncoded';
  readonly rows: readonly RowModel[];
}

export interface RowModel {
  readonly kind: 'total' | 'unit' | 'project';
  readonly name: string;
  readonly parentUnit: string | null;
  readonly amounts: AmountsModel;
  readonly goal: string | null;
  readonly indicators: readonly IndicatorModel[];
}

/** Decimal strings, as printed without separators; null where the cell is empty. */
export type AmountsModel = Readonly<Record<AmountColumn, string | null>>;
export type AmountColumn = 'total' | 'fiscal' | 'special' | 'other';

export interface IndicatorModel {
  readonly serial: number | null;
  readonly level: HeadModel | null;
  readonly type: HeadModel | null;
  readonly name: string;
  readonly cycleValue: string | null;
  readonly annualValue: string | null;
}

export interface HeadModel {
  readonly code: string | null;
  readonly name: string;
}

export const AMOUNT_COLUMNS: readonly AmountColumn[] = ['total', 'fiscal', 'special', 'other'];

export const NO_AMOUNTS: AmountsModel = { total: null, fiscal: null, special: null, other: null };

/** A model as `parse` prints it: with 1-based lines and the verdicts on sums. */
export interface GoldTable extends Omit<TableModel, 'rows'> {
  readonly rows: readonly GoldRow[];
  readonly arithmetic: Arithmetic;
}

export interface GoldRow extends Omit<RowModel, 'indicators'> {
  readonly line: number;
  readonly indicators: readonly GoldIndicator[];
}

export interface GoldIndicator extends IndicatorModel {
  readonly line: number;
}

/** Null where there is nothing to compare. */
export interface Arithmetic {
  readonly projectsSumToUnits: readonly { readonly unit: string; readonly ok: boolean | null }[];
  readonly unitsSumToTotal: { readonly ok: boolean | null };
  readonly partsSumToTotal: { readonly ok: boolean | null };
}

/** Whether the amounts of a table add up, an empty amount as 0. */
export function arithmeticOf(rows: readonly RowModel[]): Arithmetic {
  const units = rows.filter((row) => row.kind === 'unit');
  const total = rows.find((row) => row.kind === 'total');
  const printed = rows.filter((row) => AMOUNT_COLUMNS.some((column) => row.amounts[column] !== null));
  return {
    projectsSumToUnits: units.map((unit) => {
      const projects = rows.filter((row) => row.kind === 'project' && row.parentUnit === unit.name);
      return { unit: unit.name, ok: projects.length === 0 ? null : addsUp(projects, unit) };
    }),
    unitsSumToTotal: { ok: total === undefined || units.length === 0 ? null : addsUp(units, total) },
    partsSumToTotal: {
      ok:
        printed.length === 0
          ? null
          : printed.every(
              ({ amounts }) =>
                cents(amounts.total) === cents(amounts.fiscal) + cents(amounts.special) + cents(amounts.other),
            ),
    },
  };
}

function addsUp(parts: readonly RowModel[], whole: RowModel): boolean {
  return AMOUNT_COLUMNS.every(
    (column) => parts.reduce((sum, part) => sum + cents(part.amounts[column]), 0n) === cents(whole.amounts[column]),
  );
}

/** An amount in hundredths; amounts of the tables here have at most two decimals. */
export function cents(amount: string | null): bigint {
  const [whole = '0', decimals = ''] = (amount ?? '0').split('.');
  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'));
}
