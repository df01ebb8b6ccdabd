import { AMOUNT_COLUMNS, hasAmounts, isBare, NOTHING, type Row } from '#grammar';
import { hasIndicators } from '../check/defects.ts';
import { hasOtherCellCount, isUnreadable, lacksAmounts } from '../check/row-defects.ts';
import type { FileContext, Rule, SegmentContext } from './rule.ts';
import { nameSpan } from './support/amounts.ts';
import { bareProjects } from './support/bare-projects.ts';
import { cellsOf } from './support/cells.ts';
import { takesNewList, writeList } from './support/insertion.ts';
import { shortened } from './support/shortened.ts';
import { requiredSkeletons, skeleton, TO_FILL } from './support/skeleton.ts';

export const missingIndicators: Rule = {
  name: 'missing-indicators',
  group: 'sets',
  severity: 'error',
  summary: {
    zh: '项目没有绩效指标',
    en: 'A project without indicators',
  },
  messages: {
    none: {
      zh: '项目“{name}”没有绩效指标，无法考核。请按“{form}”的写法逐条填写。',
      en: 'Project “{name}” has no indicators, so it cannot be assessed. Fill them in one by one, as in “{form}”.',
    },
    text: {
      zh: '项目“{name}”的绩效指标栏写的是“{text}”，不是指标。没有层级、名称和指标值就无法考核，请逐条填写。',
      en: 'The indicators of project “{name}” read “{text}”, which is no indicator. Without level, name and value nothing can be assessed; fill them in one by one.',
    },
  },
  options: {
    none: {
      default: NOTHING,
      description: { zh: '表示没有指标的词', en: 'Words that stand for none' },
    },
  },
  fixes: {
    template: { zh: '填入待填的必设指标', en: 'Put in the required indicators, to be filled in' },
  },
  checkTable(context) {
    for (const row of bareProjects(context.frame)) {
      reportMissing(row, context, (span, said) => context.report(row, span, said));
    }
  },
  checkRow(row, context) {
    if (row.kind === 'project' && !isBare(row)) reportMissing(row, context, context.report);
  },
};

function reportMissing(
  row: Row,
  context: FileContext & Pick<SegmentContext, 'option'>,
  report: SegmentContext['report'],
) {
  if (hasIndicators(row)) return;
  const cell = row.cells.get('indicators');
  if (cell === undefined && !row.columns.order.includes('indicators')) return;
  const text = cell?.text ?? '';
  if (cell === undefined && mayHaveLostThem(row)) return;
  const edits = takesNewList(row, context.option<string[]>('none'))
    ? writeList(row, requiredSkeletons(context.standard, context.profile), context.eol)
    : [];
  report(text === '' ? nameSpan(row) : cell!.sourceSpan(0, text.length), {
    message: text === '' ? 'none' : 'text',
    args: { name: row.name, text: shortened(text, SHOWN), form: formOf(context) },
    fix: edits.length > 0 ? { title: 'template', safe: false, edits } : [],
  });
}

/** How much of a text a message shows. */
const SHOWN = 20;

/** How an indicator is written in the file: `1、1-产出指标；11-数量指标；…；实施周期指标值:…；年度指标值:…。` */
function formOf({ standard, profile }: FileContext): string {
  const [level] = standard.levels;
  const type = standard.coded ? level!.types[0] : undefined;
  return skeleton(standard, profile, 1, level!, type).replaceAll(TO_FILL, '…');
}

/** In a row that lost a cell, the indicators' cell is there only where one stands behind the goal. */
function mayHaveLostThem(row: Row): boolean {
  if (!hasOtherCellCount(row)) return false;
  const unread = AMOUNT_COLUMNS.some((column) => isUnreadable(row, column));
  if (hasAmounts(row.columns) && (lacksAmounts(row) || unread)) return true;
  const cells = cellsOf(row);
  return cells.findIndex(({ column }) => column === 'goal') === cells.length - 1 || row.goal === null;
}
