import type { Range, Span, Words } from '#grammar';
import { type MessageArguments, sayArgument } from '../check/words.ts';
import { nearestName } from '../nearest-name.ts';
import type { JsonError, JsonPath, JsonText } from './json.ts';
import type { Violation } from './json-schema.ts';

/** Something wrong in a configuration file. */
export interface ConfigurationProblem {
  /** Of the file. */
  readonly uri: string;
  readonly range: Range;
  /** A warning leaves all else in force as it is meant; after an error something that the user wanted is not. */
  readonly severity: 'error' | 'warning';
  /** A name for the kind of problem: `unknown-rule`. */
  readonly code: ProblemCode;
  readonly words: Words;
  readonly args: MessageArguments;
}

/** A problem before it is known where its file lies. */
export type Problem = Omit<ConfigurationProblem, 'uri'>;

const WORDS = {
  'wrong-type': { zh: '这里应为{expected}，不能是{actual}', en: 'This should be {expected}, not {actual}' },
  'unknown-rule': { zh: '没有名为“{name}”的规则{near}', en: 'There is no rule “{name}”{near}' },
  'unknown-option': { zh: '这条规则没有选项“{name}”{near}', en: 'This rule has no option “{name}”{near}' },
  'unknown-key': { zh: '没有“{name}”这个设置项{near}', en: 'There is no setting “{name}” here{near}' },
  'missing-key': { zh: '缺少“{name}”', en: '“{name}” is missing' },
  'unknown-value': {
    zh: '不能是“{name}”，可以是 {known}{near}',
    en: 'This cannot be “{name}” but one of {known}{near}',
  },
  'wrong-form': { zh: '“{name}”的写法不对，应合 {pattern}', en: '“{name}” is not of the form {pattern}' },
  'stands-twice': { zh: '“{name}”已经写过', en: '“{name}” stands here already' },
  least: { zh: '不能小于 {limit}', en: 'This cannot be less than {limit}' },
  most: { zh: '不能大于 {limit}', en: 'This cannot be more than {limit}' },
  above: { zh: '应大于 {limit}', en: 'This should be more than {limit}' },
  shortest: { zh: '至少写 {limit} 个字', en: 'Write at least {limit} characters' },
  longest: { zh: '至多写 {limit} 个字', en: 'Write at most {limit} characters' },
  fewest: { zh: '至少写 {limit} 项', en: 'Write at least {limit} entries' },
  'bad-pattern': {
    zh: '“{name}”不是可用的路径样式：花括号不成对，或展开后太多',
    en: '“{name}” is no pattern: its braces do not pair, or stand for too many texts',
  },
  'not-found': { zh: '没有这个文件：{name}', en: 'There is no such file: {name}' },
  unreadable: { zh: '{name} 无法读取：{reason}', en: '{name} cannot be read: {reason}' },
  outside: {
    zh: '“{name}”不在工作区之内，不予读取',
    en: '“{name}” lies outside the workspace and is not read',
  },
  cycle: { zh: '“{name}”绕回了正在读取的文件，不再读取', en: '“{name}” leads back to a file that is being read' },
  'too-many': { zh: '采用的共用文件太多，“{name}”不再读取', en: 'Too many shared files; “{name}” is not read' },
  'bad-standard': {
    zh: '指标体系 {name} 有错误，没有采用；请先改正该文件',
    en: 'The standard {name} has errors and is not used; correct that file first',
  },
  'unknown-standard': {
    zh: '没有名为“{name}”的指标体系，可以是 {known}，或自己的指标体系文件（以 .json 结尾）的相对路径{near}',
    en: 'There is no standard “{name}”; it can be {known}, or the relative path of a file of your own (ending in .json){near}',
  },
  'name-taken': { zh: '“{name}”已是“{other}”的名称或别名', en: '“{name}” is a name of “{other}” already' },
  'code-taken': { zh: '代码 {name} 已用于“{other}”', en: 'Code {name} is that of “{other}” already' },
  'code-without': { zh: '有编码的体系里每一项都要写编码', en: 'In a standard with codes each entry needs one' },
  'code-with': { zh: '不带编码的体系里编码应为 null', en: 'In a standard without codes the code is null' },
  'not-in-levels': {
    zh: '“{name}”不是上面列出的{what}的名称{near}',
    en: '“{name}” is not the name of a {whatEn} listed above{near}',
  },
  'min-over-max': { zh: '至少的条数 {min} 大于至多的条数 {max}', en: 'The least, {min}, is more than the most, {max}' },
} satisfies Record<string, Words>;

export type ProblemCode = keyof typeof WORDS | 'syntax';

type Args = ConfigurationProblem['args'];

/** A problem of a file as a whole. */
export function problemOf(uri: string, code: keyof typeof WORDS, args: Args): ConfigurationProblem {
  const start = { line: 0, character: 0 };
  return { uri, range: { start, end: start }, severity: 'error', code, words: WORDS[code], args };
}

/** Put in the place of `{near}` by {@link sayProblem}. */
const NEAR: Words = { zh: '，是不是“{name}”？', en: '; did you mean “{name}”?' };

/** Collects the problems of one file. */
export class Problems {
  readonly found: Problem[] = [];
  readonly #json: JsonText;

  constructor(json: JsonText) {
    this.#json = json;
    for (const error of json.errors) this.#addSyntax(error);
  }

  /** @param at a place in the file; `key` points at a name and not at what it stands for */
  add(code: keyof typeof WORDS, path: JsonPath, args: Args, { key = false, warning = false } = {}): void {
    const range = this.#range(this.#json.spanOf(path, key));
    this.found.push({ range, severity: warning ? 'warning' : 'error', code, words: WORDS[code], args });
  }

  /** Takes over what a schema objects to. */
  addViolation(violation: Violation): void {
    const { path } = violation;
    switch (violation.kind) {
      case 'type': {
        const { expected, actual } = violation;
        this.add('wrong-type', path, { expected: expected.join('|'), actual });
        break;
      }
      case 'unknown': {
        const args = { name: violation.key, near: nearestName(violation.key, violation.known) ?? '' };
        this.add(unknownKey(path), path, args, { key: true, warning: true });
        break;
      }
      case 'missing':
        this.add('missing-key', path, { name: violation.key });
        break;
      case 'choice': {
        const { value: name, known } = violation;
        this.add('unknown-value', path, { name, known, near: nearestName(name, known) ?? '' });
        break;
      }
      case 'pattern':
        this.add('wrong-form', path, { name: violation.value, pattern: violation.pattern });
        break;
      case 'twice':
        this.add('stands-twice', path, { name: violation.value }, { warning: true });
        break;
      default:
        this.add(violation.kind, path, { limit: violation.limit });
    }
  }

  #addSyntax({ words, args, span }: JsonError): void {
    this.found.push({ range: this.#range(span), severity: 'error', code: 'syntax', words, args });
  }

  #range({ start, end }: Span): Range {
    const { snapshot } = this.#json;
    return { start: snapshot.positionAt(start), end: snapshot.positionAt(end) };
  }
}

function unknownKey(path: JsonPath): 'unknown-rule' | 'unknown-option' | 'unknown-key' {
  if (path.at(-2) === 'rules') return 'unknown-rule';
  return path.at(-3) === 'rules' ? 'unknown-option' : 'unknown-key';
}

const TYPES: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  null: { zh: ' null', en: 'null' },
  array: { zh: '列表 […]', en: 'a list […]' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
};
const OR: Words = { zh: '或', en: ' or ' };

/** A problem in words. */
export function sayProblem({ words, args }: Pick<ConfigurationProblem, 'words' | 'args'>, locale: keyof Words): string {
  return words[locale].replace(/\{(\w+)\}/g, (mark, key) => {
    const value = args[key];
    if (value === undefined) return mark;
    if (key === 'near') return value === '' ? '' : NEAR[locale].replace('{name}', String(value));
    if (key === 'expected' || key === 'actual') {
      return String(value)
        .split('|')
        .map((type) => TYPES[type]![locale])
        .join(OR[locale]);
    }
    return sayArgument(value, locale);
  });
}
