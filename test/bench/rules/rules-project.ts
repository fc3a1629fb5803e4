import { createHash } from 'node:crypto';
import type { FilePort } from '../../../server/src/core/workspace/port.ts';
import {
  makeActors,
  makeClaims,
  type Planted,
  plantedIn,
  registryText,
  type SyntheticFile,
  type Told,
} from '../project.ts';
import { Random } from '../random.ts';

/** A project in memory: annotation files by URI, and reports behind a port. */
export interface RulesProject {
  readonly root: string;
  readonly annotations: ReadonlyMap<string, string>;
  readonly port: FilePort;
  readonly claims: number;
  readonly sources: number;
  readonly planted: Planted;
}

const ROOT = 'file:///project';
/** Two works to an annotation file. */
const CLAIMS_PER_FILE = 40;

/**
 * A project of so many claims, twenty to a source, in files of two sources with their events. One claim in ten is told
 * again by a later report on somebody else’s word. Only the project grows with the number, nothing within it.
 */
export function makeRulesProject(claims: number, mistakeRate = 0.01): RulesProject {
  const random = new Random(7);
  // The same bodies in every project: a name is as common in a large one as its claims are many.
  const actors = makeActors(CLAIMS_PER_FILE * 16);
  const told: Told[] = [];
  const annotations = new Map([
    [`${ROOT}/claims/entities.claims.yaml`, registryText([], actors, []).replace('sources:\n', '')],
  ]);
  const reports = new Map<string, Uint8Array>();
  const plans: SyntheticFile['claims'][number][] = [];
  let sources = 0;
  for (let i = 0; plans.length < claims; i++) {
    const name = String(i).padStart(5, '0');
    const count = Math.min(CLAIMS_PER_FILE, claims - plans.length);
    const prefixes = [`C${name}`, `src${name}`] as const;
    const made = makeClaims(random, actors, count, ...prefixes, '../reports/', { mistakeRate, told });
    const registry = registryText(made.sources, [], made.events).replace(/^entities:\n(?: {2}-.*\n)*/m, '');
    annotations.set(
      `${ROOT}/claims/file-${name}.claims.yaml`,
      [registry, 'claims:\n', ...made.texts].join(''),
    );
    for (const [path, text] of made.reports)
      reports.set(`${ROOT}/${path.slice('../'.length)}`, new TextEncoder().encode(text));
    plans.push(...made.plans);
    sources += made.sources.length;
  }
  return {
    root: ROOT,
    annotations,
    port: portOf(reports),
    claims: plans.length,
    sources,
    planted: plantedIn(plans),
  };
}

function portOf(files: ReadonlyMap<string, Uint8Array>): FilePort {
  return {
    read(uri) {
      const bytes = files.get(uri);
      return bytes === undefined ? { ok: false, reason: 'missing' } : { ok: true, bytes };
    },
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
}
