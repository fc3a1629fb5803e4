import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Rule } from '../../../../server/src/core/workspace/rule.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

const FILE = uriOf('a.claims.yaml');

/** Tells who is first among the claims of the event, and notes who was asked. */
function open(asked: string[] = []) {
  const isFirst: Rule = {
    codes: { 'test/first': 'warning' },
    kinds: ['claim'],
    check({ entry: { id, idSpan } }, ask, report) {
      asked.push(id ?? '');
      if (ask.first('claims of event', 'e') === id)
        report({ code: 'test/first', message: id ?? '', at: idSpan, path: '' });
    },
  };
  const workspace = new Workspace({
    root: ROOT,
    port: new MemoryFiles(),
    rules: [isFirst],
    settings: DEFAULT_SETTINGS,
  });
  return {
    set(claims: Readonly<Record<string, string>>) {
      const lines = Object.entries(claims).map(
        ([id, event]) => `  - { id: ${id}, kind: state, event: ${event}, appearances: [] }\n`,
      );
      workspace.setAnnotations(FILE, `claims:\n${lines.join('')}`, 'open');
      workspace.settle();
    },
    first: () =>
      workspace
        .findings(FILE)
        .filter(({ code }) => code === 'test/first')
        .map(({ message }) => message),
  };
}

describe('the first entry of a group', () => {
  it('is the first by its id, whoever comes and goes', () => {
    const claims = fc.dictionary(
      fc.constantFrom('C-1', 'C-2', 'C-3', 'C-4', 'C-5'),
      fc.constantFrom('e', 'f'),
    );
    fc.assert(
      fc.property(fc.array(claims, { minLength: 1, maxLength: 6 }), (versions) => {
        const { set, first } = open();
        for (const version of versions) {
          set(version);
          const [least] = Object.keys(version)
            .filter((id) => version[id] === 'e')
            .sort();
          assert.deepEqual(first(), least === undefined ? [] : [least]);
        }
      }),
    );
  });

  it('disturbs nobody while it stays the first', () => {
    const asked: string[] = [];
    const { set } = open(asked);
    set({ 'C-1': 'e', 'C-2': 'e', 'C-3': 'f' });
    asked.length = 0;
    set({ 'C-1': 'e', 'C-2': 'e', 'C-3': 'e', 'C-4': 'e' });
    assert.deepEqual(asked.sort(), ['C-3', 'C-4']);
    asked.length = 0;
    set({ 'C-2': 'e', 'C-3': 'e', 'C-4': 'e' });
    assert.deepEqual(asked.sort(), ['C-2', 'C-3', 'C-4']);
  });
});
