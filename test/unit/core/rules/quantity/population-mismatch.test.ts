import assert from 'node:assert/strict';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime } from './cost.ts';
import { type Told, tolls } from './tolls.ts';

const CODE = 'quantity/population-mismatch';

function toll(number: number, of: string, more = ''): Told {
  const population = of.replace(/[⟦⟧]/g, '');
  return {
    says: `The strike killed ${number} ${population}.`,
    quantity: `measure: fatalities, value: ${number}, of: ${of}`,
    more,
  };
}

const link = (type: string, target = 'C-1') => `relations: [ { type: ${type}, target: ${target} } ]`;

describe('quantity/population-mismatch', () => {
  for (const type of ['identical', 'refutes'])
    it(`fires on claims linked as ${type} that count different people`, () => {
      const [finding] = expectAt(
        CODE,
        tolls(toll(16, 'Norlanders'), toll(16, '⟦Norland fighters⟧', link(type))),
      );
      assert.equal(finding?.severity, 'information');
      assert.match(
        finding?.message ?? '',
        /this counts “Norland fighters”, and “C-1”, which .*, counts “Norlanders”/,
      );
      assert.equal(finding?.related[0]?.uri, 'file:///project/claims/c1.claims.yaml');
    });

  it('fires once where each of two claims names the other', () => {
    expectAt(
      CODE,
      tolls(toll(16, '⟦Norlanders⟧', link('identical', 'C-2')), toll(16, 'fighters', link('identical'))),
    );
  });

  it('fires on disjoint figures of one event, at both', () => {
    expectAt(CODE, tolls(toll(94, '⟦people⟧'), toll(84, '⟦Norlanders⟧')));
    expectAt(CODE, tolls(toll(84, '⟦people⟧'), toll(94, '⟦sailors⟧')));
  });

  it('fires where one population may be the other, as far as the words tell', () => {
    expectAt(CODE, tolls(toll(16, '⟦Norlanders⟧'), toll(20, '⟦Norland fighters⟧')));
    expectAt(CODE, tolls(toll(20, '⟦fighters⟧'), toll(16, '⟦Norlanders⟧')));
  });

  it('does not fire on populations that are told apart on purpose', () => {
    expectClean(tolls(toll(16, 'sailors'), toll(20, 'passengers')));
    expectClean(tolls(toll(16, 'Norlanders'), toll(20, 'Sudlanders')));
    expectClean(tolls(toll(16, 'Norland soldiers'), toll(20, 'Sudlanders')));
  });

  it('takes some of all people to be fewer than all, and some of a nation', () => {
    expectClean(tolls(toll(16, 'fighters'), toll(20, 'Norlanders')));
    expectClean(tolls(toll(16, 'Norland fighters'), toll(20, 'Norlanders')));
    expectClean(tolls(toll(94, 'people'), toll(12, 'sailors')));
  });

  it('does not fire where the populations are the same in other words, or nobody says', () => {
    expectClean(tolls(toll(16, 'people'), toll(16, 'persons', link('identical'))));
    expectClean(tolls(toll(16, 'US soldiers'), toll(16, 'the U.S. soldiers', link('identical'))));
    const unsaid: Told = {
      says: 'The strike killed 16.',
      quantity: 'measure: fatalities, value: 16',
      more: link('identical'),
    };
    expectClean(tolls(toll(16, 'fighters'), unsaid));
  });

  it('does not fire on figures that may be one number, in other events, or of other measures', () => {
    expectClean(tolls(toll(84, 'people'), toll(84, 'Norlanders')));
    expectClean(tolls(toll(94, 'people'), { ...toll(84, 'Norlanders'), event: 'raid' }));
    const wounded: Told = {
      says: 'The strike wounded 12 sailors.',
      quantity: 'measure: wounded, value: 12, of: sailors',
      more: link('identical'),
    };
    expectClean(tolls(toll(94, 'people'), wounded));
  });

  it('does not fire on populations that one claim tells apart, nor on units', () => {
    expectClean(
      tolls({
        says: 'The blast killed 13 sailors and 170 passengers.',
        quantity:
          'measure: fatalities, value: 13, of: sailors }, { measure: fatalities, value: 170, of: passengers',
      }),
    );
    const distance = (number: number, of: string, more = ''): Told => ({
      says: `The wreck lies ${number} ${of} from the pier.`,
      quantity: `measure: distance, value: ${number}, of: ${of}`,
      more,
    });
    expectClean(tolls(distance(820, 'kilometres'), distance(510, 'miles', link('identical'))));
    expectClean(tolls(distance(820, 'kilometres'), distance(510, 'miles')));
  });

  it('can be waived', () => {
    const waive = `waive: [ { rule: ${CODE}, reason: Both mean the garrison. } ]`;
    expectClean(tolls(toll(16, 'Norlanders'), toll(16, 'fighters', `${link('identical')}\n${waive}`)));
  });

  it('takes time in proportion to the populations of one event', function () {
    this.timeout(60_000);
    assertCheckedInLinearTime(
      (size) => `
//- /r1.txt
The wave killed 84 people.
//- /claims/a.claims.yaml
sources: [ { id: s1, type: article-newspaper, issued: "2024-05-10", file: ../r1.txt } ]
events: [ { id: sinking, label: Sinking, time: "2024-05-04" } ]
claims:
${Array.from(
  { length: size },
  (_, i) =>
    `  - { id: D-${String(i).padStart(6, '0')}, kind: event, proposition: The wave killed people., event: sinking, quantities: [ { measure: fatalities, value: 84${i % 2 === 0 ? `, of: group ${i}` : ''} } ], appearances: [ { source: s1, quote: The wave killed 84 people., attribution: [ { claimer: s1 } ] } ] }\n`,
).join('')}`,
      100,
      () => [],
    );
  });
});
