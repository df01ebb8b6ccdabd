import { convertLayout, type Row, Table } from '#grammar';
import { wrap } from './wrap.ts';

/** How the rows of a table can lie on lines, for tests that hold in all of them. */
export const FORMS = ['published', 'authoring', 'barred', 'wrapped', 'half-width'] as const;
export type Form = (typeof FORMS)[number];

const GOAL_WIDTH = 40;
const LIST_WIDTH = 38;

/** A published table in another form; null where it has rows that cannot be written so. */
export function relay(text: string, form: Form): string | null {
  if (form === 'published') return text;
  const table = Table.read(text);
  if (form === 'authoring') return convertLayout(table, 'authoring').table.snapshot.text();
  if (form === 'half-width') return text.replace(/[；：，（）]/g, (sign) => sign.normalize('NFKC'));
  const lines: string[] = [];
  for (const { segment } of table.placed()) {
    const own = segment.lines.map((line) => line.replace(/[\r\n]+$/, ''));
    const cells = own.join('').split('\t');
    if (segment.what === 'header') {
      lines.push(form === 'barred' ? barred(cells) : cells.join(' '));
      if (form === 'barred') lines.push(barred(cells.map(() => '---')));
    } else if (segment.what !== 'row') lines.push(...own);
    else if (cells.length !== segment.columns.order.length) return null;
    else lines.push(...(form === 'barred' ? [barred(cells)] : wrappedRow(segment, cells)));
  }
  return `${lines.join('\n')}\n`;
}

function barred(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function wrappedRow({ kind, columns }: Row, cells: readonly string[]): string[] {
  const goal = columns.order.indexOf('goal');
  const first = cells.slice(0, goal).filter((cell) => cell !== '');
  return [
    (kind === 'project' ? '    ' : '') + first.join(' '),
    ...wrap(cells[goal] ?? '', GOAL_WIDTH),
    ...wrap(cells[goal + 1] ?? '', LIST_WIDTH),
  ];
}
