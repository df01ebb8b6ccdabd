import assert from 'node:assert/strict';
import type { TableSegment } from '#grammar';
import { Checker } from '../../server/src/check/checker.ts';
import { DiagnosticJson } from '../../server/src/features/diagnostic-json.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Checked } from '../../server/src/workspace/checked.ts';
import { Document } from '../../server/src/workspace/document.ts';
import { readSettings } from '../../server/src/workspace/settings.ts';
import { generate } from '../support/generate.ts';
import { render } from '../support/render.ts';

/** What an edit costs, in things done. */
interface Work {
  /** Segments read. */
  read: number;
  /** Calls of rules on single segments. */
  segments: number;
  /** Rows asked for what they share. */
  things: number;
  /** Runs of rules on the table. */
  tables: number;
  /** Blocks of diagnostics written. */
  written: number;
}

const NOTHING: Work = { read: 0, segments: 0, things: 0, tables: 0, written: 0 };

/** The rules, counting what they are asked to do. */
function counting(work: Work): Rule[] {
  const counted = <A extends unknown[], R>(what: keyof Work, run: ((...said: A) => R) | undefined) =>
    run === undefined
      ? undefined
      : (...said: A): R => {
          work[what]++;
          return run(...said);
        };
  return RULES.map((rule) => {
    const parts = {
      checkRow: counted('segments', rule.checkRow),
      checkLines: counted('segments', rule.checkLines),
      checkTable: counted('tables', rule.checkTable),
      sharedThings: counted('things', rule.sharedThings),
    };
    return { ...rule, ...Object.fromEntries(Object.entries(parts).filter(([, run]) => run !== undefined)) };
  });
}

/** Types into a table of so many units in each of several places; the work of each edit. */
function workOf(units: number, layout: 'published' | 'wrapped' | 'authoring'): Record<string, Work> {
  const work = { ...NOTHING };
  const checker = new Checker({}, counting(work));
  const json = new DiagnosticJson(true);
  const sent = new Set<Uint8Array>();
  const known = new Set<TableSegment>();
  let document = Document.open('a:b', 1, render(generate({ seed: 3, units, projects: 5 }), { layout }).text);
  const check = () => {
    const result = checker.check(document.table);
    const checked = { document, result, locale: 'zh', settings: readSettings({}), pageLink: null };
    for (const segment of document.table.segments) {
      if (!known.has(segment)) work.read++;
      known.add(segment);
    }
    for (const piece of json.of(checked as unknown as Checked)) {
      if (!sent.has(piece)) work.written++;
      sent.add(piece);
    }
  };
  check();
  const costs: Record<string, Work> = {};
  const type = (name: string, offset: number, text: string) => {
    const { snapshot } = document.table;
    const at = snapshot.positionAt(offset);
    Object.assign(work, NOTHING);
    document = document.edit([{ range: { start: at, end: at }, text }], document.version + 1);
    check();
    costs[name] = { ...work };
  };
  const placeOf = (column: 'name' | 'goal' | 'total', nth: number) => {
    const { segment, line } = [...document.table.rows()].filter((row) => row.segment.kind === 'project')[nth]!;
    return document.table.snapshot.lineStart(line) + segment.cellSpan(column)!.end;
  };
  const inList = () => {
    const { segment, line } = [...document.table.rows()].filter((row) => row.segment.kind === 'project')[4]!;
    const name = segment.list!.indicators.find((one) => one.name !== null)!;
    return document.table.snapshot.lineStart(line) + segment.lines.join('').indexOf(name.name!.slice(0, 3));
  };
  type('in an indicator', inList(), '字');
  type('again', inList(), '字');
  type('in a goal', placeOf('goal', 5), '字');
  type('in a name', placeOf('name', 6), '字');
  type('in an amount', placeOf('total', 7), '1');
  return costs;
}

describe('the work of an edit', () => {
  for (const layout of ['published', 'wrapped', 'authoring'] as const) {
    it(`stays the same while the file grows a hundredfold (${layout})`, () => {
      const [small, large, huge] = [workOf(2, layout), workOf(20, layout), workOf(200, layout)];
      const rules = RULES.length;
      for (const [place, work] of Object.entries(small)) {
        // One row is read and checked once by each rule, and what is told changes in its block and a few others.
        assert.ok(work.read >= 1 && work.read <= 2, `${place}: ${work.read} segments read`);
        assert.ok(work.segments <= 2 * rules && work.tables <= rules, `${place}: ${JSON.stringify(work)}`);
        for (const more of [large[place]!, huge[place]!]) {
          assert.deepEqual({ ...more, written: 0 }, { ...work, written: 0 }, place);
          assert.ok(more.written <= 12, `${place}: ${more.written} blocks written`);
        }
      }
      assert.equal(small['in an indicator']!.tables, 0);
    });
  }
});
