import { DASHES, type Indicator, type Row, Slot, type Span } from '#grammar';
import { isSpliced } from '../check/defects.ts';
import type { FileProfile } from '../check/profile.ts';
import { Sign } from '../check/signs.ts';
import type { Rule, SegmentContext } from './rule.ts';
import { joinedEdits, listEdits } from './support/edits.ts';
import { gapsOf, isSeparator, kindOf, separateBy, usualSign } from './support/separators.ts';
import { halfOf, hasOwnWidth, TWO_WIDTHS } from './support/widths.ts';
import { WIDE } from './support/words.ts';

export const mixedWidth: Rule = {
  name: 'mixed-width',
  group: 'form',
  severity: 'hint',
  summary: {
    zh: '同一种符号全角半角混用，或数字、字母用了全角',
    en: 'One sign in both widths, or full-width digits or letters',
  },
  messages: {
    sign: {
      zh: '本表同一种符号既写“{right}”又写“{sign}”，查找和比对时会对不上。请统一为用得多的“{right}”。',
      en: 'This table writes both “{right}” and “{sign}” for one sign, so searching and comparing fail. Use “{right}”, the more frequent one.',
    },
    digits: {
      zh: '“{text}”是全角字符，系统按半角识别数字和代码。请改为“{right}”。',
      en: '“{text}” is full-width; systems read digits and codes in half width. Change it to “{right}”.',
    },
    dash: {
      zh: '代码后面写的是“{text}”，不是半角的“-”。系统按“代码-名称”识别代码，认不出它。请改为“-”。',
      en: 'Behind the code stands “{text}”, not the half-width “-”. Systems read “code-name” and miss it; change it to “-”.',
    },
    serial: {
      zh: '序号后面写的是半角的“{text}”。导入时按“数字、”分条，认不出它。请改为“{right}”。',
      en: 'Behind the serial stands the half-width “{text}”. Imports split the list at a number and “、”; change it to “{right}”.',
    },
  },
  fixes: {
    width: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  },
  fixKind: 'safe',
  fold: 'always',
  foldBy: 'kind',
  readsOfProfile: ({ widths }) => JSON.stringify([...widths]),
  needs: Sign.Separator,
  needsWords: (_, profile) => ({
    list: [...ANY_WIDE, ...rarerSigns(profile)],
    cells: GOAL_SIGNS.map(([half]) => half),
  }),
  checkRow(row, context) {
    reportGoal(row, context);
    if (row.list === null) return;
    const anyWide = WIDE_SIGN.test(row.list.joined.text);
    for (const indicator of row.list.indicators) {
      if (isSpliced(indicator)) continue;
      const places = signsIn(indicator, context);
      if (anyWide) for (const place of wideIn(indicator, context.profile)) places.push(place);
      for (const { span, right, message } of places) {
        const text = row.list.joined.text.slice(span.start, span.end);
        const args = { text, right, sign: text, kind: KIND_OF[message] ?? kindOfPair(text) };
        const put = isSeparator(right) ? separateBy : listEdits;
        const fix = () => ({ title: 'width', args, safe: true, edits: put(row, span, right) });
        context.report(row.listSpan(span), { message, args, fix });
      }
    }
  },
};

/** Stops of a goal that mostly has them in full width: 组织培训,提升技能，…. */
function reportGoal(row: Row, { report }: SegmentContext): void {
  const { goal } = row;
  if (goal === null) return;
  for (const [half, full] of GOAL_SIGNS) {
    if (!goal.includes(half)) continue;
    const places = [...goal.matchAll(NARROW_STOP)].filter(([sign]) => sign === half);
    if (places.length === 0 || goal.split(full).length <= places.length) continue;
    const cell = row.cells.get('goal')!;
    for (const { index } of places) {
      const args = { text: half, right: full, sign: half, kind: half };
      const fix = () => ({
        title: 'width',
        args,
        safe: true,
        edits: joinedEdits(cell, { start: index, end: index + 1 }, full),
      });
      report(cell.sourceSpan(index, index + 1), { message: 'sign', args, fix });
    }
  }
}

const GOAL_SIGNS = TWO_WIDTHS.filter(([half]) => half === ',' || half === ';');
/** Between words, where no number and no foreign name is. */
const NARROW_STOP = /(?<=\p{Script=Han})[,;](?=\p{Script=Han})/gu;

/** Full-width digits and letters count as one thing, whichever they are, and so do long dashes. */
const KIND_OF: Partial<Record<Place['message'], string>> = { digits: '０', dash: '—' };
const WIDE_TEXT = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?|(?<=\d)．(?=\d)/g;
/** In a file that mostly writes %: ９５％ is one thing to mend. */
const WIDE_TEXT_OR_RATE = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?(?:(?<=[０-９])％)?|(?<=\d)．(?=\d)/g;
const WIDE_DIGIT = /[０-９]/;
const WIDE_CODE = /[０-９－﹣]+/g;
const LONG_DASHES = DASHES.replace(/[-－﹣]/g, '');
const LONG_DASH = new RegExp(`[${LONG_DASHES}]+`, 'g');
const NARROW_COMMA = /[､﹑]/g;

const ANY_WIDE = `${WIDE}－﹣､﹑．${LONG_DASHES}`;
const WIDE_SIGN = new RegExp(`[${ANY_WIDE}]`);

/** The spellings of signs and colons that the file uses less. */
function rarerSigns({ widths, colon }: FileProfile): string[] {
  return TWO_WIDTHS.flatMap(([half, full]) => {
    const usual = [widths.get(half), half === ':' ? colon : undefined];
    return [half, full].filter((sign) => usual.includes(sign === half ? full : half));
  });
}

const TEXTS = [Slot.Name, Slot.CycleValue, Slot.AnnualValue] as const;
const CODES = [Slot.Serial, Slot.LevelCode, Slot.TypeCode] as const;

/** Both brackets of a pair are one matter. */
function kindOfPair(sign: string): string {
  const kind = kindOf(sign);
  return kind === ')' ? '(' : kind;
}

interface Place {
  readonly span: Span;
  readonly right: string;
  readonly message: 'sign' | 'digits' | 'dash' | 'serial';
}

/** Signs of the width that the file uses less: in names and values, separators and colons. */
function signsIn(indicator: Indicator, context: SegmentContext): Place[] {
  const { widths, colon } = context.profile;
  const places: Place[] = [];
  for (const slot of widths.size === 0 ? [] : TEXTS) {
    const text = indicator.text(slot) ?? '';
    for (let i = 0; i < text.length; i++) {
      const right = widths.get(halfOf(text[i]!) ?? '') ?? text[i]!;
      if (right === text[i] || hasOwnWidth(text, i)) continue;
      if (text[i] === '％' && WIDE_DIGIT.test(text[i - 1] ?? '')) continue;
      const start = indicator.startOf(slot) + i;
      places.push({ span: { start, end: start + 1 }, right, message: 'sign' });
    }
  }
  for (const slot of [Slot.CycleColon, Slot.AnnualColon]) {
    const sign = indicator.text(slot);
    if (sign === null || colon === null || sign === colon || halfOf(sign) !== halfOf(colon)) continue;
    places.push({ span: indicator.span(slot)!, right: colon, message: 'sign' });
  }
  for (const { sign, head, span } of gapsOf(indicator)) {
    const right = usualSign(head, context);
    if (sign !== right && kindOf(sign) === kindOf(right)) places.push({ span, right, message: 'sign' });
  }
  return places;
}

function wideIn(indicator: Indicator, { widths }: FileProfile): Place[] {
  const runs = (slots: readonly Slot[], signs: RegExp, message: Place['message'], right?: string) =>
    slots.flatMap((slot) =>
      [...(indicator.text(slot) ?? '').matchAll(signs)].map(({ 0: text, index }) => {
        const start = indicator.startOf(slot) + index;
        return { span: { start, end: start + text.length }, right: right ?? text.normalize('NFKC'), message };
      }),
    );
  return [
    ...runs(TEXTS, widths.get('%') === '%' ? WIDE_TEXT_OR_RATE : WIDE_TEXT, 'digits'),
    ...runs(CODES, WIDE_CODE, 'digits'),
    ...runs([Slot.LevelCode, Slot.TypeCode], LONG_DASH, 'dash', '-'),
    ...runs([Slot.Serial], NARROW_COMMA, 'serial'),
  ];
}
