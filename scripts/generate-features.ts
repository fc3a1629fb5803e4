/** Writes docs/features.md from what the server says that it can do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentFeaturesPage, FEATURES_PAGE, projectRoot } from './features/ask-servers.ts';

writeFileSync(join(projectRoot, FEATURES_PAGE), await currentFeaturesPage());
console.log(`${FEATURES_PAGE} written.`);
