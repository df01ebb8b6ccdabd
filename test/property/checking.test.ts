import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Table } from '#grammar';
import { Checker, type CheckResult } from '../../server/src/check/checker.ts';
import { say } from '../../server/src/check/words.ts';
import { cases, damagedTable, editOf } from './arbitraries.ts';

describe('invariants of checking', () => {
  it('checking an edited table equals checking it anew', () => {
    fc.assert(
      fc.property(damagedTable(), fc.array(editOf(), { minLength: 1, maxLength: 6 }), (text, edits) => {
        const checker = new Checker();
        let table = Table.read(text);
        checker.check(table);
        for (const { at, length, put } of edits) {
          const { snapshot } = table;
          const start = Math.floor(at * snapshot.length);
          table = table.edit({ start: snapshot.positionAt(start), end: snapshot.positionAt(start + length) }, put);
          const fresh = new Checker().check(Table.read(table.snapshot.text()));
          assert.deepEqual(shown(checker.check(table)), shown(fresh));
        }
      }),
      cases(150),
    );
  });

  it('every finding lies in the text, and its fixes are edits inside its segment that do not overlap', () => {
    fc.assert(
      fc.property(damagedTable(), (text) => {
        const { findings } = new Checker().check(Table.read(text));
        for (const { finding, segment } of findings) {
          const length = segment.lines.join('').length;
          assert.ok(finding.span.start >= 0 && finding.span.start <= finding.span.end && finding.span.end <= length);
          for (const fix of finding.fixes) {
            let end = 0;
            for (const { span } of [...fix.edits].sort((a, b) => a.span.start - b.span.start)) {
              assert.ok(span.start >= end && span.start <= span.end && span.end <= length, finding.rule.name);
              end = span.end;
            }
          }
        }
      }),
      cases(300),
    );
  });
});

/** All that a reader sees of the findings. */
function shown(result: CheckResult) {
  return result.findings.map(({ finding, segment, line, severity, count }) => {
    const { rule, span, message, args, fixes, related } = finding;
    return {
      rule: rule.name,
      line,
      range: segment.rangeOf(span),
      severity,
      count,
      said: say(rule.messages[message]!, 'zh', args),
      fixes,
      related: related.map(({ at, span: other, message: said, args: more }) => [
        at === undefined ? null : result.lineOf(at),
        (at?.segment ?? segment).rangeOf(other),
        said,
        more,
      ]),
    };
  });
}
