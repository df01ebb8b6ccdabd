import { type Indicator, type Row, Slot } from '#grammar';

/**
 * One defect has one finding: the most specific rule speaks, and the others ask here whether they keep still.
 */

/** A part of another indicator, or of itself once more, stands inside it. */
export function isSpliced(indicator: Indicator): boolean {
  return indicator.fragments.length > 0;
}

/** The cell ends in the middle of this indicator. */
export function isTruncated(indicator: Indicator, row: Row): boolean {
  const indicators = row.list!.indicators;
  if (indicators[indicators.length - 1] !== indicator || indicator.has(Slot.End)) return false;
  const value = indicator.annualValue;
  if (value === null) return !indicator.has(Slot.AnnualColon) && indicators.length > 0;
  return CUT_VALUE.test(value) && !/^[≥≤><＞＜]?\s*\d/.test(value);
}

/** Words that cannot be the end of a value. */
const CUT_VALUE =
  /^(?:不|约|达|每|大|小|高|低|按|完|合|及|符)$|(?:不少|不低|不超|不高|不大|不小|不少于|不低于|不超过|不高于|大于|小于|低于|高于|超过|达到|≥|≤|>|<|[（(《“、，,和与及的])$/;

/** Whether a list holds something that is read as an indicator at all. */
export function hasIndicators(row: Row): boolean {
  return (row.list?.indicators.length ?? 0) > 0;
}
