import assert from 'node:assert/strict';
import { eventAt, eventsOf } from '../../../../server/src/features/evidence/events.ts';
import { evidenceFor } from '../../../../server/src/features/evidence/evidence.ts';
import { openProject } from '../../support/project.ts';
import { openDepot } from '../report/depot.ts';

function evidence() {
  const { workspace } = openDepot();
  workspace.settle();
  return evidenceFor(workspace, 'fire') ?? assert.fail('no evidence');
}

describe('the evidence on an event', () => {
  it('has the sources as columns, with what is known of them', () => {
    const { called, about, counts, sources } = evidence();
    assert.deepEqual(
      [called, about, counts],
      ['Fire at the depot', ['Monday, 4 March 2024'], '2 claims in 2 sources'],
    );
    assert.deepEqual(
      sources.map(({ id, issued, claims }) => [id, issued, claims]),
      [
        ['toll', 'Wednesday, 6 March 2024', 2],
        ['depot', 'Tuesday, 5 March 2024', 1],
      ],
    );
  });

  it('has figures side by side, says which cannot both hold, and where each stands', () => {
    const { figures } = evidence();
    const [row] = figures;
    assert.equal(row?.measure, 'injured');
    assert.deepEqual(row.disagreements, ['9 workers (C-1) and 11 workers (C-2) cannot both hold.']);
    assert.deepEqual(
      row.figures.map(({ claim, min, max, words, disputed }) => [claim, min, max, words, disputed]),
      [
        ['C-1', 9, 9, '9 workers', true],
        ['C-2', 11, 11, '11 workers', true],
      ],
    );
  });

  it('tells on whose authority each source says so, and opens at its words', () => {
    const { claims } = evidence();
    const [row] = claims;
    assert.equal(row?.origins, '2 documents, 2 origins');
    assert.equal(row.contested, true);
    assert.deepEqual(
      row.cells.map(({ source, chain, quote }) => [source, chain, quote]),
      [
        ['depot', 'Fire at the depot → Fire Brigade', 'Nine workers were hurt, the fire brigade said.'],
        ['toll', 'toll → Rail Union', 'Nine workers were hurt, one union said.'],
      ],
    );
    assert(row.cells.every(({ sentence }) => sentence?.uri.endsWith('reports/depot.txt')));
  });

  it('puts claims that are linked as identical into one row, and dates beside each other', () => {
    const { workspace } = openProject(`
      //- /claims/a.claims.yaml
      sources:
        - { id: s, type: article, issued: "2024-03-05", held: false }
      events: [ { id: flood } ]
      claims:
        - { id: C-1, kind: event, proposition: It rained., event: flood, time: { edtf: "2024-03-01" }, appearances: [ { source: s, quote: Rain., attribution: [ { claimer: s } ] } ], relations: [ { type: identical, target: C-2 } ] }
        - { id: C-2, kind: event, proposition: Rain fell., event: flood, time: { edtf: "2024-03~" }, appearances: [ { source: s, quote: Rain., attribution: [ { claimer: s } ], likelihood: likely, polarity: negative } ] }
        - { id: C-3, kind: event, proposition: The dam had cracked., event: flood, event-role: before, time: { edtf: "2023" }, appearances: [ { source: s, quote: Crack., attribution: [ { claimer: s } ] } ] }
    `);
    workspace.settle();
    const found = evidenceFor(workspace, 'flood');
    assert.deepEqual(
      found?.claims.map(({ ids, role }) => [ids, role]),
      [
        [['C-1', 'C-2'], ''],
        [['C-3'], 'before'],
      ],
    );
    assert.deepEqual(
      found.facts.map(({ kind, sayings }) => [kind, sayings.map(({ words, claims }) => [words, claims])]),
      [
        [
          'time',
          [
            ['Friday, 1 March 2024', ['C-1']],
            ['about from 1 March to 31 March 2024, taken as any day from 30 January to 1 May 2024', ['C-2']],
          ],
        ],
      ],
    );
    assert.deepEqual(found.claims[0]?.cells[1]?.manner, ['says it is not so', 'likely']);
    assert.equal(found.claims[0]?.cells[0]?.sentence, null);
  });

  it('has when and where it was and who took part, and says which days cannot both be right', () => {
    const { workspace } = openProject(`
      //- /claims/registry.claims.yaml
      entities:
        - { id: orlan, name: Orlan, type: place }
        - { id: guard, name: Harbour Guard, type: organization }
        - { id: crew, name: "<b>החברה</b>", type: organization }
      events: [ { id: fire, time: "2024-03-04" } ]
      sources:
        - { id: courier, type: article, held: false, issued: "2024-03-05" }
        - { id: echo, type: article, held: false, issued: "2024-03-06", derived-from: [ courier ] }
      //- /claims/a.claims.yaml
      claims:
        - { id: C-1, kind: event, proposition: It burned., event: fire, time: { edtf: "2024-03-04" }, place: { entity: orlan }, participants: [ { role: perpetrator, entity: guard } ], appearances: [ { source: courier, quote: Fire., attribution: [ { claimer: courier } ] } ], review: { status: in-review } }
        - { id: C-2, kind: event, proposition: It burned., event: fire, time: { edtf: "2024-03-06" }, participants: [ { role: perpetrator, entity: crew } ], appearances: [ { source: echo, quote: Fire., attribution: [ { claimer: echo } ] } ] }
        - { id: C-3, kind: event, proposition: The gate had been open., event: fire, event-role: before, place: { entity: elsewhere }, appearances: [ { source: echo, quote: Gate., attribution: [ { claimer: echo } ] } ] }
        - { id: C-4, kind: event, proposition: It burned., event: fire, rank: deprecated, place: { entity: nowhere }, appearances: [ { source: echo, quote: Fire., attribution: [ { claimer: echo } ] } ] }
    `);
    const found = evidenceFor(workspace, 'fire') ?? assert.fail();
    assert.deepEqual(
      found.facts.map(({ kind, role, sayings }) => [
        kind,
        role,
        sayings.map(({ words, claims, disputed }) => [words, claims.join(), disputed]),
      ]),
      [
        [
          'time',
          '',
          [
            ['Monday, 4 March 2024', 'C-1', false],
            ['Wednesday, 6 March 2024', 'C-2', true],
          ],
        ],
        ['place', '', [['Orlan', 'C-1', false]]],
        [
          'participant',
          'perpetrator',
          [
            ['Harbour Guard', 'C-1', false],
            ['<b>החברה</b>', 'C-2', false],
          ],
        ],
      ],
    );
    assert.deepEqual(found.facts[0]?.disagreements, [
      'Wednesday, 6 March 2024 (C-2) and Monday, 4 March 2024 (the event as registered) have no day in common.',
    ]);
    assert.deepEqual(
      found.sources.map(({ id, goesBackTo }) => [id, goesBackTo]),
      [
        ['echo', ['courier']],
        ['courier', ['courier']],
      ],
    );
    assert.deepEqual(
      found.claims.map(({ status }) => status),
      [['in review'], [], [], ['known to be wrong']],
    );
  });

  it('says where the words of a claim have changed, or are not there', () => {
    const { workspace } = openProject(`
      //- /reports/depot.txt
      Nine workers were hurt in the fire at the old depot.
      //- /claims/a.claims.yaml
      sources: [ { id: depot, type: article, issued: "2024-03-05", file: ../reports/depot.txt } ]
      events: [ { id: fire } ]
      claims:
        - { id: C-1, kind: event, proposition: Workers were hurt., event: fire, appearances: [ { source: depot, quote: Trains stood still all day long., attribution: [ { claimer: depot } ] } ] }
    `);
    const [claim] = evidenceFor(workspace, 'fire')?.claims ?? [];
    assert.deepEqual(claim?.cells[0]?.manner, ['its words are not in the source']);
  });

  it('is none of an event that nobody knows', () => {
    assert.equal(evidenceFor(openDepot().workspace, 'nowhere'), null);
  });

  it('is found from a claim, from the event and from the words of a report', () => {
    const { workspace, file, uri } = openDepot();
    workspace.settle();
    const at = (path: string, words: string) =>
      eventAt(workspace, uri(path), file(path).text.indexOf(words) + 3);
    assert.equal(at('claims/a.claims.yaml', 'id: C-1'), 'fire');
    assert.equal(at('claims/registry.claims.yaml', 'id: fire'), 'fire');
    assert.equal(at('reports/depot.txt', 'Nine workers'), 'fire');
    assert.equal(at('reports/depot.txt', 'Trains'), null);
    assert.deepEqual(eventsOf(workspace), [{ id: 'fire', called: 'Fire at the depot', claims: 2 }]);
  });
});
