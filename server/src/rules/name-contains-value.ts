import { Sign } from '../check/signs.ts';
import type { Fix, Rule, SegmentContext } from './rule.ts';
import { isBesideCount } from './support/beside.ts';
import { conflictIn, unitConflictIn } from './support/conflict.ts';
import { isExchanged } from './support/exchanged.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { usualSign } from './support/separators.ts';
import { type Target, targetIn } from './support/targets.ts';
import { editsIn, mainNumber, spanIn, textOf } from './support/values.ts';

export const nameContainsValue: Rule = {
  name: 'name-contains-value',
  group: 'names',
  severity: 'warning',
  summary: {
    zh: '指标名称里写了目标值',
    en: 'The name carries the target',
  },
  messages: {
    contains: {
      zh: '名称“{name}”里写了目标值“{value}”。目标一改，名称就与指标值不符，也不便汇总；请把它只写在指标值里。',
      en: 'The name “{name}” carries the target “{value}”. When the target changes the two disagree, and names no longer match across projects; keep it in the value only.',
    },
    other: {
      zh: '名称“{name}”里写的是“{value}”，指标值却是“{other}”，考核时无从取舍。请核对后改对，目标只写在指标值里。',
      en: 'The name “{name}” says “{value}” and the value “{other}”, and nobody can tell which counts. Check both, and keep the target in the value only.',
    },
    beside: {
      zh: '名称“{name}”里的“{value}”是做多少，指标值“{other}”说的是多大或多少钱，是两件事。数量宜另列一条指标，不写在名称里。',
      en: '“{value}” in the name “{name}” is how many, and “{other}” how large or at what price. Give the number an indicator of its own instead of writing it in the name.',
    },
  },
  fixes: {
    strip: { zh: '从名称中去掉“{value}”', en: 'Take “{value}” out of the name' },
  },
  fold: 'common',
  foldedSeverity: 'information',
  needs: Sign.NameFigure | Sign.Comparison,
  // A name that took in a value is told by the sign that the file separates with.
  readsRow: true,
  checkIndicator(reading, row, context) {
    const { dialect, standard, report } = context;
    const { name } = reading;
    const target = targetIn(reading);
    if (name === null || target === null || isValueWithoutLabel(reading, target, context)) return;
    // Then name-value-conflict speaks.
    if (conflictIn(reading) !== null || isExchanged(reading)) return;
    if (dialect !== 'uncoded' && unitConflictIn(standard, reading)?.certain) return;
    const args = { name: name.value.text, value: textOf(name, target) };
    const cut = cutOf(name, target);
    const fix = (): Fix => ({ title: 'strip', args, safe: false, edits: editsIn(row, name, cut, '') });
    const mends = target.same && name.value.text.length - (cut.end - cut.start) >= SHORTEST_NAME;
    if (target.figure !== null && isBesideCount(reading, target.figure)) {
      const other = textOf(reading.annual!, reading.annual!.words);
      report(spanIn(row, name, target), { message: 'beside', args: { ...args, other }, severity: 'information' });
      return;
    }
    const other = otherCount(reading, target);
    report(spanIn(row, name, target), {
      message: other === null ? 'contains' : 'other',
      args: { ...args, other: other ?? '' },
      ...(mends ? { fix } : {}),
    });
  },
};

const SHORTEST_NAME = 2;
const LINKS = '为是达至到于：:，,、 ';

/** Whether the name took in a value whose label is lost, which another rule says: `资源开通时限；≤2个工作日`. */
function isValueWithoutLabel(
  { name, cycle, annual }: IndicatorReading,
  { start }: Target,
  context: SegmentContext,
): boolean {
  if (cycle !== null && annual !== null) return false;
  const before = name!.value.text.slice(0, start);
  return /[；;]/.test(before) || (annual === null && before.includes(usualSign(false, context)));
}

/** The annual value, where it counts another number in another unit: 20次 under 检查企业40家. */
function otherCount({ annual }: IndicatorReading, { figure, same }: Target): string | null {
  const main = annual === null ? null : mainNumber(annual);
  if (same || figure?.kind !== 'count' || main?.kind !== 'count' || main.unit === null) return null;
  return figure.low.compare(main.low) === 0 ? null : textOf(annual!, annual!.words);
}

/** The target with the word that links it to the name. */
function cutOf(name: Reading, { start, end }: Target): { start: number; end: number } {
  while (start > 0 && LINKS.includes(name.value.text[start - 1]!)) start--;
  return { start, end };
}
