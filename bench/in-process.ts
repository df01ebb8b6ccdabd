// What is measured inside one process, bundled as the product is: prints the sections as JSON. Arguments: the peers'
// folder, flags.
import { keystrokeSection } from './measure/keystrokes.ts';
import { parserSection } from './measure/parsers.ts';
import { readingSection } from './measure/reading.ts';
import { rulesSection, timeByRule } from './measure/rules.ts';
import { tableOfSize } from './tables.ts';

const [peersFolder, ...flags] = process.argv.slice(2);
const sizes = flags.includes('--quick') ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000];

if (flags.includes('--rules')) {
  console.table(timeByRule(tableOfSize(1_000_000).text).map(([rule, ms]) => ({ rule, ms: Number(ms.toFixed(2)) })));
} else {
  const reading = readingSection(sizes);
  const rules = rulesSection(sizes.at(-1)!);
  const keystrokes = keystrokeSection(sizes);
  // Last, as peers leave much behind.
  const parsers = await parserSection(peersFolder!, sizes);
  console.log(JSON.stringify([reading, parsers, rules, keystrokes]));
}
