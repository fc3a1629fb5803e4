import assert from 'node:assert/strict';
import type { LensesWanted } from '../../../server/src/features/code-lenses/lens.ts';
import { lensOf, lensPlaces } from '../../../server/src/features/code-lenses/lenses.ts';
import { harbourWith } from '../support/harbour.ts';
import { openProject, type TestProject, uriOf } from '../support/project.ts';
import { appears, claim, weir } from '../support/weir.ts';

const CLAIMS = 'claims/a.claims.yaml';
const REGISTRY = 'claims/registry.claims.yaml';
const ALL: LensesWanted = { claims: true, events: true, sources: true };

/** `id: title → what a click leads to` for every lens of a file. */
function lenses({ workspace, file }: TestProject, path: string, wanted = ALL): readonly string[] {
  return lensPlaces(workspace, uriOf(path), wanted).map(({ ref, piece, span }) => {
    const lens = lensOf(workspace, ref);
    const to =
      lens?.leadsTo?.type === 'places'
        ? lens.leadsTo.places.map((place) => {
            const at = decodeURIComponent(place.uri).slice(uriOf('').length);
            return file(at).text.slice(place.span.start, place.span.end);
          })
        : [lens?.leadsTo?.type ?? 'nothing'];
    return `${file(path).text.slice(piece.start + span.start, piece.start + span.end)}: ${lens?.title} → ${to.join(', ')}`;
  });
}

const HARBOUR = harbourWith(`
  claims:
    - id: C-1
      kind: event
      proposition: Two cranes fell into the basin.
      event: closure
      quantities: [ { measure: cranes, value: 2 } ]
      appearances:
        - { source: harbour, quote: Two cranes fell into the basin, attribution: [ { claimer: master, cue: said } ] }
    - id: C-2
      kind: event
      proposition: Five cranes fell.
      event: closure
      quantities: [ { measure: cranes, value: 5 } ]
      appearances:
        - { source: harbour, quote: No such words, attribution: [ { claimer: port } ] }
    - { kind: event, proposition: Has no id yet. }
`);

describe('the lenses over entries', () => {
  it('count appearances, origins and findings over a claim, and lead to where it stands', () => {
    const [first, second, ...others] = lenses(openProject(HARBOUR), CLAIMS);
    assert.match(
      first ?? '',
      /^C-1: 1 appearance · 1 independent origin · \d findings? → Two cranes fell into the basin$/,
    );
    assert.match(second ?? '', /^C-2: 1 appearance · 1 independent origin · \d findings → nothing$/);
    assert.deepEqual(others, []);
  });

  it('say that several documents have one origin', () => {
    const project = openProject(weir([claim('C-1', [appears('ledger'), appears('courier')])]));
    assert.match(
      lenses(project, 'claims/c1.claims.yaml')[0] ?? '',
      /^C-1: 2 appearances · 1 independent origin( ·|\b)/,
    );
  });

  it('count claims and disagreements over an event, and claims over a source', () => {
    assert.deepEqual(lenses(openProject(HARBOUR), REGISTRY), [
      'harbour: 2 claims → C-1, C-2',
      'harbour-later: no claims yet → nothing',
      'agency: no claims yet → nothing',
      'closure: 2 claims · 1 disagreement → C-1, C-2',
    ]);
  });

  it('say that the report of a source has changed, and lead to its review', () => {
    const changed = HARBOUR.replace(
      'file: ../reports/harbour.txt,',
      `file: ../reports/harbour.txt, sha256: "${'0'.repeat(64)}",`,
    );
    assert.equal(
      lenses(openProject(changed), REGISTRY)[0],
      'harbour: 2 claims · changed since it was read → review',
    );
  });

  it('can be switched off list by list', () => {
    const project = openProject(HARBOUR);
    assert.deepEqual(lenses(project, CLAIMS, { ...ALL, claims: false }), []);
    assert.deepEqual(
      lenses(project, REGISTRY, { ...ALL, sources: false }).map((line) => line.split(':')[0]),
      ['closure'],
    );
  });

  it('stay over a claim that cannot be read while somebody types', () => {
    const project = openProject(`
      //- /claims/a.claims.yaml
      claims:
        - id: C-1
          proposition: "never closed
        - id: C-2
    `);
    assert.deepEqual(lenses(project, CLAIMS), [
      'C-1: cannot be read as it is → nothing',
      'C-2: 0 appearances · 1 finding → nothing',
    ]);
  });

  it('tell entries with one id apart, and are none where the entry has gone', () => {
    const project = openProject(`
      //- /claims/a.claims.yaml
      claims:
        - { id: C-1, kind: event, event: one, appearances: [ { source: a, quote: x }, { source: b, quote: y } ] }
        - { id: C-1, kind: event, event: one }
    `);
    assert.deepEqual(
      lenses(project, CLAIMS).map((line) => line.split(' · ')[0]),
      ['C-1: 2 appearances', 'C-1: 0 appearances'],
    );
    const [place] = lensPlaces(project.workspace, uriOf(CLAIMS), ALL);
    project.workspace.removeAnnotations(uriOf(CLAIMS));
    assert(place);
    assert.equal(lensOf(project.workspace, place.ref), null);
  });
});
