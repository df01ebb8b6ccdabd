import type { NumberFigure } from '#grammar';
import type { Reading } from './reading.ts';
import { COUNTED_ONE_BY_ONE } from './unit-kinds.ts';
import { isBare, mainNumber } from './values.ts';

/** Units of what there are only whole ones of. */
const WHOLE = new Set([...COUNTED_ONE_BY_ONE, '只', '头', '项']);
/** Of means and shares there are parts: 人均借阅册数, 师生比, 千人口医师数, 居民阅读量. */
const MEAN = /[均比每]|密度|阅读|[百千万]|单位面积/;

/** The figure of a value that counts a part of one, such as 2.5册; null where there is none. */
export function brokenCount(value: Reading, name: Reading): NumberFigure | null {
  const main = mainNumber(value);
  if (main?.kind !== 'count' || main.low.scale === 0 || main.scale !== '') return null;
  if (main.unit === null || !WHOLE.has(main.unit.text)) return null;
  if (main.qualifiers.length > 0 || !isBare(value) || MEAN.test(name.value.text)) return null;
  return PART.test(String(main.low)) ? main : null;
}

const PART = /\.\d*[1-9]/;
