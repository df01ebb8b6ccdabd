import type { Position, Span, TableSegment } from '#grammar';
import type { Arguments, Finding, Fix, OptionValue, Related, Report, Rule } from '../rules/rule.ts';

/** Gives the value of a rule's option: the user's, or the default. */
export type OptionReader = <V extends OptionValue>(name: string) => V;

export function toFinding(rule: Rule, span: Finding['span'], report: Report): Finding {
  return new ReportedFinding(rule, span, report);
}

/** Most findings are only shown: their fixes are worked out when they are first asked for. */
class ReportedFinding implements Finding {
  readonly rule: Rule;
  readonly span: Finding['span'];
  readonly message: string;
  readonly args: Finding['args'];
  readonly severity: Finding['severity'];
  readonly related: Finding['related'];
  /** What stood at the related places: it may be read anew, with the same spans on other lines. */
  readonly #relatedSegments: readonly (TableSegment | undefined)[];
  readonly #fix: Report['fix'];
  readonly #isFixable: Report['isFixable'];
  #fixes: Finding['fixes'] | null = null;

  constructor(rule: Rule, span: Finding['span'], { message, args, severity, fix, isFixable, related }: Report) {
    this.rule = rule;
    this.span = span;
    this.message = message;
    this.args = args ?? NO_ARGS;
    this.severity = severity;
    this.related = related ?? NOTHING;
    this.#relatedSegments = related === undefined ? NOTHING : related.map(({ at }) => at?.segment);
    this.#fix = fix;
    this.#isFixable = isFixable;
  }

  get fixes(): Finding['fixes'] {
    if (this.#fixes === null) {
      const fix = typeof this.#fix === 'function' ? this.#fix() : (this.#fix ?? NOTHING);
      this.#fixes = Array.isArray(fix) ? fix : [fix as Fix];
    }
    return this.#fixes;
  }

  get isFixable(): boolean {
    if (typeof this.#fix !== 'function') return this.fixes.length > 0;
    return this.#isFixable?.() ?? true;
  }

  /** Whether another finding says the same of the same place; never so where there may be a fix. */
  equals(other: Finding): boolean {
    return (
      other instanceof ReportedFinding &&
      this.#fix === undefined &&
      other.#fix === undefined &&
      this.rule === other.rule &&
      this.message === other.message &&
      this.severity === other.severity &&
      sameSpan(this.span, other.span) &&
      sameArguments(this.args, other.args) &&
      this.related.length === other.related.length &&
      this.related.every(
        (related, i) =>
          sameRelated(related, other.related[i]!) &&
          isInSamePlace(related.span, this.#relatedSegments[i], other.#relatedSegments[i]),
      )
    );
  }
}

/** Whether two lists of findings say the same. */
export function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((one, i) => (one as ReportedFinding).equals(b[i]!));
}

function sameRelated(a: Related, b: Related): boolean {
  return (
    a.at === b.at &&
    a.message === b.message &&
    sameSpan(a.span, b.span) &&
    sameArguments(a.args ?? NO_ARGS, b.args ?? NO_ARGS)
  );
}

/** Whether a span lies on the same lines and columns of two segments. */
function isInSamePlace({ start, end }: Span, a: TableSegment | undefined, b: TableSegment | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return a === b;
  return samePosition(a.positionAt(start), b.positionAt(start)) && samePosition(a.positionAt(end), b.positionAt(end));
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

export function sameArguments(a: Arguments, b: Arguments): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

const NO_ARGS: Finding['args'] = {};
const NOTHING: readonly never[] = [];

/** A value of another kind than the option's default is passed over. */
export function optionReader(rule: Rule, chosen: Readonly<Record<string, OptionValue>> = {}): OptionReader {
  const values = new Map(
    Object.entries(rule.options ?? {}).map(([name, option]) => {
      const value = chosen[name];
      return [name, typeof value === typeof option.default ? value : option.default];
    }),
  );
  return <V extends OptionValue>(name: string): V => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`rule ${rule.name} has no option ${name}`);
    return value as V;
  };
}
