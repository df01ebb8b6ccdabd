import type { LevelEntry, Standard, TypeEntry } from '#grammar';
import type { FileProfile } from '../../check/profile.ts';
import { label } from './heads.ts';
import { usualColon } from './separators.ts';

/** Stands for what only the author can say. */
export const TO_FILL = '（待填）';

/** Whether a text is nothing but such a stand-in; it may say for what: `（待填社会效益）`. */
export function isToFill(text: string): boolean {
  return TO_FILL_ALONE.test(text);
}

/** Nothing instead of a text that is to be filled in. */
export function filledIn(text: string | null): string | null {
  return text === null || isToFill(text) ? null : text;
}

const TO_FILL_ALONE = /^\s*[（(]待填[^（）()]{0,20}[）)]\s*$/;

/** An indicator still to be filled in, in the file's own signs: `3、1-产出指标；11-数量指标；（待填）；…`. */
export function skeleton(
  standard: Standard,
  profile: FileProfile,
  serial: number,
  level: LevelEntry,
  type?: TypeEntry,
): string {
  const { style, labels } = standard;
  const separator = profile.separator ?? style.separator;
  const colon = usualColon({ profile, standard });
  const head = [level, ...(type === undefined ? [] : [type])].map(label);
  const headSeparator = profile.headSeparator ?? style.headSeparator;
  const values = [labels.cycle, labels.annual].filter((word) => word !== null);
  const fields = [TO_FILL, ...values.map((word) => `${word}${colon}${TO_FILL}`)];
  return `${serial}、${head.map((part) => part + headSeparator).join('')}${fields.join(separator)}${style.end}`;
}

/** One indicator of each type that the standard requires, or of the first type of a required level; without types, one a level. */
export function requiredSkeletons(standard: Standard, profile: FileProfile): string[] {
  const levels = standard.levels.filter(({ name }) => standard.required.levels.includes(name));
  const heads = levels.flatMap((level): { level: LevelEntry; type?: TypeEntry }[] => {
    if (!standard.coded) return [{ level }];
    const required = level.types.filter(({ name }) => standard.required.types.includes(name));
    return (required.length > 0 ? required : level.types.slice(0, 1)).map((type) => ({ level, type }));
  });
  return heads.map(({ level, type }, i) => skeleton(standard, profile, i + 1, level, type));
}
