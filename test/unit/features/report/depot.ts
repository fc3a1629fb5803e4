import { type FixtureOptions, parseFixture } from '../../../support/fixture.ts';
import { openProject, type TestProject } from '../../support/project.ts';

/** Two works in one report file, one of which carries claims of two annotation files; and a file that is no source. */
export const DEPOT = `
  //- /reports/depot.txt
  Fire at the depot
  A fire broke out at the depot on Monday. Nine workers were hurt, the fire brigade said. The depot belongs to Orlan.
  Nobody was arrested.

  Depot fire: the toll
  Eleven workers were hurt. Trains 🔥 ran late. Nine workers were hurt, one union said.
  قالت الشرطة إن الحريق كان متعمدا.
  //- /reports/other.txt
  Nothing of this is anybody’s source.
  //- /claims/registry.claims.yaml
  sources:
    - { id: depot, type: article-newspaper, title: Fire at the depot, issued: "2024-03-05", file: ../reports/depot.txt, segment: { lines: [1, 3] }, read: "4" }
    - { id: toll, type: webpage, issued: "2024-03-06", file: ../reports/depot.txt, segment: { lines: [5, 7] } }
  entities:
    - { id: brigade, type: organization, name: Fire Brigade, aliases: [the fire brigade] }
    - { id: orlan, type: organization, name: Orlan }
    - { id: union, type: organization, name: Rail Union }
  events:
    - { id: fire, label: Fire at the depot, time: "2024-03-04" }
  //- /claims/a.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: The fire at the depot hurt nine workers.
      event: fire
      quantities: [ { measure: injured, value: 9, of: workers, expression: Nine workers } ]
      appearances:
        - source: depot
          quote: "Nine workers were hurt, the fire brigade said."
          attribution: [ { claimer: depot }, { claimer: brigade, cue: said } ]
        - source: toll
          quote: "Nine workers were hurt, one union said."
          attribution: [ { claimer: toll }, { claimer: union, cue: said } ]
  //- /claims/b.claims.yaml
  claims:
    - id: C-2
      kind: event
      proposition: The fire at the depot hurt eleven workers.
      event: fire
      quantities: [ { measure: injured, value: 11, of: workers, expression: Eleven workers } ]
      appearances: [ { source: toll, quote: Eleven workers were hurt., attribution: [ { claimer: toll } ] } ]
    - id: C-3
      kind: state
      proposition: Nobody was arrested.
      appearances: [ { source: depot, quote: Nobody was arrested., attribution: [ { claimer: depot } ] } ]
    - id: C-4
      kind: event
      proposition: Workers were hurt.
      appearances: [ { source: depot, quote: workers were hurt, suffix: ", the fire brigade", attribution: [ { claimer: depot } ] } ]
`;

export const REPORT = 'reports/depot.txt';

export function openDepot(options: FixtureOptions = {}): TestProject {
  return openProject(parseFixture(DEPOT, options));
}
