import assert from 'node:assert/strict';
import type { TableSegment } from '#grammar';
import { Checker } from '../../server/src/check/checker.ts';
import { DiagnosticJson } from '../../server/src/features/diagnostic-json.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { type Checked, Checks } from '../../server/src/workspace/checked.ts';
import { digestOf } from '../../server/src/workspace/digest.ts';
import { Document } from '../../server/src/workspace/document.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index.ts';
import { ANSWERS } from '../support/answers.ts';
import { generate } from '../support/generate.ts';
import { render } from '../support/render.ts';
import { readSettings } from '../support/settings.ts';
import { WorkCounter } from '../support/work.ts';

/** What an edit costs, in things done. */
interface Work {
  /** Segments read. */
  read: number;
  /** Calls of rules on single segments. */
  segments: number;
  /** Calls of rules on single indicators. */
  indicators: number;
  /** Rows asked for what they share. */
  things: number;
  /** Runs of rules on the table. */
  tables: number;
  /** Blocks of diagnostics written. */
  written: number;
}

const NOTHING: Work = { read: 0, segments: 0, indicators: 0, things: 0, tables: 0, written: 0 };

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
      checkIndicator: counted('indicators', rule.checkIndicator),
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
        // One row and each of its indicators is read and checked once by each rule, and what is told changes in its block and a few others.
        assert.ok(work.read >= 1 && work.read <= 2, `${place}: ${work.read} segments read`);
        assert.ok(work.segments <= 2 * rules && work.tables <= rules, `${place}: ${JSON.stringify(work)}`);
        for (const more of [large[place]!, huge[place]!]) {
          assert.deepEqual({ ...more, written: 0, indicators: 0 }, { ...work, written: 0, indicators: 0 }, place);
          // How many are asked depends on which came before.
          for (const { indicators } of [work, more])
            assert.ok(indicators <= 2 * rules * MOST_INDICATORS, `${place}: ${indicators} calls on indicators`);
          assert.ok(more.written <= 12, `${place}: ${more.written} blocks written`);
        }
      }
      assert.equal(small['in an indicator']!.tables, 0);
    });
  }
});

/** In one row of a generated table. */
const MOST_INDICATORS = 8;

/** What is asked with each keystroke, or by somebody who waits for it. */
const ASKED = [
  ...['completion', 'definition', 'documentHighlight', 'formatting', 'onTypeFormatting', 'paste', 'references'],
  ...['rename', 'selectionRange', 'signatureHelp', 'status'],
];
/** Steps for each block of a table: to look at what is kept of it. A block that is read again takes thousands. */
const STEPS_A_BLOCK = 12;
/** The first times make what is kept, of which an edit leaves nearly all. */
const WARM = 2;
/** The engine loses the count of code that it throws away in between. */
const TRIES = 3;

/** The steps of each answer right after a character was typed into the name of an indicator in a table of so many units. */
function answersOf(
  units: number,
  counter: WorkCounter,
): { readonly steps: Map<string, number>; readonly blocks: number } {
  const checks = new Checks('zh');
  const index = new WorkspaceIndex();
  const settings = readSettings({});
  let document = Document.open(
    'a:b',
    1,
    render(generate({ seed: 3, units, projects: 5 }), { layout: 'published' }).text,
  );
  const projects = [...document.table.rows()].filter(({ segment }) => segment.kind === 'project');
  const { segment, line } = projects[projects.length >> 1]!;
  const { name } = segment.list!.indicators.find((one) => one.name !== null)!;
  const start = { line, character: segment.lines[0]!.indexOf(name!) + 1 };
  const steps = new Map<string, number>();
  for (const what of ASKED) {
    for (let times = 0; times < WARM + TRIES; times++) {
      document = document.edit([{ range: { start, end: start }, text: '字' }], document.version + 1);
      const checked = checks.of(document, settings);
      const help = { index, support: { snippets: true, labelDetails: true }, year: 2025 };
      const asked = { checked, position: start, range: { start, end: start }, help };
      const answer = () => {
        index.put(document.uri, digestOf(document.table));
        return ANSWERS[what]!(asked);
      };
      const taken = counter.of(answer);
      if (times >= WARM) steps.set(what, Math.max(taken, steps.get(what) ?? 0));
    }
  }
  return { steps, blocks: document.table.segments.blocks.length };
}

describe('the work of answers after an edit', () => {
  it('is a few steps for each block of the table', () => {
    const counter = new WorkCounter();
    try {
      const [small, large] = [answersOf(20, counter), answersOf(200, counter)];
      const more = STEPS_A_BLOCK * (large.blocks - small.blocks);
      for (const [what, steps] of small.steps) {
        const now = large.steps.get(what)!;
        assert.ok(now <= steps + more, `${what}: ${steps} steps, ${now} in a table of ten times the length`);
      }
    } finally {
      counter.end();
    }
  });
});
