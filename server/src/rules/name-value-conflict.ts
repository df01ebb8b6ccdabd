import type { Row, Span, Standard } from '#grammar';
import type { Rule, SegmentContext, Severity } from './rule.ts';
import { brokenCount } from './support/broken-count.ts';
import { conflictIn, eventYearIn, unitConflictIn } from './support/conflict.ts';
import { contraryIn } from './support/contrary.ts';
import { isExchanged } from './support/exchanged.ts';
import { fewerIn, rarerIn } from './support/frequency.ts';
import { gradesIn } from './support/grades.ts';
import { impossibleRate } from './support/impossible-rate.ts';
import { householdsAsPeople, peopleAsThings, unfitIn, unpaidCost } from './support/kind-conflict.ts';
import { countOfRate, shareOfCount, stateOfRate } from './support/rate-or-count.ts';
import type { IndicatorReading, Reading } from './support/reading.ts';
import { hundredthOf, limitlessRate, permilleOf, reversedRate } from './support/reversed-rate.ts';
import { seasonMissed } from './support/seasons.ts';
import { isPaid } from './support/unfit-units.ts';
import { type Unwanted, unwantedIn } from './support/unwanted.ts';
import { editsIn, spanIn, textOf } from './support/values.ts';

export const nameValueConflict: Rule = {
  name: 'name-value-conflict',
  group: 'names',
  severity: 'warning',
  summary: {
    zh: '名称与指标值对不上',
    en: 'The name and the value contradict each other',
  },
  messages: {
    conflict: {
      zh: '名称里写的是“{inName}”，指标值却是“{inValue}”，考核时不知以哪个为准。请核对后改为一致，并把数字只留在指标值里。',
      en: 'The name says “{inName}” but the value says “{inValue}”, so nobody knows which one counts. Check, and keep the figure in the value only.',
    },
    kind: {
      zh: '“{name}”的指标值不会是“{inValue}”，两者说的不是一类东西。名称、数字或单位有一处写错，请核对后改为一致。',
      en: '“{inValue}” is no value of “{name}”: the two are of different kinds. The name, the figure or the unit is wrong; check, and make them agree.',
    },
    people: {
      zh: '“{name}”数的是人，指标值“{inValue}”却以“个”为单位，看不出数的是不是人。请改为“人”或“人次”；数的不是人，就改名称。',
      en: '“{name}” counts people, but the unit of “{inValue}” is one of things. Write 人 or 人次, or mend the name where no people are meant.',
    },
    households: {
      zh: '“{name}”与指标值“{inValue}”一处数的是人，一处数的是户。请核对数字说的是人还是户，把名称和单位改为一致。',
      en: 'Of “{name}” and “{inValue}” one counts people and the other households. Check which of them the figure is, and make the two agree.',
    },
    state: {
      zh: '“{name}”是比率，指标值却是“{inValue}”，算不出完成了多少。请写百分之多少，或者把名称改成与指标值一致的。',
      en: '“{name}” is a rate but its value is “{inValue}”, so nobody can work out how much was reached. Write a percentage, or a name that fits the value.',
    },
    share: {
      zh: '“{name}”是数量，指标值却是“{inValue}”，看不出做了多少。请写数量；要考核的是比例的，把名称改成比率。',
      en: '“{name}” is a number of things but its value is “{inValue}”, which does not tell how much is done. Write a number, or, where a share is meant, name it as a rate.',
    },
    count: {
      zh: '“{name}”是比率，指标值“{inValue}”却是个数，看不出占多少。请写百分之多少，或者把名称改成数量。',
      en: '“{name}” is a rate but “{inValue}” is a number, which does not tell of how many. Write a percentage, or name it as a number.',
    },
    season: {
      zh: '“{name}”说的是{season}，指标值却是“{inValue}”，已经过了时候。名称或日期可能有一处写错，请核对。',
      en: '“{name}” speaks of {season}, but “{inValue}” is past it. The name or the date may be wrong; check.',
    },
    reversed: {
      zh: '“{name}”的指标值是“{inValue}”，等于一点也没做好才算完成。名称或数字写反了，请核对后改正。',
      en: '“{inValue}” under “{name}” asks for the very worst. The name or the figure is the wrong way round; check, and correct it.',
    },
    limitless: {
      zh: '“{name}”的指标值“{inValue}”等于没有要求，再差也算完成。多半是数字写错，或者名称写反了；请核对后改正。',
      en: '“{inValue}” under “{name}” asks for nothing: nearly all may go wrong. The figure is probably wrong, or the name the wrong way round; check, and correct it.',
    },
    rarer: {
      zh: '“{name}”的指标值是“{inValue}”，名称里说的每段时间还摊不到一次。次数或时间有一处写错，请核对后改为一致。',
      en: '“{inValue}” under “{name}” comes to less than once in each of the times that the name counts by. The number or the time is wrong; check, and make them agree.',
    },
    unwanted: {
      zh: '“{name}”的指标值写成了“{inValue}”，没有人会以此为目标，多半写反了。请核对后改正。',
      en: '“{inValue}” under “{name}” is what nobody can want; it probably says the opposite of what is meant. Check, and correct it.',
    },
    hundredth: {
      zh: '“{name}”的指标值“{inValue}”还不到百分之一，多半是把小数写成了百分数。请核对后改正。',
      en: '“{inValue}” of “{name}” is less than a hundredth; a decimal was probably written as a percentage. Check, and correct it.',
    },
    permille: {
      zh: '“{name}”的指标值“{inValue}”用了千分号，还不到百分之十，多半是把“%”写成了“‰”。请核对后改正。',
      en: '“{inValue}” of “{name}” is in thousandths, and less than a tenth; % was probably meant. Check, and correct it.',
    },
    part: {
      zh: '“{name}”的指标值“{inValue}”不是整数，这样的东西没有半个。多半是小数点或单位写错，请核对后改正。',
      en: '“{inValue}” of “{name}” is no whole number, and there are no parts of such a thing. The decimal point or the unit is probably wrong; check, and correct it.',
    },
    contrary: {
      zh: '“{name}”的指标值是“{inValue}”，意思正好相反。请核对后改为一致。',
      en: '“{inValue}” under “{name}” says the very contrary. Check, and make them agree.',
    },
    exchanged: {
      zh: '名称“{name}”是目标值，指标值“{inValue}”却是名称，两处写反了。请核对后对调。',
      en: 'The name “{name}” is a target, and the value “{inValue}” a name: the two have changed places. Check, and exchange them.',
    },
    value: {
      zh: '指标值是“{inValue}”',
      en: 'The value is “{inValue}”',
    },
  },
  fixes: {
    exchange: { zh: '名称与指标值对调', en: 'Exchange name and value' },
    affirm: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  checkIndicator(reading, row, { standard, report }) {
    const { name, annual } = reading;
    if (name === null) return;
    const unwanted = unwantedIn(reading, standard);
    // What the name itself rules out is told by the name.
    if (unwanted.length > 0 && contraryIn(reading) === null) {
      reportUnwanted(unwanted, name, row, report);
      return;
    }
    if (annual === null) return;
    if (isExchanged(reading)) {
      const args = { name: textOf(name, name.words), inValue: textOf(annual, annual.words) };
      report(spanIn(row, name, name.words), {
        message: 'exchanged',
        args,
        related: [{ span: spanIn(row, annual, annual.words), message: 'value', args }],
        fix: () => ({
          title: 'exchange',
          safe: false,
          edits: [
            ...editsIn(row, name, name.words, args.inValue),
            ...reading.values.flatMap((value) => editsIn(row, value, value.words, args.name)),
          ],
        }),
      });
      return;
    }
    const wrong = wrongValue(reading, standard);
    if (wrong !== null) {
      const { span, ...said } = wrong;
      report(spanIn(row, annual, span), { ...said, args: { name: name.value.text, inValue: textOf(annual, span) } });
      return;
    }
    const season = seasonMissed(name, annual);
    if (season !== null) {
      const args = { name: name.value.text, season, inValue: textOf(annual, annual.words) };
      report(spanIn(row, annual, annual.words), { message: 'season', severity: 'information', args });
      return;
    }
    const certain = conflictIn(reading) ?? gradesIn(name, annual);
    const inUnits = certain === null ? unitConflictIn(standard, reading) : null;
    const fewer = certain === null && inUnits === null ? fewerIn(name, annual) : null;
    const conflict = certain ?? inUnits ?? fewer ?? eventYearIn(name, annual);
    if (conflict === null) return;
    // A rate that cannot be is the misprint.
    if (impossibleRate(annual, reading) !== null) return;
    const { inName, inValue } = conflict;
    const args = { inName: textOf(name, inName), inValue: textOf(annual, inValue) };
    report(spanIn(row, name, inName), {
      message: 'conflict',
      args,
      ...(certain === null && !(inUnits ?? fewer)?.certain ? { severity: 'information' as const } : {}),
      related: [{ span: spanIn(row, annual, inValue), message: 'value', args }],
    });
  },
};

/** Both values, where both say it. */
function reportUnwanted(found: readonly Unwanted[], name: Reading, row: Row, report: SegmentContext['report']): void {
  const { value, span, right } = found[0]!;
  const args = { name: name.value.text, inValue: textOf(value, span), right: right ?? '' };
  report(spanIn(row, value, span), {
    message: 'unwanted',
    args,
    fix: () => ({
      title: 'affirm',
      args,
      safe: false,
      edits: found.flatMap(({ value, span, right }) => (right === null ? [] : editsIn(row, value, span, right))),
    }),
    isFixable: () => right !== null,
  });
}

interface WrongValue {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
}

/** Where the annual value is of another kind than the name, or what nobody can want, and what to say of it. */
function wrongValue(reading: IndicatorReading, standard: Standard): WrongValue | null {
  const unfit = unfitIn(reading, standard);
  if (unfit !== null) return { span: unfit, message: 'kind' };
  const unpaid = unpaidCost(reading);
  if (unpaid !== null) {
    const isSure = isPaid(reading.name!.thing) === 'surely';
    return { span: unpaid, message: 'kind', ...(isSure ? {} : { severity: 'information' as const }) };
  }
  const people = peopleAsThings(reading);
  if (people !== null) return { span: people, message: 'people', severity: 'information' };
  const households = householdsAsPeople(reading);
  if (households !== null) return { span: households, message: 'households', severity: 'information' };
  const state = stateOfRate(reading, standard);
  if (state !== null) return { span: state, message: 'state', severity: 'information' };
  const share = shareOfCount(reading, standard);
  if (share !== null) return { span: share, message: 'share', severity: 'information' };
  const count = countOfRate(reading, standard);
  if (count !== null) return { span: count, message: 'count', severity: 'information' };
  const reversed = reversedRate(reading, standard);
  if (reversed !== null) return { span: reversed, message: 'reversed' };
  const rarer = rarerIn(reading.name!, reading.annual!);
  if (rarer !== null) return { span: rarer, message: 'rarer' };
  const limitless = limitlessRate(reading);
  if (limitless !== null) return { span: limitless, message: 'limitless' };
  const permille = permilleOf(reading);
  if (permille !== null) return { span: permille, message: 'permille' };
  const contrary = contraryIn(reading);
  if (contrary !== null) return { span: contrary, message: 'contrary' };
  const hundredth = hundredthOf(reading);
  if (hundredth !== null) return { span: hundredth, message: 'hundredth' };
  const broken = brokenCount(reading.annual!, reading.name!);
  return broken === null ? null : { span: broken, message: 'part' };
}
