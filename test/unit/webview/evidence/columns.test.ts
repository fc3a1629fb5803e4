import assert from 'node:assert/strict';
import { columnGroups } from '../../../../client/webview/evidence/columns.ts';

function source(id: string, ...goesBackTo: string[]) {
  return {
    id,
    title: '',
    publisher: '',
    issued: '',
    reliability: '',
    derivedFrom: [],
    held: true,
    claims: 1,
    goesBackTo: goesBackTo.length === 0 ? [id] : goesBackTo,
  };
}

const grouped = (sources: readonly ReturnType<typeof source>[], most = 99) =>
  columnGroups(sources, most).map((group) => [
    group.sources.map(({ id }) => id).join(' '),
    ...group.goesBackTo,
  ]);

describe('the columns of sources', () => {
  it('stand together where they go back to the same works, at the place of the first of them', () =>
    assert.deepEqual(
      grouped([source('echo', 'wire'), source('bulletin'), source('wire'), source('digest', 'wire', 'leak')]),
      [['echo wire', 'wire'], ['bulletin'], ['digest']],
    ));

  it('are as many as there is room for', () =>
    assert.deepEqual(grouped([source('a'), source('b', 'a'), source('c')], 2), [['a b', 'a']]));
});
