import { editorForSuite } from './editor-for-suite.mts';
import { languageServers } from './processes.mts';

const TABLE = '2024年绩效目标表.txt';

describe('a language server that dies', () => {
  const editor = editorForSuite();

  before(function () {
    if (process.platform !== 'linux') this.skip();
  });

  it('is restarted, until that is of no use: then a message says so, and its button starts it anew', async () => {
    const { page } = editor();
    await editor().openTable(TABLE);
    await editor().squiggles('error').first().waitFor();
    const toast = page.locator('.notifications-toasts .notification-list-item', { hasText: '不再自动重新启动' });
    let killed: number | undefined;
    while ((await toast.count()) === 0) {
      const [running] = languageServers(editor().server);
      if (running !== undefined && running !== killed) {
        process.kill(running, 'SIGKILL');
        killed = running;
      }
      await page.waitForTimeout(100);
    }
    await editor().picture('server-gave-up');
    await editor().squiggles('error').first().waitFor({ state: 'detached' });
    await toast.getByText('查看日志', { exact: true }).waitFor();
    await toast.getByText('重新启动', { exact: true }).click();
    await editor().squiggles('error').first().waitFor();
  });

  it('can be restarted by command', async () => {
    const { page } = editor();
    const [before] = languageServers(editor().server);
    await editor().runCommand('指标: 重新启动语言服务');
    let [now] = languageServers(editor().server);
    while (now === undefined || now === before) {
      await page.waitForTimeout(100);
      [now] = languageServers(editor().server);
    }
    await editor().squiggles('error').first().waitFor();
  });
});
