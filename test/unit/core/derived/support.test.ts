import assert from 'node:assert/strict';
import { originCalled } from '../../../../server/src/core/derived/origin-words.ts';
import { linchpinOf, supportedBy, supportersOf } from '../../../../server/src/core/derived/support.ts';
import type { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { MemoryFiles, openFiles } from '../../support/project.ts';

/** A claim that some people make, each in a work of their own, and what it supports or else relates to. */
interface Given {
  readonly by: readonly string[];
  readonly relations?: string;
}

function open(claims: Readonly<Record<string, Given>>): Workspace {
  const entries = Object.entries(claims).map(([id, { by, relations = '' }]) => {
    const appearances = by.map(
      (who) => `{ source: work-${who}, quote: x, attribution: [ { claimer: ${who} } ] }`,
    );
    const list = relations === '' ? [] : relations.split(', ').map((one) => one.split(' '));
    const links = list.map(([type, target]) => `{ type: ${type}, target: ${target} }`);
    return `  - { id: ${id}, kind: event, appearances: [ ${appearances.join(', ')} ], relations: [ ${links.join(', ')} ] }\n`;
  });
  return openFiles(new MemoryFiles(), { 'a.claims.yaml': `claims:\n${entries.join('')}` });
}

function claimOf(workspace: Workspace, id: string) {
  const claim = workspace.definitions('claim', id)[0]?.definition;
  assert(claim);
  return claim;
}

function hangsOn(workspace: Workspace, id: string) {
  const { ask } = workspace;
  const found = ask.derived(linchpinOf, claimOf(workspace, id));
  return found === null
    ? null
    : [originCalled(found.origin.voice, ask), ...found.support.map(({ entry }) => entry.id)].join(' ');
}

describe('what a claim hangs on', () => {
  it('is the origin that it has in common with all that supports it', () => {
    const workspace = open({
      A: { by: ['ada'] },
      B: { by: ['ada'], relations: 'supports A' },
      C: { by: ['ada'], relations: 'supports B' },
    });
    assert.equal(hangsOn(workspace, 'A'), 'ada B C');
    assert.equal(hangsOn(workspace, 'C'), 'ada');
  });

  it('is nothing where one line, however far below, has another origin', () => {
    const workspace = open({
      A: { by: ['ada'] },
      B: { by: ['ada'], relations: 'supports A' },
      C: { by: ['bob'], relations: 'supports B' },
      D: { by: ['ada', 'bob'] },
    });
    for (const id of ['A', 'B', 'D']) assert.equal(hangsOn(workspace, id), null);
  });

  it('is that of its support where it stands nowhere itself', () => {
    const workspace = open({ A: { by: [] }, B: { by: ['ada'], relations: 'supports A' }, C: { by: [] } });
    assert.equal(hangsOn(workspace, 'A'), 'ada B');
    assert.equal(hangsOn(workspace, 'C'), null);
  });

  it('goes round in circles only once', () => {
    const workspace = open({
      A: { by: ['ada'], relations: 'supports B' },
      B: { by: ['ada'], relations: 'supports A, supports B' },
    });
    assert.equal(hangsOn(workspace, 'A'), 'ada B');
    assert.equal(hangsOn(workspace, 'B'), 'ada A');
  });

  it('takes the support of an identical claim for its own, and that claim for a line of its own', () => {
    const workspace = open({
      A: { by: ['ada'] },
      B: { by: ['ada'], relations: 'identical A, supports A' },
      C: { by: ['bob'], relations: 'supports B' },
    });
    assert.equal(hangsOn(workspace, 'A'), null);
    const { ask } = workspace;
    assert.deepEqual(
      ask.derived(supportersOf, claimOf(workspace, 'A')).map(({ entry }) => entry.id),
      ['C'],
    );
  });

  it('does not count what supports and refutes at once', () => {
    const workspace = open({ A: { by: ['ada'] }, B: { by: ['bob'], relations: 'supports A, refutes A' } });
    assert.equal(hangsOn(workspace, 'A'), 'ada');
    assert.deepEqual(supportedBy(claimOf(workspace, 'B')), []);
  });

  it('is found in time that grows with the claims, in long chains and in wide fans', function () {
    this.timeout(20_000);
    const cost = (count: number) => {
      const claims: Record<string, Given> = {};
      for (let i = 0; i < count; i++)
        claims[`C-${i}`] = { by: ['ada'], relations: `supports C-${i + 1}, supports C-0` };
      const start = process.cpuUsage();
      const workspace = open(claims);
      for (let i = 0; i < count; i++) hangsOn(workspace, `C-${i}`);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    cost(200);
    const [small, large] = [cost(200), cost(1600)];
    assert.ok(large < 24 * small + 150, `${large} ms for 1600, ${small} ms for 200`);
  });
});
