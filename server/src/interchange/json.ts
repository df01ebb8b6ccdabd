import {
  AMOUNT_COLUMNS,
  arithmeticOf,
  dialectOf,
  type Indicator,
  type Placed,
  partsDifference,
  type Row,
  Slot,
  type Table,
} from '#grammar';

/** The object that `parse` prints for one file; docs/language.md describes it. */
export function tableToJson(table: Table, file: string) {
  const { title, department, amountUnit, year } = table.heading;
  const rows = [...table.rows()];
  return {
    file,
    title,
    department,
    amountUnit,
    year,
    dialect: dialectOf(table),
    rows: rowsToJson(rows),
    arithmetic: arithmeticToJson(table, rows),
  };
}

function rowsToJson(rows: readonly Placed<Row>[]) {
  let unit: string | null = null;
  return rows.map(({ segment: row, line }) => {
    const own = row.text('unit');
    const parentUnit = row.kind === 'project' ? (own ?? unit) : null;
    if (row.kind === 'unit') unit = row.name;
    // Its cell may be merged with those of the rows below.
    else if (row.kind === 'project') unit = parentUnit;
    return {
      kind: row.kind,
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

function arithmeticToJson(table: Table, rows: readonly Placed<Row>[]) {
  const { projectsToUnits, unitsToTotals } = arithmeticOf(table);
  const sumsOfUnits = new Map(projectsToUnits.map(({ row, ok }) => [row.segment, ok]));
  const differences = rows.flatMap(({ segment }) => partsDifference(segment) ?? []);
  return {
    projectsSumToUnits: rows
      .filter(({ segment }) => segment.kind === 'unit')
      .map(({ segment }) => ({ unit: segment.name, ok: sumsOfUnits.get(segment) ?? null })),
    unitsSumToTotal: { ok: unitsToTotals.length === 0 ? null : unitsToTotals.every(({ ok }) => ok) },
    partsSumToTotal: { ok: differences.length === 0 ? null : differences.every((difference) => difference.isZero) },
  };
}
