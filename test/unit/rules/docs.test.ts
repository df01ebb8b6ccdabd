import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Words } from '#grammar';
import { root } from '../../../scripts/lib/root.mts';
import { generatedFiles, RULE_PAGES } from '../../../scripts/lib/rule-docs.mts';
import type { PlacedFinding } from '../../../server/src/check/checker.ts';
import { say } from '../../../server/src/check/words.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Arguments, Rule } from '../../../server/src/rules/rule.ts';
import { findingsOf } from '../../support/check-rule.ts';
import { examplesOf, type PageExample } from '../../support/rule-page.ts';

const SECTIONS = ['## 查什么', '## 为什么', '## 怎么改', '## 错误示例', '## 正确示例'];

const pageOf = (rule: Rule) => path.join(root, RULE_PAGES, `${rule.name}.md`);

describe('rules and their documentation', () => {
  it('rules have names of their own', () => {
    const names = RULES.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });

  it('every page belongs to a rule', () => {
    const pages = fs.readdirSync(path.join(root, RULE_PAGES)).filter((file) => file !== 'README.md');
    assert.deepEqual(pages.filter((file) => !RULES.some(({ name }) => file === `${name}.md`)).sort(), []);
  });

  it('index, fact boxes and settings are as `npm run docs` makes them', async () => {
    const { stale, missing } = await generatedFiles(root);
    assert.deepEqual([...missing, ...stale.map(({ file }) => file)], []);
  });

  for (const rule of RULES) {
    describe(rule.name, () => {
      it('has a test file', () => {
        assert.ok(fs.existsSync(path.join(import.meta.dirname, `${rule.name}.test.ts`)));
      });

      it('has its words in Chinese and English, with the same placeholders', () => {
        const all: Record<string, Words> = { summary: rule.summary };
        for (const [key, words] of Object.entries(rule.messages)) all[`message ${key}`] = words;
        for (const [key, words] of Object.entries(rule.fixes ?? {})) all[`fix ${key}`] = words;
        for (const [key, { description }] of Object.entries(rule.options ?? {})) all[`option ${key}`] = description;
        for (const [what, { zh, en }] of Object.entries(all)) {
          assert.match(zh, /\p{Script=Han}/u, `${what} has no Chinese`);
          assert.match(en, /[a-z]/, `${what} has no English`);
          assert.deepEqual(placeholders(zh), placeholders(en), `placeholders of ${what}`);
        }
      });

      it('has a page with a title, every section and examples', () => {
        const page = fs.readFileSync(pageOf(rule), 'utf8');
        assert.match(page, new RegExp(`^# ${rule.name} \\p{Script=Han}`, 'u'));
        const sections = [...SECTIONS, ...(rule.options === undefined ? [] : ['## 选项']), '## In English'];
        assert.deepEqual(
          sections.filter((section) => !page.includes(`\n${section}\n`)),
          [],
        );
        assert.deepEqual(new Set(examplesOf(page).map(({ kind }) => kind)), new Set(['wrong', 'right']));
      });

      it('finds the mistake in the wrong examples, and nothing in the right ones', () => {
        for (const example of examplesOf(fs.readFileSync(pageOf(rule), 'utf8'))) {
          const found = findings(rule, example);
          const at = `${example.kind} example in line ${example.line}`;
          assert.equal(found.length > 0 ? 'wrong' : 'right', example.kind, at);
          for (const placed of found) assertWhole(rule, placed, at);
        }
      });
    });
  }
});

function findings(rule: Rule, { text, options }: PageExample): PlacedFinding[] {
  return findingsOf(rule.name, text, options);
}

/** All words of a finding exist, and nothing in them is left unfilled. */
function assertWhole(rule: Rule, { finding }: PlacedFinding, at: string): void {
  const filled = (words: Words | undefined, args: Arguments | undefined) => {
    assert.ok(words, `${at}: no words`);
    for (const locale of ['zh', 'en'] as const) {
      assert.doesNotMatch(say(words, locale, args), /\{\w+\}|undefined|NaN/, at);
    }
  };
  filled(rule.messages[finding.message], finding.args);
  for (const { message, args } of finding.related) filled(rule.messages[message], args);
  for (const fix of finding.fixes) {
    filled(rule.fixes?.[fix.title], fix.args);
    if (fix.safe) assert.ok(rule.fixKind, `${at}: the rule has safe fixes but no fixKind`);
    else assert.notEqual(rule.fixKind, 'safe', `${at}: fixKind is safe, this fix is not`);
  }
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}
