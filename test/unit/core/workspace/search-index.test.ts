import assert from 'node:assert/strict';
import type { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { openProject, uriOf } from '../../support/project.ts';

const PATH = 'claims/a.claims.yaml';
const events = (labels: readonly string[]) =>
  `events:\n${labels.map((label, i) => `  - { id: e${i}, label: ${label} }\n`).join('')}`;

function searched(workspace: Workspace, letters = 0): readonly string[] {
  const found: string[] = [];
  workspace.search(letters, ({ text }) => found.push(text));
  return found.sort();
}

const open = (labels: readonly string[]) => openProject(`//- /${PATH}\n${events(labels)}`).workspace;

describe('the index of what entries are found by', () => {
  it('is the same after any changes as from the start', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647;
      return seed % below;
    };
    const labels = Array.from({ length: 40 }, (_, i) => `Event ${i}`);
    const workspace = open(labels);
    searched(workspace);
    for (let step = 0; step < 60; step++) {
      const at = random(labels.length + 1);
      labels.splice(at, random(3), ...(random(2) === 0 ? [`Changed ${step}`] : []));
      workspace.setAnnotations(uriOf(PATH), events(labels), 'open');
      assert.deepEqual(searched(workspace), searched(open(labels)));
    }
  });

  it('is right where things change while it is being made', () => {
    const labels = Array.from({ length: 300 }, (_, i) => `Event ${i}`);
    const workspace = open(labels);
    assert.equal(
      workspace.makeSearchable(() => true),
      false,
    );
    labels[5] = 'Changed';
    labels[295] = 'Changed as well';
    labels.splice(100, 1);
    workspace.setAnnotations(uriOf(PATH), events(labels), 'open');
    while (!workspace.makeSearchable(() => true));
    assert.deepEqual(searched(workspace), searched(open(labels)));
  });
});
