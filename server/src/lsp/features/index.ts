import { annotate } from './annotate.ts';
import { changes } from './changes.ts';
import { codeActions } from './code-actions.ts';
import { completion } from './completion.ts';
import { createProject } from './create-project.ts';
import { definition } from './definition.ts';
import type { Feature } from './feature.ts';
import { highlight } from './highlight.ts';
import { hover } from './hover.ts';
import { linkedEditing } from './linked-editing.ts';
import { moves } from './moves.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { report } from './report.ts';
import { symbols } from './symbols.ts';
import { waive } from './waive.ts';
import { works } from './works.ts';

/** Every feature of the server. A new one is a file of its own and a line here. */
export const FEATURES: readonly Feature[] = [
  annotate,
  changes,
  codeActions,
  completion,
  createProject,
  definition,
  highlight,
  hover,
  linkedEditing,
  moves,
  references,
  rename,
  report,
  symbols,
  waive,
  works,
];
