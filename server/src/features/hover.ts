import type { Hover } from 'vscode-languageserver-types';
import {
  AMOUNT_COLUMNS,
  type Amounts,
  findLevel,
  findOtherForm,
  findType,
  type Head,
  isAmountColumn,
  levelOfType,
  type Position,
  partsDifference,
  type Row,
  Slot,
  type Standard,
  statesAmounts,
  type Table,
} from '#grammar';
import { headSpan } from '../rules/support/heads.ts';
import type { Checked } from '../workspace/checked.ts';
import { projectText, shareText } from './hover/project.ts';
import { valueText } from './hover/value.ts';
import { type Cursor, cursorAt, offsetIn, slotAt } from './support/cursor.ts';
import { definitionOf, entryName, placeOf } from './support/definition.ts';
import { shifted } from './support/finding.ts';
import { escaped } from './support/markdown.ts';
import { partSums } from './support/sums.ts';

const LEVEL_SLOTS: readonly Slot[] = [Slot.LevelCode, Slot.LevelName];
const TYPE_SLOTS: readonly Slot[] = [Slot.TypeCode, Slot.TypeName];
const VALUE_SLOTS: readonly Slot[] = [Slot.CycleValue, Slot.AnnualValue];
const LABEL_SLOTS: readonly Slot[] = [Slot.CycleLabel, Slot.AnnualLabel];
const SLOTS = [...LEVEL_SLOTS, ...TYPE_SLOTS, Slot.Serial, ...LABEL_SLOTS, ...VALUE_SLOTS];

const AMOUNT_WORDS = {
  total: '总计 total',
  fiscal: '财政拨款 fiscal',
  special: '财政专户拨款 special account',
  other: '其他资金 other',
} as const;

/** What stands at a position, explained in markdown, Chinese first; null where there is nothing to say. */
export function hover(checked: Checked, position: Position): Hover | null {
  const { document, result } = checked;
  const cursor = cursorAt(document.table, position);
  if (cursor === null) return null;
  const found = cursor.column === 'indicators' ? onList(cursor, result.standard) : onRow(cursor, checked);
  if (found === null) return null;
  const range = shifted(cursor.row.rangeOf(found.span), cursor.line);
  return { contents: { kind: 'markdown', value: found.text }, range };
}

interface Found {
  /** In the row. */
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}

// ── in an indicator list ───────────────────────────────────────────────────────────────────────────────────────

function onList({ row, offset }: Cursor, standard: Standard): Found | null {
  const { joined, indicators } = row.list ?? { joined: null, indicators: [] };
  const own = joined === null ? null : offsetIn(joined, offset);
  if (own === null) return null;
  // At the end of a line it is the character before that is meant, not the first of the next line.
  const at = slotAt(indicators, joined!.sourceAt(own) === offset ? own : own - 1, SLOTS);
  if (at === null) return null;
  const { indicator, slot, index } = at;
  if (LEVEL_SLOTS.includes(slot)) {
    return { span: headSpan(row, indicator, 'level'), text: levelText(indicator.level!, standard) };
  }
  if (TYPE_SLOTS.includes(slot)) {
    return { span: headSpan(row, indicator, 'type'), text: typeText(indicator.type!, standard) };
  }
  const text =
    slot === Slot.Serial
      ? serialText(index, indicators.length)
      : LABEL_SLOTS.includes(slot)
        ? labelText(slot)
        : valueText(indicator.text(slot)!);
  return { span: row.listSpan(indicator.span(slot)!), text };
}

function levelText(head: Head, standard: Standard): string {
  const level = findLevel(standard, { name: head.name }) ?? findLevel(standard, { code: head.code });
  if (level !== undefined) {
    return `**${entryName(level)}**\n\n${definitionOf(level)}\n\n${placeOf(level, level, standard)}`;
  }
  const type = findType(standard, { name: head.name });
  if (type !== undefined) return typeText(head, standard);
  const other = findOtherForm(head.name);
  const where = other === undefined ? '' : `\n\n${other.form.zh}  \n${other.form.en}`;
  return `${unknownText(head.name, standard)}${where}`;
}

function typeText(head: Head, standard: Standard): string {
  const type = findType(standard, { name: head.name }) ?? findType(standard, { code: head.code });
  if (type === undefined) return unknownText(head.name, standard);
  const level = levelOfType(standard, type)!;
  return `**${entryName(type)}**\n\n${definitionOf(type)}\n\n${placeOf(level, type, standard)}`;
}

function unknownText(name: string, { name: standard }: Standard): string {
  return `“${escaped(standard.zh)}”里没有“${escaped(name)}”  \nNot in “${escaped(standard.en)}”`;
}

function serialText(index: number, count: number): string {
  return `本项目第 ${index + 1} 条指标，共 ${count} 条  \nIndicator ${index + 1} of ${count}`;
}

function labelText(slot: Slot): string {
  return slot === Slot.CycleLabel
    ? '**实施周期指标值**：整个实施周期内要达到的值，跨年项目的周期可长于一年\n\nThe value to be reached over the whole life of the project'
    : '**年度指标值**：本预算年度内要达到的值\n\nThe value to be reached within the budget year';
}

// ── amounts ────────────────────────────────────────────────────────────────────────────────────────────────────

function onRow(cursor: Cursor, checked: Checked): Found | null {
  const { row, line, column } = cursor;
  const { table } = checked.document;
  if (column !== 'name' && !isAmountColumn(column)) return null;
  const texts =
    row.kind !== 'project'
      ? [sumText(cursor, table)]
      : column === 'name'
        ? [projectText(checked, row, line)]
        : [partsText(row), column === 'total' ? shareText(table, row, line) : null];
  const text = texts.filter((one) => one !== null).join('\n\n');
  return text === '' ? null : { span: row.cellSpan(column)!, text };
}

function partsText(row: Row): string | null {
  const difference = partsDifference(row);
  if (difference === null) return null;
  return difference.isZero
    ? '总计与各项资金之和一致  \nThe total equals the sum of its parts'
    : `总计与各项资金之和相差 ${difference}  \nThe total differs from the sum of its parts by ${difference}`;
}

function sumText({ row }: Cursor, table: Table): string | null {
  const sums = partSums(table, row);
  if (!statesAmounts(row) || sums === null) return partsText(row);
  const [kind, kindEn] = sums.of === 'units' ? ['个单位', 'units'] : ['个项目', 'projects'];
  const stated = row.amounts;
  const computed = sums.amounts;
  const columns = AMOUNT_COLUMNS.filter((column) => !stated[column].isZero || !computed[column].isZero);
  const lines = columns.map((column) => sumLine(AMOUNT_WORDS[column], stated, computed, column));
  const head = `| | 本行 stated | ${sums.count} ${kind}之和 sum of ${sums.count} ${kindEn} | 相差 difference |`;
  return [head, '|---|--:|--:|--:|', ...lines].join('\n');
}

function sumLine(name: string, stated: Amounts, computed: Amounts, column: keyof Amounts): string {
  const difference = stated[column].minus(computed[column]);
  const shown = difference.isZero ? '—' : `**${difference}**`;
  return `| ${name} | ${stated[column]} | ${computed[column]} | ${shown} |`;
}
