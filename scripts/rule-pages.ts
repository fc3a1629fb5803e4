import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePageFiles } from '../server/src/node/rule-pages.ts';

/** Writes the heads of the rules’ pages into one file: where there is no folder to read, pages cannot be looked for. */
export function writeRulePages(pages: string, folder: string): void {
  const { codes, inBrief } = rulePageFiles(pages);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'rule-pages.json'),
    JSON.stringify(codes().flatMap((code) => inBrief(code) ?? [])),
  );
}
