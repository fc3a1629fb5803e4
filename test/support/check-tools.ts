import type { CheckTools } from '../../server/src/cli/check.ts';
import { checkProject, projectSettings } from '../../server/src/core/check-project.ts';
import { nodeFilePort } from '../../server/src/node/file-port.ts';
import { rulePagesFolder } from '../../server/src/node/installation.ts';
import { rulePageFiles } from '../../server/src/node/rule-pages.ts';
import { writeOver } from '../../server/src/node/write-file.ts';

/** What `adduce check` runs with, as the program itself does. */
export const CHECK_TOOLS: CheckTools = {
  version: '1.2.3',
  port: nodeFilePort(),
  settingsOf: projectSettings,
  checkProject,
  rulePages: rulePageFiles(rulePagesFolder()),
  write: writeOver,
};
