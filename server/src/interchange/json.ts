import {
  AMOUNT_COLUMNS,
  type Arithmetic,
  arithmeticOf,
  dialectOf,
  type Indicator,
  type Placed,
  partsDifference,
  type Row,
  type RowKind,
  Slot,
  type Table,
} from '#grammar';

/** The object that `parse` prints for one file; docs/language.md describes it. */
export function tableToJson(table: Table, file: string) {
  const { title, department, amountUnit, year } = table.heading;
  const rows = [...table.rows()];
  const arithmetic = arithmeticOf(table);
  const kindOf = (row: Row) => arithmetic.kinds.get(row) ?? row.kind;
  return {
    file,
    title,
    department,
    amountUnit,
    year,
    dialect: dialectOf(table),
    rows: rowsToJson(rows, kindOf),
    arithmetic: arithmeticToJson(arithmetic, rows, kindOf),
  };
}

type KindOf = (row: Row) => RowKind;

function rowsToJson(rows: readonly Placed<Row>[], kindOf: KindOf) {
  let unit: string | null = null;
  return rows.map(({ segment: row, line }) => {
    const own = row.text('unit');
    const kind = kindOf(row);
    const parentUnit = kind === 'project' ? (own ?? unit) : null;
    if (kind === 'unit') unit = row.name;
    // Its cell may be merged with those of the rows below.
    else if (kind === 'project') unit = parentUnit;
    return {
      kind,
      name: row.name,
      parentUnit,
      line: line + firstContentLine(row) + 1,
      amounts: Object.fromEntries(AMOUNT_COLUMNS.map((column) => [column, row.amount(column)])),
      goal: row.goal,
      indicators: (row.list?.indicators ?? []).map((indicator) => indicatorToJson(indicator, row, line)),
    };
  });
}

function firstContentLine(row: Row): number {
  return Math.max(
    row.lines.findIndex((line) => line.trim() !== ''),
    0,
  );
}

function indicatorToJson(indicator: Indicator, row: Row, line: number) {
  const start = indicator.has(Slot.Serial) ? indicator.startOf(Slot.Serial) : indicator.start;
  return {
    serial: indicator.serial,
    level: indicator.level,
    type: indicator.type,
    name: indicator.name,
    cycleValue: indicator.cycleValue,
    annualValue: indicator.annualValue,
    line: line + row.positionAt(row.list!.joined.sourceAt(start)).line + 1,
  };
}

function arithmeticToJson(
  { projectsToUnits, unitsToTotals }: Arithmetic,
  rows: readonly Placed<Row>[],
  kindOf: KindOf,
) {
  const sumsOfUnits = new Map(projectsToUnits.map(({ row, ok }) => [row.segment, ok]));
  const differences = rows.flatMap(({ segment }) => partsDifference(segment) ?? []);
  return {
    projectsSumToUnits: rows
      .filter(({ segment }) => kindOf(segment) === 'unit')
      .map(({ segment }) => ({ unit: segment.name, ok: sumsOfUnits.get(segment) ?? null })),
    unitsSumToTotal: { ok: unitsToTotals.length === 0 ? null : unitsToTotals.every(({ ok }) => ok) },
    partsSumToTotal: { ok: differences.length === 0 ? null : differences.every((difference) => difference.isZero) },
  };
}
