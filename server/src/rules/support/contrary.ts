import type { Span } from '#grammar';
import type { IndicatorReading } from './reading.ts';
import { textOf } from './values.ts';

/** Where the annual value says what the name says that there is to be none of: 超预算完成 under 不超预算, 有拖欠 under 无拖欠. */
export function contraryIn({ name, annual }: IndicatorReading): Span | null {
  if (name === null || annual === null || !NEGATED.test(name.value.text)) return null;
  const said = textOf(annual, annual.words);
  if (said.length > LONGEST || !/^[\u4e00-\u9fff]+$/.test(said) || NEGATED.test(said)) return null;
  const core = exceeding(said.replace(HAPPENS, '').replace(ASIDE, ''));
  const thing = exceeding(textOf(name, name.words).slice(-LONGEST_NAME).replace(ASIDE, ''));
  if (core.length < SHORTEST || !thing.endsWith(core)) return null;
  const before = thing.slice(0, -core.length);
  const negated = before.replace(NEGATES, '');
  // 是否不超预算, 超不超预算, 完好不完好
  const isAsked = before.includes('是否') || negated.endsWith(core[0]!) || negated.endsWith(core);
  return negated !== before && !isAsked ? annual.words : null;
}

const NEGATED = /[不无未没零免否]/;
const NEGATES = /(?:不|无|未|没有|零)(?:发生|出现|存在|产生)?$/;
const HAPPENS = /^(?:已经?|有|存在|发生|出现|产生)/;
const ASIDE = /(?:完成|执行|支付|发生|情况|现象|问题|的)+$/;
const LONGEST = 12;
const SHORTEST = 2;
const LONGEST_NAME = 40;

function exceeding(text: string): string {
  return text.replace(/超[过出]/g, '超');
}
