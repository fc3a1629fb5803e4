import { annotate } from './annotate.ts';
import { appearances } from './appearances.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { createProject } from './create-project.ts';
import { definition } from './definition.ts';
import { desk } from './desk.ts';
import { evidence } from './evidence.ts';
import { evidenceReport } from './evidence-report.ts';
import type { Feature } from './feature.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { highlight } from './highlight.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { linkedEditing } from './linked-editing.ts';
import { links } from './links.ts';
import { moves } from './moves.ts';
import { projectChanged } from './project-changed.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { reading } from './reading.ts';
import { references } from './references.ts';
import { relate } from './relate.ts';
import { rename } from './rename.ts';
import { report } from './report.ts';
import { selection } from './selection.ts';
import { semanticTokens } from './semantic-tokens/semantic-tokens.ts';
import { symbols } from './symbols.ts';
import { typeHierarchy } from './type-hierarchy.ts';
import { waive } from './waive.ts';
import { works } from './works.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Every feature of the server. A new one is a file of its own and a line here. */
export const FEATURES: readonly Feature[] = [
  annotate,
  appearances,
  callHierarchy,
  changes,
  charts,
  codeActions,
  codeLens,
  completion,
  createProject,
  definition,
  desk,
  evidence,
  evidenceReport,
  folding,
  formatting,
  highlight,
  hover,
  inlayHints,
  linkedEditing,
  links,
  moves,
  projectChanged,
  pullDiagnostics,
  reading,
  references,
  relate,
  rename,
  report,
  selection,
  semanticTokens,
  symbols,
  typeHierarchy,
  waive,
  workspaceSymbols,
  works,
];
