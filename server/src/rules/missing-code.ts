import { type CatalogEntry, type Indicator, Slot, type Span } from '#grammar';
import { isHeadAlone } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Edit, Rule, SegmentContext } from './rule.ts';
import { listEdits } from './support/edits.ts';
import {
  digitsOf,
  doubledHyphen,
  emptyCode,
  HEAD_KINDS,
  type HeadKind,
  hasHyphen,
  isForeign,
  label,
  nameOf,
  readHead,
  wrongHyphen,
} from './support/heads.ts';
import { beginsRow } from './support/row-start.ts';
import { usualSign } from './support/separators.ts';

export const missingCode: Rule = {
  name: 'missing-code',
  group: 'classification',
  severity: 'warning',
  fixKind: 'either',
  summary: {
    zh: '有编码的表中，一级或二级指标缺少代码',
    en: 'A head without code in a coded table',
  },
  messages: {
    missing: {
      zh: '“{name}”前缺少代码，而本表其他指标都写代码。缺代码的指标无法按代码汇总，请写成“{right}”。',
      en: '“{name}” has no code although the table uses codes. It is lost in summaries by code; write “{right}”.',
    },
    behind: {
      zh: '“{name}”的代码写在了名称后面。导入时按“代码-名称”识别，认不出这个代码；请写成“{right}”。',
      en: 'In “{name}” the code stands behind the name. Imports read “code-name” and miss it; write “{right}”.',
    },
    hyphen: {
      zh: '代码 {code} 与“{name}”之间缺少“-”。导入时按“代码-名称”识别，连写就认不出代码；请写成“{right}”。',
      en: 'No “-” stands between code {code} and “{name}”. Imports read “code-name” and miss a code written together; write “{right}”.',
    },
    sign: {
      zh: '代码 {code} 与“{name}”之间写的是“{found}”，应为“-”。导入时按“代码-名称”识别，认不出这个代码；请写成“{right}”。',
      en: '“{found}” stands between code {code} and “{name}” where “-” belongs. Imports read “code-name” and miss this code; write “{right}”.',
    },
  },
  fixes: {
    behind: { zh: '写成“{right}”', en: 'Write “{right}”' },
    hyphen: { zh: '补上“-”', en: 'Insert “-”' },
    sign: { zh: '改为“-”', en: 'Change it to “-”' },
    insert: { zh: '补上代码，写成“{right}”', en: 'Insert the code: “{right}”' },
  },
  needs: Sign.Head,
  checkRow(row, context) {
    const { standard, dialect, report } = context;
    if (!standard.coded || dialect !== 'coded') return;
    const indicators = row.list?.indicators ?? [];
    // Of a project in another form, without codes, foreign-form speaks.
    if (indicators.some((one) => isForeign(standard, one)) && indicators.every(hasNoCode)) return;
    for (const indicator of indicators) {
      if (isForeign(standard, indicator) || isHeadAlone(indicator, row)) continue;
      // One finding for the head, whether one of its codes is lost or both; and one for both hyphens.
      const slips: Slip[] = [];
      const bare: { kind: HeadKind; entry: CatalogEntry; name: string; span: Span }[] = [];
      for (const kind of HEAD_KINDS) {
        const reading = readHead(standard, indicator, kind);
        if (reading === null) continue;
        const { head, byCode, byName } = reading;
        if (head.code === null) {
          if (byName !== undefined) bare.push({ kind, entry: byName, name: head.name, span: nameOf(indicator, kind) });
          continue;
        }
        // A wrong code is what its own rules speak of.
        if (byCode === undefined || byCode !== byName) continue;
        const digits = digitsOf(indicator, kind)!;
        const said = { code: head.code, name: head.name, right: label(byCode) };
        const sign = wrongHyphen(indicator, kind) ?? doubledHyphen(indicator, kind);
        if (sign !== null) {
          const found = row.list!.joined.text.slice(sign.start, sign.end).trim();
          slips.push({ ...said, found, span: sign, edits: listEdits(row, sign, '-') });
          continue;
        }
        if (hasHyphen(indicator, kind)) continue;
        const at = row.listSpan({ start: digits.end, end: digits.end });
        slips.push({ ...said, found: '', span: digits, edits: [{ span: at, text: '-' }] });
      }
      for (const found of new Set(slips.map((slip) => slip.found))) {
        const same = slips.filter((slip) => slip.found === found);
        const [message, args] = [found === '' ? 'hyphen' : 'sign', { ...saidOf(same, context), found }];
        const fix = { title: message, args, safe: true, edits: same.flatMap(({ edits }) => edits) };
        report(row.listSpan(same[0]!.span), { message, args, fix });
      }
      if (bare.length === 0) continue;
      const text = row.list!.joined.text;
      const [first, last] = [bare[0]!, bare.at(-1)!];
      const between = text.slice(first.span.end, last.span.start).trim();
      const args = {
        name: bare.map(({ name }) => name).join(between),
        right: bare.map(({ entry }) => label(entry)).join(between || usualSign(true, context)),
      };
      const edits = bare.flatMap(({ kind, entry, name, span }) => {
        if (CODE_BEHIND.test(name)) return listEdits(row, span, label(entry));
        return listEdits(row, emptyCode(indicator, kind) ?? { start: span.start, end: span.start }, `${entry.code}-`);
      });
      const safe = !beginsRow(row, indicator) && bare.every(({ kind }) => !runsOn(indicator, kind));
      const span = row.listSpan({ start: first.span.start, end: last.span.end });
      const message = bare.every(({ name }) => CODE_BEHIND.test(name)) ? 'behind' : 'missing';
      report(span, { message, args, fix: { title: message === 'behind' ? 'behind' : 'insert', args, safe, edits } });
    }
  },
};

/** A code that no hyphen parts from its name. */
interface Slip {
  readonly code: string;
  readonly name: string;
  readonly right: string;
  /** What stands in the place of the hyphen; empty where nothing does. */
  readonly found: string;
  readonly span: Span;
  readonly edits: readonly Edit[];
}

/** What is said of one head, or of both. */
function saidOf(slips: readonly Slip[], context: SegmentContext): { code: string; name: string; right: string } {
  return {
    code: slips.map(({ code }) => code).join('、'),
    name: slips.map(({ name }) => name).join('、'),
    right: slips.map(({ right }) => right).join(usualSign(true, context)),
  };
}

/** The code behind the name: 产出指标-1, 数量指标（11）. */
const CODE_BEHIND = /(?:[-－–—‐]\s*[\d０-９]{1,2}|[（(][\d０-９]{1,2}[)）])$/;

function hasNoCode({ level, type }: Indicator): boolean {
  return level?.code == null && type?.code == null;
}

/** Whether no separator ends a head: where its name ends may hang on the code that it lacks. */
function runsOn(indicator: Indicator, kind: HeadKind): boolean {
  return !indicator.has(kind === 'level' ? Slot.LevelSeparator : Slot.TypeSeparator);
}
