import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Disagreement } from '../../../../server/src/core/derived/disagreements.ts';
import { figureInWords } from '../../../../server/src/core/derived/figure-words.ts';
import { figuresOfEvent, type MeasureFigures } from '../../../../server/src/core/derived/figures.ts';
import { endsBefore } from '../../../../server/src/core/derived/interval.ts';
import {
  describePopulation,
  mayExceed,
  populationOf,
} from '../../../../server/src/core/derived/population.ts';
import { MemoryFiles, openFiles } from '../../support/project.ts';

/** The figures of the event `e` in a project of claims, each with an id and a quantity in YAML. */
function figuresFor(...quantities: readonly string[]): readonly MeasureFigures[] {
  return figuresOf(quantities.map((quantity) => `kind: event, quantities: [ { ${quantity} } ]`));
}

function figuresOf(claims: readonly string[]): readonly MeasureFigures[] {
  const entries = claims.map(
    (keys, i) => `  - { id: C-${i + 1}, proposition: It sank., event: e, ${keys} }\n`,
  );
  const files = { 'a.claims.yaml': `claims:\n${entries.join('')}` };
  return openFiles(new MemoryFiles(), files).ask.derived(figuresOfEvent, 'e');
}

function told({ kind, low, high }: Disagreement): string {
  return `${kind}: ${figureInWords(low)} (${low.claim.entry.id}), ${figureInWords(high)} (${high.claim.entry.id})`;
}

describe('the figures of an event', () => {
  it('stand side by side by measure, with the pairs that disagree and why', () => {
    const figures = figuresFor(
      'measure: wounded, value: 12, of: people',
      'measure: fatalities, value: 84, of: people',
      'measure: fatalities, min: 94, of: persons, comparator: at-least',
      'measure: fatalities, min: 81, of: Norlanders, comparator: more-than',
      'measure: fatalities, value: 70, of: Norlanders, as-of: "2024-05-05", cumulative: true',
      'measure: fatalities, value: 60, of: Norlanders, as-of: "2024-05-06", cumulative: true',
    );
    assert.deepEqual(
      figures.map(({ measure, figures, disagreements }) => [
        measure,
        figures.length,
        disagreements.map(told),
      ]),
      [
        [
          'fatalities',
          5,
          [
            'disjoint: 84 people (C-2), at least 94 persons (C-3)',
            'disjoint: 70 Norlanders (C-5), at least 81 Norlanders (C-4)',
            'decrease: 60 Norlanders (C-6), 70 Norlanders (C-5)',
            'population: 70 Norlanders (C-5), 84 people (C-2)',
          ],
        ],
        ['wounded', 1, []],
      ],
    );
  });

  it('show each gap by a pair of figures that no number can be both of, and some pair wherever there is one', () => {
    const quantity = fc
      .tuple(
        fc.nat(12),
        fc.nat(4),
        fc.constantFrom('value', 'min', 'max', 'both'),
        fc.constantFrom('people', 'sailors', ''),
      )
      .map(([number, width, key, of]) => {
        const bounds = key === 'both' ? `min: ${number}, max: ${number + width}` : `${key}: ${number}`;
        return `measure: boats, ${bounds}${of === '' ? '' : `, of: ${of}`}`;
      });
    fc.assert(
      fc.property(fc.array(quantity, { minLength: 1, maxLength: 12 }), (claims) => {
        const [boats] = figuresFor(...claims);
        assert.ok(boats !== undefined);
        const disjoint = boats.disagreements.filter(({ kind }) => kind === 'disjoint');
        for (const { low, high } of disjoint) assert.ok(endsBefore(low.interval, high.interval));
        const all = boats.figures.flatMap((low) =>
          boats.figures.filter(
            (high) =>
              endsBefore(low.interval, high.interval) &&
              (low.population === high.population || low.population === null || high.population === null),
          ),
        );
        assert.equal(disjoint.length > 0, all.length > 0);
        assert.ok(disjoint.length < 3 * claims.length);
      }),
      { numRuns: 200 },
    );
  });

  it('leave out what is denied, foretold or threatened, and what is known to be wrong', () => {
    const boats = (number: number) => `quantities: [ { measure: boats, value: ${number} } ]`;
    const [figures, ...others] = figuresOf([
      `kind: event, ${boats(1)}`,
      `kind: forecast, ${boats(2)}`,
      `kind: event, rank: deprecated, ${boats(3)}`,
      `kind: statement, act: threaten, ${boats(4)}`,
      `kind: statement, act: claim, ${boats(5)}`,
      `kind: event, ${boats(6)}, appearances: [ { quote: Six., polarity: negative } ]`,
    ]);
    assert.deepEqual(figures?.figures.map(figureInWords), ['1', '5']);
    assert.deepEqual(others, []);
  });
});

describe('a population', () => {
  it('is the same in other words', () => {
    const same = (a: string, b: string) => populationOf(a, 'fatalities') === populationOf(b, 'fatalities');
    assert.ok(same('people', 'Individuals'));
    assert.ok(same('the U.S. soldiers', 'US soldier'));
    assert.ok(!same('people', 'sailors'));
    assert.equal(populationOf('attacks', 'attacks'), null);
    assert.equal(populationOf(' ', 'attacks'), null);
  });

  it('may be another one, as far as the words tell', () => {
    const exceeds = (fewer: string, more: string) =>
      mayExceed(describePopulation(fewer), describePopulation(more));
    assert.ok(exceeds('Norlanders', 'Norland fighters'));
    assert.ok(exceeds('Norlanders', 'fighters'));
    assert.ok(!exceeds('fighters', 'Norlanders'));
    assert.ok(!exceeds('Norland fighters', 'Norlanders'));
    assert.ok(exceeds('fighters of the north', 'northern fighters'));
    assert.ok(!exceeds('sailors', 'passengers'));
    assert.ok(!exceeds('Norlanders', 'Sudlanders'));
    assert.ok(!exceeds('Norland soldiers', 'Sudlanders'));
  });
});
