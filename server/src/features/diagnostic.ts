import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { PlacedFinding } from '../check/checker.ts';
import { type Locale, say } from '../check/words.ts';
import type { Severity } from '../rules/rule.ts';
import type { Checked } from '../workspace/checked.ts';
import { messageOfFinding, rangeOfFinding, shifted } from './support/finding.ts';

/** Who a diagnostic comes from, as the editor shows it. */
export const SOURCE = '指标';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** Rules that point at something to take away; editors show that faded. */
const UNNECESSARY = new Set(['misplaced-rule', 'repeated-heading', 'scrap-line']);
const FADED: DiagnosticTag[] = [1];

interface Kept {
  readonly placed: PlacedFinding;
  readonly uri: string;
  readonly locale: Locale;
  readonly diagnostic: Diagnostic;
}

interface KeptBlock {
  readonly uri: string;
  readonly locale: Locale;
  readonly diagnostics: readonly Diagnostic[];
}

// Most findings, and most blocks of them, stay as they are from one keystroke to the next.
const kept = new WeakMap<PlacedFinding['finding'], Kept>();
const keptBlocks = new WeakMap<readonly PlacedFinding[], KeptBlock>();

/**
 * The diagnostics of a document, in the order of its text; those on the whole file come last. One that did not change
 * since it was last asked for is the same object.
 */
export function diagnostics({ document: { uri }, result: { blocks, apart }, locale }: Checked): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const block of blocks) {
    let known = keptBlocks.get(block);
    if (known?.uri !== uri || known.locale !== locale) {
      known = { uri, locale, diagnostics: block.map((placed) => diagnosticOf(placed, uri, locale)) };
      keptBlocks.set(block, known);
    }
    for (const diagnostic of known.diagnostics) found.push(diagnostic);
  }
  for (const placed of apart) found.push(diagnosticOf(placed, uri, locale));
  return found;
}

/** One finding as a diagnostic. */
export function diagnosticOf(placed: PlacedFinding, uri: string, locale: Locale): Diagnostic {
  const known = kept.get(placed.finding);
  if (known?.uri === uri && known.locale === locale && samePlace(known.placed, placed)) return known.diagnostic;
  const diagnostic = toDiagnostic(placed, uri, locale);
  kept.set(placed.finding, { placed, uri, locale, diagnostic });
  return diagnostic;
}

function samePlace(a: PlacedFinding, b: PlacedFinding): boolean {
  return a === b || (a.line === b.line && a.severity === b.severity && a.count === b.count);
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
    ...(UNNECESSARY.has(finding.rule.name) ? { tags: FADED } : {}),
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
