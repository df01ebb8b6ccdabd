import { Decimal, type Figure, type NumberFigure, readValue, type Span, VALUE_WORDS } from '#grammar';
import words from './goal-words.json' with { type: 'json' };
import { SCORES } from './kinds.ts';
import { unitAlone } from './per.ts';
import { unitsBeside } from './unit-kinds.ts';

/** The numbers of a goal, read when they are asked for first: most goals say nothing of most indicators. */
export class GoalNumbers {
  readonly goal: string;
  #figures: readonly Figure[] | null = null;
  #counts: readonly Count[] | null = null;

  constructor(goal: string) {
    this.goal = goal;
  }

  get figures(): readonly Figure[] {
    this.#figures ??= readValue(this.goal.replace(LATIN, (letters) => '型'.repeat(letters.length))).figures;
    return this.#figures;
  }

  get counts(): readonly Count[] {
    this.#counts ??= countsIn(this.goal, this.figures);
    return this.#counts;
  }

  /** Whether what begins at an offset has nothing before it in its clause that tells what else it is of. */
  #isWhole(at: number): boolean {
    const before = this.goal.slice(0, at).split(STOP).at(-1)!;
    return (
      before
        .replace(ENSURED, '')
        .replace(LEAD, '')
        .replace(/^[将把]/, '') === ''
    );
  }

  /** What something is raised or lowered to, behind its name and what it is raised from: 低保标准由700元提高到760元; null where there is none. */
  changedTo(words: string): NumberFigure | null {
    const { goal } = this;
    const at = goal.indexOf(words);
    if (at < 0 || !this.#isWhole(at)) return null;
    const [from, to] = this.figures.filter(({ start }) => start >= at + words.length);
    if (from === undefined || to === undefined || to.kind === 'date' || to.approximate !== null) return null;
    const isChanged =
      FROM.test(goal.slice(at + words.length, from.start)) && CHANGED_TO.test(goal.slice(from.end, to.start));
    return isChanged && isCounted(to) && !isOfYears(goal, to) ? to : null;
  }

  /**
   * The number behind words that stand once in the goal, where nothing before them counts otherwise or tells of another
   * thing; null where there is none.
   *
   * @param link all that may stand between the words and the number
   * @param isPart whether they may be the end of what the goal says: 响应时间 of 故障响应时间
   */
  behind(words: string, link: RegExp, isPart = false): NumberFigure | null {
    const { goal } = this;
    const places: number[] = [];
    for (let at = goal.indexOf(words); at >= 0; at = goal.indexOf(words, at + 1))
      if (isPart ? !OF_SOME.test(goal.slice(0, at)) : this.#isWhole(at)) places.push(at);
    if (places.length !== 1) return null;
    const end = places[0]! + words.length;
    const figure = this.figures.find(({ start }) => start >= end);
    if (figure === undefined || figure.kind === 'date' || figure.approximate !== null || !isCounted(figure))
      return null;
    return link.test(goal.slice(end, figure.start)) && !isOfYears(goal, figure) ? figure : null;
  }
}

/** What leads to the number that something had. */
const FROM = /^(?:从|由)(?:现在的?|原来?的?|目前的?|上年的?|每[人户亩月年])*$/;
const CHANGED_TO = /^(?:提高|提升|调整|上调|增加|压缩|缩短|降低|下降|下调|扩大|减少)[至到](?:每[人户亩月年])*$/;

/** What tells which of the numbers of one thing it is: 平均响应时间. */
const OF_SOME = /(?:均|最[长短高低大小])$/;

/** CT1台 is no model of a 台. */
const LATIN = /[A-Za-z]+(?=\d+[台套辆架部](?:[、，,；;。]|$))/g;

let last = new GoalNumbers('');

/** The numbers of a goal, kept for the next time it is asked about: most edits of a row leave its goal as it is. */
export function numbersOf(goal: string): GoalNumbers {
  if (last.goal !== goal) last = new GoalNumbers(goal);
  return last;
}

/** A number of a goal, with the words around it up to the next stop. */
export interface Count {
  readonly figure: NumberFigure;
  readonly clause: string;
  /** The clause before it in the same sentence. */
  readonly earlier: string;
  /** The words right behind it up to the next stop, and up to the end of a list. */
  readonly behind: string;
  readonly behindAll: string;
  /** What stands right before the number: 无害化处理率 of 确保无害化处理率达到100%. */
  readonly thing: string;
  /** In a list with one verb, the first member, all before this one, and what is counted in it: 购置车辆1辆 and 电脑. */
  readonly listed: { readonly first: string; readonly members: readonly string[]; readonly thing: string } | null;
  /** In which time each there are so many: 月 of 每月4次. */
  readonly per: string;
  /** Whether it is what all comes to: 共10期. */
  readonly isTotal: boolean;
}

/** What a goal says in numbers for this year: not 累计30期. */
function countsIn(goal: string, figures: readonly Figure[]): Count[] {
  return figures.flatMap((figure): Count[] => {
    if (figure.kind === 'date' || figure.approximate !== null || !isCounted(figure)) return [];
    const clauses = goal.slice(0, figure.start).split(STOP);
    const before = clauses.at(-1)!;
    const told = before.trim().replace(ENSURED, '').replace(SAID, '');
    const bare = told.replace(TOTAL, '');
    const behind = goal.slice(figure.end).split(STOP, 1)[0]!;
    // 五次 of 第十届人大五次会议 is no number of meetings.
    if (figure.numerals && MEETING.test(behind)) return [];
    if (BY.test(before) || OTHER_SIZE.test(told) || isOfYears(goal, figure)) return [];
    const said = before.replace(DONE, '') + behind;
    const times = [...said.matchAll(EACH_TIME)];
    const isOtherwise = countsOtherwise(said);
    const isPer = isOtherwise && times.length === 1 && !countsOtherwise(said.replace(EACH_TIME, ''));
    const isTotal =
      isOtherwise && !isPer && bare !== told && !ALL_THERE.test(before) && !countsOtherwise(bare + behind);
    if (isOtherwise && !isPer && !isTotal) return [];
    const withoutTime = (text: string) => (isPer ? text.replace(EACH_TIME, '') : text);
    return [
      {
        figure,
        clause: withoutTime(before + behind),
        earlier: clauses.at(-2) ?? '',
        behind,
        behindAll: goal.slice(figure.end).split(LIST_STOP, 1)[0]!,
        thing: isTotal ? bare : withoutTime(told),
        listed: listedIn(goal.slice(0, figure.start)),
        per: (isPer ? times[0]![1]! : perTime(figure)).replace('天', '日'),
        isTotal,
      },
    ];
  });
}

/** 月 of 4次/月. */
function perTime({ unit }: NumberFigure): string {
  return /[/／每]个?(半年|[年季月旬周日天])/.exec(unit?.text ?? '')?.[1] ?? '';
}

/** Whether a number is what some years are to bring, which its sentence says at the beginning of a clause: 三年内，新建公园10个. */
function isOfYears(goal: string, { start }: Span): boolean {
  const sentence = goal.slice(goal.lastIndexOf('。', start) + 1, start);
  const years = [...sentence.matchAll(YEARS)].at(-1);
  return years !== undefined && !THIS_YEAR.test(sentence.slice(years.index + years[0].length));
}

/** The year that a sentence says before a number in it, at the beginning of a clause: 2024年度，救助40人; null where it says none. */
export function yearOf(goal: string, { start }: Span): number | null {
  const sentence = goal.slice(goal.lastIndexOf('。', start) + 1, start);
  const year = [...sentence.matchAll(YEAR)].at(-1)?.[1];
  return year === undefined ? null : Number(year);
}

/** A number with a unit; in words, one that counts: 三场, and 一辆, but not 一个 and 一次. */
function isCounted({ kind, unit, numerals, low }: NumberFigure): boolean {
  if (kind === 'fraction' || unit === null) return false;
  return !numerals || (kind === 'count' && (low.compare(ONE) > 0 || ONE_OF.includes(unit.text)));
}

const ONE = Decimal.parse('1')!;
export const ONE_OF = ['辆', '台', '场', '期', '座', '册', '篇', '艘', '架', '栋', '所'];

/**
 * What a number is in, for comparing: 月 for 个月, 人 for 名; where it has none, the measure word that the name ends with
 * (人 of 培训人数). Empty for a grade and where nothing tells.
 */
export function unitOf(figure: NumberFigure, thing = ''): string {
  if (figure.kind === 'fraction') return '';
  if (figure.unit === null) return figure.kind === 'count' ? measureIn(thing) : '';
  const unit = unitAlone(figure);
  if (SCORES.includes(unit)) return '';
  return PEOPLE.includes(unit) ? PERSON : unit.replace(/^个(?=月|工作日|小时|自然日|季度)/, '');
}

const PERSON = '人';
const PEOPLE = [PERSON, '名', '位'];

/** What a goal may say for a unit as `unitOf` gives it. */
export function unitsFor(unit: string): readonly string[] {
  if (unit === PERSON) return PEOPLE;
  return placeUnits.includes(unit) ? [unit, ANY] : unitsBeside(unit);
}

/** Whether a goal says a unit, or 个 for one of places. */
export function isSameUnit(said: string, unit: string): boolean {
  return said === unit || (said === ANY && placeUnits.includes(unit));
}

const ANY = '个';
const placeUnits: readonly string[] = words.placeUnits;

function measureIn(thing: string): string {
  const [, unit = ''] = /((?:人|场|批|户|件|台|辆)次|[\u4e00-\u9fff](?=数))数?$/.exec(thing) ?? [];
  return VALUE_WORDS.units.includes(unit) ? unit : '';
}

/** The list that a text is the last member of: 购置车辆1辆、电脑. */
function listedIn(text: string): Count['listed'] {
  const said = text.split(LIST_STOP).at(-1)!;
  const members = said.split('、');
  const [first] = members;
  const thing = members.length > 1 ? members.pop()!.replace(AND, '') : '';
  return thing === '' || countsOtherwise(said) ? null : { first: first!, members, thing };
}

const MEETING = /^(?:全体)?(?:会议|全会)/;
/** What leads from a rate to its number, and to the rate. */
const SAID = /(?:(?<=[率度])均(?:达到?|为|在)?|(?<=.)为|是|达到?|(?:保持|稳定|控制|维持)?在)$/;
const ENSURED =
  /^(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底末])?前|全[省市州县区镇乡]|辖区|确保|保证|保障|实现|力争|争取|使|全年|年内|本年度?)*/;

/** What leads to a thing that is counted. */
export const LEAD =
  /^(?:全年|年内|本年度?|计划|拟|预计|(?:元旦|春节|元宵|清明|端午|中秋|国庆|重阳|两节|节日|暑期|暑假|寒假|汛期)+(?:期间|前后|前夕))*(?:举办|开展|组织|完成|承办|召开|举行|实施)?/;

const STOP = /[，,；;。、：:！!\s]/;
const LIST_STOP = /[，,；;。：:！!\s]/;
/** What leads to all that there are of something. */
const TOTAL = /^(?:共计?|[总合]计)(?![有同])|(?:共计?|[总合]计)$/;
/** What is there already: 全市共300株. */
const ALL_THERE = /全[省市州县区镇乡]|辖区/;
const EACH_TIME = /每个?(半年|[年季月旬周日天])度?/g;
const AT_CLAUSE = '(?:^|[，,；;：:（(])(?:[在于用]|计划|拟|力争|通过)*';
const YEARS = new RegExp(
  `${AT_CLAUSE}(?:“?十[二三四五六]五”?(?:规划)?(?:时期|期间|期末|末)|20\\d\\d年?[-—–－~～至到]+20\\d\\d年|分?[二两三四五六]年(?![级制期])|[2-9]年(?:内|来|期间)|(?:项目)?(?:规划|实施|建设|项目|行动)(?:期|周期)|[到至]20\\d\\d年)`,
  'g',
);
const THIS_YEAR = /全年|本年|今年|当年|年内|20\d\d年(?![-—–－~～至到])/;
const YEAR = new RegExp(`${AT_CLAUSE}(20\\d\\d)年|今年|本年|当年`, 'g');
/** How far something is to change: 缩短5分钟, but not 缩短至5分钟. */
const BY = /(?:缩短|压缩|提前|延长|推迟)了?$/;
/** A size that is seldom what an indicator is to reach: 步道宽3米. */
const OTHER_SIZE = /[宽高深厚]度?$|(?:直径|间距|管径)$/;
const AND = /^(?:以及|和|及|与)/;
/** What is done to a thing, and is no change of a number: 改造提升公厕, but not 改造提升至6座. */
const DONE = /(?:(?:改造|整治|改建|修缮)提升|提升(?=改造))(?=[\u4e00-\u9fff])(?![至到为])/g;
/** What is counted more than once, in other years or a part of one, as a part of something, or not to the last, and how far something changes. */
const OTHERWISE =
  /[每均约/／]|累计|合计|总|共|[三四五]年(?![级制])|[2-9]年内|近年|以来|已|现有|原有|上一?年|前一年|去年|往年|历年|截[至止]|基期|其中|增至|提[高升]|增长|下降|降低|减少|[到至]20\d\d年|[一二三四]季度|[上下]半年|首批|第[一二三四]批/;

/** Words that only look as if they told so: 约 of 签约, 共 of 公共, 提升 of 提升工程. */
const LOOKALIKES =
  /(?<=[率度])均(?=[达不为在保控超≥>＞]|$)|(?:[签预履违契公邀解制特失条毁爽]|(?<![继持手])续|(?<![季环调])节|(?<![整结综])合|(?<![征筹募])集)约(?!\d)|约[谈束定]|(?<![平人户年月日])均[衡等]|公共|共[享同赢振识青性富]|共建(?=共|[单项协基])|抓共管|共产党|中共(?=党|中央)|总[站队局院部体结厂馆台校]|总工会|总医院|总公司|总商会|汇总|[力质量能]提升(?=工程|行动|项目|计划|培训)/g;

function countsOtherwise(text: string): boolean {
  return OTHERWISE.test(text) && OTHERWISE.test(text.replace(LOOKALIKES, ''));
}
