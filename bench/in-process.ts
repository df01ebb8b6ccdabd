// What is measured inside one process, bundled as the product is: prints the sections, and where the time goes, as JSON.
// Arguments: the peers' folder, flags.
import { keystrokeSection } from './measure/keystrokes.ts';
import { parserSection } from './measure/parsers.ts';
import { readingSection } from './measure/reading.ts';
import { rulesSection, timeByRule } from './measure/rules.ts';
import { type Reasons, sharesSection } from './measure/shares.ts';
import { percent, type Section } from './report.ts';
import { tableOfSize } from './tables.ts';

export interface InProcess {
  readonly sections: Section[];
  readonly reasons: Reasons;
}

const [peersFolder, ...flags] = process.argv.slice(2);
const sizes = flags.includes('--quick') ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000];

if (flags.includes('--rules')) {
  console.table(timeByRule(tableOfSize(1_000_000).text).map(([rule, ms]) => ({ rule, ms: Number(ms.toFixed(2)) })));
} else {
  const { shares, section } = await sharesSection(sizes.at(-1)!);
  const reading = readingSection(sizes, shares.reading);
  const rules = rulesSection(sizes.at(-1)!);
  const keystrokes = await keystrokeSection(sizes);
  const slowest = `最慢的百分之一里垃圾回收占 ${percent(keystrokes.collected)} GC in the slowest hundredth`;
  // Last, as peers leave much behind.
  const parsers = await parserSection(peersFolder!, sizes);
  const sections = [reading, parsers, rules, keystrokes.section, section];
  const inProcess: InProcess = { sections, reasons: { ...shares, slowest } };
  console.log(JSON.stringify(inProcess));
}
