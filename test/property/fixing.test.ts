import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Table } from '#grammar';
import { Checker, type PlacedFinding } from '../../server/src/check/checker.ts';
import { fixTable } from '../../server/src/check/fixes.ts';
import { unfolded } from '../../server/src/check/folding.ts';
import { tableToJson } from '../../server/src/interchange/json.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { cases, damagedTable } from './arbitraries.ts';

/** What of a row or an indicator the safe fixes of a rule may change; the others change nothing that a table says. */
const NAMED: Readonly<Record<string, RegExp>> = {
  'missing-serial': /serial/,
  'stray-space': /name|Value|total|fiscal|special|other|goal/,
  'invalid-amount': /total|fiscal|special|other/,
  'mixed-width': /name|Value|goal/,
  'missing-code': /code/,
  'code-name-mismatch': /code|name/,
  'operator-lookalike': /Value|name/,
  'operator-style': /Value/,
  'unit-repeated': /name|Value/,
  'value-repeats-name': /Value/,
  'period-before-separator': /name|Value/,
  'level-order': /./,
};

const checker = new Checker({}, unfolded(RULES));

/** What real tables need, sound and damaged. */
const ENOUGH_ROUNDS = 3;

function check(text: string, most: number): void {
  for (const { finding } of checker.check(Table.read(text)).findings) {
    assert.equal(finding.isFixable, finding.fixes.length > 0, `${finding.rule.name}: ${finding.message}`);
  }
  const first = fixTable(Table.read(text), checker);
  assert.ok(first.rounds <= most, `${first.rounds} rounds`);
  const left = fixTable(first.table, checker).fixed;
  assert.deepEqual(left.map(told), [], 'a second run would still do something');
  const named = [...new Set(first.fixed.map(({ finding }) => finding.rule.name))].map((rule) => NAMED[rule]);
  const plain = (table: Table) =>
    JSON.parse(
      JSON.stringify(tableToJson(table, '').rows, (key, value) =>
        key === 'line' || named.some((may) => may?.test(key)) ? undefined : value,
      ),
    );
  assert.deepEqual(plain(first.table), plain(Table.read(text)), first.fixed.map(told).join(', '));
}

function told({ finding, line }: PlacedFinding): string {
  return `${finding.rule.name} in line ${line + 1}`;
}

/** The ways in which tables arrive damaged. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'half-width': (text) => text.replace(/；/g, ';').replace(/：/g, ':'),
  cut: (text) => text.slice(0, Math.floor(text.length * 0.6)),
  doubled: (text) => `${text}\n${text}`,
  'without ends': (text) => text.replace(/。/g, (sign, i) => (i % 3 === 0 ? '' : sign)),
  'with points': (text) => text.replace(/；/g, (sign, i) => (i % 5 === 0 ? '.' : sign)),
  'without first serials': (text) => text.replace(/(?<!\d)1、/g, ''),
  'without serials': (text) => text.replace(/\d+、/g, (serial, i) => (i % 4 === 0 ? '' : serial)),
};

describe('all safe fixes', function () {
  this.timeout(120_000);

  it('go on while fixes that touch wait for one another', () => {
    const entries = [
      '１、效益指标：古树保洁数量（%）；年度指标值：每季度2次。',
      '2、产出指标：古树修缮合格率；年度指标值：85%。',
      '３、效益指标：路灯改造数量（%），年度指标值：无安全事故。',
      '4、产出指标；社区食堂更新合格率（%）， 年度指标值：≥91%。',
      '5、效益指标：公交站台保洁数量（%）； 年度指标值：≥285万人次。',
    ];
    const header = '项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n';
    check(
      `${header}白鹭镇交通局\t白鹭镇交通局\t路灯维护专项资金\t做好维护。\t${entries.join('')}\n`,
      ENOUGH_ROUNDS + 1,
    );
  });

  it('do not turn round one another where the signs of a table are in a tie', () => {
    const entries = [
      '1、产出指标;古树监测达标率；年度指标值：按期完成。',
      '2、产出指标：消防栓巡查数量；年度指标值：≥103套。',
      '3、效益指标;校舍巡查数量，年度指标值：77公里。',
      '4、效益指标：校舍修缮覆盖率；年度指标值：≥95%。',
      '5、产出指标;路灯保洁数量，年度指标值：460平方米。',
    ];
    const header = '项目支出绩效目标表\n主管部门\t预算单位\t项目名称\t绩效目标\t绩效指标\n';
    const row = '白鹭镇水务局\t白鹭镇水务局\t校舍修缮专项资金\t做好修缮。\t';
    for (let count = 1; count <= entries.length; count++) {
      check(`${header}${row}${entries.slice(0, count).join('')}\n`, ENOUGH_ROUNDS + 1);
    }
  });

  it('reach a fixed point, and keep what they did not name, on any table', () => {
    fc.assert(
      fc.property(damagedTable(), (text) => check(text, ENOUGH_ROUNDS + 1)),
      cases(80),
    );
  });

  const folders = ['../../../shared/corpus/', '../../examples/', '../fixtures/'].map(
    (one) => new URL(one, import.meta.url),
  );
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const file of readdirSync(folder).filter((name) => /\.(?:txt|zhibiao)$/.test(name))) {
      it(`do so in three rounds on ${file}, sound and damaged`, () => {
        const text = readFileSync(new URL(encodeURIComponent(file), folder), 'utf8');
        for (const damage of Object.values(DAMAGES)) check(damage(text), ENOUGH_ROUNDS);
      });
    }
  }
});
