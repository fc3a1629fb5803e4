import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime } from './cost.ts';
import { type Told, tolls } from './tolls.ts';

const CODE = 'quantity/cumulative-decrease';

interface Count {
  readonly mark?: boolean;
  readonly since?: string;
  readonly cumulative?: boolean;
  readonly more?: string;
}

/** A running count of the dead on a day. */
function count(
  number: number,
  asOf: string,
  { mark = false, since = '2024-05-04', cumulative = true, more = '' }: Count = {},
): Told {
  return {
    says: `The wave killed ${number} people.`,
    quantity: `measure: fatalities, value: ${mark ? `⟦${number}⟧` : number}, of: people, since: "${since}", as-of: "${asOf}", cumulative: ${cumulative}`,
    more,
  };
}

const mark = true;

describe('quantity/cumulative-decrease', () => {
  it('fires where a later count is lower, at both claims', () => {
    const findings = expectAt(
      CODE,
      tolls(count(94, '2024-05-06', { mark }), count(84, '2024-05-09', { mark })),
    );
    assert.match(
      findings[1]?.message ?? '',
      /it is 84 people as of 2024-05-09 \(here\) after 94 people as of 2024-05-06 \(“C-1”\)/,
    );
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['warning', 'warning'],
    );
  });

  it('speaks alone where the figures could be said to conflict, too', () => {
    const undated: Told = {
      says: 'The wave killed 84 people.',
      quantity: 'measure: fatalities, value: 84, of: people',
    };
    const project = openProject(tolls(count(94, '2024-05-06'), count(84, '2024-05-09'), undated));
    assert.deepEqual(
      allFindings(project).map(({ finding: { code, claim } }) => `${code} ${claim}`),
      [`${CODE} C-1`, `${CODE} C-2`, 'quantity/conflict C-3'],
    );
  });

  it('fires within a series that grows otherwise, and once for one slip', () => {
    expectAt(
      CODE,
      tolls(
        count(70, '2024-05-05'),
        count(94, '2024-05-06', { mark }),
        count(74, '2024-05-07', { mark }),
        count(76, '2024-05-08'),
        count(95, '2024-05-09'),
      ),
    );
  });

  it('fires on bounds', () => {
    expectAt(
      CODE,
      tolls(
        {
          says: 'The wave killed at least 94 people.',
          quantity:
            'measure: fatalities, min: ⟦94⟧, comparator: at-least, of: people, as-of: "2024-05-06", cumulative: true',
        },
        {
          says: 'The wave killed nearly 90 people.',
          quantity:
            'measure: fatalities, max: ⟦90⟧, comparator: nearly, of: people, as-of: "2024-05-09", cumulative: true',
        },
      ),
    );
  });

  it('takes no notice of when the claims are dated: a running count is of all that has been', () => {
    const dated = (day: string) => ({
      mark,
      more: `event-role: after\ntime: { edtf: "2024-05-${day}", basis: context }`,
    });
    expectAt(CODE, tolls(count(94, '2024-05-06', dated('06')), count(84, '2024-05-09', dated('09'))));
  });

  it('only informs where they are counted from different days', () => {
    const findings = expectAt(
      CODE,
      tolls(count(94, '2024-05-06', { mark }), count(84, '2024-05-09', { mark, since: '2024-05-06' })),
    );
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['information', 'information'],
    );
  });

  it('does not fire on a series that grows or stands still', () => {
    expectClean(tolls(count(150, '2024-05-06'), count(150, '2024-05-07'), count(160, '2024-05-09')));
  });

  it('does not fire where nobody says that it is a running count, or which is the later', () => {
    expectClean(tolls(count(94, '2024-05-06', { cumulative: false }), count(84, '2024-05-09')));
    expectClean(tolls(count(94, '2024-05-06~'), count(84, '2024-05-07')));
  });

  it('does not fire where the later count is said to correct the earlier', () => {
    for (const type of ['refutes', 'updates'])
      expectClean(
        tolls(
          count(94, '2024-05-06'),
          count(84, '2024-05-09', { more: `relations: [ { type: ${type}, target: C-1 } ]` }),
        ),
      );
  });

  it('can be waived', () => {
    const more = `waive: [ { rule: ${CODE}, reason: The count began anew. } ]`;
    expectClean(tolls(count(94, '2024-05-06', { more }), count(84, '2024-05-09', { more })));
  });

  it('is mended by saying that the later updates the earlier', () => {
    const fixed = expectFixed(
      tolls(count(94, '2024-05-06'), count(84, '2024-05-09')),
      'Say that this claim updates “C-1”',
    );
    assert.match(fixed, /relations: \[ \{ type: updates, target: C-1, aspect: quantities\.fatalities \} \]/);
  });

  it('takes time in proportion to the claims of one event', function () {
    this.timeout(60_000);
    assertCheckedInLinearTime(
      (size) => `
//- /r1.txt
The wave killed ${Array.from({ length: 12 }, (_, i) => 100 - i).join(' or ')} people.
//- /claims/a.claims.yaml
sources: [ { id: s1, type: article-newspaper, issued: "2024-05-10", file: ../r1.txt } ]
events: [ { id: sinking, label: Sinking, time: "2024-05-04" } ]
claims:
${Array.from(
  { length: size },
  (_, i) =>
    `  - { id: D-${String(i).padStart(6, '0')}, kind: event, proposition: The wave killed people., event: sinking, quantities: [ { measure: fatalities, value: 100, of: people, as-of: "${String(2024 + (i % 900)).padStart(4, '0')}", cumulative: true } ], appearances: [ { source: s1, quote: 100 or 99, attribution: [ { claimer: s1 } ] } ] }\n`,
).join('')}`,
      100,
      () => [],
    );
  });
});
