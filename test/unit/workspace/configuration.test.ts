import assert from 'node:assert/strict';
import { Configuration } from '../../../server/src/workspace/configuration.ts';
import { readSettings } from '../../../server/src/workspace/settings.ts';

describe('settings', () => {
  it('take what makes sense and leave the rest to the file', () => {
    const { standard, dialect, rules, outlineMaxItems } = readSettings({
      standard: 'mof2021',
      dialect: 'auto',
      rules: { 'serial-sequence': 'hint', 'no-such-rule': 'error', 'missing-end': 'loud' },
      outline: { maxItems: 200.7 },
    });
    assert.deepEqual(
      [standard, dialect, rules, outlineMaxItems],
      ['mof2021', undefined, { 'serial-sequence': 'hint' }, 200],
    );
  });

  it('are the defaults where there is nothing to read', () => {
    for (const nothing of [undefined, null, 7, 'all', [], { rules: null, outline: 3, standard: 'mars' }]) {
      const { standard, dialect, rules, outlineMaxItems } = readSettings(nothing);
      assert.deepEqual([standard, dialect, rules, outlineMaxItems], [undefined, undefined, {}, 5000]);
    }
  });
});

describe('configuration', () => {
  it('asks once for each document, and again when it changed', async () => {
    const asked: string[] = [];
    const configuration = new Configuration(async (uri) => {
      asked.push(uri);
      return { standard: 'mof2015' };
    });
    const [first, again] = await Promise.all([configuration.of('a'), configuration.of('a')]);
    assert.equal(first, again);
    assert.equal(first.standard, 'mof2015');
    await configuration.of('b');
    configuration.changed(undefined);
    await configuration.of('a');
    configuration.forget('b');
    await configuration.of('b');
    assert.deepEqual(asked, ['a', 'b', 'a', 'b']);
  });

  it('gives no answer that was overtaken by a change', async () => {
    const answers: ((settings: unknown) => void)[] = [];
    const configuration = new Configuration(() => new Promise((resolve) => answers.push(resolve)));
    const asked = configuration.of('a');
    configuration.changed(undefined);
    answers[0]!({ standard: 'mof2015' });
    while (answers.length < 2) await new Promise((resolve) => setImmediate(resolve));
    answers[1]!({ standard: 'mof2021' });
    assert.equal((await asked).standard, 'mof2021');
  });

  it('takes what it is told by clients that cannot be asked', async () => {
    const configuration = new Configuration(null, { dialect: 'uncoded' });
    assert.equal((await configuration.of('a')).dialect, 'uncoded');
    configuration.changed({ dialect: 'coded' });
    assert.equal((await configuration.of('a')).dialect, 'coded');
  });
});
