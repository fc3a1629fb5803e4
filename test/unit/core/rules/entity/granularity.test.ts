import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean } from '../../../support/rule-cases.ts';

const CODE = 'entity/granularity';

interface Case {
  readonly role?: string;
  readonly kind?: string;
  readonly more?: string;
  readonly whole?: string;
}

/** The part in one file, the whole in another. */
const project = (
  part: string,
  { role = 'perpetrator', kind = 'event', more = '', whole = 'league' }: Case = {},
) => `
  //- /reports/ferry.txt
  The League burned the ferry of Orvel. The Northern Wing of the League burned the ferry of Orvel.
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/ferry.txt } ]
  entities:
    - { id: league, type: organization, name: the League }
    - { id: wing, type: organization, name: Northern Wing, part-of: league }
    - { id: cell, type: organization, name: ferry cell of the Northern Wing, part-of: wing }
    - { id: rangers, type: organization, name: the League of Rangers }
  events: [ { id: fire, label: Fire on the ferry of Orvel } ]
  //- /claims/a.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: The League burned the ferry of Orvel.
      event: fire
      participants: [ { role: perpetrator, entity: ${whole}, basis: attributed } ]
      appearances: [ { source: courier, quote: The League burned the ferry of Orvel., attribution: [ { claimer: courier } ] } ]
  //- /claims/b.claims.yaml
  claims:
    - id: C-2
      kind: ${kind}
      proposition: The Northern Wing burned the ferry of Orvel.
      event: fire
      participants: [ { role: ${role}, entity: ${part}, basis: attributed } ]
      appearances: [ { source: courier, quote: The Northern Wing of the League burned the ferry of Orvel., attribution: [ { claimer: courier } ] } ]
      ${more}
`;

describe('entity/granularity', () => {
  it('fires where another file names the whole that a participant is a part of', () => {
    const [finding] = expectAt(CODE, project('⟦wing⟧'));
    assert.equal(finding?.severity, 'information');
    assert.match(finding?.message ?? '', /is “Northern Wing”; in C-1 it is “the League”/);
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/claims/a.claims.yaml'],
    );
  });

  it('fires across several levels, and says the role in whatever letters it is written', () => {
    expectAt(CODE, project('⟦cell⟧'));
    expectAt(CODE, project('⟦wing⟧', { role: 'Perpetrator' }));
  });

  it('fires on the part, also where several claims name the whole', () => {
    const three = project('⟦wing⟧').replace(
      '//- /claims/b',
      `  - id: C-3
      kind: event
      proposition: The League set fire to the ferry of Orvel.
      event: fire
      participants: [ { role: perpetrator, entity: league, basis: attributed } ]
      appearances: [ { source: courier, quote: The League burned the ferry of Orvel., attribution: [ { claimer: courier } ] } ]
  //- /claims/b`,
    );
    const [finding] = expectAt(CODE, three);
    assert.match(finding?.message ?? '', /in C-1 and other claims/);
    assert.equal(finding?.related.length, 2);
  });

  it('lets other roles, other bodies and what people say of the event pass', () => {
    expectClean(project('wing', { role: 'member' }));
    expectClean(
      project('wing', { whole: 'rangers' }).replace(
        'name: the League of',
        'aliases: [the League], name: League of',
      ),
    );
    expectClean(project('wing', { kind: 'statement' }));
    expectClean(project('wing', { more: 'event-role: after' }));
  });

  it('lets claims pass that say how they stand to each other', () => {
    expectClean(
      project('wing', { more: 'relations: [ { type: qualifies, target: C-1, note: The part. } ]' }),
    );
  });

  it('can be waived', () => {
    expectClean(
      project('wing', { more: 'waive: [ { rule: entity/granularity, reason: Both levels are wanted. } ]' }),
    );
  });

  it('ends where a body is a part of itself', () => {
    expectClean(
      project('wing')
        .replace('name: the League }', 'name: the League, part-of: wing }')
        .replace('entity: league', 'entity: rangers')
        .replace('name: the League of Rangers', 'name: League of Rangers, aliases: [the League]'),
    );
  });

  it('stays fast where one event has thousands of claims', () => {
    const claims = (count: number) => {
      let text = `entities: [ { id: a, type: organization, name: A }, { id: b, type: organization, name: B, part-of: a } ]
events: [ { id: e, label: E } ]
claims:
`;
      for (let i = 0; i < count; i++)
        text += `  - { id: C-${i}, kind: event, proposition: It rained., event: e, participants: [ { role: perpetrator, entity: ${i % 2 === 0 ? 'a' : 'b'} } ] }\n`;
      const start = process.cpuUsage().user;
      allFindings(
        openProject({ files: new Map([['a.claims.yaml', { text, cursors: new Map(), ranges: [] }]]) }),
      );
      return process.cpuUsage().user - start;
    };
    claims(250);
    const small = Math.min(claims(250), claims(250));
    const large = Math.min(claims(1000), claims(1000));
    assert.ok(large < small * 4 * 3, `${large / small} times as long for 4 times as many`);
  });
});
