import assert from 'node:assert/strict';
import { plain } from '../../../client/src/plain.ts';

describe('texts of tables in notifications', () => {
  it('make no links', () => {
    assert.equal(plain('“[点我](command:workbench.action.quit)”'), '“[点我] (command:workbench.action.quit)”');
    assert.equal(plain('“街道（含社区）[2026]”'), '“街道（含社区）[2026]”');
  });
});
