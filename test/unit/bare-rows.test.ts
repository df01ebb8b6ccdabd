import assert from 'node:assert/strict';
import { arithmeticOf, isBare, Table } from '#grammar';
import { projectRow, sumRow, tableOf } from '../support/tables.ts';

/** Each row as what it is: `T`, `U` or `p`, and its name; `?` behind those that are another kind than they are read as. */
function kindsOf(...rows: string[]): string {
  const table = Table.read(tableOf(...rows));
  const { kinds } = arithmeticOf(table);
  const sign = { total: 'T', unit: 'U', project: 'p' };
  return [...table.rows()]
    .map(({ segment: row }) => `${sign[kinds.get(row) ?? row.kind]}${row.name}${kinds.has(row) ? '?' : ''}`)
    .join(' ');
}

const bare = (name: string, amount: string) => sumRow(name, amount, amount);
const full = (name: string, amount: string) => projectRow(name, amount, amount);

const UNIT = bare('青榕市水务局', '200.00');
const OTHER = [bare('青榕市林业局', '60.00'), full('古树名木保护', '60.00')];

describe('bare rows', () => {
  it('are names with amounts alone', () => {
    const rows = [
      ...Table.read(tableOf(bare('合计', '9.00'), bare('水务局', '9.00'), full('河道保洁', '9.00'))).rows(),
    ];
    assert.deepEqual(
      rows.map(({ segment }) => isBare(segment)),
      [false, true, false],
    );
  });

  it('are projects where their unit adds up with them and the total without them', () => {
    const total = bare('合计', '260.00');
    const last = [UNIT, full('河道保洁', '110.00'), bare('清淤与护岸', '90.00')];
    assert.equal(
      kindsOf(total, ...last, ...OTHER),
      'T合计 U青榕市水务局 p河道保洁 p清淤与护岸? U青榕市林业局 p古树名木保护',
    );
    assert.equal(
      kindsOf(total, ...OTHER, ...last),
      'T合计 U青榕市林业局 p古树名木保护 U青榕市水务局 p河道保洁 p清淤与护岸?',
    );
    const middle = [UNIT, bare('清淤与护岸', '90.00'), full('河道保洁', '100.00'), bare('节水宣教', '10.00')];
    const inMiddle = 'U青榕市水务局 p清淤与护岸? p河道保洁 p节水宣教?';
    assert.equal(kindsOf(total, ...middle, ...OTHER), `T合计 ${inMiddle} U青榕市林业局 p古树名木保护`);
    assert.equal(kindsOf(...middle), inMiddle);
  });

  it('are units where the total counts them, or they add up themselves', () => {
    const unit = [UNIT, full('河道保洁', '200.00')];
    const rest = 'U青榕市林业局 p古树名木保护';
    assert.equal(
      kindsOf(bare('合计', '300.00'), ...unit, bare('青榕市文联', '40.00'), ...OTHER),
      `T合计 U青榕市水务局 p河道保洁 U青榕市文联 ${rest}`,
    );
    // What its unit lacks the total counts.
    const short = [UNIT, full('河道保洁', '160.00'), bare('青榕市文联', '40.00')];
    assert.equal(
      kindsOf(bare('合计', '300.00'), ...short, ...OTHER),
      `T合计 U青榕市水务局 p河道保洁 U青榕市文联 ${rest}`,
    );
    const department = [bare('青榕市教育局', '200.00'), bare('第一中学', '80.00'), bare('第二中学', '120.00')];
    assert.equal(kindsOf(bare('合计', '260.00'), ...department, ...OTHER).includes('?'), false);
  });

  it('are projects behind others without a unit, or where no sum holds and their names are no unit', () => {
    const loose = [full('河道保洁', '80.00'), bare('清淤与护岸', '30.00'), full('物资储备', '90.00')];
    assert.equal(kindsOf(UNIT.replace('青榕市水务局', '合计'), ...loose), 'T合计 p河道保洁 p清淤与护岸? p物资储备');
    const broken = [UNIT, full('河道保洁', '80.00'), bare('清淤与护岸', '30.00')];
    assert.equal(kindsOf(bare('合计', '300.00'), ...broken), 'T合计 U青榕市水务局 p河道保洁 p清淤与护岸?');
    const unit = [UNIT, full('河道保洁', '80.00'), bare('水文站', '30.00')];
    assert.equal(kindsOf(bare('合计', '300.00'), ...unit), 'T合计 U青榕市水务局 p河道保洁 U水文站');
  });

  it('may be projects named like units, and units named like projects', () => {
    const hospital = [bare('妇幼保健院', '80.00'), full('家庭医生签约', '70.00'), bare('疾控中心', '50.00')];
    assert.equal(kindsOf(UNIT, ...hospital), 'U青榕市水务局 p妇幼保健院? p家庭医生签约 p疾控中心?');
    const named = [bare('青榕市机关事务管理', '60.00'), full('公车租赁', '40.00'), full('物业费', '20.00')];
    const asUnit = 'U青榕市机关事务管理? p公车租赁 p物业费';
    assert.equal(kindsOf(bare('合计', '260.00'), UNIT, full('河道保洁', '200.00'), ...named).endsWith(asUnit), true);
    assert.equal(kindsOf(bare('合计', '60.00'), ...named), `T合计 ${asUnit}`);
    // As a project it is counted by its unit.
    const counted = [UNIT, bare('机关事务管理', '100.00'), full('公车租赁', '100.00')];
    assert.equal(kindsOf(bare('合计', '200.00'), ...counted).includes('?'), false);
  });
});
