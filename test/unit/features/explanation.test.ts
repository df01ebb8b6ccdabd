import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/root.mts';
import { diagnostics } from '../../../server/src/features/diagnostic.ts';
import { withExplanations } from '../../../server/src/features/explanation.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { explanation } from '../../../server/src/rules/page.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { Checks } from '../../../server/src/workspace/checked.ts';
import { tableAround } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';
import { openAtCursor } from './support/open.ts';

const readPage = async (rule: string) => readFileSync(path.join(root, 'docs', 'rules', `${rule}.md`), 'utf8');

async function check(marked: string, locale: 'zh' | 'en', ...expected: RegExp[]): Promise<void> {
  const { checked, position } = openAtCursor(tableAround(marked), {}, locale);
  const found = await withExplanations(hover(checked, position), checked, position, readPage);
  const text = (found?.contents as { value: string } | undefined)?.value ?? '';
  for (const one of expected) assert.match(text, one);
  if (expected.length === 0) assert.equal(text, '');
}

describe('hover on what is found', () => {
  const wrong = item(1).replace('11-', '1‸2-');

  it('explains the rule: what, why and how, from its page', async () => {
    await check(wrong, 'zh', /\*\*code-name-mismatch\*\*/, /\*查什么\* \S/, /\*为什么\* \S/, /\*怎么改\* \S/);
    await check(wrong, 'en', /\*\*code-name-mismatch\*\* [A-Z]/);
  });

  it('keeps what else is said there, and says nothing where nothing is', async () => {
    await check(wrong, 'zh', /12-质量指标|质量指标/, /code-name-mismatch/);
    await check(item(1).replace('巡查', '巡‸查'), 'zh');
  });

  it('every rule has something to say in both languages', async () => {
    for (const rule of RULES) {
      const page = await readPage(rule.name);
      assert.equal(explanation(rule, page, 'zh').split('\n\n*').length, 4, rule.name);
      assert.ok(explanation(rule, page, 'en').split('\n\n').length > 1, rule.name);
      assert.doesNotMatch(explanation(rule, page, 'zh'), /\]\(/);
    }
    assert.match(explanation(RULES[0]!, null, 'zh'), /^\*\*missing-serial\*\* \S+$/);
  });
});

describe('diagnostics', () => {
  it('carry the address of the page, where the client can open one', () => {
    const { checked } = openAtCursor(tableAround(item(1).replace('11-', '1‸2-')));
    assert.ok(diagnostics(checked).every(({ codeDescription }) => codeDescription === undefined));
    const linked = new Checks('zh', undefined, (rule) => `file:///rules/${rule}.md`).of(
      checked.document,
      checked.settings,
    );
    const found = diagnostics(linked).find(({ code }) => code === 'code-name-mismatch')!;
    assert.deepEqual(found.codeDescription, { href: 'file:///rules/code-name-mismatch.md' });
  });
});
