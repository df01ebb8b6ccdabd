import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mts';
import { readConfigurationFile } from '../../../server/src/configuration/file.ts';
import { readStandard } from '../../../server/src/configuration/standard.ts';

const page = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8');
const examples = [...page.matchAll(/```jsonc\n([\s\S]*?)```/g)].map(([, text]) => text!);

describe('docs/configuration.md', () => {
  it('shows a configuration and a standard that are right', () => {
    const [configuration, standard] = examples;
    assert.deepEqual(readConfigurationFile(configuration!).problems.found, []);
    assert.deepEqual(readStandard(standard!).problems, []);
  });
});
