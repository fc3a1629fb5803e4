import assert from 'node:assert/strict';
import type { Entry } from '../../../../server/src/core/model/entry.ts';
import type { Ask, Rule } from '../../../../server/src/core/workspace/rule.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

/** How often the claims of each event were counted. */
let counted: string[] = [];

function howMany({ event, id }: Entry, ask: Ask): number {
  counted.push(id ?? '');
  return event === null ? 0 : ask.group('claims of event', event).length;
}

function saying(code: string): Rule {
  return {
    codes: { [code]: 'warning' },
    kinds: ['claim'],
    check({ entry }, ask, report) {
      report({ code, message: `${ask.once(howMany, entry)}`, at: entry.idSpan, path: '' });
    },
  };
}

const uri = uriOf('a.claims.yaml');
const claim = (id: string, event: string) =>
  `  - { id: ${id}, kind: state, proposition: All is well., event: ${event}, appearances: [] }\n`;

function open(...claims: readonly string[]) {
  const workspace = new Workspace({
    root: ROOT,
    port: new MemoryFiles(),
    rules: [saying('test/one'), saying('test/other')],
    settings: DEFAULT_SETTINGS,
  });
  const set = (...texts: readonly string[]) => {
    workspace.setAnnotations(uri, `claims:\n${texts.join('')}`, 'open');
    workspace.settle();
  };
  set(...claims);
  const said = () =>
    workspace
      .findings(uri)
      .filter(({ code }) => code.startsWith('test/'))
      .map(({ code, claim: id, message }) => `${id} ${code}: ${message}`);
  return { set, said };
}

describe('what is worked out once a check', () => {
  beforeEach(() => {
    counted = [];
  });

  it('is shared by the rules that ask for it', () => {
    const { said } = open(claim('C-1', 'e'));
    assert.deepEqual(said(), ['C-1 test/one: 1', 'C-1 test/other: 1']);
    assert.deepEqual(counted, ['C-1']);
  });

  it('has all who got it checked again when what it asked for changes', () => {
    const { set, said } = open(claim('C-1', 'e'), claim('C-2', 'f'));
    set(claim('C-1', 'e'), claim('C-2', 'e'));
    assert.deepEqual(said(), [
      'C-1 test/one: 2',
      'C-1 test/other: 2',
      'C-2 test/one: 2',
      'C-2 test/other: 2',
    ]);
  });
});
