import assert from 'node:assert/strict';
import { YamlPath } from '../../../../server/src/core/model/path.ts';

describe('a YAML path', () => {
  it('is written as in the output of the checks', () => {
    const path = YamlPath.root.key('appearances').item(2).key('attribution').item(0).key('claimer');
    assert.equal(path.text, 'appearances[2].attribution[0].claimer');
  });

  it('is the same object each time, but for keys and places without end', () => {
    const list = YamlPath.root.key('tags');
    assert.equal(list.item(0), YamlPath.root.key('tags').item(0));
    for (let i = 0; i < 1000; i++) assert.equal(list.key(`k${i}`).item(i).text, `tags.k${i}[${i}]`);
  });
});
