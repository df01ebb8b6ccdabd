import {
  CodeUnitSet,
  findGlyphs,
  isUnit,
  OPERATORS,
  Repeated,
  readValue,
  type Span,
  VALUE_WORDS,
  type Value,
  type WordSpotter,
} from '#grammar';
import { type Direction, directionOf } from './direction.ts';
import { findEntities } from './entities.ts';
import { looseName } from './loose-name.ts';
import { LOST } from './lost-characters.ts';
import { misreadNumber } from './misread-number.ts';
import { type MisspeltTarget, misspeltTarget } from './misspelt-target.ts';
import { signOffIn } from './sign-off.ts';
import { beginsAsTemplate, isLeftOpen, TEMPLATE_WORDS, templateIn } from './template.ts';
import { Trait, traitsOf } from './traits.ts';
import { type Unfit, unfitUnits } from './unfit-units.ts';
import { endsWithAny, WHITE_SPACE } from './words.ts';

/** A unit in brackets in a name, such as （%）, or behind a stroke: 道路长度/公里; the span holds the signs. */
export interface BracketUnit extends Span {
  readonly unit: string;
}

/**
 * What the text of a name or value says, wherever it stands. What several rules ask of it is worked out when it is asked
 * for first, once for all places with this text.
 */
export class Meaning {
  readonly text: string;
  readonly #traits: number;
  #value: Value | undefined;
  #spotter: WordSpotter | undefined;
  #spotted = 0;
  #look: ((value: Value) => number) | undefined;
  #shown = 0;
  #damaged: boolean | undefined;
  #figureless: boolean | undefined;
  #misspelt: MisspeltTarget | null | undefined;
  #words: Span | undefined;
  #thing: string | undefined;
  #looseText: string | undefined;
  #looseThing: string | undefined;
  #direction: Direction | null | undefined;
  #unfit: Unfit | null | undefined;
  #bracket: BracketUnit | null | undefined;
  #rate: boolean | undefined;
  #satisfaction: boolean | undefined;

  constructor(text: string) {
    this.text = text;
    this.#traits = traitsOf(text);
  }

  get value(): Value {
    this.#value ??= readValue(this.text, this.#traits & Trait.Sight);
    return this.#value;
  }

  /** The bits of the words that stand in it, kept for the spotter that asked last. */
  spottedBy(spotter: WordSpotter): number {
    if (this.#spotter !== spotter) {
      this.#spotter = spotter;
      this.#spotted = spotter.spot(this.text);
    }
    return this.#spotted;
  }

  /** Whether suspect-glyph, stray-space, scrap-line, template-residue or operator-lookalike speaks of it as such: then no other rule is to judge it. */
  get isDamaged(): boolean {
    this.#damaged ??= isDamaged(this.text, this.#traits) || this.misspelt !== null;
    return this.#damaged;
  }

  /** Of a value, its signs that do not stand as they are read. */
  get misspelt(): MisspeltTarget | null {
    if (this.#misspelt === undefined) this.#misspelt = misspeltTarget(this.text);
    return this.#misspelt;
  }

  /** Whether the figure of a value is lost: there is a unit alone (人次, 万人次), behind a comparison nothing (不低于) or a unit (不低于%), or it is cut itself (不低). */
  get lacksFigure(): boolean {
    this.#figureless ??= lacksFigure(this.value, this.words.end);
    return this.#figureless;
  }

  /** What a look at it shows, as bits, kept for the look that was taken last: what is a name is hardly a value, too. */
  shownTo(look: (value: Value) => number): number {
    if (this.#look !== look) {
      this.#look = look;
      this.#shown = look(this.value);
    }
    return this.#shown;
  }

  /** All of it but the white space and stops at its end. */
  get words(): Span {
    this.#words ??= { start: 0, end: wordsEnd(this.text) };
    return this.#words;
  }

  /** A name without a figure at its end and without anything in brackets: what is measured. */
  get thing(): string {
    this.#thing ??= findThing(this.value, (this.#traits & Trait.Bracket) !== 0);
    return this.#thing;
  }

  /** What is measured, as it is compared with what others measure. */
  get looseThing(): string {
    this.#looseThing ??= this.thing === this.text ? this.looseText : this.#loosened(this.thing);
    return this.#looseThing;
  }

  /** All of it as it is compared with others. */
  get looseText(): string {
    this.#looseText ??= this.#loosened(this.text);
    return this.#looseText;
  }

  #loosened(part: string): string {
    return (this.#traits & Trait.Loose) !== 0 ? looseName(part) : part;
  }

  /** Whether more is better or worse of what a name measures; null where the name does not tell. */
  get direction(): Direction | null {
    if (this.#direction === undefined) this.#direction = directionOf(this.thing);
    return this.#direction;
  }

  /** What a name cannot be measured by; null where it does not tell. */
  get unfit(): Unfit | null {
    if (this.#unfit === undefined) this.#unfit = unfitUnits(this.thing);
    return this.#unfit;
  }

  get bracket(): BracketUnit | null {
    if ((this.#traits & Trait.Bracket) === 0) return null;
    if (this.#bracket === undefined) this.#bracket = bracketUnit(this.text);
    return this.#bracket;
  }

  /** Whether a name counts what goes wrong among so many: 万台事故率, 十万人口死亡率. */
  get isPerMany(): boolean {
    if (PER_MANY_SAID.test(this.text)) return true;
    return PER_MANY.test(this.thing) && (this.direction === 'worse' || PER_FLIGHTS.test(this.thing));
  }

  /** Whether a name says that its value is a percentage. */
  get isRate(): boolean {
    this.#rate ??= this.bracket?.unit === '%' || this.#isNamedRate;
    return this.#rate;
  }

  /** 容积率 ends as a rate does, and is none. */
  get #isNamedRate(): boolean {
    const { rateEndings, unitless } = VALUE_WORDS;
    return endsWithAny(this.thing, rateEndings) && !endsWithAny(this.thing, unitless) && !this.isPerMany;
  }

  /** Whether a name says that it measures how satisfied people are. */
  get isOfSatisfaction(): boolean {
    this.#satisfaction ??= endsWithAny(this.thing, VALUE_WORDS.satisfaction);
    return this.#satisfaction;
  }
}

/** Names and values repeat a lot, in a file and from file to file: 群众满意度, 100%, 1年. */
const meanings = new Repeated((text) => new Meaning(text), { most: 1 << 14, longest: 40 });
let last = new Meaning('');

export function meaningOf(text: string): Meaning {
  // Mostly the other value of the same indicator.
  if (text !== last.text) last = meanings.of(text);
  return last;
}

function isDamaged(text: string, traits: number): boolean {
  if ((traits & Trait.Glyph) !== 0 && findGlyphs(text).length > 0) return true;
  if ((traits & Trait.Digit) !== 0 && misreadNumber(text) !== null) return true;
  const isLikeTemplate = (traits & Trait.Template) !== 0 || beginsAsTemplate(text, TEMPLATE_WORDS);
  if (isLikeTemplate && templateIn(text, TEMPLATE_WORDS) !== null && !isLeftOpen(text)) return true;
  if ((traits & Trait.Damage) === 0) return false;
  const isTorn = SPACE.test(text) && TORN.test(text);
  return isTorn || LOST.test(text) || findEntities(text).length > 0 || signOffIn(text) !== null;
}

function lacksFigure({ text, comparisons }: Value, end: number): boolean {
  if (end <= LONGEST_FIGURELESS && FIGURELESS.has(text.slice(0, end))) return true;
  if (SCALE.test(text) && isScaledUnit(text.slice(0, end)) && !GRADE.test(text)) return true;
  if (COMPOUND.test(text) && isCompoundUnit(text.slice(0, end))) return true;
  if ('上下内'.includes(text[end - 1]!) && LIMITED.test(text) && isLimitAlone(text.slice(0, end))) return true;
  if ((text.startsWith('每') || '之内'.includes(text[end - 1]!)) && LEFT_OPEN.test(text)) return true;
  const last = comparisons.at(-1);
  if (last === undefined) return false;
  const [sign, behind] = [text.slice(last.start, last.end), text.slice(last.end, end)];
  const isLost = behind === '' || isUnit(behind) || (isScaledAlone(behind) && !sign.endsWith('过'));
  return isLost && WANTS_FIGURE.test(sign) && !IN_WORDS.test(text.slice(0, last.start));
}

/** 达到%以上, 万元以内, 以上; but 万人以上 is a number said in words. */
function isLimitAlone(text: string): boolean {
  const unit = text.replace(LIMIT, '');
  return unit === '' || unit === '%' || (text.endsWith('上') ? isUnit(unit) : isScaledUnit(unit));
}

const LIMIT = /^(?:达到?|在|约)|[及或]?[以之][上下内]$/g;
const LIMITED = /^\D{0,8}[以之][上下内]\s*$/;
/** 每年次, but not 每年度; 百分之; 个工作日内, but not 年内. */
const LEFT_OPEN =
  /^每(?:年|半年|季度?|月|周|学期)(?:[次场期篇批]|人次|场次)$|^(?:达到?)?百分之$|^个?(?:工作日|自然日|小时|分钟|天)内$/;

/** 元/人·次, and what nobody lists behind 元: 元/生. */
function isCompoundUnit(text: string): boolean {
  const [unit, ...counted] = text.split(/[·/／]/);
  if (!VALUE_WORDS.units.includes(unit!)) return false;
  return counted.every((per) => isUnit(per) || (unit!.endsWith('元') && PAID_FOR.test(per)));
}

const COMPOUND = /^[^\d/／]{1,6}[/／][^\d/／]{1,6}$/;
const PAID_FOR = /^[\u4e00-\u9fff]{1,3}$/;

/** Units, and what a comparison begins with, which alone are no values: 人次, 不, 不低, 约. */
const FIGURELESS = new Set([
  ...VALUE_WORDS.units,
  ...['年', '月', '日', '天', '个月', '小时', '分钟', '个工作日', '工作日', '年月', '月日'],
  ...VALUE_WORDS.approximate.before,
  ...OPERATORS.flatMap(({ words }) => words.filter((word) => word.startsWith('不'))).flatMap((word) =>
    Array.from(word, (_, i) => word.slice(0, i + 1)),
  ),
]);

const LONGEST_FIGURELESS = Math.max(...Array.from(FIGURELESS, (word) => word.length));

/** Comparisons that are no words of their own as 不足 and 不到(位) are. */
const WANTS_FIGURE = /[于过≥≧⩾≤≦⩽><＞＜﹥﹤=＝]$/;
/** What a comparison stands behind where it is said in words: 与上年持平或高于, 没有超过. */
const IN_WORDS = /[或未无有并和、]$/;

/** A number that white space tears apart says another thing than it means. */
const TORN = /\d(?:[.,]?\s+[.,]?|\s+\.\s+)\d(?!\d?:\d\d)/;
const SPACE = /\s/;

function wordsEnd(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t。．.；;，,'.includes(text[end - 1]!)) end--;
  return end;
}

/** What a name says in brackets, by the way. */
const REMARKS = /[（(][^（()）]{1,60}[)）]/g;
const BRACKETS = /[（(]([^（()）]{1,8})[)）]/g;

function bracketUnit(name: string): BracketUnit | null {
  BRACKETS.lastIndex = 0;
  for (let match = BRACKETS.exec(name); match !== null; match = BRACKETS.exec(name)) {
    const unit = match[1]!.trim().replace('％', '%');
    const end = match.index + match[0].length;
    if (unit !== '%' && NAMES_ON.test(name.slice(end))) continue;
    // 台/套 and 份（篇） leave the choice open, and tell the unit all the same.
    if (isBracketed(unit) || unit.split(/[·/／、或]/).every(isBracketed)) return { start: match.index, end, unit };
  }
  const slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('／'));
  const unit = slash < 0 ? '' : name.slice(slash + 1).trim();
  return isScaledUnit(unit) ? { start: slash, end: name.length, unit } : null;
}

/** Behind a bracket in the middle of a name: 养殖场（户）满意度. */
const NAMES_ON = /^\p{Script=Han}/u;

/** What is a unit where it stands alone: 口, 万字, 点次. */
function isBracketed(text: string): boolean {
  return isScaledUnit(text) || COUNTERS.has(text.replace(SCALE, '')) || TIMES_OF.test(text);
}

const COUNTERS = new Set(VALUE_WORDS.counters);
/** How often, of what: 点次, 栋次; but 首次, 本次. */
const TIMES_OF = /^[^首本每再初此该历逐屡前后两数几多单\d]{1,2}次$/;

/** 亩, or 万亩. */
function isScaledUnit(text: string): boolean {
  return isUnit(text) || isUnit(text.replace(SCALE, ''));
}

const SCALE = /^[十百千]?[万亿]/;

/** 万宗, and 亿 with nothing behind it; 超过万人 is a number said in words. */
function isScaledAlone(text: string): boolean {
  return SCALE.test(text) && (isScaledUnit(text) || SCALE.exec(text)![0] === text) && !GRADE.test(text);
}

/** A class of clean rooms, and how fast a network is: 十万级, 万兆. */
const GRADE = /^[十百千]?[万亿][级兆]/;

function findThing({ text, main }: Value, hasBracket: boolean): string {
  const named = main === null ? text : text.slice(0, Math.min(main.start, main.qualifiers[0]?.start ?? main.start));
  const bare = hasBracket ? named.replace(REMARKS, '') : named;
  return TAIL.has(bare.charCodeAt(bare.length - 1)) ? bare.replace(/[\s。．.；;，,]{1,9}$/, '') : bare;
}

const PER_MANY = /[百千万亿](?:人|就业人员|台|户|车|元|公里|客公里|吨|架次|小时|工时|时)(?!以[上下])/;
/** What is told of so many without saying that it goes wrong: 鸟击万架次率. */
const PER_FLIGHTS = /万(?:架次|时|公里)率$/;
/** （1/10万）, （/万人）. */
const PER_MANY_SAID = /[（(][^（()）/／]{0,2}[/／][\d十百]{0,6}[千万][^（()）]{0,4}[)）]/;

const TAIL = new CodeUnitSet(`${WHITE_SPACE}。．.；;，,`);
