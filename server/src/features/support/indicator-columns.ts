import { compact, findLevel, findType, levelOfType, type Standard } from '#grammar';
import names from './indicator-columns.json' with { type: 'json' };
import type { ListStyle } from './list-style.ts';

type IndicatorColumn = keyof typeof names;

const BY_NAME = new Map(
  Object.entries(names).flatMap(([column, known]) =>
    known.map((name) => [compact(name), column as IndicatorColumn] as const),
  ),
);

/**
 * The indicators of a table that has a column for each part of them (一级指标, 二级指标, 三级指标, 指标值), as it is filled
 * in before a budget is published, without serials; null for any other table. A head that is empty goes on with the one
 * above.
 */
export function indicatorsIn(
  grid: readonly (readonly string[])[],
  standard: Standard,
  style: ListStyle,
): string[] | null {
  const headerAt = grid.findIndex((cells) => columnsIn(cells) !== null);
  if (headerAt < 0) return null;
  const columns = columnsIn(grid[headerAt]!)!;
  const entries: string[] = [];
  let [levelName, typeName] = ['', ''];
  for (const cells of grid.slice(headerAt + 1)) {
    const text = (column: IndicatorColumn) => cells[columns.get(column) ?? -1]?.trim() ?? '';
    if (text('level') !== '' && text('level') !== levelName) [levelName, typeName] = [text('level'), ''];
    typeName = text('type') || typeName;
    if (text('name') === '') continue;
    const annual = text('annual') || text('cycle');
    const values = [
      ...(standard.labels.cycle === null ? [] : [[standard.labels.cycle, text('cycle') || annual]]),
      [standard.labels.annual, annual],
    ];
    const fields = [text('name'), ...values.map(([label, value]) => style.label(label!) + value)];
    const head = headOf(standard, style, levelName, typeName);
    entries.push(head + fields.join(style.separator) + style.end);
  }
  return entries.length === 0 ? null : entries;
}

/** Where the columns are; null unless names and values have one, and something tells the head. */
function columnsIn(cells: readonly string[]): ReadonlyMap<IndicatorColumn, number> | null {
  const columns = new Map<IndicatorColumn, number>();
  for (const [i, cell] of cells.entries()) {
    const column = BY_NAME.get(compact(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, i);
  }
  const whole = columns.has('name') && (columns.has('annual') || columns.has('cycle'));
  return whole && (columns.has('level') || columns.has('type')) ? columns : null;
}

function headOf(standard: Standard, style: ListStyle, levelName: string, typeName: string): string {
  const type = findType(standard, { name: typeName });
  const level =
    findLevel(standard, { name: levelName }) ?? (type === undefined ? undefined : levelOfType(standard, type));
  if (level !== undefined && (type !== undefined || typeName === '' || !style.types)) {
    return style.head(level, style.types ? (type ?? null) : null);
  }
  // What no standard knows stays as it is printed.
  return [levelName, typeName].map((name) => (name === '' ? '' : name + style.separator)).join('');
}
