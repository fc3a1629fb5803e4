import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertGrowsLinearly, type Told, told } from './told.ts';

const CODE = 'relation/invalid';

const held: Told = { says: 'The bridge held.' };
const stood: Told = { says: 'The bridge withstood the flood.' };
const relate = (...relations: string[]): Told => ({
  ...stood,
  more: `relations: [ ${relations.map((one) => `{ ${one} }`).join(', ')} ]`,
});

/** A count of the missing, as of a day. */
const missing = (least: number, asOf: string, more = ''): Told => ({
  says: `At least ${least} people were missing.`,
  more: `quantities: [ { measure: missing, min: ${least}, comparator: at-least, of: people, expression: At least ${least} people${asOf === '' ? '' : `, as-of: "${asOf}"`} } ]
      ${more}`,
});
const UPDATES = 'relations: [ { type: updates, target: ⟦C-1⟧ } ]';

describe('relation/invalid', () => {
  it('fires on a claim that supports and refutes another, which may be in another file', () => {
    const [finding] = expectAt(
      CODE,
      told(held, relate('type: supports, target: C-1', 'type: ⟦refutes⟧, target: C-1')),
    );
    assert.equal(finding?.path, 'claims[C-2].relations[1].type');
    assert.equal(finding?.related[0]?.uri, 'file:///project/claims/c1.claims.yaml');
    assert.match(finding?.message ?? '', /supports “C-1” and refutes it too/);
    expectAt(CODE, told(held, relate('type: refutes, target: C-1', 'type: ⟦identical⟧, target: C-1')));
  });

  it('leaves alone what is for a claim in one respect and against it in another', () => {
    expectClean(
      told(
        held,
        relate('type: supports, target: C-1, aspect: time', 'type: refutes, target: C-1, aspect: place'),
      ),
    );
    expectClean(told(held, relate('type: supports, target: C-1', 'type: related, target: C-1')));
  });

  it('fires on a claim that has a relation to itself', () => {
    expectAt(CODE, told(held, relate('type: supports, target: ⟦C-2⟧')));
    expectAt(CODE, told(held, relate('type: derived-from, target: ⟦C-2⟧')));
  });

  it('fires at each claim on a circle of derivations, and shows the way round', () => {
    const from = (says: string, target: string): Told => ({
      says,
      more: `relations: [ { type: derived-from, target: ${target} } ]`,
    });
    const [finding] = expectAt(
      CODE,
      told(
        from('The bridge held.', '⟦C-2⟧'),
        from('The pillars held.', '⟦C-3⟧'),
        from('The road is open.', '⟦C-1⟧'),
        from('Trains run again.', 'C-1'),
      ),
    );
    assert.match(finding?.message ?? '', /“C-1” → “C-2” → “C-3” → “C-1”/);
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/claims/c2.claims.yaml', 'file:///project/claims/c3.claims.yaml'],
    );
  });

  it('fires at each work that is derived from itself, at whatever remove', () => {
    const works = (a: string, b: string, c: string) => `
      //- /a.claims.yaml
      sources:
        - { id: a, type: report, issued: "2024", held: false, derived-from: [ ${a} ] }
        - { id: b, type: report, issued: "2024", held: false, derived-from: [ c, ${b} ] }
      //- /b.claims.yaml
      sources:
        - { id: c, type: report, issued: "2024", held: false }
        - { id: d, type: report, issued: "2024", held: false, derived-from: [ ${c} ] }
    `;
    const findings = expectAt(CODE, works('⟦b⟧', '⟦d⟧', '⟦a⟧'));
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['sources[a].derived-from[0]', 'sources[b].derived-from[1]', 'sources[d].derived-from[0]'],
    );
    expectAt(CODE, works('⟦a⟧', 'a', 'b'));
    expectClean(works('b', 'c', 'a'));
  });

  it('fires on claims that update each other', () => {
    const updates = (target: string): Told => ({
      says: 'The bridge held.',
      more: `relations: [ { type: updates, target: ⟦${target}⟧ } ]`,
    });
    expectAt(CODE, told(updates('C-2'), updates('C-1')));
  });

  it('fires on an older figure that is to update a newer one', () => {
    const [finding] = expectAt(CODE, told(missing(40, '2024-05-06'), missing(60, '2024-05-05', UPDATES)));
    assert.equal(finding?.path, 'claims[C-2].relations[0].target');
    assert.match(finding?.message ?? '', /is of 2024-05-05 and “C-1” of 2024-05-06/);
  });

  it('fires on a claim whose sources all came out before those of what it updates', () => {
    const at = (issued: string, more = ''): Told => ({ ...held, issued, more });
    expectAt(CODE, told(at('2024-05-06'), at('2024-05-05', UPDATES)));
    expectClean(told(at('2024-05-06'), at('2024-05-06', UPDATES.replace(/[⟦⟧]/g, ''))));
    expectClean(told(at('2024-05-06'), at('2024-05', UPDATES.replace(/[⟦⟧]/g, ''))));
  });

  it('does not fire where days may be the same, or say nothing of each other', () => {
    const updates = UPDATES.replace(/[⟦⟧]/g, '');
    expectClean(told(missing(40, '2024-05-05'), missing(60, '2024-05-06', updates)));
    expectClean(told(missing(40, '2024-05-06'), missing(60, '2024-05-06', updates)));
    expectClean(told(missing(40, '2024-05-06'), missing(60, '2024-05', updates)));
    expectClean(told(missing(40, '2024-05-06'), missing(60, '2024-05-02~', updates)));
    expectClean(told(missing(40, '2024-05-06'), missing(60, '', updates)));
    expectAt(CODE, told(missing(40, '2024-05-06'), missing(60, '2023-05-02~', UPDATES)));
  });

  it('leaves a target that is not there to another rule', () => {
    expectAt('reference/unknown-claim', told(held, relate('type: updates, target: ⟦C-9⟧')));
  });

  it('is silent where a person has accepted it', () => {
    const updates = UPDATES.replace(/[⟦⟧]/g, '');
    const waive = `waive: [ { rule: ${CODE}, reason: The second list was drawn up later. } ]`;
    expectClean(told(missing(40, '2024-05-06'), missing(60, '2024-05-05', `${updates}\n      ${waive}`)));
  });

  it('is mended by taking either of two relations out, or the step that closes a circle', () => {
    const both = told(held, relate('type: supports, target: C-1', 'type: refutes, target: C-1'));
    assert.match(
      expectFixed(both, 'Take out “supports”'),
      /relations: \[ \{ type: refutes, target: C-1 \} \]/,
    );
    assert.match(
      expectFixed(both, 'Take out “refutes”'),
      /relations: \[ \{ type: supports, target: C-1 \} \]/,
    );
    const circle = told(
      { ...held, more: 'relations: [ { type: derived-from, target: C-2 } ]' },
      { ...stood, more: 'relations: [ { type: derived-from, target: C-1 } ]' },
    );
    assert.doesNotMatch(expectFixed(circle, /^Take out/), /relations/);
  });

  it('walks long chains, and chains upon chains, in linear time', () => {
    assertGrowsLinearly((n) =>
      told(
        ...Array.from({ length: n }, (_, i) => ({
          says: 'The bridge held.',
          more: `relations: [ { type: derived-from, target: C-${i + 2} }, { type: derived-from, target: C-${i + 3} } ]`,
        })),
        held,
        held,
      ),
    );
  });
});
