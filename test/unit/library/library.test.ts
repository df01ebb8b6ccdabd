import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { findType, levelOfType, STANDARDS, Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { entryName } from '../../../server/src/features/support/definition.ts';
import { libraryEntry, libraryOf } from '../../../server/src/library/library.ts';
import { tableAround } from '../../support/check-rule.ts';

const folder = new URL('../../../server/src/library/', import.meta.url);
const readJson = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const { types } = readJson('library.json') as {
  types: { type: string; indicators: { name: string; value: string }[] }[];
};

describe('the library of common indicators', () => {
  it('follows its schema', () => {
    const validate = new Ajv({ allErrors: true }).compile(readJson('library.schema.json'));
    assert.ok(validate(readJson('library.json')), JSON.stringify(validate.errors));
  });

  it('has names for every type of every standard', () => {
    for (const standard of STANDARDS) {
      for (const type of standard.levels.flatMap((level) => level.types)) {
        assert.ok(libraryOf(type.name).length >= 3, `${standard.id} ${type.name}`);
      }
    }
  });

  it('names nothing twice with different values', () => {
    for (const { indicators } of types) {
      assert.equal(new Set(indicators.map(({ name }) => name)).size, indicators.length);
      for (const { name, value } of indicators) assert.equal(libraryEntry(name)?.value, value, name);
    }
  });

  for (const { type, indicators } of types) {
    it(`has nothing to be found fault with: ${type}`, () => {
      const standard = STANDARDS.find((one) => findType(one, { name: type }) !== undefined)!;
      const entry = findType(standard, { name: type })!;
      const level = levelOfType(standard, entry)!;
      const found: string[] = [];
      for (const { name, value } of indicators) {
        const filled = value.replace(
          '{n}',
          value.includes('年') && value.includes('月') ? '2026' : value.startsWith('≤') ? '5' : '92',
        );
        const { separator, colon, headSeparator } = standard.style;
        const head = [level, entry].map((one) => `${entryName(one)}${headSeparator}`).join('');
        const values = [standard.labels.cycle, standard.labels.annual].filter((label) => label !== null);
        const list = `1、${head}${[name, ...values.map((label) => `${label}${colon}${filled}`)].join(separator)}。`;
        const { findings } = new Checker({ standard: standard.id }).check(Table.read(tableAround(list)));
        for (const { finding } of findings) {
          if (!OF_THE_TABLE.has(finding.rule.name)) found.push(`${name} ${finding.rule.name}`);
        }
      }
      assert.deepEqual(found, []);
    });
  }
});

/** What a list of one indicator cannot help. */
const OF_THE_TABLE = new Set(['required-type', 'required-level', 'indicator-count']);
