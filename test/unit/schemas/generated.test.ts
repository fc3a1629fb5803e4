import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { generatedFiles } from '../../../schemas/generated.ts';

describe('the generated files', () => {
  for (const { path, text } of generatedFiles())
    it(`${path} is what the declarations give (else run scripts/generate-schemas.ts)`, () => {
      const committed = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
      assert.equal(committed.replaceAll('\r\n', '\n'), text);
    });
});
