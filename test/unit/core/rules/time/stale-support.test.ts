import assert from 'node:assert/strict';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { waived } from './told.ts';

const CODE = 'time/stale-support';

/** A forecast of 25 January 2024, and a count that supports it. */
const project = (asOf: string, more = '', quantities = `, as-of: ${asOf}`) => `
//- /reports/a.txt
The front will likely hold through the spring.
//- /reports/b.txt
The army has 400 guns.
//- /claims/registry.claims.yaml
sources:
  - { id: a, type: report, issued: "2024-01-25", file: ../reports/a.txt }
  - { id: b, type: report, issued: "2024-01-20", file: ../reports/b.txt }
//- /claims/a.claims.yaml
claims:
  - id: C-1
    kind: forecast
    proposition: The front holds.
    horizon: "2024-01-25/2024-05-31"
    appearances:
      - source: a
        quote: The front will likely hold through the spring.
        likelihood: likely
        attribution: [ { claimer: a } ]
//- /claims/b.claims.yaml
claims:
  - id: C-2
    kind: state
    proposition: The army has 400 guns.
    quantities: [ { measure: guns, value: 400, of: guns, expression: 400 guns${quantities} } ]
    appearances: [ { source: b, quote: The army has 400 guns., attribution: [ { claimer: b } ] } ]
    relations: [ { type: supports, target: C-1 } ]
    ${more}
`;

describe(CODE, () => {
  for (const asOf of ['2023-10-01', '2023-09', '2022'])
    it(`fires on a count of ${asOf} under a claim of January 2024, in another file`, () => {
      const [finding] = expectAt(CODE, project(`⟦"${asOf}"⟧`));
      assert.equal(finding?.severity, 'information');
      assert.equal(finding?.related.length, 1);
    });

  it('fires sooner in the newsroom', () => {
    const newsroom = '\n//- /adduce.yaml\nprofile: newsroom\n';
    expectAt(CODE, `${project('⟦"2023-12-01"⟧')}${newsroom}`);
    expectClean(project('"2023-12-01"'));
  });

  it('takes a count of late, and one that may be of late', () => {
    for (const asOf of ['2024-01-20', '2023-11', '2023-10-25~', '2023/..', '2024'])
      expectClean(project(`"${asOf}"`));
  });

  it('says nothing of a count without a date, and of other relations', () => {
    expectClean(project('', '', ''));
    expectClean(project('"2022"').replace('type: supports', 'type: qualifies'));
  });

  it('says nothing where it is not known when the claim was made', () => {
    expectClean(project('"2022"').replace('issued: "2024-01-25"', 'issued: "2024-01-25/.."'));
  });

  it('takes the newest of several figures', () => {
    expectClean(
      project('"2022"').replace(
        'quantities: [ ',
        'quantities: [ { measure: guns, value: 400, of: guns, expression: 400 guns, as-of: "2024-01-20" }, ',
      ),
    );
  });

  it('is silent where it is waived', () => {
    expectClean(project('"2022"', waived(CODE)));
  });
});
