// What the documentation, the settings, the schemas and the manifest's words say of the rules, made from the rules themselves.
import fs from 'node:fs/promises';
import path from 'node:path';
import { STANDARD_SCHEMA, type Words } from '../../grammar/src/index.ts';
import type { JsonSchema } from '../../server/src/configuration/json-schema.ts';
import { configurationSchema, editorSchema, LIST_WORDS, optionsSchema } from '../../server/src/configuration/schema.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import type { OptionValue, Rule, RuleGroup, Setting } from '../../server/src/rules/rule.ts';

const BEGIN = '<!-- 由规则生成 开始 -->';
const END = '<!-- 由规则生成 结束 -->';

const SEVERITY: Record<Setting, string> = {
  error: '错误 error',
  warning: '警告 warning',
  information: '信息 information',
  hint: '提示 hint',
  off: '默认不查 off',
};

const GROUPS: Record<RuleGroup, string> = {
  form: '指标清单的写法 Form of the indicator list',
  classification: '归类 Classification',
  sets: '必设指标 Sets',
  values: '指标值 Values',
  names: '名称与目标 Names and goals',
  table: '表格与金额 Table and amounts',
};

const FIX = {
  safe: '可自动修改 safe',
  either: '可自动修改或由编者确认 safe or confirmed',
  asked: '由编者确认后修改 confirmed by the author',
  none: '由编者自行修改 by hand',
} as const;

export const RULE_PAGES = 'docs/rules';

/** Which generated files are not as they should be, with the text they should have, and which pages nobody has written. */
export async function generatedFiles(root: string, rules: readonly Rule[] = RULES) {
  const stale: { file: string; text: string }[] = [];
  const missing: string[] = [];
  const bring = async (file: string, make: (old: string) => string, created = false) => {
    const old = await fs.readFile(path.join(root, file), 'utf8').catch(() => null);
    if (old === null && !created) return void missing.push(file);
    const text = make(old ?? '');
    if (text !== old) stale.push({ file, text });
  };
  for (const rule of rules) await bring(`${RULE_PAGES}/${rule.name}.md`, (page) => withFactBox(page, rule));
  await bring(`${RULE_PAGES}/README.md`, () => indexPage(rules), true);
  await bring('package.json', (manifest) => withRuleSettings(manifest, rules));
  await bring('schemas/zhibiao.schema.json', () => schemaText(configurationSchema(rules)), true);
  await bring('schemas/zhibiao-standard.schema.json', () => schemaText(STANDARD_SCHEMA), true);
  await bring('package.nls.json', (words) => withRuleWords(words, rules, 'en'));
  await bring('package.nls.zh-cn.json', (words) => withRuleWords(words, rules, 'zh'));
  return { stale, missing };
}

/** A rule's page with its fact box brought up to date; the box goes under the title where there is none yet. */
export function withFactBox(page: string, rule: Rule): string {
  const box = `${BEGIN}\n${factBox(rule)}\n${END}`;
  if (page.includes(BEGIN)) return between(page, box);
  const titleEnd = page.indexOf('\n');
  return `${page.slice(0, titleEnd)}\n\n${box}${page.slice(titleEnd)}`;
}

/** The index of all rules, by group. */
function indexPage(rules: readonly Rule[]): string {
  const groups = (Object.keys(GROUPS) as RuleGroup[]).map((group) => {
    const own = rules.filter((rule) => rule.group === group);
    return own.length === 0 ? '' : [`## ${GROUPS[group]}`, '', ...table(own), ''].join('\n');
  });
  return [
    '# 规则 Rules',
    '',
    `共 ${rules.length} 条。级别可在设置 \`zhibiao.rules\` 中逐条改动。本页由 \`npm run docs\` 生成。`,
    `${rules.length} rules. The setting \`zhibiao.rules\` changes the severity of each. Made by \`npm run docs\`.`,
    '',
    ...groups.filter(Boolean),
  ].join('\n');
}

/** The JSON schema of a setting that holds a severity for each rule; what a rule says is under its key in the manifest's words. */
function ruleSeveritiesSchema(rules: readonly Rule[]): Record<string, object> {
  return Object.fromEntries(
    rules.map((rule) => [
      rule.name,
      {
        type: 'string',
        enum: ['off', 'hint', 'information', 'warning', 'error'],
        default: rule.severity,
        description: `%rule.${rule.name}%`,
      },
    ]),
  );
}

/** The JSON schema of a setting that holds values for the options of rules. */
function ruleOptionsSchema(rules: readonly Rule[]): Record<string, object> {
  const withOptions = rules.filter(({ options }) => options !== undefined);
  return Object.fromEntries(
    withOptions.map((rule) => {
      const keys = new Map(optionWords(rule).map(([key, words]) => [words, key]));
      const properties = optionsSchema(rule, (words) => `%${keys.get(words)}%`);
      return [
        rule.name,
        { type: 'object', additionalProperties: false, description: `%rule.${rule.name}%`, properties },
      ];
    }),
  );
}

/** What is said of a rule's options, by key of the manifest's words. */
function optionWords({ name, options = {} }: Rule): [string, Words][] {
  const own = Object.entries(options).map(([option, { description }]): [string, Words] => [
    `rule.${name}.${option}`,
    description,
  ]);
  return [...own, ...Object.entries(LIST_WORDS).map(([key, words]): [string, Words] => [`rule.list.${key}`, words])];
}

/** package.json with the severities and options of the rules as they are. */
function withRuleSettings(manifest: string, rules: readonly Rule[]): string {
  const json = JSON.parse(manifest);
  const { properties } = json.contributes.configuration;
  properties['zhibiao.rules'].properties = ruleSeveritiesSchema(rules);
  properties['zhibiao.ruleOptions'].properties = ruleOptionsSchema(rules);
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** package.nls.json with the rules' summaries in one language. */
function withRuleWords(words: string, rules: readonly Rule[], language: 'zh' | 'en'): string {
  const others = Object.entries(JSON.parse(words)).filter(([key]) => !key.startsWith('rule.'));
  const own = rules.flatMap((rule) => [
    [`rule.${rule.name}`, rule.summary[language]],
    ...optionWords(rule).map(([key, said]) => [key, said[language]]),
  ]);
  return `${JSON.stringify(Object.fromEntries([...others, ...own]), null, 2)}\n`;
}

function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(editorSchema(schema), null, 2)}\n`;
}

function factBox(rule: Rule): string {
  const lines = [
    '| | |',
    '|---|---|',
    `| 级别 Severity | ${SEVERITY[rule.severity]} |`,
    `| 修改 Fix | ${FIX[fixKind(rule)]} |`,
  ];
  if (rule.fold !== undefined) {
    const when = rule.fold === 'always' ? '一个文件只报一次' : '一个文件中多数都有时只报一次';
    lines.push(`| 合并 Folded | ${when}，附处数 once per file, with the count |`);
  }
  for (const [name, { default: value, description }] of Object.entries(rule.options ?? {})) {
    lines.push(
      `| 选项 Option \`${name}\` | ${cell(description.zh)} ${cell(description.en)}；默认 default: ${shown(value)} |`,
    );
  }
  return lines.join('\n');
}

function table(rules: readonly Rule[]): string[] {
  return [
    '| 规则 Rule | 内容 Says | 级别 Severity | 修改 Fix |',
    '|---|---|---|---|',
    ...rules.map(
      (rule) =>
        `| [${rule.name}](${rule.name}.md) | ${cell(rule.summary.zh)}<br>${cell(rule.summary.en)} | ${SEVERITY[rule.severity]} | ${FIX[fixKind(rule)]} |`,
    ),
  ];
}

function fixKind(rule: Rule): keyof typeof FIX {
  return Object.keys(rule.fixes ?? {}).length === 0 ? 'none' : (rule.fixKind ?? 'asked');
}

function shown(value: OptionValue): string {
  return typeof value === 'object' ? value.map((word) => cell(word)).join('、') : `\`${value}\``;
}

/** A text for a table's cell. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

function between(page: string, box: string): string {
  return page.slice(0, page.indexOf(BEGIN)) + box + page.slice(page.indexOf(END) + END.length);
}
