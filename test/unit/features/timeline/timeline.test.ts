import assert from 'node:assert/strict';
import { timelineOf } from '../../../../server/src/features/timeline/timeline.ts';
import { leastGrowth } from '../../support/least-growth.ts';
import { openProject } from '../../support/project.ts';

const PROJECT = `
  //- /claims/a.claims.yaml
  sources:
    - { id: s, type: article, title: Flood, issued: "2024-03-05", held: false }
    - { id: other, type: article, issued: "2024-01", held: false }
  events:
    - { id: flood, label: The flood, time: "2024-03-01/2024-03-04" }
    - { id: drought, time: "2023" }
  claims:
    - { id: C-1, kind: event, proposition: It rained., event: flood, time: { edtf: "2024-03-01~" }, appearances: [ { source: s, quote: Rain., attribution: [ { claimer: s } ] } ] }
    - { id: C-2, kind: forecast, proposition: It will rain., event: flood, horizon: "2024-04/..", appearances: [ { source: s, quote: Rain., attribution: [ { claimer: s } ] } ] }
    - { id: C-3, kind: state, proposition: It is dry., event: drought, time: { edtf: "2023-07?" }, appearances: [ { source: other, quote: Dry., attribution: [ { claimer: other } ] } ] }
    - { id: C-4, kind: state, proposition: Nobody knows when., time: { edtf: "XXXX" }, appearances: [] }
    - { id: C-5, kind: event, proposition: It poured., event: flood, time: { edtf: "2024-02-01" }, appearances: [ { source: s, quote: Rain., attribution: [ { claimer: s } ] } ] }
`;

function shown(event: string | null) {
  const { workspace } = openProject(PROJECT);
  workspace.settle();
  return timelineOf(workspace, event).items;
}

describe('what is on the calendar', () => {
  it('is events, claims, horizons and publications, the earliest first, and nothing without a date', () =>
    assert.deepEqual(
      shown(null).map(({ kind, id, words }) => `${kind} ${id}: ${words}`),
      [
        'event drought: any day from 1 January to 31 December 2023',
        'claim C-3: any day from 1 July to 31 July 2023, but doubtful',
        'publication other: any day from 1 January to 31 January 2024',
        'claim C-5: Thursday, 1 February 2024',
        'claim C-1: about 1 March 2024, taken as any day from 27 February to 4 March 2024',
        'event flood: from 1 March to 4 March 2024',
        'publication s: Tuesday, 5 March 2024',
        'forecast C-2: from 1 April 2024 on',
      ],
    ));

  it('says how sure a date is, and which end is open', () => {
    const of = (id: string) => shown(null).find((item) => item.id === id) ?? assert.fail(id);
    assert.deepEqual([of('C-1').approximate, of('C-1').uncertain, of('C-1').precision], [true, false, 'day']);
    assert.deepEqual([of('C-3').uncertain, of('C-3').precision], [true, 'month']);
    assert.equal(of('C-2').last, null);
    assert.equal((of('flood').last ?? 0) - (of('flood').first ?? 0), 3);
    assert.deepEqual(
      [of('flood').lasting, of('C-2').lasting, of('C-3').lasting, of('C-1').lasting],
      [true, true, false, false],
    );
  });

  it('marks a time that another of the same event contradicts', () =>
    assert.deepEqual(
      shown('flood').flatMap(({ id, disputed }) => (disputed ? [id] : [])),
      ['C-5'],
    ));

  it('is of one event with the publications that tell of it', () =>
    assert.deepEqual(
      shown('flood').map(({ id }) => id),
      ['C-5', 'C-1', 'flood', 's', 'C-2'],
    ));

  it('is nothing in an empty project', () => {
    const { workspace } = openProject('//- /adduce.yaml\n');
    workspace.settle();
    assert.deepEqual(timelineOf(workspace, null), { items: [], more: 0 });
    assert.deepEqual(timelineOf(workspace, 'nowhere'), { items: [], more: 0 });
  });

  it('has what can be read of a broken file, and words as they are written', () => {
    const { workspace } = openProject(`
      //- /claims/a.claims.yaml
      claims:
        - { id: C-1, kind: event, proposition: "<script>alert(1)</script> **فيضان**", time: { edtf: "2024-03-01" } }
        - { id: C-2, kind: event, proposition: "unfinished
        - { id: C-3, kind: event, proposition: Later., time: { edtf: soon } }
        - { id: C-4, kind: event, proposition: At last., time: { edtf: "2024-03-09" } }
    `);
    workspace.settle();
    assert.deepEqual(
      timelineOf(workspace, null).items.map(({ label }) => label),
      ['<script>alert(1)</script> **فيضان**', 'At last.'],
    );
  });

  it('is found in time that grows with the claims, and shows two thousand of them', function () {
    this.timeout(60_000);
    const worst = leastGrowth((claims) => {
      const workspace = flooded(claims);
      return () => assert.equal(timelineOf(workspace, null).items.length, claims + 2);
    });
    assert(worst < 5, `${worst.toFixed(2)} times as long in proportion to the claims`);
    const { items, more } = timelineOf(flooded(2500), null);
    assert.deepEqual([items.length, more], [2002, 500]);
  });
});

function flooded(claims: number) {
  const day = (at: number) => `2024-${String(1 + (at % 12)).padStart(2, '0')}-15`;
  const { workspace } = openProject(
    [
      '//- /claims/a.claims.yaml',
      'sources: [ { id: s, type: article, issued: "2024-03-05", held: false } ]',
      'events: [ { id: flood, time: "2024" } ]',
      'claims:',
      ...Array.from(
        { length: claims },
        (_, at) =>
          `  - { id: C-${at}, kind: event, proposition: It rained., event: flood, time: { edtf: "${day(at)}" }, appearances: [ { source: s, quote: Rain., attribution: [ { claimer: s } ] } ] }`,
      ),
    ].join('\n'),
  );
  workspace.settle();
  return workspace;
}
