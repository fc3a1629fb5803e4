import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fullParse } from '../../../../server/src/core/yaml/full.ts';
import { quickParse, reasonToGiveUp } from '../../../../server/src/core/yaml/quick.ts';
import { annotationsOf, reportsToTest } from '../../../support/reports.ts';
import {
  annotationFile,
  assertReadersAgree,
  claimLike,
  fragments,
  mutated,
  plain,
  writtenByPackage,
} from './support.ts';
import { LEFT_TO_THE_FULL_PARSER, READ_BY_BOTH } from './tricky-texts.ts';

describe('quick YAML reader', () => {
  describe('reads what the full parser reads', () => {
    for (const text of READ_BY_BOTH)
      it(JSON.stringify(text), () => {
        assert.equal(reasonToGiveUp(text), null);
        assertReadersAgree(text);
      });
  });

  describe('leaves to the full parser', () => {
    for (const text of LEFT_TO_THE_FULL_PARSER)
      it(JSON.stringify(text), () => assert.equal(quickParse(text), undefined));
  });

  describe('agrees with the full parser wherever it reads', () => {
    const agreement = (texts: fc.Arbitrary<string>, readAtLeast: number) => () => {
      let read = 0;
      fc.assert(
        fc.property(texts, (text) => {
          if (assertReadersAgree(text)) read++;
        }),
        { numRuns: 300 },
      );
      assert.ok(read >= readAtLeast, `only ${read} of 300 texts were read`);
    };
    it('random data in every style the package writes', agreement(writtenByPackage, 150));
    it('annotation files', agreement(annotationFile, 60));
    it('lines like those of annotation files', agreement(claimLike, 20));
    it('the same with characters changed', agreement(mutated(claimLike), 5));
    it('annotation files with characters changed', agreement(mutated(annotationFile), 20));
    it('random data with characters changed', agreement(mutated(writtenByPackage), 50));
    it('pieces of YAML at random', agreement(fragments, 30));
  }).timeout(30_000);

  it('reads a list that stands alone, indented, with offsets of the piece', () => {
    const text = '  - id: C-1\n    kind: event\n';
    const root = quickParse(text);
    assert.ok(root?.type === 'list');
    assert.deepEqual(plain(root), [{ id: 'C-1', kind: 'event' }]);
    assert.equal(text.slice(root.start, root.end), '- id: C-1\n    kind: event');
  });

  it('reads nesting up to the limit, in block and in flow style', () => {
    assertReadersAgree(`${'['.repeat(128)}${']'.repeat(128)}`);
    assert.notEqual(quickParse(`${'- '.repeat(128)}a`), undefined);
    assert.equal(quickParse(`${'- '.repeat(129)}a`), undefined);
    assert.equal(quickParse(`${'['.repeat(129)}${']'.repeat(129)}`), undefined);
  });

  const material = reportsToTest();
  it(`reads the annotations of ${material.name} as the full parser does`, () => {
    const files = annotationsOf(material);
    assert.notEqual(files.length, 0);
    for (const name of files) {
      const text = readFileSync(name, 'utf8');
      assert.equal(reasonToGiveUp(text), null, name);
      assert.deepEqual(quickParse(text), fullParse(text).root, name);
    }
  });
});
