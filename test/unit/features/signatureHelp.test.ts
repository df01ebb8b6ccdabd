import assert from 'node:assert/strict';
import { signatureHelp } from '../../../server/src/features/signatureHelp.ts';
import { openAtCursor } from './support/open.ts';

const HEADER =
  '项目支出绩效目标表\n单位：万元\n项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n图书购置费\t90.00\t90.00\t\t\t购置图书8000册。\t';
const HEAD = '1、1-产出指标；11-数量指标；';
const UNCODED =
  '2022年项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n文化局\t图书馆\t图书购置费\t购置图书。\t1、产出指标：购置图书次数，年度指标值：5次。';

/** The form with the current place in «…»; null where there is none. */
function shown(marked: string): string | null {
  const { checked, position } = openAtCursor(marked);
  const help = signatureHelp(checked, position);
  if (help === null) return null;
  const { label, parameters } = help.signatures[0]!;
  const [start, end] = parameters![help.activeParameter!]!.label as [number, number];
  return `${label.slice(0, start)}«${label.slice(start, end)}»${label.slice(end)}`;
}

const FORM = '序号、1-层级；11-类型；指标名称；实施周期指标值:值；年度指标值:值。';
const check = (marked: string, place: string, form = FORM) => {
  assert.equal(shown(marked), form.replace(place, `«${place}»`));
};

describe('signature help', () => {
  it('marks the place that is being written', () => {
    check(`${HEADER}‸`, '序号');
    check(`${HEADER}1、‸`, '1-层级；11-类型');
    check(`${HEADER}1、1-产出指标；‸`, '1-层级；11-类型');
    check(`${HEADER}${HEAD}‸`, '指标名称');
    check(`${HEADER}${HEAD}购书‸`, '指标名称');
    check(`${HEADER}${HEAD}购书册数；‸`, '实施周期指标值:值');
    check(`${HEADER}${HEAD}购书册数；实施周期‸`, '实施周期指标值:值');
    check(`${HEADER}${HEAD}购书册数；实施周期指标值:5‸`, '实施周期指标值:值');
    check(`${HEADER}${HEAD}购书册数；实施周期指标值:5册；‸`, '年度指标值:值');
    check(`${HEADER}${HEAD}购书册数；实施周期指标值:5册；年度指标值:‸`, '年度指标值:值');
    check(`${HEADER}${HEAD}购书册数；实施周期指标值:5册；年度指标值:5册。‸`, '序号');
    check(`${HEADER}${HEAD}购书册数；实施周期指标值:5册；年度指标值:5册。项目按期‸`, '1-层级；11-类型');
  });

  it('marks the head that is begun behind a finished indicator, and no number in a value', () => {
    const first = `${HEADER}${HEAD}购书册数；实施周期指标值:5册；年度指标值:5册。`;
    for (const typed of ['sl', '产', '数量', '1-产出指标；1']) check(`${first}2、${typed}‸`, '1-层级；11-类型');
    check(`${HEADER}${HEAD}购书册数；实施周期指标值:5册；年度指标值:1、完成借阅‸`, '年度指标值:值');
  });

  it('marks what is begun between two indicators', () => {
    const one = (n: number) => `${n}、1-产出指标；11-数量指标；购书册数；实施周期指标值:5册；年度指标值:5册。`;
    check(`${HEADER}${one(1)}‸${one(2)}`, '序号');
    for (const typed of ['sl', '数量', '2、', '2、sl', '2、11'])
      check(`${HEADER}${one(1)}${typed}‸${one(2)}`, '1-层级；11-类型');
    check(`${HEADER}${one(1)}2、${HEAD.slice(2)}‸${one(2)}`, '指标名称');
  });

  it('marks the place in an indicator that is there already', () => {
    const list = (name: string, value: string) =>
      `${HEADER}${HEAD}${name}；实施周期指标值:${value}；年度指标值:5册。2、1-产出指标；12-质量指标；合格率；实施周期指标值:9%；年度指标值:9%。`;
    check(list('购‸书', '5册'), '指标名称');
    check(list('购书', '5‸册'), '实施周期指标值:值');
  });

  it('has the places of the file’s own form', () => {
    const form = '序号、层级：指标名称，年度指标值：值。';
    check(`${UNCODED}2、‸`, '层级', form);
    check(`${UNCODED}2、效益指标：‸`, '指标名称', form);
    check(`${UNCODED}2、效益指标：借阅人次，‸`, '年度指标值：值', form);
  });

  it('says what belongs there, in the user’s language', () => {
    const { checked, position } = openAtCursor(`${HEADER}${HEAD}‸`);
    const { signatures } = signatureHelp(checked, position)!;
    assert.equal(signatures[0]!.documentation, '一条指标的写法（广州编码体系）');
    const [, head, name] = signatures[0]!.parameters!.map(
      ({ documentation }) => (documentation as { value: string }).value,
    );
    assert.match(head!, /11-数量指标/);
    assert.match(name!, /名词短语[\s\S]*\*\*11-数量指标\*\*/);
    const english = openAtCursor(`${HEADER}${HEAD}‸`, {}, 'en');
    assert.match(
      signatureHelp(english.checked, english.position)!.signatures[0]!.label,
      /^serial、1-level；11-type；name；/,
    );
  });

  it('keeps still outside of indicators', () => {
    assert.equal(shown(`项目支‸出绩效目标表\n`), null);
    assert.equal(shown(`${HEADER.replace('购置图', '购‸置图')}${HEAD}`), null);
    assert.equal(shown('‸'), null);
  });
});
