import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeRule, RuleNameError, withRule } from '../../../scripts/lib/new-rule.mts';
import { root } from '../../../scripts/lib/root.mts';
import { withFactBox } from '../../../scripts/lib/rule-docs.mts';
import { examplesOf } from '../../support/rule-page.ts';

const REGISTRY = 'server/src/rules/registry.ts';

describe('npm run new-rule', () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
    for (const folder of ['server/src/rules', 'test/unit/rules', 'docs/rules']) {
      mkdirSync(path.join(copy, folder), { recursive: true });
    }
    cpSync(path.join(root, REGISTRY), path.join(copy, REGISTRY));
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  it('writes rule, test and page, and puts the rule into the registry', async () => {
    const files = await makeRule(copy, 'lonely-name', 'names');
    assert.equal(files.length, 4);
    const { lonelyName } = await import(pathToFileURL(path.join(copy, files[0]!)).href);
    assert.deepEqual(
      [lonelyName.name, lonelyName.group, typeof lonelyName.checkRow],
      ['lonely-name', 'names', 'function'],
    );
    assert.match(readFileSync(path.join(copy, files[1]!), 'utf8'), /const RULE = 'lonely-name';/);
    const page = readFileSync(path.join(copy, files[2]!), 'utf8');
    assert.deepEqual(
      examplesOf(page).map(({ kind }) => kind),
      ['wrong', 'right'],
    );
    assert.match(withFactBox(page, lonelyName), /^# lonely-name .*\n\n<!-- /);
    const registry = readFileSync(path.join(copy, REGISTRY), 'utf8');
    assert.match(
      registry,
      /level-order\.ts';\nimport \{ lonelyName \} from '\.\/lonely-name\.ts';\nimport .*low-satisfaction/,
    );
    assert.match(registry, /\n {2}lonelyName,\n\];/);
  });

  it('keeps the imports in order at either end', () => {
    const registry = "import { b } from './b.ts';\n\nexport const RULES = [\n  b,\n];\n";
    assert.match(withRule(registry, 'a'), /^import \{ a \} .*\nimport \{ b \}/);
    assert.match(withRule(registry, 'c'), /^import \{ b \} .*\nimport \{ c \}/);
  });

  it('takes no other names, and none twice', async () => {
    await assert.rejects(makeRule(copy, 'LonelyName', 'names'), RuleNameError);
    await assert.rejects(makeRule(copy, '../name', 'names'), RuleNameError);
    await makeRule(copy, 'lonely-name', 'names');
    await assert.rejects(makeRule(copy, 'lonely-name', 'names'), /已经有了/);
  });
});
