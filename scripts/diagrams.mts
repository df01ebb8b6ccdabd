// Draws docs/images/grammar/*.svg from the Chevrotain grammar of the indicator list; `--check` fails when they are stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import railroad from '@prantlf/railroad-diagrams';
import type { ISerializedGast } from 'chevrotain';
import { IndicatorListParser } from '../grammar/src/indicator/parser.ts';
import { root } from './lib/root.mts';

const folder = path.join(root, 'docs', 'images', 'grammar');

const STYLE = `
path { stroke-width: 2; stroke: #444; fill: none; }
text { font: 14px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; text-anchor: middle; fill: #111; }
rect { stroke-width: 2; stroke: #444; fill: #e8f1fb; }
g.non-terminal rect { fill: #fdf3dc; }
svg { background-color: #fff; }`;

type Drawing = InstanceType<typeof railroad.Sequence>;

/** Width of a label in the units of the drawing: Chinese characters are twice as wide as the library thinks. */
const WIDE = '\u2003';

function draw(production: ISerializedGast): Drawing {
  const {
    type,
    name,
    definition = [],
  } = production as ISerializedGast & { name?: string; definition?: ISerializedGast[] };
  const parts = definition.map(draw);
  const whole = () => (parts.length === 1 ? parts[0]! : new railroad.Sequence(...parts));
  switch (type) {
    case 'Terminal': {
      const { label } = production as ISerializedGast & { label: string };
      return new railroad.Terminal(padded(label));
    }
    case 'NonTerminal':
      return new railroad.NonTerminal(name!);
    case 'Option':
      return new railroad.Optional(whole());
    case 'Repetition':
      return new railroad.ZeroOrMore(whole());
    case 'RepetitionMandatory':
      return new railroad.OneOrMore(whole());
    case 'Alternation':
      return new railroad.Choice(0, ...parts);
    case 'Alternative':
      return whole();
    default:
      throw new Error(`no drawing for ${type}`);
  }
}

function padded(label: string): string {
  const wide = [...label].filter((c) => c.charCodeAt(0) > 0x2e80).length;
  const space = WIDE.repeat(Math.ceil(wide / 3));
  return `${space}${label}${space}`;
}

const rules = new IndicatorListParser().getSerializedGastProductions() as (ISerializedGast & {
  name: string;
  definition: ISerializedGast[];
})[];
const stale: string[] = [];
mkdirSync(folder, { recursive: true });
for (const rule of rules) {
  // The end of input says nothing to a reader.
  const definition = rule.definition.filter((part) => (part as unknown as { name: string }).name !== 'EOF');
  const diagram = new railroad.Diagram(...definition.map(draw));
  const svg = `${diagram.toStandalone(STYLE)}\n`;
  const file = path.join(folder, `${rule.name}.svg`);
  if (existsSync(file) && readFileSync(file, 'utf8') === svg) continue;
  if (process.argv.includes('--check')) stale.push(path.relative(root, file));
  else writeFileSync(file, svg);
}
if (stale.length > 0) {
  console.error(`语法图已过期，请运行 npm run diagrams：Stale, run npm run diagrams: ${stale.join(' ')}`);
  process.exitCode = 1;
}
