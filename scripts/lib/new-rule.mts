// The files of a new rule: enough to compile and to appear everywhere, and tests that fail until it is written.
import fs from 'node:fs/promises';
import path from 'node:path';
import type { RuleGroup } from '../../server/src/rules/rule.ts';
import { RULE_PAGES } from './rule-docs.mts';

export const RULE_GROUPS: readonly RuleGroup[] = ['form', 'classification', 'sets', 'values', 'names', 'table'];

const RULES = 'server/src/rules';
const TESTS = 'test/unit/rules';

/** A name that cannot be taken, with the reason in both languages. */
export class RuleNameError extends Error {}

/** Writes rule, page and test of a new rule and puts it into the registry; gives the files written, relative to `root`. */
export async function makeRule(root: string, name: string, group: RuleGroup): Promise<string[]> {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) {
    throw new RuleNameError(`规则名称用小写英文单词和短横，如 vague-value：${name}  Names are like vague-value`);
  }
  const files = {
    [`${RULES}/${name}.ts`]: ruleFile(name, group),
    [`${TESTS}/${name}.test.ts`]: testFile(name),
    [`${RULE_PAGES}/${name}.md`]: pageFile(name),
  };
  for (const file of Object.keys(files)) {
    const there = await fs.access(path.join(root, file)).then(
      () => true,
      () => false,
    );
    if (there) throw new RuleNameError(`已经有了 It is there already: ${file}`);
  }
  for (const [file, text] of Object.entries(files)) await fs.writeFile(path.join(root, file), text);
  const registry = path.join(root, RULES, 'registry.ts');
  await fs.writeFile(registry, withRule(await fs.readFile(registry, 'utf8'), name));
  return [...Object.keys(files), `${RULES}/registry.ts`];
}

/** The registry with one more rule, at the end of the list. */
export function withRule(registry: string, name: string): string {
  const lines = registry.split('\n');
  const own = `import { ${constantOf(name)} } from './${name}.ts';`;
  const pathOf = (line: string) => /^import .* from '(.*)';$/.exec(line)?.[1];
  const behind = lines.findIndex((line) => (pathOf(line) ?? '') > `./${name}.ts`);
  const at = behind < 0 ? lines.findLastIndex((line) => line.startsWith('import ')) + 1 : behind;
  lines.splice(at, 0, own);
  lines.splice(lines.indexOf('];'), 0, `  ${constantOf(name)},`);
  return lines.join('\n');
}

function constantOf(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function ruleFile(name: string, group: RuleGroup): string {
  return `import type { Rule } from './rule.ts';

export const ${constantOf(name)}: Rule = {
  name: '${name}',
  group: '${group}',
  severity: 'warning',
  summary: {
    zh: '${name}：用一句话写出查什么',
    en: 'What ${name} finds, in one line',
  },
  messages: {
    found: {
      zh: '“{text}”：写出哪里不对、为什么要紧、怎么改。',
      en: '“{text}”: say what is wrong, why it matters, and what to do.',
    },
  },
  // One row at a time: a keystroke checks one row again. See rule.ts for single indicators, other segments, the table, and
  // what rows share.
  checkRow(_row, _context) {
    // _context.report(span, { message: 'found', args: { text } });
  },
};
`;
}

function testFile(name: string): string {
  return `import { checkList } from '../../support/check-rule.ts';
import { item } from '../../support/lists.ts';

const RULE = '${name}';

describe(RULE, () => {
  it('reports the mistake where it stands', () => {
    // Write a list with the mistake, and mark the place that is to be reported.
    checkList(RULE, item(1, '«巡查河道次数»'));
  });

  it('says nothing of a list as it should be', () => {
    checkList(RULE, item(1));
  });
});
`;
}

function pageFile(name: string): string {
  const list = '1、1-产出指标；11-数量指标；巡查河道次数；实施周期指标值:≥24次；年度指标值:≥12次。';
  return `# ${name} 写出中文标题

## 查什么

写出这条规则提示什么，不提示什么。

## 为什么

写出不改会怎样。

## 怎么改

写出编者该做什么，快速修复做什么。

## 错误示例

\`\`\`zhibiao wrong
${list}
\`\`\`

## 正确示例

\`\`\`zhibiao right
${list}
\`\`\`

## In English

Say in a few sentences what it finds, why that matters, and what to do.
`;
}
