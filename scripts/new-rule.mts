// npm run new-rule NAME [GROUP]: makes the files of a new rule and says what is left to write.
import { spawnSync } from 'node:child_process';
import type { RuleGroup } from '../server/src/rules/rule.ts';
import { makeRule, RULE_GROUPS, RuleNameError } from './lib/new-rule.mts';
import { root } from './lib/root.mts';

const [name, group = 'form'] = process.argv.slice(2);
if (name === undefined || !RULE_GROUPS.includes(group as RuleGroup)) {
  console.error(`用法 Usage: npm run new-rule 名称 NAME [${RULE_GROUPS.join('|')}]`);
  process.exit(2);
}
try {
  const files = await makeRule(root, name, group as RuleGroup);
  // In a process of its own, which reads the registry as it is now.
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/docs.mts'], { cwd: root, stdio: 'inherit' });
  console.log(`已写好 Written:\n${files.map((file) => `  ${file}`).join('\n')}`);
  console.log(`\n接着写规则、页面和测试，直到这条命令通过  Write rule, page and test until this passes:
  npx mocha -g ${name}
然后运行 npm run docs 和 npm run check。 Then run npm run docs and npm run check.`);
} catch (error) {
  if (!(error instanceof RuleNameError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
