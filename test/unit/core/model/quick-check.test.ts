import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotation, claim } from '../../../../schemas/annotation.ts';
import { toPlain } from '../../../../server/src/core/model/plain.ts';
import { quickCheck } from '../../../../server/src/core/model/quick-check.ts';
import { BAD_FILES, GOOD_FILES, minimalClaim } from '../../support/format-cases.ts';
import { nodesOf } from '../../support/nodes.ts';

describe('quickCheck', () => {
  const quick = quickCheck(annotation);
  const yaml = (value: unknown) => nodesOf(JSON.stringify(value));

  for (const { name, file } of GOOD_FILES)
    it(`takes ${name} without asking zod`, () => {
      assert.equal(quick(yaml(file)), true);
    });

  for (const { name, file } of BAD_FILES)
    it(`leaves ${name} to zod`, () => {
      assert.equal(quick(yaml(file)), false);
    });

  it('takes ids that look like numbers as they are written', () => {
    const numbered = JSON.stringify({ ...minimalClaim(), id: 0 }).replace('"id":0', '"id":012');
    assert.equal(quickCheck(claim)(nodesOf(numbered)), true);
  });

  it('leaves what is behind an alias to zod', () => {
    const aliased = nodesOf('{ id: C-1, kind: &k event, x-kind: *k, event: *k }');
    assert.equal(quickCheck(claim)(aliased), false);
  });

  it('takes nothing that zod refuses', () => {
    const quickClaim = quickCheck(claim);
    const key = fc.constantFrom(
      'id',
      'kind',
      'about',
      'event',
      'time',
      'place',
      'horizon',
      'quantities',
      'relations',
      'evaluation',
      'review',
      'tags',
      'waive',
      'x-a',
      'edtf',
      'sic',
      'value',
      'min',
      'entity',
      'precision',
      'credibility',
      'likelihood',
      'status',
      'type',
      'target',
      '__proto__',
    );
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(
        'event',
        'likely',
        '2024',
        '2024-02-30',
        '2',
        'C-1',
        '',
        ' ',
        'supports',
        'draft',
        null,
        true,
      ),
      fc.double(),
      fc.integer({ min: -1, max: 9 }),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('tree'), { maxLength: 2 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 3 }), (changes) => {
        const value = { ...minimalClaim(), ...changes };
        const node = yaml(value);
        if (quickClaim(node)) assert.equal(claim.safeParse(toPlain(node, ['claims', 0])).success, true);
      }),
      { numRuns: 500 },
    );
  });
});
