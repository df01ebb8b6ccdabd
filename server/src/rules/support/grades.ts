import type { Conflict } from './conflict.ts';
import type { Reading } from './reading.ts';

/** 等保三级 and 国家二级标准, in a name that says what is reached; a grade may be the one that a place or a person has. */
const REACHED =
  /(?:等保|等级保护|达到?|通过|符合|获评|评为|评定为|取得|升[至到为])(?:等保|等级保护|国家|行业|信息系统|网络安全|安全|[省市部]){0,2}([一二三四五六1-6甲乙丙])级(?!以|及|或|、)/;
const GIVEN =
  /^(?:等保|等级保护|达到?|通过|符合|获评|评为|评定为|取得|国家|行业|[省市部为])*([一二三四五六1-6甲乙丙])级(?:等保|等级保护|标准|测评|认证|评定|评审|资质|要求|水平|通过|达标)*$/;
const DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6' };

/** Where the name says which grade is to be reached, and the value gives another: 通过等保三级测评, 二级通过. */
export function gradesIn(name: Reading, annual: Reading): Conflict | null {
  const given = annual.value.text;
  if (!given.includes('级') || !name.value.text.includes('级')) return null;
  const inValue = GIVEN.exec(given.slice(0, annual.words.end));
  const inName = inValue === null ? null : REACHED.exec(name.value.text);
  if (inName === null || gradeOf(inName) === gradeOf(inValue!)) return null;
  const end = inName.index + inName[0].length;
  return { inName: { start: end - 2, end }, inValue: annual.words };
}

function gradeOf([, grade]: RegExpExecArray): string {
  return DIGITS[grade!] ?? grade!;
}
