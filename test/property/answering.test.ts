import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { type Position, type Range, Snapshot } from '#grammar';
import { completion } from '../../server/src/features/completion.ts';
import { documentHighlights } from '../../server/src/features/documentHighlight.ts';
import { hover } from '../../server/src/features/hover.ts';
import { references } from '../../server/src/features/references.ts';
import { prepareRename } from '../../server/src/features/rename.ts';
import { selectionRanges } from '../../server/src/features/selectionRange.ts';
import { signatureHelp } from '../../server/src/features/signatureHelp.ts';
import { ANSWERS } from '../support/answers.ts';
import { help } from '../unit/features/support/help.ts';
import { applied, open } from '../unit/features/support/open.ts';
import { cases, share, tableText } from './arbitraries.ts';

/** Bytes of what `diagnostic` answers, and pages of rules. */
const OTHERS = ['diagnostic-json', 'explanation'];

describe('answers of features', () => {
  it('of all features are asked for', () => {
    const features = readdirSync(new URL('../../server/src/features/', import.meta.url))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -3));
    assert.deepEqual(features.sort(), [...Object.keys(ANSWERS), ...OTHERS].sort());
  });

  for (const [name, answer] of Object.entries(ANSWERS)) {
    it(`lie in the text, on characters, and edits do not overlap: ${name}`, () => {
      fc.assert(
        fc.property(
          tableText(),
          fc.array(fc.tuple(share(), share()), { minLength: 1, maxLength: 8 }),
          (text, places) => {
            const snapshot = Snapshot.of(text);
            const checked = open(text);
            for (const [i, place] of places.entries()) {
              const [start, end] = place
                .sort((a, b) => a - b)
                .map((at) => onCharacter(snapshot.positionAt(Math.floor(at * text.length)), snapshot));
              const range = { start: start!, end: end! };
              check(answer({ checked, range, position: start!, help: help(checked, {}, i % 2 === 0) }), snapshot, text);
            }
          },
        ),
        cases(20),
      );
    });
  }

  it('are about the place that was asked for', () => {
    fc.assert(
      fc.property(tableText(), fc.array(share(), { minLength: 1, maxLength: 20 }), (text, places) => {
        const checked = open(text);
        const { snapshot } = checked.document.table;
        const known = help(checked);
        for (const at of places) {
          const position = snapshot.positionAt(Math.floor(at * text.length));
          const found = hover(checked, position);
          if (found !== null) assert.ok(holds(found.range!, position), text);
          for (const { textEdit } of completion(checked, position, known).items) {
            const { range } = textEdit as { range: Range };
            assert.ok(range.start.line === range.end.line && holds(range, position), text);
          }
          let selection = selectionRanges(checked, [position])[0]!;
          assert.ok(holds(selection.range, position), text);
          for (; selection.parent !== undefined; selection = selection.parent) {
            const { range, parent } = selection;
            assert.ok(holds(parent.range, range.start) && holds(parent.range, range.end), text);
          }
          const marked = documentHighlights(checked, position).map(({ range }) => range);
          assert.deepEqual(
            references(checked, position, known.index).map(({ range }) => range),
            marked,
          );
          const renamed = prepareRename(checked, position);
          assert.equal(renamed === null, marked.length === 0, text);
          assert.ok(signatureHelp(checked, position)?.activeParameter !== -1, text);
        }
      }),
      cases(20),
    );
  });
});

/** Asserts that every range and position in an answer is sound, and every list of edits can be applied. */
function check(answer: unknown, snapshot: Snapshot, text: string): void {
  if (Array.isArray(answer)) {
    if (answer.length > 0 && answer.every((one) => typeof one?.newText === 'string' && 'range' in one)) {
      checkApart(answer.map(({ range }) => range));
      applied(text, answer);
    }
    for (const one of answer) check(one, snapshot, text);
  } else if (isPosition(answer)) {
    assert.deepEqual(onCharacter(snapshot.clamp(answer), snapshot), answer);
  } else if (typeof answer === 'object' && answer !== null) {
    if ('start' in answer && isPosition(answer.start)) {
      assert.ok(compare(answer.start, (answer as Range).end) <= 0, JSON.stringify(answer));
    }
    for (const one of Object.values(answer)) check(one, snapshot, text);
  }
}

function checkApart(ranges: readonly Range[]): void {
  const sorted = ranges.toSorted((a, b) => compare(a.start, b.start) || compare(a.end, b.end));
  for (const [i, { start }] of sorted.entries()) {
    if (i > 0) assert.ok(compare(sorted[i - 1]!.end, start) <= 0, JSON.stringify(sorted));
  }
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

function holds({ start, end }: Range, position: Position): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** The position, or the one before where it stands inside a pair of surrogates. */
function onCharacter({ line, character }: Position, snapshot: Snapshot): Position {
  const inPair = /[\ud800-\udbff][\udc00-\udfff]/.test(
    snapshot.line(line).slice(Math.max(0, character - 1), character + 1),
  );
  return inPair && character > 0 ? { line, character: character - 1 } : { line, character };
}
