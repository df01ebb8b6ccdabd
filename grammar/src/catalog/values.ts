import words from './values.json' with { type: 'json' };

/** A comparison as values are to be read: at least, at most, more than, less than, exactly. */
export type OperatorSign = '≥' | '≤' | '>' | '<' | '=';

/** The ways to write one comparison. */
export interface OperatorWords {
  readonly sign: OperatorSign;
  readonly signs: readonly string[];
  /** Signs that look like the right one and are not. */
  readonly lookalikes: readonly string[];
  readonly words: readonly string[];
  /** Words behind the figure, such as 以上. */
  readonly suffixes: readonly string[];
  /** The word to write where a file writes words. */
  readonly word: string;
}

type List = readonly string[];

/** The words that values and the names of indicators are made of. */
export interface ValueWords {
  /** Words of comparison that mean something else where no number follows: 达到要求. */
  readonly reaching: List;
  /** Words of comparison behind a date or a length of time. */
  readonly timeSuffixes: Readonly<Record<'≥' | '≤', List>>;
  readonly qualifiers: List;
  /** Labels before a value, such as 标准. */
  readonly labels: List;
  readonly approximate: Readonly<Record<'before' | 'inside' | 'after', List>>;
  /** Characters behind which 约 is a part of another word. */
  readonly approximateNotAfter: string;
  readonly rangeSigns: List;
  /** Those of them that the entry system rejects. */
  readonly rejectedRangeSigns: List;
  readonly percent: List;
  readonly durations: List;
  /** Lengths of time without a number. */
  readonly openDurations: List;
  /** Those of them that never end. */
  readonly endless: List;
  /** Endings of names that ask for a length of time. */
  readonly terms: List;
  readonly units: List;
  /** Units that are read as such in brackets only: mostly measure words that are parts of other words, too: 口 of wells, 章 of books. */
  readonly counters: List;
  /** Those units that begin other words: 方 of 3万方, but 3方面. */
  readonly closedUnits: List;
  /** Spellings of one unit. */
  readonly sameUnits: readonly List[];
  /** What joins two units: 元/人. */
  readonly unitFollowers: List;
  /** What is a unit only behind another: 元/月. */
  readonly perUnits: List;
  /** Words that begin with a numeral and count nothing. */
  readonly numeralWords: List;
  /** Characters behind which a numeral counts nothing. */
  readonly numeralNotAfter: string;
  readonly formulaSigns: List;
  /** Words of which both sides of a division have one. */
  readonly formulaWords: List;
  /**
   * A direction is adverbs and a verb, an opener with an object, what is `given` with an adverb (提供有力支撑), something
   * `measured` with a degree (影响明显), a kind of effect (正面支撑; `kinds` and `effects`), or a phrase. `settled` words make it something else, and
   * so does a baseline (较上年减少), unless adverbs leave open how far (较上年有所减少). What begins with an `unbound` word has no time or measure
   * (适时完成, 尽可能快), and `renewed` words behind what `comparatives` say have none either (进一步健全完善).
   */
  readonly vague: Readonly<
    Record<
      | 'adverbs'
      | 'verbs'
      | 'afterAdverb'
      | 'openers'
      | 'withAdverb'
      | 'comparatives'
      | 'compared'
      | 'measured'
      | 'degrees'
      | 'kinds'
      | 'effects'
      | 'given'
      | 'unbound'
      | 'renewed'
      | 'phrases'
      | 'amounts'
      | 'baselines'
      | 'settled',
      List
    >
  >;
  /** States that can be judged. */
  readonly states: List;
  /** Endings of names whose value is a percentage. */
  readonly rateEndings: List;
  readonly satisfaction: List;
  /** Endings of names that count: 数, 数量. */
  readonly countEndings: List;
  /** Things that are counted one way only, by unit. */
  readonly things: Readonly<Record<string, List>>;
  /** Endings of names whose number has no unit. */
  readonly unitless: List;
  /** Units to offer for names that end in such a word or in an ending, or else hold such a word; the first that fits. */
  readonly unitChoices: readonly { readonly words: List; readonly endings?: List; readonly units: List }[];
  /** Units that a name often ends in without a target: 一期, 二级. */
  readonly namedUnits: List;
  /** Verbs behind which a figure is a target: 开展2次演练. */
  readonly doing: List;
  readonly timeWords: List;
  /**
   * Endings of names of which more is better or worse (with what may stand behind: 投诉率, 成本总额); `shares` of what is in
   * `goodShares` are better (办结比例), and so are the `growths` of what is `grown` unless a `growthLimited` word stands there. `handling` words
   * turn a bad thing into work done (but for those `notOfRates` in a share; `faults` of work only where `faultHandling` words
   * stand before them, `late` work where `lateHandling` ones do, and
   * shares of what is `recurring` where `vainHandling` words do: 病害修复复发率; at a few of a hundred, what is `badlyDone` tells of no work either:
   * 设备维修故障率 ≥3%), and `actions` do
   * where they are all that stands before it (资助辍学学生); what ends in a `seemingWorse` word is not bad, and what is
   * `suffered` is where 被 stands before it; `overheads` under cost are to be a small share, and `treats` a small sum; `saving` words
   * turn a cost into a gain, `quicker` ones time that passes (`delays`, the `periods` of `tasks` (but what is `lasting` of
   * `lastingTasks` may be how long they go on), and the `intervals` of `rounds`), `falls` and `rises` before a figure tell how far a thing is to fall or rise, `recovered` words
   * there how much of a bad thing is to be made good, `denied` ones before it (无事故) turn it round. `suffixes` at the end of a name say nothing.
   * A name with an `open` word (逾期整改率) does not tell, unless that is `madeGood` (逾期贷款清收率). What is done `wrongly` is bad
   * (`wronglyDone`: 违规发放率), what is done `hastily` (重复派单率; but `hastyCompounds` only end like it: 渗漏) may be good or bad, and so may
   * what lets in (`admitting`) something `spoiling` (过期药品上架率), unless `mending` words stand there, and what is `used` but for what is to be `usedWell`. Few of what is
   * not `surely` good may be meant (人工复核率 ≤10%). Good is that `bad` things are `withdrawn` (不合格产品下架率). What is counted by `occurrences` (发生率) is bad,
   * and so are `dueThings` that are not done as is `due` (未整改问题数), and the `offenceCounts` of `offences` (毁林案件数) outside of quantity.
   * Of `gains` more is better, but where a `capped` word limits them (最大游客量); that `burdens` fall is good.
   * A rate with a `mayBeCapped` word (含水率, 负荷率), many of one sign, may be bad or have a limit: a wrong finding costs more than a miss.
   */
  readonly direction: Readonly<
    Record<
      | 'better'
      | 'shares'
      | 'goodShares'
      | 'growths'
      | 'grown'
      | 'growthLimited'
      | 'open'
      | 'madeGood'
      | 'wrongly'
      | 'wronglyDone'
      | 'hastily'
      | 'hastyCompounds'
      | 'admitting'
      | 'spoiling'
      | 'mending'
      | 'used'
      | 'usedWell'
      | 'surely'
      | 'bad'
      | 'withdrawn'
      | 'worse'
      | 'seemingWorse'
      | 'suffered'
      | 'denied'
      | 'worseCounts'
      | 'occurrences'
      | 'suffixes'
      | 'faults'
      | 'late'
      | 'recurring'
      | 'vainHandling'
      | 'badlyDone'
      | 'due'
      | 'dueThings'
      | 'offences'
      | 'offenceCounts'
      | 'faultHandling'
      | 'lateHandling'
      | 'handling'
      | 'notOfRates'
      | 'actions'
      | 'gains'
      | 'capped'
      | 'burdens'
      | 'costs'
      | 'overheads'
      | 'treats'
      | 'delays'
      | 'periods'
      | 'lasting'
      | 'tasks'
      | 'lastingTasks'
      | 'intervals'
      | 'rounds'
      | 'quicker'
      | 'costCounts'
      | 'saving'
      | 'mayBeCapped'
      | 'falls'
      | 'rises'
      | 'recovered',
      List
    >
  >;
}

export const VALUE_WORDS: ValueWords = words;

export const OPERATORS = words.operators as readonly OperatorWords[];
