import assert from 'node:assert/strict';
import { Table } from '#grammar';
import { Checker } from '../../../server/src/check/checker.ts';
import { budgetYear } from '../../../server/src/writing/new-table.ts';
import { editorForSuite } from './editor-for-suite.mts';
import { Keys, keysFor } from './keys.mts';

/** The share of the keys that the text takes without help. */
const MOST = 0.4;

const DEPARTMENT = '青榕市文化馆';
const HEAD = { quantity: '1-产出指标；11-数量指标；', quality: '1-产出指标；12-质量指标；' };

/** The whole table, as it is to stand there in the end. */
const EXPECTED = [
  `${DEPARTMENT}${budgetYear(new Date())}年项目支出绩效目标表（含转移支付项目）`,
  '',
  `部门名称：${DEPARTMENT}`,
  '单位：万元',
  '',
  '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
  '合计\t83.50\t83.50\t\t\t\t',
  `${DEPARTMENT}\t83.50\t83.50\t\t\t\t`,
  '群众文艺培训经费\t45.00\t45.00',
  '    绩效目标：举办公益传习班24期，让更多群众学有所得。',
  indicator(1, HEAD.quantity, '公益传习班开班期数', '≥24期'),
  indicator(2, HEAD.quality, '培训考核合格率', '≥92%'),
  indicator(3, '2-效益指标；22-社会效益；', '受益群众人数', '≥1500人'),
  indicator(4, '3-满意度指标；31-服务对象满意度；', '参训学员满意度', '≥90%'),
  '惠民巡演经费\t38.50\t38.50',
  '    绩效目标：送戏到12个镇街，演出不少于36场。',
  indicator(1, HEAD.quantity, '送戏下乡演出场次', '≥36场次'),
  indicator(2, HEAD.quality, '演出设备完好率', '≥95%'),
  indicator(3, '2-效益指标；22-社会效益；', '服务覆盖人口数', '≥30000人'),
  indicator(4, '3-满意度指标；31-服务对象满意度；', '受益群众满意度', '≥90%'),
].join('\n');

function indicator(serial: number, head: string, name: string, value: string): string {
  return `    ${serial}、${head}${name}；实施周期指标值:${value}；年度指标值:${value}。`;
}

/** How a person asks for a name or a head: Chinese by an input method, or letters on a keyboard that has not been switched. */
type Ask = (keys: Keys, letters: string, chinese: string) => Promise<void>;

const INPUT: Readonly<Record<string, Ask>> = {
  'Chinese input': (keys, _, chinese) => keys.chinese(chinese),
  pinyin: (keys, letters) => keys.type(letters),
};

for (const [how, ask] of Object.entries(INPUT)) {
  // A folder of its own: another table with the same projects would offer their goals.
  describe(`writing a new table in ${how}`, () => {
    const file = 'new.zhibiao';
    const editor = editorForSuite({ files: { [file]: '' } });

    it('takes under 40 % of its keys, and nothing is found in it', async () => {
      await editor().openTable(file);
      await editor().goToEnd();
      const keys = new Keys(editor());
      await write(keys, ask);
      const text = await editor().save(file);
      await editor().picture(`writing ${how}`);
      // The editor indents by tabs, the skeletons by spaces; both are the authoring layout.
      assert.equal(text.replace(/^\t/gm, '    '), EXPECTED);
      assert.deepEqual(
        new Checker().check(Table.read(text)).findings.map(({ finding }) => finding.rule.name),
        [],
      );
      const whole = keysFor(text);
      const share = `${keys.pressed} of ${whole} keys (${Math.round((100 * keys.pressed) / whole)} %), ${text.length} characters`;
      console.log(`        ${share}`);
      assert.ok(keys.pressed < MOST * whole, share);
    });
  });
}

async function write(keys: Keys, ask: Ask): Promise<void> {
  await keys.press('Control+Space');
  await keys.accept('新建绩效目标表：编写版式');
  await keys.chinese(DEPARTMENT);
  await keys.press('Tab');
  await keys.chinese('群众文艺培训经费');
  await keys.press('Tab');
  await keys.type('45.00');
  await keys.press('Tab');
  await keys.chinese('举办公益传习班24期，让更多群众学有所得。');
  await keys.press('Tab');
  // A name that nobody has had before, then three that are known.
  await keys.chinese('公益传习班开班期数；');
  await keys.accept('≥__期');
  await fill(keys, '24');
  await keys.press('Tab');
  await known(keys, ask, 'pxkh', '培训考核', '培训考核合格率', '92');
  await keys.press('Tab');
  await known(keys, ask, 'syqz', '受益', '受益群众人数', '1500');
  await keys.press('Tab');
  await known(keys, ask, 'cxxy', '参训', '参训学员满意度', '90');
  await keys.press('Tab');

  await keys.press('Control+Space');
  await keys.accept('新项目');
  await keys.chinese('惠民巡演经费');
  await keys.press('Tab');
  await keys.type('38.50');
  await keys.press('Tab');
  await keys.chinese('送戏到12个镇街，演出不少于36场。');
  await keys.press('Tab');
  await ask(keys, 'sl', '数量');
  await keys.accept(HEAD.quantity);
  await keys.chinese('送戏下乡演出场次；');
  await keys.accept('≥__场次');
  await fill(keys, '36');
  await keys.press('Enter');
  await ask(keys, 'zl', '质量');
  await keys.accept(HEAD.quality);
  await keys.chinese('演出设备完好率；');
  await keys.accept('≥__%');
  await fill(keys, '95');
  await keys.press('Enter');
  await known(keys, ask, 'fwfg', '服务覆盖', '服务覆盖人口数', '30000');
  await keys.press('Enter');
  await known(keys, ask, 'syqzm', '受益群众满意', '受益群众满意度', '90');

  // The sums, when all is there.
  await keys.press('Control+Home', ...Array<string>(6).fill('ArrowDown'));
  for (const next of [[], ['ArrowDown', 'Home']]) {
    await keys.press(...next, 'Control+ArrowRight', 'ArrowRight', 'Control+Space');
    await keys.accept('83.50　83.50');
  }
}

/** An indicator that is known: the beginning of its name, and its number. */
async function known(
  keys: Keys,
  ask: Ask,
  letters: string,
  chinese: string,
  name: string,
  figure: string,
): Promise<void> {
  await ask(keys, letters, chinese);
  await keys.accept(name);
  await fill(keys, figure);
}

/** The number, and the end of the indicator. */
async function fill(keys: Keys, figure: string): Promise<void> {
  await keys.type(figure);
  await keys.press('Tab');
}
