import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { nameKey, STANDARDS, standardById } from '../../../grammar/src/catalog/index.ts';

const catalog = new URL('../../../grammar/src/catalog/', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, catalog), 'utf8'));

describe('standards', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(readJson('standard.schema.json'));

  for (const standard of STANDARDS) {
    const types = standard.levels.flatMap((level) => level.types);

    describe(standard.id, () => {
      it('fits the schema', () => {
        assert.ok(validate(readJson(`standards/${standard.id}.json`)), JSON.stringify(validate.errors));
      });

      it('has codes everywhere or nowhere, a type under its level’s digit', () => {
        for (const level of standard.levels) {
          assert.equal(level.code !== null, standard.coded, level.name);
          for (const type of level.types) {
            assert.equal(type.code !== null, standard.coded, type.name);
            if (type.code !== null) assert.ok(type.code.startsWith(level.code!), type.name);
          }
        }
      });

      it('gives no name or alias to two levels, nor to two types', () => {
        for (const entries of [standard.levels, types]) {
          const owner = new Map<string, string>();
          for (const entry of entries) {
            for (const name of [entry.name, ...entry.aliases]) {
              assert.equal(owner.get(nameKey(name)) ?? entry.name, entry.name, name);
              owner.set(nameKey(name), entry.name);
            }
          }
        }
      });

      it('requires only what it has', () => {
        for (const name of standard.required.levels) {
          assert.ok(
            standard.levels.some((level) => level.name === name),
            name,
          );
        }
        for (const name of standard.required.types) {
          assert.ok(
            types.some((type) => type.name === name),
            name,
          );
        }
      });
    });
  }

  it('are found by id', () => {
    assert.equal(standardById('guangzhou')?.levels[0]?.types[1]?.name, '质量指标');
    assert.equal(standardById('elsewhere'), undefined);
  });

  it('are refused by the schema when a field is unknown or missing', () => {
    const { levels, ...withoutLevels } = readJson('standards/mof2015.json');
    assert.equal(validate(withoutLevels), false);
    assert.equal(validate({ ...withoutLevels, levels, colour: 'red' }), false);
  });
});
