import assert from 'node:assert/strict';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime } from './cost.ts';
import { tolls } from './tolls.ts';

const CODE = 'quantity/unit-pair';

/** A report that measures something in two units. */
function measured(measures: string, more = ''): string {
  return tolls({
    says: `The wreck lies ${measures} from the pier.`,
    quantity: 'measure: wrecks',
    kind: 'state',
    event: null,
    more,
  });
}

function marked(measures: string): string {
  return measured(measures)
    .replace(/quote: (".*?")/, 'quote: ⟦$1⟧')
    .replaceAll('⟦"', '⟦"');
}

describe('quantity/unit-pair', () => {
  for (const pair of [
    '820 kilometres (610 miles)',
    '10 to 15 km (6 to 19 miles)',
    '12 feet (4.7 metres)',
    '20 knots (73 km/h)',
  ])
    it(`fires on ${pair}`, () => {
      const [finding] = expectAt(CODE, marked(pair));
      assert.equal(finding?.severity, 'information');
      assert.match(finding?.message ?? '', /is off: the first is /);
      assert.equal(finding?.related.length, 1);
    });

  it('fires in each file where it happened, and says what the second number should be', () => {
    const two = tolls(
      {
        says: 'The crane weighs 100 kg (320 pounds).',
        quantity: 'measure: weight',
        kind: 'state',
        event: null,
      },
      {
        says: 'The water had 20 C (98 F) that day.',
        quantity: 'measure: warmth',
        kind: 'state',
        event: null,
      },
    ).replace(/quote: (".*?")/g, 'quote: ⟦$1⟧');
    const findings = expectAt(CODE, two);
    assert.deepEqual(findings.map(({ message }) => /the first is ([\d.]+)/.exec(message)?.[1]).sort(), [
      '220',
      '68',
    ]);
  });

  for (const pair of [
    '820 kilometres (510 miles)',
    '100 km (about 60 miles)',
    '5 km (3 miles)',
    '30 miles (50 km)',
    '500 square kilometres (193 square miles)',
    '5 tonnes (5.5 tons)',
    '820 kilometres (two days)',
    '12 km and 40 miles',
    '20 knots (37 km/h)',
  ])
    it(`is content with ${pair}`, () => {
      expectClean(measured(pair));
    });

  it('can be waived', () => {
    expectClean(
      measured('820 kilometres (610 miles)', `waive: [ { rule: ${CODE}, reason: The map says 820 km. } ]`),
    );
  });

  it('takes time in proportion to the sentence', function () {
    this.timeout(60_000);
    assertCheckedInLinearTime(
      (size) => measured(`${'(1 km '.repeat(size)}off`),
      1000,
      () => [],
    );
  });
});
