import { Decimal, type Figure, type NumberFigure, readValue, VALUE_WORDS } from '#grammar';
import { SCORES } from './kinds.ts';
import { unitAlone } from './per.ts';

/** The numbers of a goal, read when they are asked for first: most goals say nothing of most indicators. */
export class GoalNumbers {
  readonly goal: string;
  #figures: readonly Figure[] | null = null;
  #counts: readonly Count[] | null = null;

  constructor(goal: string) {
    this.goal = goal;
  }

  get figures(): readonly Figure[] {
    this.#figures ??= readValue(this.goal).figures;
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

  /**
   * The number behind words that stand once in the goal, where nothing before them counts otherwise or tells of another
   * thing; null where there is none.
   *
   * @param link all that may stand between the words and the number
   */
  behind(words: string, link: RegExp): NumberFigure | null {
    const { goal } = this;
    const places: number[] = [];
    for (let at = goal.indexOf(words); at >= 0; at = goal.indexOf(words, at + 1))
      if (this.#isWhole(at)) places.push(at);
    if (places.length !== 1) return null;
    const end = places[0]! + words.length;
    const figure = this.figures.find(({ start }) => start >= end);
    if (figure === undefined || figure.kind === 'date' || figure.approximate !== null || !isCounted(figure))
      return null;
    return link.test(goal.slice(end, figure.start)) ? figure : null;
  }
}

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
  /** The words right behind it up to the next stop. */
  readonly behind: string;
  /** What stands right before the number: 无害化处理率 of 确保无害化处理率达到100%. */
  readonly thing: string;
  /** In a list with one verb, the first member, and what is counted in this one: 购置车辆1辆 and 电脑. */
  readonly listed: { readonly first: string; readonly thing: string } | null;
}

/** What a goal says in numbers, once and in this year: neither 每月4次 nor 累计30期. */
function countsIn(goal: string, figures: readonly Figure[]): Count[] {
  return figures.flatMap((figure): Count[] => {
    if (figure.kind === 'date' || figure.approximate !== null || !isCounted(figure)) return [];
    const before = goal.slice(0, figure.start).split(STOP).at(-1)!;
    const thing = before.trim().replace(SAID, '').replace(ENSURED, '');
    const behind = goal.slice(figure.end).split(STOP, 1)[0]!;
    // 五次 of 第十届人大五次会议 is no number of meetings.
    if (figure.numerals && MEETING.test(behind)) return [];
    if (countsOtherwise(before.replace(DONE, '') + behind) || BY.test(before) || OTHER_SIZE.test(thing)) return [];
    return [{ figure, clause: before + behind, behind, thing, listed: listedIn(goal.slice(0, figure.start)) }];
  });
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

export const PERSON = '人';
export const PEOPLE = [PERSON, '名', '位'];

function measureIn(thing: string): string {
  const [, unit = ''] = /((?:人|场|批|户|件|台|辆)次|[\u4e00-\u9fff](?=数))数?$/.exec(thing) ?? [];
  return VALUE_WORDS.units.includes(unit) ? unit : '';
}

/** The list that a text is the last member of: 购置车辆1辆、电脑. */
function listedIn(text: string): Count['listed'] {
  const said = text.split(LIST_STOP).at(-1)!;
  const [first, ...members] = said.split('、');
  const thing = members.at(-1)?.replace(AND, '');
  return thing === undefined || thing === '' || countsOtherwise(said) ? null : { first: first!, thing };
}

const MEETING = /^(?:全体)?(?:会议|全会)/;
/** What leads from a rate to its number, and to the rate. */
const SAID = /(?:为|是|达到?|(?:保持|稳定|控制|维持)?在)$/;
const ENSURED = /^(?:全[省市州县区镇乡]|辖区|确保|保证|保障|实现|力争|争取|使|全年|年内|本年度?)*/;

/** What leads to a thing that is counted. */
export const LEAD = /^(?:全年|年内|本年度?|计划|拟|预计)*(?:举办|开展|组织|完成|承办|召开|举行|实施)?/;

const STOP = /[，,；;。、：:！!\s]/;
const LIST_STOP = /[，,；;。：:！!\s]/;
/** How far something is to change: 缩短5分钟, but not 缩短至5分钟. */
const BY = /(?:缩短|压缩|提前|延长|推迟)了?$/;
/** A size that is seldom what an indicator is to reach: 步道宽3米. */
const OTHER_SIZE = /[宽高深厚]度?$|(?:直径|间距|管径)$/;
const AND = /^(?:以及|和|及|与)/;
/** What is done to a thing, and is no change of a number: 改造提升公厕, but not 改造提升至6座. */
const DONE = /(?:(?:改造|整治|改建|修缮)提升|提升(?=改造))(?=[\u4e00-\u9fff])(?![至到为])/g;
/** What is counted more than once, in other years, as a part of something, or not to the last, and how far something changes. */
const OTHERWISE =
  /[每均约/／]|累计|合计|总|共|[三四五]年(?![级制])|[2-9]年内|近年|以来|已|现有|原有|上年|去年|其中|增至|提[高升]|增长|下降|降低|减少|[到至]20\d\d年/;

/** Words that only look as if they told so: 约 of 签约, 共 of 公共, 提升 of 提升工程. */
const LOOKALIKES =
  /(?:[签预履违契公邀解制特失条毁爽]|(?<![继持手])续|(?<![季环调])节|(?<![整结综])合|(?<![征筹募])集)约(?!\d)|约[谈束定]|(?<![平人户年月日])均[衡等]|公共|共[享同赢识青性富]|共建(?=共|[单项协基])|抓共管|共产党|中共(?=党|中央)|总[站队局院部体结厂馆台校]|总工会|总医院|总公司|总商会|汇总|[力质量能]提升(?=工程|行动|项目|计划|培训)/g;

function countsOtherwise(text: string): boolean {
  return OTHERWISE.test(text) && OTHERWISE.test(text.replace(LOOKALIKES, ''));
}
