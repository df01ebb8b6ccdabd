import type { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { PlacedFinding } from '../check/checker.ts';
import { type Locale, say } from '../check/words.ts';
import type { Severity } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { messageOfFinding, rangeOfFinding, shifted } from './support/finding.ts';

/** Who a diagnostic comes from, as the editor shows it. */
export const SOURCE = '指标';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

interface Kept {
  readonly line: number;
  readonly severity: Severity;
  readonly count: number;
  readonly uri: string;
  readonly locale: Locale;
  readonly diagnostic: Diagnostic;
}

// Most findings stay as they are from one keystroke to the next.
const kept = new WeakMap<PlacedFinding['finding'], Kept>();

/** The diagnostics of a document, in the order of its text. One that did not change since it was last asked for is the same object. */
export function diagnostics({ document: { uri }, result, locale }: Checked): Diagnostic[] {
  return result.findings.map((placed) => {
    const { finding, line, severity, count } = placed;
    const known = kept.get(finding);
    if (
      known?.line === line &&
      known.severity === severity &&
      known.count === count &&
      known.uri === uri &&
      known.locale === locale
    ) {
      return known.diagnostic;
    }
    const diagnostic = toDiagnostic(placed, uri, locale);
    kept.set(finding, { line, severity, count, uri, locale, diagnostic });
    return diagnostic;
  });
}

function toDiagnostic(placed: PlacedFinding, uri: string, locale: Locale): Diagnostic {
  const { finding, severity } = placed;
  const related = relatedOf(placed, uri, locale);
  return {
    range: rangeOfFinding(placed),
    severity: SEVERITY[severity],
    code: finding.rule.name,
    source: SOURCE,
    message: messageOfFinding(placed, locale),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

function relatedOf({ finding, segment, line }: PlacedFinding, uri: string, locale: Locale) {
  return finding.related.map(({ at, span, message, args }): DiagnosticRelatedInformation => {
    const range = shifted((at?.segment ?? segment).rangeOf(span), at?.line ?? line);
    return {
      location: { uri, range },
      message: say(finding.rule.messages[message]!, locale, { ...finding.args, ...args }),
    };
  });
}
