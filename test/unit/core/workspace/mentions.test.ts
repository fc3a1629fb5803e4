import assert from 'node:assert/strict';
import type { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { openProject, uriOf } from '../../support/project.ts';

const PATHS = ['claims/a.claims.yaml', 'claims/b.claims.yaml'];
const EVENTS = ['fire', 'flood', 'strike'];
const TAGS = ['harbour', 'to-check'];

const claims = (all: readonly Claim[]) =>
  `claims:\n${all.map(({ id, event, tags }) => `  - id: ${id}\n    event: ${event}\n    tags: [${tags.join(', ')}]\n`).join('')}`;

interface Claim {
  readonly id: string;
  readonly event: string;
  readonly tags: readonly string[];
}

function mentioned(workspace: Workspace): unknown {
  return [
    ...EVENTS.map((event) =>
      workspace.references('event', event).map(({ uri, span, from }) => [uri, span, from.entry.id]),
    ),
    ...TAGS.map((tag) => workspace.tagged(tag)),
  ];
}

const open = (files: readonly (readonly Claim[])[]) =>
  openProject(files.map((all, i) => `//- /${PATHS[i]}\n${claims(all)}`).join('')).workspace;

describe('what is named where', () => {
  it('is the same after any changes as from the start', () => {
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647;
      return seed % below;
    };
    const claim = (id: string): Claim => ({
      id,
      event: EVENTS[random(EVENTS.length)] ?? '',
      tags: TAGS.filter(() => random(2) === 0),
    });
    const files = PATHS.map((_, file) => Array.from({ length: 12 }, (_claim, i) => claim(`C-${file}${i}`)));
    const workspace = open(files);
    mentioned(workspace);
    for (let step = 0; step < 60; step++) {
      const file = random(files.length);
      const all = files[file] ?? [];
      all.splice(random(all.length + 1), random(3), ...(random(3) === 0 ? [] : [claim(`D-${step}`)]));
      workspace.setAnnotations(uriOf(PATHS[file] ?? ''), claims(all), 'open');
      assert.deepEqual(mentioned(workspace), mentioned(open(files)));
    }
  });

  it('is listed by file and by place in it', () => {
    const one = { event: 'fire', tags: ['harbour'] };
    const workspace = open([
      [
        { id: 'C-2', ...one },
        { id: 'C-1', ...one },
      ],
      [{ id: 'C-3', ...one }],
    ]);
    assert.deepEqual(
      workspace.references('event', 'fire').map(({ from }) => from.entry.id),
      ['C-2', 'C-1', 'C-3'],
    );
    assert.deepEqual(
      workspace.tagged('harbour').map(({ uri }) => uri),
      [PATHS[0], PATHS[0], PATHS[1]].map((path) => uriOf(path ?? '')),
    );
  });
});
