import { annotate } from './annotate.ts';
import { appearances } from './appearances.ts';
import { changes } from './changes.ts';
import { codeActions } from './code-actions.ts';
import { completion } from './completion.ts';
import { createProject } from './create-project.ts';
import { definition } from './definition.ts';
import type { Feature } from './feature.ts';
import { hover } from './hover.ts';
import { references } from './references.ts';
import { report } from './report.ts';
import { reportLenses } from './report-lenses.ts';
import { symbols } from './symbols.ts';
import { waive } from './waive.ts';
import { works } from './works.ts';

/** Every feature of the server. A new one is a file of its own and a line here. */
export const FEATURES: readonly Feature[] = [
  annotate,
  appearances,
  changes,
  codeActions,
  completion,
  createProject,
  definition,
  hover,
  references,
  report,
  reportLenses,
  symbols,
  waive,
  works,
];
