import assert from 'node:assert/strict';
import { Sightings } from '#grammar';

describe('Sightings', () => {
  it('tells that a text came before', () => {
    const seen = new Sightings(16);
    assert.equal(seen.take('群众满意度'), false);
    assert.equal(seen.take('群众满意度'), true);
    assert.equal(seen.take('群众满意'), false);
  });

  it('forgets some where many come, and never takes a new one for one of them', () => {
    const seen = new Sightings(16);
    for (let k = 0; k < 1000; k++) assert.equal(seen.take(`第${k}片`), false);
  });
});
