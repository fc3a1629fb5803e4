import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentFeaturesPage, FEATURES_PAGE, projectRoot } from '../../scripts/features/ask-servers.ts';

describe('the page of features', function () {
  this.timeout(60_000);

  it('says what the server says of itself', async () => {
    const written = readFileSync(join(projectRoot, FEATURES_PAGE), 'utf8').replaceAll('\r\n', '\n');
    assert.equal(written, await currentFeaturesPage(), 'Run: npx tsx scripts/generate-features.ts');
  });
});
