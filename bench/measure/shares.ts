import { Table } from '#grammar';
import { Checker } from '../../server/src/check/checker.ts';
import { percent, type Section, tableOf } from '../report.ts';
import { sizeName, smallTables, tableOfSize, tableWithMistakes } from '../tables.ts';
import { Typist } from './keystrokes.ts';
import { profiled, type Share, toldShares } from './profile.ts';

/** Why a goal is not met: where the time of what it is about goes. */
export interface Reasons extends Shares {
  /** Of the slowest keystrokes. */
  readonly slowest: string;
}

/** Where the time goes, by what is done. */
interface Shares {
  readonly opening: string;
  readonly reading: string;
  readonly checking: string;
  readonly keystroke: string;
  readonly manyFindings: string;
}

type Profiles = Readonly<Record<keyof Shares, readonly Share[]>>;

/** Bytes of a table that is read and typed in. */
const SIZE = 1_000_000;
const READINGS = 20;
const FILES = 100;
const KEYSTROKES = 1_000;
const MANY = 5_000;
const LEAST_SHOWN = 0.005;

/** Profiles what the goals are about. To be called first: a table is mostly opened by a process that has done little yet. */
export async function sharesSection(largest: number): Promise<{ readonly shares: Shares; readonly section: Section }> {
  const { text: large, bytes } = tableWithMistakes(largest, 100);
  const opening = await profiled(() => void new Typist(large));
  const { text } = tableOfSize(SIZE);
  const reading = await profiled(() => {
    for (let i = 0; i < READINGS; i++) Table.read(text);
  });
  const files = smallTables(FILES, 20_000);
  const checking = await profiled(() => {
    const checker = new Checker();
    for (const file of files) {
      checker.check(Table.read(file));
      checker.forget();
    }
  });
  const keystroke = await profiled(() => typeIn(tableWithMistakes(SIZE, 100).text));
  const manyFindings = await profiled(() => typeIn(tableWithMistakes(SIZE, MANY).text));
  const all = { opening, reading, checking, keystroke, manyFindings };
  const shares = Object.fromEntries(Object.entries(all).map(([of, parts]) => [of, toldShares(parts)]));
  return { shares: shares as unknown as Shares, section: sectionOf(all, sizeName(bytes)) };
}

function typeIn(text: string): void {
  const typist = new Typist(text);
  for (let i = 0; i < KEYSTROKES; i++) typist.type();
}

function sectionOf(all: Profiles, largest: string): Section {
  const names: Record<keyof Shares, string> = {
    opening: `打开 ${largest}，新进程 open in a new process`,
    reading: '读 1 MB read',
    checking: `读并检查 ${FILES} × 20 kB read and check`,
    keystroke: '1 MB 按键，100 处问题 keystroke, 100 findings',
    manyFindings: `1 MB 按键，${MANY} 处问题 keystroke, 5,000 findings`,
  };
  const parts = [...new Set(Object.values(all).flatMap((shares) => shares.map(({ part }) => part)))];
  const rows = (Object.keys(names) as (keyof Shares)[]).map((of) => [
    names[of],
    ...parts.map((part) => shown(all[of].find((one) => one.part === part)?.share ?? 0)),
  ]);
  const markdown = `## 时间在哪里 · Where the time goes

进程内各步骤的 CPU 采样，按代码所在的部分归类；“引擎”是 V8 与 Node 自身，包括编译。
Samples of the processor's time in process, by the part of the code; “the engine” is V8 and Node themselves, compiling included.

${tableOf(['', ...parts], rows)}`;
  return { markdown };
}

function shown(share: number): string {
  return share < LEAST_SHOWN ? '' : percent(share);
}
