import { type NumberFigure, VALUE_WORDS } from '#grammar';
import { type Count, LEAD } from './goal-numbers.ts';
import known from './goal-words.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import { holdsAny } from './words.ts';

/**
 * `alike` verbs are used one for the other by goals and names (`same` ones mean just the same), `light` ones tell nothing of the work; of `looseUnits` a goal
 * may speak of much.
 */
const { alike, light, benefiting, looseUnits } = known;
/** What is done to a thing. */
export const VERBS: readonly string[] = [...new Set([...VALUE_WORDS.doing, ...alike.flat()])];
/** And whatever else is work, and no thing. */
const WORKS: readonly string[] = [...new Set([...VERBS, ...measures.work, ...known.works])];
/** By what a thing comes to be there, so many as are made. */
export const MAKING: readonly string[] = known.making;
/** What tells that work is done to a part of all only. */
const TO_SOME = /比例|占比|[抽检查]率|[选抽]取|随机/;
/** What is said of those that something is done for, behind it. */
const SPREADING = /^(?:受益|惠及|覆盖)/;
const GAINING = /^(?:获得|取得|荣获|夺得|获取)/;
/** 对辖区38条内街巷 does not tell what is done to them. */
export const TOWARDS = /^[对为将把给向]/;

/** The verbs that may be said for one, itself among them. */
export function alikeVerbs(verb: string): readonly string[] {
  return alike.find((verbs) => verbs.includes(verb)) ?? [verb];
}

/** What is counted, or takes its time: 举办培训班 of 举办培训班期数, 信息发布 of 信息发布时长. */
export function countedIn(thing: string, { kind }: NumberFigure): string {
  if (kind === 'duration') return thing.replace(/(?:时间|时长|时限|用时|耗时|期限|周期|工期|天数|年限|时效)$/, '');
  const bare = thing.replace(
    /(?:数量|总数|人次|场次|频[次率]|[家户件台辆批轮艘架班]次|面积|里程|长度|规模|(?<=[^数质]{3})量)$/,
    '',
  );
  return bare !== thing || !thing.endsWith('数') ? bare : thing.slice(0, ENDS_IN_UNIT.test(thing) ? -2 : -1);
}

/** 期数 of 培训期数, but not 区数 of 小区数 or 位数 of 岗位数. */
const ENDS_IN_UNIT = new RegExp(
  `(?:${VALUE_WORDS.units.filter((unit) => unit.length === 1).join('|')})(?<![岗床学点单泊席工车部]位)数$`,
);

/** Whether a number is of several things together, of which words say one: 入户走访、集中宣传60场 for 集中宣传. */
export function isOfSeveral({ kind, start }: NumberFigure, words: string, goal: string): boolean {
  const members = goal.slice(0, start).split(CLAUSE).at(-1)!.split('、');
  const own = members.at(-1)!.replace(LEAD, '');
  if (kind !== 'count' || own.endsWith('各')) return false;
  const isOther = (thing: string) => !words.includes(thing.slice(-2));
  if (members.length > 1 && !/\d/.test(members.at(-2)!) && !VERBS.some((verb) => own.startsWith(verb)))
    return members.slice(0, -1).some(isOther);
  const sides = own.split(AND);
  return sides.length > 1 && sides.some(isOther);
}

const CLAUSE = /[，,；;：:！!。\s]/;
const AND = /[和与]|(?<![普涉危以])及(?!以上|以下|时)/;

/**
 * Whether right at a number stands what a name says with verb and thing the other way round, or with a verb like its own:
 * 修复古籍12000页 for 古籍修复, 建立监测站点36处 for 监测站点建设.
 */
export function saysInOtherWords(words: string, { thing, behind }: Count): boolean {
  const isAtNumber = (said: string) => {
    if (thing.endsWith(said)) return true;
    for (let at = 2; at <= said.length - 2; at++)
      if (thing.endsWith(said.slice(0, at)) && behind.startsWith(said.slice(at))) return true;
    return false;
  };
  for (let at = 2; at <= words.length - 2; at++) {
    const [first, last] = [words.slice(0, at), words.slice(at)];
    if (alikeVerbs(first).some((verb) => isAtNumber(verb + last) || isAtNumber(last + verb))) return true;
    if (alikeVerbs(last).some((verb) => isAtNumber(first + verb) || isAtNumber(verb + first))) return true;
  }
  return false;
}

/** Whether all that a clause says besides a number is the work of a name: 全年修复12000页 for 档案修复页数. */
export function saysWorkAlone(words: string, { thing, behind }: Count, unit: string, goal: string): boolean {
  const work = thing.replace(LEAD, '');
  if (!WORKS.includes(work) || light.includes(work)) return false;
  const verb = alikeVerbs(work).find((one) => words.startsWith(one) || words.endsWith(one));
  if (verb === undefined) return false;
  const worked = words.startsWith(verb) ? words.slice(verb.length) : words.slice(0, -verb.length);
  if (behind !== '' && (worked === '' || !behind.startsWith(worked))) return false;
  return (verb === work && !looseUnits.includes(unit)) || goal.includes(worked.slice(-2));
}

/** Whether a clause tells for whom or to what something is done, and that is the work of a name: 为60户家庭实施改造 for 改造户数. */
export function saysDoneTo(words: string, { thing, behind, behindAll }: Count, goal: string): boolean {
  if (/\d年/.test(thing) || TO_SOME.test(goal)) return false;
  if (TOWARDS.test(thing) && behind.length > 1 && words.startsWith(behind)) {
    const work = words.slice(behind.length);
    if (work.length >= LONG_WORK && behindAll.endsWith(work)) return true;
  }
  if (/\d/.test(behindAll)) return false;
  const benefit = benefiting.find((one) => words.startsWith(one));
  if (benefit !== undefined && (TOWARDS.test(thing) || benefiting.includes(thing)))
    return words.length > benefit.length && behind.startsWith(words.slice(benefit.length));
  if (!TOWARDS.test(thing)) return false;
  const works = WORKS.filter((one) => behindAll.includes(one) && !light.includes(one));
  return works.some((work) => {
    if (works.some((one) => !work.includes(one))) return false;
    if (words === work) return true;
    const worked = words.startsWith(work) ? words.slice(work.length) : words.slice(0, -work.length);
    return (words.startsWith(work) || words.endsWith(work)) && worked.length > 1 && behind.startsWith(worked);
  });
}

/** From so many characters on the work alone tells which it is: 燃气管道改造. */
const LONG_WORK = 4;

/** Whether a clause tells at how many places the work of a name is done: 为36所学校更新一键报警设备 for 更新一键报警装置的学校. */
export function saysDoneAt(words: string, { thing, behind }: Count): boolean {
  const [, work, place] = DONE_AT.exec(words) ?? [];
  if (work === undefined || !TOWARDS.test(thing)) return false;
  const at = behind.indexOf(place!);
  const verb = WORKS.findLast((one) => work.startsWith(one));
  if (at < 0 || at > LONGEST_KIND || verb === undefined || holdsAny(behind.slice(0, at), VERBS)) return false;
  const done = behind.slice(at + place!.length).replace(BRACKETS, '');
  const own = alikeVerbs(verb).find((one) => done.startsWith(one));
  const object = work.slice(verb.length);
  if (own === undefined || object.length < 2) return false;
  return done.includes(object, own.length) || done.startsWith(object.slice(0, LONG_WORK), own.length);
}

const DONE_AT = /^(.{4,})的([^的]{1,6})$/;
const LONGEST_KIND = 6;
const BRACKETS = /^[（(][^（）()]*[）)]/;

/**
 * Whether a clause gives a rate of several things, one of them that of a name, or of several rates: 高血压、糖尿病患者规范管理率
 * for 高血压患者规范管理率, 档案完好率、利用率 for 档案完好率. 基层 and 服务 may be left out.
 */
export function saysRateOf(words: string, { figure, thing, listed, behindAll }: Count): boolean {
  if (figure.kind !== 'percent' || !/[率度]$/.test(words) || IN_TURN.test(thing + behindAll)) return false;
  const [rate, said] = [words.replace(FILLERS, ''), thing.replace(FILLERS, '')];
  if (rate === said) return rate.length >= LONG_WORK;
  const members = (listed?.members ?? []).map((one) => one.replace(LEAD, '').replace(FILLERS, ''));
  if (members.some((one) => /\d[%％]/.test(one))) return false;
  if (members.includes(rate)) return true;
  const member = members.find((one) => one.length > 1 && rate.startsWith(one));
  if (member === undefined) return false;
  const shared = rate.slice(member.length);
  return shared.length >= LONG_WORK && said.endsWith(shared);
}

const FILLERS = /基层|服务|工作/g;
/** What gives each of several things its own rate: 分别达到65%和60%, 达到65%、60%. */
const IN_TURN = /分别|依次|各|^[、和与及]\d/;

/** Whether a goal wants so many of what a name has gained: 力争奖牌25枚 for 获得奖牌数. */
export function saysGained(words: string, { thing }: Count): boolean {
  return GAINING.test(words) && words.replace(GAINING, '') === thing;
}

/** Whether a clause tells whom the work in the one before it is for: 发放抚恤补助，惠及3650人. */
export function saysReached({ thing }: Count): boolean {
  return SPREADING.test(thing);
}

/** Whether a clause says no more than how many are expected at the work in the one before it: 免费体检1次，预计4200人次. */
export function saysExpected(words: string, { thing, behind, earlier }: Count): boolean {
  return EXPECTED.test(thing) && behind === '' && earlier.replace(NUMBER_END, '').endsWith(words);
}

const EXPECTED = /^(?:预计|计划)$/;
const NUMBER_END = /\d+[场次期批轮]$/;

/** Whether all that there are is said of just what a name says, in the same clause or in the one before: 影像化加工，共1280万页. */
export function isTotalOf(words: string, count: Count): boolean {
  const { thing, behind, earlier } = count;
  if (thing === '' && behind === '') return words.length > 2 && earlier.endsWith(words);
  const said = thing.replace(LEAD, '');
  if (behind !== '') return false;
  return said === words.replace(LEAD, '') || (said.length === words.length && saysInOtherWords(words, count));
}

/** Whether no other work than that of the words is in a text. */
export function isSameWork(words: string, text: string): boolean {
  const done = VERBS.find((one) => text.includes(one));
  const verb = VERBS.find((one) => words.startsWith(one));
  return verb === undefined || done === undefined || alikeVerbs(verb).includes(done);
}

/** Whether the first member of a list begins with the verb that the words have before the thing of a later one, or one like it. */
export function isListed(words: string, { first, thing }: NonNullable<Count['listed']>): boolean {
  if (words.length < 3 || !words.endsWith(thing)) return false;
  const verb = words.slice(0, -thing.length);
  const said = first.replace(LEAD, '');
  if (WORKS.includes(verb) && said.startsWith(verb) && /\d/.test(said) && !holdsAny(said.slice(verb.length), VERBS))
    return true;
  return (
    VERBS.includes(verb) &&
    alikeVerbs(verb).some((one) => {
      const [, counted] = first.split(one);
      return counted !== undefined && /\d/.test(counted) && !holdsAny(counted, VALUE_WORDS.doing);
    })
  );
}
