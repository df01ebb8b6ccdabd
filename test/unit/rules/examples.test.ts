import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { RULES } from '../../../server/src/rules/registry.ts';

const FOLDER = path.join(import.meta.dirname, '../../../examples');
const sections = fs.readFileSync(path.join(FOLDER, 'README.md'), 'utf8').split(/^## /m).slice(1);
const files = fs.readdirSync(FOLDER).filter((name) => name !== 'README.md');

describe('examples', () => {
  for (const file of files) {
    it(`${file}: the list of mistakes is what check finds`, () => {
      const section = sections.find((text) => text[0] === file[0]) ?? '';
      const words = new Set(section.match(/[a-z]+(?:-[a-z]+)+/g));
      const listed = RULES.map(({ name }) => name).filter((name) => words.has(name));
      const table = Table.read(fs.readFileSync(path.join(FOLDER, file), 'utf8'));
      const found = new Set(new Checker().check(table).findings.map(({ finding }) => finding.rule.name));
      assert.deepEqual([...found].sort(), listed.sort());
    });
  }
});
