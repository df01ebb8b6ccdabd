import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { PlacedFinding } from '../check/checker.ts';
import { say } from '../check/words.ts';
import type { Place, Severity } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { messageOfFinding, rangeOfFinding, shifted } from './support/finding.ts';

/** Who a diagnostic comes from, as the editor shows it. */
export const SOURCE = '指标';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** Rules that point at something to take away; editors show that faded. */
const UNNECESSARY = new Set(['misplaced-rule', 'repeated-heading', 'scrap-line', 'unused-suppression']);
const FADED: DiagnosticTag[] = [1];

/** The diagnostics of a document, in the order of its text. */
export function diagnostics(checked: Checked): Diagnostic[] {
  return checked.result.findings.map((placed) => diagnosticOf(placed, checked));
}

/** One finding as a diagnostic. `lineOf` gives the lines in which other places that it speaks of begin. */
export function diagnosticOf(
  placed: PlacedFinding,
  checked: Checked,
  lineOf: (place: Place) => number = (place) => checked.result.lineOf(place),
): Diagnostic {
  const { finding, severity } = placed;
  const related = relatedOf(placed, checked, lineOf);
  return {
    range: rangeOfFinding(placed),
    severity: SEVERITY[severity],
    code: finding.rule.name,
    ...(checked.pageLink === null ? {} : { codeDescription: { href: checked.pageLink(finding.rule.name) } }),
    source: SOURCE,
    message: messageOfFinding(placed, checked.locale),
    ...(UNNECESSARY.has(finding.rule.name) ? { tags: FADED } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

function relatedOf(
  { finding, segment, line }: PlacedFinding,
  { document: { uri }, locale }: Checked,
  lineOf: (place: Place) => number,
) {
  return finding.related.map(({ at, span, message, args }): DiagnosticRelatedInformation => {
    const range =
      at === undefined ? shifted(segment.rangeOf(span), line) : shifted(at.segment.rangeOf(span), lineOf(at));
    return {
      location: { uri, range },
      message: say(finding.rule.messages[message]!, locale, { ...finding.args, ...args }),
    };
  });
}
