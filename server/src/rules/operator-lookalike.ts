import { type Row, Slot, type Span, type Standard } from '#grammar';
import { isEmptyText } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import { directionIn } from './operator-direction.ts';
import type { Rule, SegmentContext, Severity } from './rule.ts';
import { isOutlay } from './support/direction.ts';
import { listEdits } from './support/edits.ts';
import { isOfCost } from './support/heads.ts';
import type { Meaning } from './support/meaning.ts';
import { secondOperator } from './support/operators.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { twoDeadlines, twoTargets } from './support/two-targets.ts';
import { inList, isSatisfaction, mainNumber, textOf } from './support/values.ts';

export const operatorLookalike: Rule = {
  name: 'operator-lookalike',
  group: 'values',
  severity: 'hint',
  summary: {
    zh: '比较符号用了形近的写法',
    en: 'A look-alike stands for ≥ or ≤',
  },
  messages: {
    lookalike: {
      zh: '“{found}”应写作“{sign}”。录入系统只认“{sign}”，请改正。',
      en: 'Write “{sign}” for “{found}”; the entry system knows no other sign.',
    },
    misspelt: {
      zh: '“{found}”的符号写错了，指标值读不出，应写作“{sign}”。请改正。',
      en: 'The signs of “{found}” are wrong, so that the value cannot be read; write “{sign}”.',
    },
    early: {
      zh: '“{found}”的比较符号写在了文字前面，容易读反。符号应紧靠数字，例如“{sign}”；请核对后改正。',
      en: 'The comparison of “{found}” stands before words, where it may be read either way; it belongs before the figure, as in “{sign}”. Check, and move it.',
    },
    turned: {
      zh: '“{found}”的符号写在了数字后面，会读成相反的意思，应写作“{sign}”。请核对后改正。',
      en: 'The sign of “{found}” stands behind the number, where it says the opposite; write “{sign}”. Check, and correct it.',
    },
    behind: {
      zh: '“{found}”的符号写在了数字后面，看不出是“不低于”还是“不超过”。符号应写在数字前面，请核对后改正。',
      en: 'The sign of “{found}” stands behind the number, so that it may be a lower or an upper limit. Check which is meant, and write the sign before the number.',
    },
    twice: {
      zh: '“{found}”前面已经有比较符号，同一个意思写了两遍。录入系统只收一个，请删去后面的。',
      en: '“{found}” says once more what the comparison before the number says; the entry system takes one. Delete the later one.',
    },
    opposed: {
      zh: '“{found}”里前后两个比较互相矛盾，看不出要求的是多少。请核对后只留一个。',
      en: 'The two comparisons of “{found}” contradict each other, and what is asked for cannot be told. Check, and keep one.',
    },
    two: {
      zh: '“{found}”一连写了两个目标，看不出要求的是哪一个。请核对后只留一个。',
      en: '“{found}” gives two targets, one behind the other, and which one counts cannot be told. Check, and keep one.',
    },
    pair: {
      zh: '“{found}”写了两个目标，没有说明各是什么的，看不出以哪个为准。请核对后只留一个，或写明各是什么的目标。',
      en: '“{found}” gives two targets without saying what each is of, and which one counts cannot be told. Keep one, or say what each is of.',
    },
    unclear: {
      zh: '“{found}”的符号写错了，看不出要求的是多少。请对照原表改正。',
      en: 'The signs of “{found}” are wrong, and what is asked for cannot be told; correct them from the source.',
    },
  },
  fixes: {
    replace: { zh: '改为“{sign}”', en: 'Change to “{sign}”' },
    remove: { zh: '删去“{found}”', en: 'Delete “{found}”' },
  },
  fixKind: 'either',
  needs: Sign.Comparison,
  checkIndicator(reading, row, { standard, report }) {
    for (const slip of slipsIn(reading, Slot.Name, standard)) tell(row, [slip], report);
    const inAnnual = slipsIn(reading, Slot.AnnualValue, standard);
    const inCycle = slipsIn(reading, Slot.CycleValue, standard);
    for (const slip of inAnnual) {
      // The same slip in both values is one finding, and mended in both.
      const same = inCycle.findIndex(({ found, message }) => found === slip.found && message === slip.message);
      tell(row, same < 0 ? [slip] : [slip, ...inCycle.splice(same, 1)], report);
    }
    for (const slip of inCycle) tell(row, [slip], report);
  },
};

/** A comparison that is not written as it should be. */
interface Slip {
  readonly message:
    | 'lookalike'
    | 'misspelt'
    | 'turned'
    | 'behind'
    | 'unclear'
    | 'early'
    | 'twice'
    | 'opposed'
    | 'two'
    | 'pair';
  /** In the list. */
  readonly span: Span;
  readonly found: string;
  /** Empty where it is one too many; null where it cannot be told. */
  readonly right: string | null;
}

const SEVERITIES = {
  lookalike: 'hint',
  twice: 'hint',
  early: 'information',
  misspelt: 'warning',
  turned: 'warning',
  behind: 'warning',
  unclear: 'warning',
  opposed: 'warning',
  two: 'warning',
  pair: 'information',
} as const satisfies Record<Slip['message'], Severity>;

function tell(row: Row, slips: readonly Slip[], report: SegmentContext['report']): void {
  const { message, span, found, right } = slips[0]!;
  const args = { found, sign: right ?? '' };
  const edits = () => slips.flatMap((slip) => (slip.right === null ? [] : listEdits(row, slip.span, slip.right)));
  report(row.listSpan(span), {
    message,
    args,
    severity: SEVERITIES[message],
    fix:
      right === null
        ? []
        : () => ({
            title: right === '' ? 'remove' : 'replace',
            args,
            safe: message !== 'early' && message !== 'turned',
            edits: edits(),
          }),
  });
}

/** Those of a name or value: what keeps it from being read, or else look-alikes and a second comparison. */
function slipsIn(reading: IndicatorReading, slot: PartSlot, standard: Standard): Slip[] {
  const [part, text] = partIn(reading, slot);
  // Of a sign without a number missing-annual-value speaks.
  if (text !== null && isEmptyText(text.text)) return [];
  if (text === null || text.misspelt === null) {
    if (part === null) return [];
    return slot === Slot.Name
      ? lookalikesIn(part)
      : [...lookalikesIn(part), ...secondIn(part, reading), ...twoIn(part, reading)];
  }
  const { start, end, right, early, two, behind } = text.misspelt;
  const at = reading.indicator.startOf(slot);
  const place = { span: { start: at + start, end: at + end }, found: text.text.slice(start, end) };
  if (behind !== undefined) {
    const sign = signBefore(behind, place.found, reading, standard);
    const message = sign === null ? 'behind' : sign === behind ? 'misspelt' : 'turned';
    return [{ message, ...place, right: sign === null ? null : sign + right }];
  }
  const message = early ? 'early' : two ? 'two' : right === null ? 'unclear' : 'misspelt';
  return [{ message, ...place, right }];
}

/** The sign to write before the number for one behind it: the limit that the name asks for, whichever way the sign is; null where the name does not tell. */
function signBefore(behind: string, found: string, reading: IndicatorReading, standard: Standard): string | null {
  // 30分钟 is none of a rate.
  if (reading.name?.isRate && !/[%％]/.test(found)) return null;
  const isPrice = isOfCost(reading.indicator) && isOutlay(reading.name?.thing ?? '');
  const wanted = isSatisfaction(standard, reading) ? 'better' : directionIn(reading, standard);
  const direction = wanted ?? (isPrice ? 'worse' : null);
  if (direction === null) return null;
  const strict = /[≥≤]/.test(behind) ? '≥≤' : '><';
  return strict[direction === 'better' ? 0 : 1]!;
}

/** What names more than one thing: 小学、初中巩固率, 城乡供水保证率; but 及时率 and 参与率 do not. */
const LISTED =
  /[、，,或/／；;：:两双各]|(?<![祥谐缓温饱暖共])和(?!谐|平|睦)|(?<!参)与|(?<![普涉触])及(?![时格])|分[别类级项]|城乡|城镇农村|中小|男女|老幼|干群|市区县|上下半年/;
/** Names of one thing that is finished once. */
const FINISHED = /(?:完成|完工|竣工|验收|交付)(?:时间|时限|日期)$/;

type PartSlot = typeof Slot.Name | typeof Slot.AnnualValue | typeof Slot.CycleValue;

function partIn(reading: IndicatorReading, slot: PartSlot): readonly [Reading | null, Meaning | null] {
  switch (slot) {
    case Slot.Name:
      return [reading.name, reading.nameText];
    case Slot.CycleValue:
      return [reading.cycle, reading.cycleText];
    case Slot.AnnualValue:
      return [reading.annual, reading.annualText];
  }
}

function lookalikesIn(part: Reading): Slip[] {
  const operators = [...part.value.figures.map(({ operator }) => operator), ...part.value.comparisons];
  return operators.flatMap((operator): Slip[] =>
    operator?.how === 'lookalike'
      ? [{ message: 'lookalike', span: inList(part, operator), found: textOf(part, operator), right: operator.sign }]
      : [],
  );
}

/** Two targets for one thing, unless the name lists more than one. */
function twoIn(value: Reading, { indicator, name, nameText }: IndicatorReading): Slip[] {
  // The second is the annual value without its label: missing-annual-value.
  if (!indicator.has(Slot.AnnualLabel)) return [];
  const two = twoTargets(value.value);
  const days = two === null && name !== null && FINISHED.test(name.thing) ? twoDeadlines(value.value) : null;
  const found = two ?? days;
  if (found === null || LISTED.test(nameText?.text ?? '')) return [];
  const message = two?.certain ? 'two' : 'pair';
  return [{ message, span: inList(value, found), found: textOf(value, found), right: two?.right ?? null }];
}

function secondIn(value: Reading, { name }: IndicatorReading): Slip[] {
  const second = secondOperator(value.value);
  // Of time that work is to take operator-direction says which one is wrong.
  if (second === null || (name?.direction === 'worse' && mainNumber(value)?.kind === 'duration')) return [];
  if (second.same) return [{ message: 'twice', span: inList(value, second), found: textOf(value, second), right: '' }];
  const all = { start: second.from, end: second.end };
  return [{ message: 'opposed', span: inList(value, all), found: textOf(value, all), right: null }];
}
