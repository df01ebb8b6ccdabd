import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { Snapshot, type Span, type Words } from '#grammar';

/** Where something stands in a JSON value: names of properties and numbers of items, from the outside in. */
export type JsonPath = readonly (string | number)[];

/** A JSON text that was read as far as possible; comments and commas at the end of a list are allowed. */
export interface JsonText {
  readonly snapshot: Snapshot;
  /** Undefined where there is none. */
  readonly value: unknown;
  readonly errors: readonly JsonError[];
  /** The span of a value, or (`key`) of the name of its property; of the nearest value around it where it is not there. */
  spanOf(path: JsonPath, key?: boolean): Span;
}

export interface JsonError {
  readonly words: Words;
  readonly args: Readonly<Record<string, string>>;
  readonly span: Span;
}

/** Deeper nesting would not be read, but overflow the stack. */
const DEEPEST = 100;

/** By the parser's names. */
const SYNTAX: Readonly<Record<string, Words>> = {
  ValueExpected: { zh: '这里缺少值', en: 'A value is missing here' },
  PropertyNameExpected: {
    zh: '这里应为用双引号括起来的名称',
    en: 'A name in double quotes belongs here',
  },
  ColonExpected: { zh: '名称后面缺少冒号 :', en: 'A colon is missing behind the name' },
  CommaExpected: { zh: '两项之间缺少逗号 ,', en: 'A comma is missing between two entries' },
  CloseBraceExpected: { zh: '缺少右花括号 }', en: 'The closing brace } is missing' },
  CloseBracketExpected: { zh: '缺少右方括号 ]', en: 'The closing bracket ] is missing' },
  EndOfFileExpected: { zh: '文件到这里应已结束', en: 'The file should end here' },
  UnexpectedEndOfString: { zh: '文字缺少后一个双引号', en: 'The closing quote is missing' },
  UnexpectedEndOfComment: { zh: '注释没有结束', en: 'The comment does not end' },
};
const UNREADABLE: Words = {
  zh: '这里不合 JSON 的写法（名称和文字要用英文双引号，逗号、冒号要用半角）',
  en: 'This is no JSON (names and texts take straight double quotes; commas and colons are half-width)',
};
const TOO_DEEP: Words = { zh: '嵌套太深，无法读取', en: 'Nested too deeply to be read' };
const TWICE: Words = { zh: '“{key}”写了两次，只有后一次起作用', en: '“{key}” stands here twice; only the last counts' };

export function readJson(text: string): JsonText {
  const snapshot = Snapshot.of(text);
  if (depthOf(text) > DEEPEST) {
    const span = { start: 0, end: text.length };
    return { snapshot, value: undefined, errors: [{ words: TOO_DEEP, args: {}, span }], spanOf: () => span };
  }
  const found: ParseError[] = [];
  const root = parseTree(text, found, { allowTrailingComma: true, allowEmptyContent: true });
  // One slip makes the parser stumble again and again in the same line.
  const lineOf = ({ offset }: ParseError) => snapshot.positionAt(offset).line;
  const firsts = found.filter((error, i) => i === 0 || lineOf(error) !== lineOf(found[i - 1]!));
  const errors: JsonError[] = firsts.map(({ error, offset, length }) => {
    return {
      words: SYNTAX[printParseErrorCode(error)] ?? UNREADABLE,
      args: {},
      span: { start: offset, end: offset + length },
    };
  });
  const value = root === undefined ? undefined : valueIn(root, errors);
  return { snapshot, value, errors, spanOf: (path, key) => spanOf(root, path, key === true) };
}

/** An upper bound: brackets in texts and comments count too. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function valueIn(node: Node, errors: JsonError[]): unknown {
  if (node.type === 'array') return node.children!.map((item) => valueIn(item, errors));
  if (node.type !== 'object') return node.value;
  const entries = new Map<string, unknown>();
  for (const { children } of node.children!) {
    const [key, value] = children!;
    if (entries.has(key!.value)) errors.push({ words: TWICE, args: { key: key!.value }, span: spanAt(key!) });
    if (value !== undefined) entries.set(key!.value, valueIn(value, errors));
  }
  return Object.fromEntries(entries);
}

function spanOf(root: Node | undefined, path: JsonPath, key: boolean): Span {
  let node = root;
  let name = root;
  for (const step of path) {
    const property =
      typeof step === 'string'
        ? node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children
        : [undefined, node?.children?.[step]];
    if (property?.[1] === undefined) break;
    [name, node] = [property[0] ?? property[1], property[1]];
  }
  const found = key ? name : node;
  return found === undefined ? { start: 0, end: 0 } : spanAt(found);
}

function spanAt({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
