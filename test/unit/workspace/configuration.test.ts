import assert from 'node:assert/strict';
import { NO_CONFIGURATION } from '../../../server/src/configuration/load.ts';
import { type AskClient, Configuration } from '../../../server/src/workspace/configuration.ts';
import { readSettings } from '../../support/settings.ts';

function configuration(ask: AskClient | null, told: unknown = undefined, failed: (error: unknown) => void = () => {}) {
  const nothing = { folderOf: async () => NO_CONFIGURATION, standard: async () => null, unusable: () => {} };
  const sources = { ask, ...nothing, failed };
  return new Configuration(sources, told);
}

describe('settings', () => {
  it('take what makes sense and leave the rest to the file', () => {
    const { standard, dialect, rules, options, outlineMaxItems } = readSettings({
      standard: 'mof2021',
      dialect: 'auto',
      rules: {
        'serial-sequence': 'hint',
        'no-such-rule': 'error',
        'missing-end': 'loud',
        'name-too-long': { severity: 'off', long: 40, limit: 'none' },
      },
      outline: { maxItems: 200.7 },
    });
    assert.deepEqual(
      [standard, dialect, rules, options, outlineMaxItems],
      [
        'mof2021',
        undefined,
        { 'serial-sequence': 'hint', 'name-too-long': 'off' },
        { 'name-too-long': { long: 40 } },
        200,
      ],
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
    const settings = configuration(async (uri) => {
      asked.push(uri);
      return { standard: 'mof2015' };
    });
    const [first, again] = await Promise.all([settings.of('file:///a'), settings.of('file:///a')]);
    assert.equal(first, again);
    assert.equal(first.standard, 'mof2015');
    await settings.of('file:///b');
    settings.changed(undefined);
    await settings.of('file:///a');
    settings.forget('file:///b');
    await settings.of('file:///b');
    assert.deepEqual(asked, ['file:///a', 'file:///b', 'file:///a', 'file:///b']);
  });

  it('gives no answer that was overtaken by a change', async () => {
    const answers: ((settings: unknown) => void)[] = [];
    const settings = configuration(() => new Promise((resolve) => answers.push(resolve)));
    const asked = settings.of('file:///a');
    settings.changed(undefined);
    answers[0]!({ standard: 'mof2015' });
    while (answers.length < 2) await new Promise((resolve) => setImmediate(resolve));
    answers[1]!({ standard: 'mof2021' });
    assert.equal((await asked).standard, 'mof2021');
  });

  it('goes on with the defaults where the client fails to answer, and asks it again', async () => {
    const failures: unknown[] = [];
    let answers = false;
    const ask = async () => {
      if (!answers) throw new Error('busy');
      return { standard: 'mof2021' };
    };
    const settings = configuration(ask, undefined, (error) => failures.push(error));
    assert.equal((await settings.of('file:///a')).standard, undefined);
    answers = true;
    assert.equal((await settings.of('file:///a')).standard, 'mof2021');
    assert.equal(failures.length, 1);
  });

  it('takes what it was told at the start where a client that is asked says nothing', async () => {
    const told = { standard: 'mof2021', rules: { 'missing-end': 'off' } };
    for (const nothing of [null, undefined, {}]) {
      const { standard, rules } = await configuration(async () => nothing, told).of('file:///a');
      assert.deepEqual([standard, rules], ['mof2021', { 'missing-end': 'off' }]);
    }
    const { standard, rules } = await configuration(async () => ({ standard: 'mof2015' }), told).of('file:///a');
    assert.deepEqual([standard, rules], ['mof2015', { 'missing-end': 'off' }]);
  });

  it('takes what it is told by clients that cannot be asked', async () => {
    const settings = configuration(null, { dialect: 'uncoded' });
    assert.equal((await settings.of('file:///a')).dialect, 'uncoded');
    settings.changed({ dialect: 'coded' });
    assert.equal((await settings.of('file:///a')).dialect, 'coded');
  });
});
