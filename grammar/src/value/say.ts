import { toHalfWidth } from '../text/chars.ts';
import type { Figure, Operator, Value } from './value.ts';

/**
 * The value as it is to be read: 不少于500宗 as `≥ 500 宗`, 投诉率低于5% as `投诉率 < 5%`. A value whose figure is only
 * a part of what it says is given as it stands.
 */
export function sayValue(value: Value): string {
  const { text, main, subject } = value;
  if (main === null) return withSigns(text.trim(), value.comparisons, text.length - text.trimStart().length);
  const before = withSigns(text.slice(subject.start, subject.end), value.comparisons, subject.start);
  const qualifiers = main.qualifiers.map(({ start, end }) => text.slice(start, end)).join('');
  const remark = text.slice(main.end).replace(/^[\s。．.；;，,、！!]{1,9}$/, '');
  return [before, qualifiers, sayFigure(main, text), remark.trim()].filter((part) => part !== '').join(' ');
}

/** One figure of a text: `≥ 500 宗`, `20–35 次`, `≈ 4 批`, `90%`, `≤ 2024年6月30日`. */
export function sayFigure(figure: Figure, text: string): string {
  const about = figure.approximate === null ? '' : '≈ ';
  const sign = figure.operator === null ? about : `${figure.operator.sign} `;
  if (figure.kind === 'date') return `${sign}${toHalfWidth(text.slice(figure.number.start, figure.number.end))}`;
  const unit = figure.unit?.text ?? '';
  const gap = figure.kind === 'percent' && unit.length === 1 ? '' : ' ';
  return `${sign}${figure.digits}${gap}${figure.scale}${unit}`.trimEnd();
}

/** A text with the words of its comparisons as signs. */
function withSigns(part: string, comparisons: readonly Operator[], offset: number): string {
  let said = '';
  let from = 0;
  for (const { start, end, sign } of comparisons) {
    if (start < offset || end > offset + part.length) continue;
    said += `${part.slice(from, start - offset).trimEnd()} ${sign} `;
    from = end - offset;
  }
  return (said + part.slice(from).trimStart()).trim();
}
