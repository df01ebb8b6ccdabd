import assert from 'node:assert/strict';
import fc from 'fast-check';
import { STANDARDS, Table } from '#grammar';
import { Checker, type CheckResult } from '../../server/src/check/checker.ts';
import { say } from '../../server/src/check/words.ts';
import { diagnostics } from '../../server/src/features/diagnostic.ts';
import { DiagnosticJson } from '../../server/src/features/diagnostic-json.ts';
import { PreparedJson } from '../../server/src/lsp/prepared-json.ts';
import { Checks } from '../../server/src/workspace/checked.ts';
import { Document } from '../../server/src/workspace/document.ts';
import { generate } from '../support/generate.ts';
import { render } from '../support/render.ts';
import { readSettings } from '../support/settings.ts';
import { ALL_ON, UNTRIAGED } from '../support/untriaged.ts';
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

  it('checks that are given up for the next edit, wherever they were, leave nothing out and nothing twice', () => {
    const steps = fc.integer({ min: 0, max: 40 });
    const edits = fc.array(fc.record({ edit: editOf(), steps }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damagedTable(), steps, edits, (text, first, versions) => {
        const checker = new Checker();
        let table = Table.read(text);
        begin(checker, table, first);
        for (const { edit, steps: most } of versions) {
          const { snapshot } = table;
          const start = Math.floor(edit.at * snapshot.length);
          const range = { start: snapshot.positionAt(start), end: snapshot.positionAt(start + edit.length) };
          table = table.edit(range, edit.put);
          begin(checker, table, most);
        }
        const fresh = new Checker().check(Table.read(table.snapshot.text()));
        assert.deepEqual(shown(checker.check(table)), shown(fresh));
      }),
      cases(200),
    );
  });

  it('asking a row only the rules that it concerns finds what asking all of them finds', () => {
    // One for many files, as on the command line.
    const checkers = [undefined, ...STANDARDS.map(({ id }) => id)].map((standard) => {
      const options = { rules: ALL_ON, standard };
      return { some: new Checker(options), all: new Checker(options, UNTRIAGED) };
    });
    fc.assert(
      fc.property(damagedTable(), fc.constantFrom(...checkers), (text, { some, all }) => {
        const expected = shown(all.check(Table.read(text)));
        assert.deepEqual(shown(some.check(Table.read(text))), expected);
        // What it keeps of the first times tells the same.
        for (let time = 0; time < 2; time++) {
          some.forget();
          assert.deepEqual(shown(some.check(Table.read(text))), expected);
        }
      }),
      cases(300),
    );
  });

  it('the diagnostics of a large table that is edited equal those of a fresh one, whether sent or asked for', () => {
    const size = fc.record({ seed: fc.integer({ min: 1, max: 1000 }), layout: fc.constantFrom(...LAYOUTS) });
    fc.assert(
      fc.property(
        size,
        fc.array(fc.array(editOf(), { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        (how, steps) => {
          const model = generate({ seed: how.seed, units: 6, projects: 20 });
          let document = Document.open('a:b', 1, render(model, { layout: how.layout, seed: how.seed }).text);
          const settings = readSettings({});
          const checks = new Checks('zh');
          const json = new DiagnosticJson(true);
          json.of(checks.of(document, settings));
          for (const [step, edits] of steps.entries()) {
            for (const { at, length, put } of edits) {
              const { snapshot } = document.table;
              const start = Math.floor(at * snapshot.length);
              const range = { start: snapshot.positionAt(start), end: snapshot.positionAt(start + length) };
              document = document.edit([{ range, text: put }], step + 2);
            }
            const checked = checks.of(document, settings);
            const fresh = new Checks('zh').of(Document.open('a:b', 1, document.table.snapshot.text()), settings);
            const expected = diagnostics(fresh);
            assert.deepEqual(PreparedJson.list(json.of(checked)).parse(), expected);
            assert.deepEqual(diagnostics(checked), expected);
          }
        },
      ),
      cases(12),
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

/** Does so many steps of a check, and no more. */
function begin(checker: Checker, table: Table, steps: number): void {
  const work = checker.checking(table);
  for (let i = 0; i <= steps; i++) if (work.next().done) return;
}

const LAYOUTS = ['published', 'wrapped', 'authoring'] as const;

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
