import { Session } from 'node:inspector/promises';
import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { percent } from '../report.ts';

/** The parts of the code by the paths of its files, the first that fits; what fits none is the engine's. */
const PARTS: readonly (readonly [path: RegExp, part: string])[] = [
  [/node_modules\/@?chevrotain/, 'Chevrotain'],
  [/grammar\/src\/indicator\//, '指标列表 indicator lists'],
  [/grammar\/src\/(?:table|text)\//, '行与单元格 rows and cells'],
  [/grammar\/src\/(?:value|catalog)\//, '指标值 values'],
  [/server\/src\/rules\//, '规则 rules'],
  [/server\/src\/check\//, '检查的安排 the checker'],
  [/server\/src\//, '诊断的 JSON diagnostics as JSON'],
];
const ENGINE = '引擎 the engine';
const COLLECTOR = '垃圾回收 garbage collection';
/** Microseconds between two looks. */
const INTERVAL = 250;

/** A part of the code, and how much of the time it has, from 0 to 1. */
export interface Share {
  readonly part: string;
  readonly share: number;
}

/**
 * Where the time of some work goes, the largest part first, by a profile of the running bundle. Its source map is needed
 * (`--enable-source-maps`).
 */
export async function profiled(work: () => void): Promise<Share[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const parts = new Map(profile.nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  const times = new Map<string, number>();
  let all = 0;
  for (const [i, sample] of profile.samples!.entries()) {
    const part = parts.get(sample)!;
    const time = profile.timeDeltas![i]!;
    times.set(part, (times.get(part) ?? 0) + time);
    all += time;
  }
  return [...times].map(([part, time]) => ({ part, share: time / all })).sort((a, b) => b.share - a.share);
}

interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

function partOf({ functionName, url, lineNumber, columnNumber }: Frame): string {
  if (functionName === '(garbage collector)') return COLLECTOR;
  if (!url.startsWith('file:')) return ENGINE;
  const origin = findSourceMap(fileURLToPath(url))?.findEntry(lineNumber, columnNumber);
  const file = origin !== undefined && 'originalSource' in origin ? origin.originalSource : '';
  return PARTS.find(([path]) => path.test(file))?.[1] ?? ENGINE;
}

const LEAST_TOLD = 0.05;

/** The parts with the most time, as a goal that is not met tells them. */
export function toldShares(shares: readonly Share[]): string {
  return shares
    .filter(({ share }) => share >= LEAST_TOLD)
    .map(({ part, share }) => `${part} ${percent(share)}`)
    .join('，');
}
