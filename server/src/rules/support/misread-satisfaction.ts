import type { GlyphMatch, Indicator, Standard } from '#grammar';
import { headsOf } from './heads.ts';

/** Signs that make another word where one of 满意度 is not the right one: 满座率, 同意率, 满意吗. */
const OTHER_WORDS = {
  middle: '意足溢载座员勤分床仓额盈岗期房园负程年季月',
  first: '满同愿中如惬得随称注创生民好合诚心留主在故蓄有无',
  last: '度率数者性感值否吗吧的户人点',
};

/** One sign of three is wrong, whichever it is, and the name ends there. */
const MISREAD =
  `满[^\\P{Script=Han}${OTHER_WORDS.middle}][度率]` +
  `|[^\\P{Script=Han}${OTHER_WORDS.first}]意[度率]` +
  `|满意[^\\P{Script=Han}${OTHER_WORDS.last}]`;
const AT_END = new RegExp(`(?:${MISREAD})(?=(?:指标|情况)?\\s*(?:$|[（(]))`, 'u');
const ANYWHERE = new RegExp(MISREAD, 'u');

/** Whether a text may have such a word: most have none. */
export function mayMisreadSatisfaction(text: string): boolean {
  return ANYWHERE.test(text);
}

/**
 * The word that ends the name of an indicator of satisfaction and is 满意度 or 满意率 but for one sign: under that head hardly
 * any other is like it, so that no dictionary of wrong signs is needed. Null where there is none; offsets are those of the name.
 */
export function misreadSatisfaction(standard: Standard, indicator: Indicator): GlyphMatch | null {
  const { typeMeant, levelMeant } = headsOf(standard, indicator);
  if ((typeMeant ?? levelMeant)?.name.includes('满意') !== true) return null;
  const found = AT_END.exec(indicator.name ?? '');
  if (found === null) return null;
  const [wrong] = found;
  const right = wrong.endsWith('率') ? '满意率' : '满意度';
  return { start: found.index, end: found.index + wrong.length, entry: { wrong, right } };
}
