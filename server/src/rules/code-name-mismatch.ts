import {
  type CatalogEntry,
  CODED_STANDARD,
  commonEnds,
  findLevel,
  findType,
  type Indicator,
  levelOfType,
  type Row,
  type Span,
  type Standard,
} from '#grammar';
import { isTruncated, lastSlotEnd } from '../check/defects.ts';
import { Sign } from '../check/signs.ts';
import type { Fix, Rule, SegmentContext } from './rule.ts';
import { listEdits } from './support/edits.ts';
import {
  digitsOf,
  HEAD_KINDS,
  type HeadKind,
  headSpan,
  headsOf,
  isForeign,
  isNoLevel,
  label,
  levelByType,
  levelMeant,
  nameOf,
  readHead,
  setHead,
  typeMeant,
} from './support/heads.ts';

export const codeNameMismatch: Rule = {
  name: 'code-name-mismatch',
  group: 'classification',
  severity: 'error',
  fixKind: 'either',
  summary: {
    zh: '代码与名称不一致',
    en: 'Code and name disagree',
  },
  messages: {
    mismatch: {
      zh: '代码 {code} 与名称“{name}”不一致：{code} 是“{codeMeans}”，“{name}”的代码是 {nameCode}。汇总时按代码归类会归错，请改正其一。',
      en: 'Code {code} and name “{name}” disagree: {code} is “{codeMeans}”, and “{name}” has code {nameCode}. Summaries by code will be wrong; correct one of them.',
    },
    settled: {
      zh: '代码 {code} 与名称“{name}”不一致：{code} 是“{codeMeans}”，“{name}”的代码是 {nameCode}。汇总时按代码归类会归错；与“{other}”相配的是“{right}”，请改正。',
      en: 'Code {code} and name “{name}” disagree: {code} is “{codeMeans}”, and “{name}” has code {nameCode}. Summaries by code will be wrong; what goes with “{other}” is “{right}”.',
    },
    swapped: {
      zh: '“{level}”和“{type}”的名称互换了：按代码应为“{rightLevel}”和“{rightType}”。请对调。',
      en: '“{level}” and “{type}” have each other’s name: by their codes they are “{rightLevel}” and “{rightType}”. Exchange the names.',
    },
    noLevel: {
      zh: '“{head}”不是一级指标；与“{other}”相配的是“{right}”。汇总时会归错类，请改正。',
      en: '“{head}” is no level; what goes with “{other}” is “{right}”. Summaries will put it in the wrong class; correct it.',
    },
    unknownName: {
      zh: '代码 {code} 的名称应为“{codeMeans}”，这里是“{name}”。请核对后改正。',
      en: 'Code {code} is named “{codeMeans}”, not “{name}”. Check and correct it.',
    },
  },
  fixes: {
    swap: { zh: '对调两个名称', en: 'Exchange the two names' },
    name: { zh: '名称改为“{codeMeans}”', en: 'Change the name to “{codeMeans}”' },
    head: { zh: '改为“{right}”', en: 'Change it to “{right}”' },
    code: { zh: '代码改为 {nameCode}', en: 'Change the code to {nameCode}' },
  },
  needs: Sign.Head,
  checkRow(row, context) {
    const { dialect, report } = context;
    const { coded } = context.standard;
    if (!coded && dialect === 'coded') return;
    // In a table without codes, the few that stand there are those of the form that has them.
    const standard = coded ? context.standard : CODED_STANDARD;
    const kinds = coded ? HEAD_KINDS : (['type'] as const);
    for (const indicator of row.list?.indicators ?? []) {
      if (coded && haveEachOthersName(standard, indicator)) {
        reportSwapped(row, indicator, standard, report);
        continue;
      }
      for (const kind of kinds) {
        const reading = readHead(standard, indicator, kind);
        if (reading?.byCode === undefined || reading.byCode === reading.byName) continue;
        if (kind === 'level' && isForeign(standard, indicator)) continue;
        if (!coded && reading.byName === undefined) continue;
        if (breaksOffIn(indicator, kind, row) || reading.misread !== undefined) continue;
        const { head, byCode, byName } = reading;
        if (kind === 'level' && isNoLevel(standard, indicator)) {
          reportNoLevel(row, indicator, standard, report);
          continue;
        }
        const right = settled(standard, indicator, kind, byCode, byName, head.name);
        report(wrongPart(row, indicator, kind, right, byCode), {
          message: byName === undefined ? 'unknownName' : right === null ? 'mismatch' : 'settled',
          args: { ...argsOf(head, byCode, byName), ...told(indicator, kind, right) },
          fix: fixes(row, indicator, kind, right, byCode, byName),
        });
      }
    }
  },
};

function reportNoLevel(row: Row, indicator: Indicator, standard: Standard, report: SegmentContext['report']): void {
  const right = levelByType(standard, indicator)!;
  const args = { head: label(indicator.level!), other: label(indicator.type!), right: label(right) };
  report(headSpan(row, indicator, 'level'), {
    message: 'noLevel',
    args,
    fix: () => ({ title: 'head', args, safe: false, edits: setHead(row, indicator, 'level', right) }),
  });
}

/** Whether level and type have their codes, and each the name that belongs to the code of the other. */
function haveEachOthersName(standard: Standard, indicator: Indicator): boolean {
  const { level, type } = headsOf(standard, indicator);
  if (!level?.byCode || !type?.byCode) return false;
  if (level.byName === level.byCode || type.byName === type.byCode) return false;
  const isOther = findType(standard, { name: level.head.name }) === type.byCode;
  return isOther && findLevel(standard, { name: type.head.name }) === level.byCode;
}

function reportSwapped(row: Row, indicator: Indicator, standard: Standard, report: SegmentContext['report']): void {
  const { level, type } = headsOf(standard, indicator);
  const [ofLevel, ofType] = [nameOf(indicator, 'level'), nameOf(indicator, 'type')];
  const args = {
    level: label(indicator.level!),
    type: label(indicator.type!),
    rightLevel: label(level!.byCode!),
    rightType: label(type!.byCode!),
  };
  const edits = [...listEdits(row, ofLevel, level!.byCode!.name), ...listEdits(row, ofType, type!.byCode!.name)];
  report(row.listSpan({ start: digitsOf(indicator, 'level')!.start, end: ofType.end }), {
    message: 'swapped',
    args,
    fix: { title: 'swap', args, safe: true, edits },
  });
}

/** Whether the name of a head is where the text of an indicator breaks off. */
function breaksOffIn(indicator: Indicator, kind: HeadKind, row: Row): boolean {
  return lastSlotEnd(indicator) === nameOf(indicator, kind).end && isTruncated(indicator, row);
}

/** What a head is to become, and the other one that tells so. */
function told(indicator: Indicator, kind: HeadKind, right: CatalogEntry | null): { other?: string; right?: string } {
  const other = kind === 'level' ? indicator.type : indicator.level;
  return right === null || other === null ? {} : { other: label(other), right: label(right) };
}

function argsOf(head: { code: string | null; name: string }, byCode: CatalogEntry, byName: CatalogEntry | undefined) {
  return { code: head.code!, name: head.name, codeMeans: byCode.name, nameCode: byName?.code ?? '' };
}

/** The reading that the other head leaves: the type tells the level, and the level tells the type. */
function settled(
  standard: Standard,
  indicator: Indicator,
  kind: HeadKind,
  byCode: CatalogEntry,
  byName: CatalogEntry | undefined,
  name: string,
): CatalogEntry | null {
  if (byName === undefined && !differsByOne(name, byCode.name)) return null;
  const fits =
    kind === 'level'
      ? (entry: CatalogEntry) => entry === (typeMeant(standard, indicator) && levelByType(standard, indicator))
      : (entry: CatalogEntry) => levelOfType(standard, entry) === levelMeant(standard, indicator);
  const left = [byCode, byName].filter((entry) => entry !== undefined && fits(entry));
  return left.length === 1 ? left[0]! : null;
}

/** Whether one character was lost, added or changed. */
function differsByOne(seen: string, known: string): boolean {
  const { front, back } = commonEnds(seen, known);
  return Math.max(seen.length, known.length) - front - back === 1;
}

function wrongPart(
  row: Row,
  indicator: Indicator,
  kind: HeadKind,
  right: CatalogEntry | null,
  byCode: CatalogEntry,
): Span {
  if (right === null) return headSpan(row, indicator, kind);
  return row.listSpan(right === byCode ? nameOf(indicator, kind) : digitsOf(indicator, kind)!);
}

function fixes(
  row: Row,
  indicator: Indicator,
  kind: HeadKind,
  right: CatalogEntry | null,
  byCode: CatalogEntry,
  byName: CatalogEntry | undefined,
): Fix[] {
  const args = argsOf(indicator[kind]!, byCode, byName);
  const rename = {
    title: 'name',
    args,
    safe: right === byCode,
    edits: listEdits(row, nameOf(indicator, kind), byCode.name),
  };
  if (byName?.code == null) return [rename];
  const recode = {
    title: 'code',
    args,
    safe: right === byName,
    edits: listEdits(row, digitsOf(indicator, kind)!, byName.code),
  };
  if (right === byCode) return [rename];
  return right === byName ? [recode] : [rename, recode];
}
