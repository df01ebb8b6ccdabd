import { STANDARDS, type Words } from '#grammar';
import { LAYOUT_CHOICES } from '../format/format.ts';
import { STYLE_NAMES } from '../format/style.ts';
import type { Rule, RuleOption } from '../rules/rule.ts';
import type { JsonSchema } from './json-schema.ts';
import { FORMAT_DEFAULTS } from './layer.ts';

const SEVERITY_CHOICES: readonly (readonly [string, Words])[] = [
  ['off', { zh: '不检查', en: 'not checked' }],
  ['hint', { zh: '提示', en: 'hint' }],
  ['information', { zh: '信息', en: 'information' }],
  ['warning', { zh: '警告', en: 'warning' }],
  ['error', { zh: '错误', en: 'error' }],
];

/** The JSON schema of `zhibiao.json`, made from the rules; it is what the file is validated by, and what editors are given. */
export function configurationSchema(rules: readonly Rule[]): JsonSchema {
  const choices = choicesProperties();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '指标 Zhibiao',
    description: both({
      zh: '绩效目标表检查的设置，对所在文件夹及其下的表格有效。',
      en: 'Settings for the goal tables in this folder and below it.',
    }),
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      extends: {
        description: both({
          zh: '先采用的共用配置文件，写相对路径；多个时后面的优先，本文件最优先。只能在工作区之内。',
          en: 'Shared configuration files to start from, by relative path; later ones win, this file wins over all. Inside the workspace only.',
        }),
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
        ],
      },
      ...choices,
      overrides: {
        type: 'array',
        description: both({
          zh: '只对部分文件的设置；几条都适用时后面的优先。',
          en: 'Settings for some files only; where several apply, later ones win.',
        }),
        items: {
          type: 'object',
          required: ['files'],
          additionalProperties: false,
          properties: {
            files: {
              description: both({
                zh: '对哪些文件：路径的样式，从本文件所在文件夹写起，如 草稿/**、**/*2022*.txt；不含 / 的按文件名，在哪个文件夹都算。',
                en: 'Which files: patterns of paths from the folder of this file, such as 草稿/** or **/*2022*.txt; one without / is compared with the name in any folder.',
              }),
              anyOf: [
                { type: 'string', minLength: 1 },
                { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
              ],
            },
            ...choices,
          },
        },
      },
    },
    additionalProperties: false,
    definitions: {
      severity: {
        type: 'string',
        enum: SEVERITY_CHOICES.map(([severity]) => severity),
        enumDescriptions: SEVERITY_CHOICES.map(([, words]) => both(words)),
      },
      rules: rulesSchema(rules),
    },
  };
}

/** The schema of a rule's options. `describe` gives the text of a description. */
export function optionsSchema(rule: Rule, describe: (words: Words) => string): Record<string, JsonSchema> {
  const options = Object.entries(rule.options ?? {});
  return Object.fromEntries(options.map(([name, option]) => [name, optionSchema(option, describe)]));
}

function choicesProperties(): Record<string, JsonSchema> {
  return {
    standard: {
      type: 'string',
      minLength: 1,
      default: 'auto',
      examples: ['auto', ...STANDARDS.map(({ id }) => id), './我们的.zhibiao-standard.json'],
      description: both({
        zh: `指标体系：auto（按文件识别）、${STANDARDS.map(({ id, name }) => `${id}（${name.zh}）`).join('、')}，或自己的指标体系文件的相对路径（以 .json 结尾）。`,
        en: `The standard: auto (told from each file), ${STANDARDS.map(({ id }) => id).join(', ')}, or the relative path of a standard of your own (ending in .json).`,
      }),
    },
    dialect: {
      type: 'string',
      enum: ['auto', 'coded', 'uncoded'],
      enumDescriptions: [
        both({ zh: '按文件识别', en: 'told from each file' }),
        both({ zh: '带代码：1-产出指标；11-数量指标', en: 'with codes' }),
        both({ zh: '不带代码：产出指标：数量指标', en: 'without codes' }),
      ],
      default: 'auto',
      description: both({ zh: '写法：指标前带不带代码。', en: 'Whether indicators are written with codes.' }),
    },
    format: {
      type: 'object',
      description: both({ zh: '整理格式的方式。', en: 'How tables are formatted.' }),
      additionalProperties: false,
      properties: {
        layout: {
          type: 'string',
          enum: LAYOUT_CHOICES,
          enumDescriptions: [
            both({ zh: '各行保持自己的版式', en: 'each row keeps its own' }),
            both({ zh: '编写版式：一条指标一行', en: 'authoring: one indicator a line' }),
            both({
              zh: '公开版式：一个项目一行，用制表符分栏',
              en: 'published: one project a line, cells behind tabs',
            }),
          ],
          default: FORMAT_DEFAULTS.layout,
          description: both({ zh: '整理后的版式。', en: 'The layout after formatting.' }),
        },
        style: {
          type: 'string',
          enum: STYLE_NAMES,
          enumDescriptions: [
            both({ zh: '指标体系规定的标准写法', en: 'as the standard writes them' }),
            both({ zh: '本文件里用得最多的写法', en: 'as the file itself mostly writes them' }),
          ],
          default: FORMAT_DEFAULTS.style,
          description: both({
            zh: '分隔符、冒号和全角半角用哪种写法。',
            en: 'Which separators, colons and widths are written.',
          }),
        },
      },
    },
    rules: { $ref: '#/definitions/rules' },
  };
}

function rulesSchema(rules: readonly Rule[]): JsonSchema {
  return {
    type: 'object',
    description: both({
      zh: '规则：写级别，或写成 { "severity": 级别, 选项: 值 }。没有写的按默认。',
      en: 'Rules: a severity, or { "severity": …, option: value }. The others keep their defaults.',
    }),
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.name, ruleSchema(rule)])),
  };
}

function ruleSchema(rule: Rule): JsonSchema {
  const severity = { $ref: '#/definitions/severity' };
  return {
    description: both(rule.summary),
    default: rule.severity,
    anyOf: [
      severity,
      { type: 'object', additionalProperties: false, properties: { severity, ...optionsSchema(rule, both) } },
    ],
  };
}

function optionSchema(
  { default: value, description, pattern }: RuleOption,
  describe: (words: Words) => string,
): JsonSchema {
  const item: JsonSchema = { type: 'string', minLength: 1, ...(pattern === undefined ? {} : { pattern }) };
  const list: JsonSchema = { type: 'array', items: item };
  const said = { description: describe(description), default: value };
  switch (typeof value) {
    case 'number':
      return { ...said, type: 'number', minimum: 0 };
    case 'object':
      return {
        ...said,
        anyOf: [
          { ...list, description: describe(LIST_WORDS.replace) },
          {
            type: 'object',
            description: describe(LIST_WORDS.change),
            additionalProperties: false,
            properties: {
              add: { ...list, description: describe(LIST_WORDS.add) },
              remove: { ...list, items: { type: 'string' }, description: describe(LIST_WORDS.remove) },
            },
          },
        ],
      };
    default:
      return { ...said, type: typeof value as 'string' | 'boolean' };
  }
}

/** What is said of every list of words. */
export const LIST_WORDS = {
  replace: { zh: '整个换成这些', en: 'These instead of the list that is there' },
  change: { zh: '在原有的基础上增减', en: 'Changes to the list that is there' },
  add: { zh: '加上这些', en: 'Add these' },
  remove: { zh: '去掉这些', en: 'Remove these' },
} satisfies Record<string, Words>;

function both({ zh, en }: Words): string {
  return `${zh}\n${en}`;
}

/**
 * A schema as VS Code is given it: it completes and explains names, while the server tells unknown ones, with the one
 * that was meant.
 */
export function editorSchema(schema: JsonSchema): JsonSchema {
  const open = JSON.parse(JSON.stringify(schema, (key, value) => (key === 'additionalProperties' ? undefined : value)));
  return { ...open, allowTrailingCommas: true };
}
