import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Snapshot, Table } from '#grammar';
import { ANSWERS } from '../support/answers.ts';
import { TIMES } from '../support/fuzz.ts';
import { PLACES, RUNS, TABLES } from '../support/growing.ts';
import { WorkCounter } from '../support/work.ts';
import { help } from '../unit/features/support/help.ts';
import { open } from '../unit/features/support/open.ts';
import { cases, PIECES } from './arbitraries.ts';

/** So many that a table has blocks. */
const SIZE = 400;
/** Twice the text may be so many times the work; what is searched by halving takes a little more than twice. */
const GROWTH = 2.6;
/** So many steps are nothing. */
const FEW = 10_000;
const TRIES = 3;
/** Characters; what tries again at each place of such a run does not end while a test waits. */
const LONG = 60_000;

/** Tables of which `npm test` asks all features; of the others it takes longer, and the fuzz does. */
const ASKED = ['indicators of one project', 'the same in a wrapped table', 'units with a project'];

describe('work is linear in the length of the text', () => {
  let counter: WorkCounter;
  before(() => {
    counter = new WorkCounter();
    // What is made once at first use is not counted.
    workOf(TABLES['units with a project']!(3));
  });
  after(() => counter.end());

  function workOf(text: string, answers = ANSWERS): Map<string, number> {
    const work = new Map<string, number>();
    const count = (name: string, run: () => unknown) => work.set(name, counter.of(run));
    count('read', () => Table.read(text));
    count('check', () => open(text));
    const checked = open(text);
    const snapshot = Snapshot.of(text);
    const known = help(checked);
    for (const [name, answer] of Object.entries(answers)) {
      // At the same thing in both.
      const position = snapshot.positionAt(text.length - 8);
      const asked = { checked, position, range: { start: position, end: position }, help: known };
      count(name, () => answer(asked));
    }
    return work;
  }

  function check(once: string, twice: string, answers = ANSWERS): void {
    workOf(once, answers);
    // The engine loses the count of code that it throws away in between; what grows too fast does so every time.
    for (let tries = 1; ; tries++) {
      const [less, more] = [workOf(once, answers), workOf(twice, answers)];
      const tooMuch = [...less].find(([name, steps]) => more.get(name)! > GROWTH * steps + FEW);
      if (tooMuch === undefined) return;
      const [name, steps] = tooMuch;
      if (tries === TRIES) assert.fail(`${name}: ${steps} steps, for twice as much ${more.get(name)}`);
    }
  }

  for (const [name, text] of Object.entries(TABLES)) {
    const answers = TIMES > 1 || ASKED.includes(name) ? ANSWERS : {};
    it(`with many ${name}`, () => check(text(SIZE), text(2 * SIZE), answers));
  }

  it('with anything many times, for reading and checking', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((some) => some.join(''));
    const [head = '', row = ''] = TABLES['indicators of one project']!(1).split(/(?<=\t)(?=1、)/);
    fc.assert(
      fc.property(fc.constantFrom('', head, head + row), pieces, (before, piece) =>
        check(before + piece.repeat(SIZE), before + piece.repeat(2 * SIZE), {}),
      ),
      cases(10),
    );
  });
});

describe('no regular expression runs away', () => {
  for (const [place, text] of Object.entries(PLACES)) {
    it(`on a long run in ${place}`, function () {
      this.timeout(180_000 * Math.max(1, TIMES));
      for (const run of TIMES > 1 ? RUNS : RUNS.slice(0, 6)) {
        const long = text(run.repeat(LONG / run.length));
        const checked = open(long);
        const snapshot = Snapshot.of(long);
        const position = snapshot.positionAt(long.length - 12);
        const asked = { checked, position, range: { start: position, end: position }, help: help(checked) };
        for (const [name, answer] of Object.entries(ANSWERS)) if (TIMES > 1 || name !== 'conversion') answer(asked);
      }
    });
  }
});
