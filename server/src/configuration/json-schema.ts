import type { JsonPath } from './json.ts';

type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** The part of JSON Schema (draft 7) that the product's own schemas use. The alternatives of `anyOf` differ in their types. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly string[];
  /** Understood by VS Code, as is `allowTrailingCommas`. */
  readonly enumDescriptions?: readonly string[];
  readonly allowTrailingCommas?: boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** What a value does not keep to. */
export type Violation =
  | {
      readonly kind: 'type';
      readonly path: JsonPath;
      readonly expected: readonly JsonType[];
      readonly actual: JsonType;
    }
  | { readonly kind: 'unknown'; readonly path: JsonPath; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing'; readonly path: JsonPath; readonly key: string }
  | { readonly kind: 'choice'; readonly path: JsonPath; readonly value: string; readonly known: readonly string[] }
  | { readonly kind: 'pattern'; readonly path: JsonPath; readonly value: string; readonly pattern: string }
  | { readonly kind: 'twice'; readonly path: JsonPath; readonly value: string }
  | {
      readonly kind: 'least' | 'most' | 'above' | 'shortest' | 'longest' | 'fewest';
      readonly path: JsonPath;
      readonly limit: number;
    };

/** What is left of a value without the parts that break its schema. */
export interface Valid {
  /** Undefined where nothing is left. */
  readonly value: unknown;
  /** Where an object of `value` stands in the value that was compared. */
  pathOf(part: object): JsonPath;
}

/** Compares a value with a schema; each part that breaks it is reported and left out. */
export function validate(value: unknown, schema: JsonSchema, report: (violation: Violation) => void): Valid {
  const validator = new Validator(schema, report);
  return { value: validator.take(value, schema, []), pathOf: (part) => validator.paths.get(part)! };
}

class Validator {
  readonly paths = new Map<object, JsonPath>();
  readonly #root: JsonSchema;
  readonly #report: (violation: Violation) => void;

  constructor(root: JsonSchema, report: (violation: Violation) => void) {
    this.#root = root;
    this.#report = report;
  }

  take(value: unknown, given: JsonSchema, path: JsonPath): unknown {
    const schema = this.#resolved(given);
    const actual = typeOf(value);
    if (schema.anyOf !== undefined) {
      const alternatives = schema.anyOf.map((one) => this.#resolved(one));
      const fitting = alternatives.find((one) => isOneOf(actual, typesOf(one)));
      if (fitting !== undefined) return this.take(value, fitting, path);
      this.#report({ kind: 'type', path, expected: alternatives.flatMap(typesOf), actual });
      return undefined;
    }
    if (!isOneOf(actual, typesOf(schema))) {
      this.#report({ kind: 'type', path, expected: typesOf(schema), actual });
      return undefined;
    }
    if (typeof value === 'string') return this.#string(value, schema, path) ? value : undefined;
    if (typeof value === 'number') return this.#number(value, schema, path) ? value : undefined;
    if (Array.isArray(value)) return this.#array(value, schema, path);
    if (typeof value === 'object' && value !== null) return this.#object(value, schema, path);
    return value;
  }

  #resolved(schema: JsonSchema): JsonSchema {
    const name = schema.$ref?.replace('#/definitions/', '');
    return name === undefined ? schema : this.#root.definitions![name]!;
  }

  #string(value: string, { enum: choices, pattern, minLength = 0, maxLength }: JsonSchema, path: JsonPath): boolean {
    if (choices !== undefined && !choices.includes(value)) {
      this.#report({ kind: 'choice', path, value, known: choices });
    } else if (value.length < minLength) this.#report({ kind: 'shortest', path, limit: minLength });
    else if (maxLength !== undefined && value.length > maxLength) {
      this.#report({ kind: 'longest', path, limit: maxLength });
    } else if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
      this.#report({ kind: 'pattern', path, value, pattern });
    } else return true;
    return false;
  }

  #number(value: number, { minimum, maximum, exclusiveMinimum }: JsonSchema, path: JsonPath): boolean {
    if (minimum !== undefined && value < minimum) this.#report({ kind: 'least', path, limit: minimum });
    else if (maximum !== undefined && value > maximum) this.#report({ kind: 'most', path, limit: maximum });
    else if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) {
      this.#report({ kind: 'above', path, limit: exclusiveMinimum });
    } else return true;
    return false;
  }

  #array(value: readonly unknown[], schema: JsonSchema, path: JsonPath): unknown {
    if (value.length < (schema.minItems ?? 0)) {
      this.#report({ kind: 'fewest', path, limit: schema.minItems! });
      return undefined;
    }
    const seen = new Set<unknown>();
    const kept: unknown[] = [];
    for (const [i, item] of value.entries()) {
      const taken = schema.items === undefined ? item : this.take(item, schema.items, [...path, i]);
      if (taken === undefined) continue;
      if (schema.uniqueItems && seen.has(taken)) {
        this.#report({ kind: 'twice', path: [...path, i], value: String(taken) });
      } else kept.push(taken);
      seen.add(taken);
    }
    return kept;
  }

  #object(
    value: object,
    { properties = {}, required = [], additionalProperties }: JsonSchema,
    path: JsonPath,
  ): unknown {
    const kept: [string, unknown][] = [];
    for (const [key, member] of Object.entries(value)) {
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (schema !== undefined) {
        const taken = this.take(member, schema, [...path, key]);
        if (taken !== undefined) kept.push([key, taken]);
      } else if (additionalProperties === false) {
        this.#report({ kind: 'unknown', path: [...path, key], key, known: Object.keys(properties) });
      }
    }
    for (const key of required) {
      if (!Object.hasOwn(value, key)) this.#report({ kind: 'missing', path, key });
    }
    // Without a member that must be there the rest means nothing.
    if (!required.every((key) => kept.some(([name]) => name === key))) return undefined;
    const taken = Object.fromEntries(kept);
    this.paths.set(taken, path);
    return taken;
  }
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'object' ? 'object' : (typeof value as JsonType);
}

function typesOf({ type = [] }: JsonSchema): readonly JsonType[] {
  return typeof type === 'string' ? [type] : type;
}

/** A schema that names no type takes all. */
function isOneOf(actual: JsonType, types: readonly JsonType[]): boolean {
  return types.length === 0 || types.includes(actual) || (actual === 'integer' && types.includes('number'));
}
