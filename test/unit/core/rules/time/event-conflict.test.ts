import assert from 'node:assert/strict';
import { RULES } from '../../../../../server/src/core/rules/index.ts';
import { growth } from '../../../../bench/growth.ts';
import { openProject } from '../../../support/project.ts';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { waived } from './told.ts';

const CODE = 'time/event-conflict';

/** What one claim of the event says. */
interface One {
  readonly edtf: string;
  readonly basis?: string;
  readonly more?: string;
}

const QUOTES = [
  'Rockets hit the harbour of Ostra.',
  'The harbour of Ostra burned.',
  'A crane fell in Ostra.',
];

/** An event with a time of its own, and claims about it whose times come from elsewhere in the text. */
const project = (time: string, ...claims: readonly (string | One)[]) => `
//- /reports/a.txt
${QUOTES.join('\n')}
//- /claims/registry.claims.yaml
sources: [ { id: a, type: article-newspaper, issued: "2024-02-25", file: ../reports/a.txt } ]
events: [ { id: raid, label: Raid on Ostra${time === '' ? '' : `, time: ${time}`} } ]
${claims
  .map((claim, i) => {
    const { edtf, basis = 'context', more = '' } = typeof claim === 'string' ? { edtf: claim } : claim;
    return `
//- /claims/${i + 1}.claims.yaml
claims:
  - id: C-${i + 1}
    kind: event
    proposition: ${QUOTES[i]}
    event: raid
    time: { edtf: ${edtf}, basis: ${basis} }
    ${more}
    appearances: [ { source: a, quote: ${QUOTES[i]}, attribution: [ { claimer: a } ] } ]`;
  })
  .join('')}
`;

describe(CODE, () => {
  it('fires on another day than the event has, which stands in another file', () => {
    const [finding] = expectAt(CODE, project('"2024-01-03"', '⟦"2024-01-04"⟧'));
    assert.match(finding?.message ?? '', /The event “raid” has “2024-01-03”, and this claim “2024-01-04”/);
    assert.equal(finding?.related.length, 1);
  });

  it('fires on the one that differs from several, and on no other', () => {
    expectAt(CODE, project('', '"2024-01-03"', '⟦"2024-01-05"⟧', '"2024-01-03"'));
    expectAt(CODE, project('"2024-01"', '"2024-01-03"', '⟦"2024-01-05"⟧', '"2024-01-02/2024-01-03"'));
  });

  it('fires on both of two, where nothing else tells', () => {
    expectAt(CODE, project('', '⟦"2024-01-03"⟧', '⟦"2024-01-05"⟧'));
  });

  it('fires on every claim that is not within the event', () => {
    expectAt(CODE, project('"2024-01-03"', '⟦"2024-01-04"⟧', '⟦"2023-12"⟧', '"2024-01-03"'));
  });

  it('takes a wider time that holds the narrower, and times that overlap', () => {
    expectClean(project('"2024-01-03"', '"2024-01"', '"2024-01-03"', '"2024"'));
    expectClean(project('', '"2024-01-01/2024-01-03"', '"2024-01-03/2024-01-05"'));
  });

  it('takes different times of a course of events, which has its own beginning and end', () => {
    expectClean(project('"2023-10-07/.."', '"2024-01-04"', '"2024-02"'));
    expectAt(CODE, project('"2023-10-07/.."', '"2024-01-04"', '⟦"2023-09"⟧'));
  });

  it('pads what is approximate', () => {
    expectClean(project('"2024-01-03"', '"2024-01-05~"'));
    expectClean(project('"2024-01-03~"', '"2024-01-05"'));
    expectAt(CODE, project('"2024-01-03"', '⟦"2024-01-09~"⟧'));
  });

  it('looks at no claim that is not the event itself', () => {
    for (const more of [
      'event-role: before',
      'event-role: after',
      'rank: deprecated\n    deprecated-reason: A slip of the agency.',
    ])
      expectClean(project('"2024-01-03"', { edtf: '"2024-01-09"', more }));
    expectClean(project('"2024-01-03"', { edtf: '"2024-01-09"', basis: 'derived' }));
    expectClean(project('"2024-01-03"', '"2024-01-09"').replace('kind: event', 'kind: state'));
    const denied = project('"2024-01-03"', '"2024-01-09"')
      .replace('a.txt\nRockets hit', 'a.txt\nRockets never hit')
      .replace('quote: Rockets hit', 'polarity: negative, quote: Rockets never hit');
    expectClean(denied);
  });

  it('is content where claims say themselves that they disagree', () => {
    const refutes = 'relations: [ { type: refutes, target: C-1, aspect: time } ]';
    expectClean(project('', '"2024-01-03"', { edtf: '"2024-01-05"', more: refutes }));
    expectClean(project('"2024-01-03"', '"2024-01-03"', { edtf: '"2024-01-05"', more: refutes }));
  });

  it('takes the analyst’s date of a wrong one that is kept as reported', () => {
    expectClean(project('"2024-01-03"', { edtf: '"2024-01-03", as-reported: "2024-01-04", sic: true' }));
  });

  it('is silent where it is waived', () => {
    expectClean(project('"2024-01-03"', { edtf: '"2024-01-04"', more: waived(CODE) }));
  });

  it('is mended by keeping the date as reported, or by saying that the claim is not the event itself', () => {
    const fixed = expectFixed(project('"2024-01-03"', '"2024-01-04"'), /^Keep “2024-01-04” as reported/);
    assert.match(fixed, /edtf: "2024-01-03".*as-reported: "2024-01-04", sic: true/);
    assert.match(
      expectFixed(project('"2024-01-03"', '"2024-01-04"'), /^Say that it came after/),
      /event-role: after/,
    );
  });

  it('takes time in proportion for thousands of claims on one event', () => {
    const rule = RULES.find(({ codes }) => CODE in codes);
    assert.ok(rule !== undefined);
    const { worst } = growth(
      (size) => {
        const claims = Array.from({ length: size }, (_, i) => {
          const day = String(1 + (i % 28)).padStart(2, '0');
          return `- { id: C-${i}, kind: event, proposition: It burned., event: raid, time: { edtf: "2024-01-${day}" }, appearances: [ { source: a, quote: x, attribution: [ { claimer: a } ] } ] }`;
        });
        const { workspace, uri } = openProject(
          `//- /a.claims.yaml\nevents: [ { id: raid, label: Raid } ]\nclaims:\n${claims.join('\n')}\n`,
        );
        const [claim] = workspace.definitions('claim', 'C-0');
        assert.ok(claim !== undefined);
        // An edit of one claim, after which all of the event are looked at again.
        let turn = 0;
        const text = `events: [ { id: raid, label: Raid } ]\nclaims:\n${claims.join('\n')}\n`;
        return () => {
          turn++;
          workspace.setAnnotations(
            uri('a.claims.yaml'),
            text.replace('2024-01-01', turn % 2 === 0 ? '2024-01-01' : '2024-01-02'),
            'open',
          );
          workspace.settle();
          return workspace.findings(uri('a.claims.yaml')).length;
        };
      },
      [250, 1000, 3000],
      { rounds: 2 },
    );
    assert.ok(worst < 2.5, `${worst.toFixed(1)} times as long in proportion`);
  });
});
