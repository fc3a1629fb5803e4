import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotation, claim } from '../../../schemas/annotation.ts';
import { quickTest } from '../../../schemas/quick-test.ts';
import { BAD_FILES, GOOD_FILES, minimalClaim } from '../support/format-cases.ts';

describe('quickTest', () => {
  const quick = quickTest(annotation);

  for (const { name, file } of GOOD_FILES)
    it(`takes ${name} without asking zod`, () => {
      assert.equal(quick(file), true);
    });

  for (const { name, file } of BAD_FILES)
    it(`leaves ${name} to zod`, () => {
      assert.equal(quick(file), false);
    });

  it('takes nothing that zod refuses', () => {
    const quickClaim = quickTest(claim);
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
        if (quickClaim(value)) assert.equal(claim.safeParse(value).success, true);
      }),
      { numRuns: 500 },
    );
  });
});
