import assert from 'node:assert/strict';
import type { Derivation, Rule } from '../../../../server/src/core/workspace/rule.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

/** How often each event was counted. */
let counted: string[] = [];

const claimsOfEvent: Derivation<string, number> = {
  name: 'claims of an event',
  derive(event, ask) {
    counted.push(event);
    return ask.group('claims of event', event).length;
  },
};

/** The same through another derived fact. */
const twice: Derivation<string, number> = {
  name: 'twice the claims',
  derive: (event, ask) => 2 * ask.derived(claimsOfEvent, event),
};

const circle: Derivation<string, number> = {
  name: 'a circle',
  derive: (name, ask) => ask.derived(circle, name),
};

function ruleThat(check: Rule['check']): Rule {
  return { codes: { 'test/counts': 'warning' }, kinds: ['claim'], check };
}

const saysHowMany = ruleThat(({ entry }, ask, report) => {
  if (entry.event === null) return;
  const message = `one of ${ask.derived(twice, entry.event) / 2}`;
  report({ code: 'test/counts', message, at: entry.idSpan, path: '' });
});

const claim = (id: string, event: string, more = '') =>
  `  - { id: ${id}, kind: state, proposition: All is well${more}., event: ${event}, appearances: [] }\n`;

describe('facts derived for checks', () => {
  beforeEach(() => {
    counted = [];
  });

  it('are worked out once for all who ask', () => {
    const { said } = open(saysHowMany, claim('C-1', 'e'), claim('C-2', 'e'), claim('C-3', 'f'));
    assert.deepEqual(said(), ['one of 2', 'one of 2', 'one of 1']);
    assert.deepEqual(counted.sort(), ['e', 'f']);
  });

  it('are worked out anew, and their askers checked again, where an entry of a group changes, and nowhere else', () => {
    const { workspace, said, set } = open(
      saysHowMany,
      claim('C-1', 'e'),
      claim('C-2', 'e'),
      claim('C-3', 'f'),
    );
    counted = [];
    set(claim('C-1', 'e'), claim('C-2', 'f'), claim('C-3', 'f'));
    assert.deepEqual(said(), ['one of 1', 'one of 2', 'one of 2']);
    assert.deepEqual(counted.sort(), ['e', 'f']);
    counted = [];
    workspace.editAnnotations(uriOf('a.claims.yaml'), lineStart(1), '  # a remark\n');
    workspace.settle();
    assert.deepEqual(counted, []);
  });

  it('hold through what an entry says of itself alone when only the number is asked for', () => {
    const rule = ruleThat((_, ask, report) => {
      counted.push('asked');
      const message = `one of ${ask.count('claims of event', 'e')}`;
      report({ code: 'test/counts', message, at: { start: 0, end: 1 }, path: '' });
    });
    const { set, said } = open(rule, claim('C-1', 'e'), claim('C-2', 'e'));
    counted = [];
    set(claim('C-1', 'e'), claim('C-2', 'e', ' enough'));
    assert.deepEqual(counted, ['asked'], 'only the claim that was edited');
    set(claim('C-1', 'e'), claim('C-2', 'e', ' enough'), claim('C-3', 'e'));
    assert.deepEqual(said(), ['one of 3', 'one of 3', 'one of 3']);
  });

  it('hold through all that happens in a group that is larger than was asked for', () => {
    const rule = ruleThat(({ entry }, ask, report) => {
      counted.push(entry.id ?? '');
      const few = ask.fewOf('claims of event', 'e', 2);
      const message = few === null ? 'many' : `one of ${few.map((one) => one.entry.label).join(' ')}`;
      report({ code: 'test/counts', message, at: { start: 0, end: 1 }, path: '' });
    });
    const { set, said } = open(rule, claim('C-1', 'e'), claim('C-2', 'e'));
    assert.deepEqual(new Set(said()), new Set(['one of All is well. All is well.']));
    set(claim('C-1', 'e'), claim('C-2', 'e', ' enough'));
    assert.deepEqual(new Set(said()), new Set(['one of All is well. All is well enough.']));
    set(claim('C-1', 'e'), claim('C-2', 'e'), claim('C-3', 'e'));
    assert.deepEqual(said(), ['many', 'many', 'many']);
    counted = [];
    set(claim('C-1', 'e'), claim('C-2', 'e'), claim('C-3', 'e', ' enough'));
    set(claim('C-1', 'e'), claim('C-2', 'e'), claim('C-3', 'e', ' enough'), claim('C-4', 'e'));
    assert.deepEqual(counted, ['C-3', 'C-4'], 'only the claims that were edited');
    set(claim('C-1', 'e'));
    assert.deepEqual(said(), ['one of All is well.']);
  });

  it('fail alone when they ask for themselves', () => {
    const { workspace } = open(
      ruleThat((_, ask) => {
        ask.derived(circle, 'x');
      }),
      claim('C-1', 'e'),
    );
    const messages = workspace.findings(uriOf('a.claims.yaml')).map(({ message }) => message);
    assert.match(messages.join(), /“a circle” asks for itself/);
  });
});

describe('findings that say less than another about the same mistake', () => {
  const general = ruleThat(({ entry }, _, report) => {
    report({ code: 'test/general', message: 'general', at: entry.idSpan, path: 'id' });
  });
  const special: Rule = {
    codes: { 'test/special': 'warning' },
    supersedes: ['test/general'],
    kinds: ['claim'],
    check({ entry }, _, report) {
      if (entry.id === 'C-1')
        report({ code: 'test/special', message: 'special', at: entry.idSpan, path: 'id' });
    },
  };

  it('are not shown', () => {
    const { said } = open([general, special], claim('C-1', 'e'), claim('C-2', 'e'));
    assert.deepEqual(said(), ['special', 'general']);
  });

  it('are shown where the other is switched off', () => {
    const { workspace, said } = open([general, special], claim('C-1', 'e'));
    workspace.settings = { ...DEFAULT_SETTINGS, severities: { 'test/special': 'off' } };
    workspace.settle();
    assert.deepEqual(said(), ['general']);
  });
});

describe('a severity', () => {
  it('is that of the project’s profile', () => {
    const rule: Rule = {
      codes: { 'test/by-profile': { intel: 'information', newsroom: 'warning' } },
      kinds: ['claim'],
      check({ entry }, ask, report) {
        report({ code: 'test/by-profile', message: ask.profile, at: entry.idSpan, path: '' });
      },
    };
    const { workspace } = open(rule, claim('C-1', 'e'));
    const found = () =>
      workspace
        .findings(uriOf('a.claims.yaml'))
        .filter(({ code }) => code === 'test/by-profile')
        .map(({ severity, message }) => [severity, message]);
    assert.deepEqual(found(), [['information', 'intel']]);
    workspace.settings = { ...DEFAULT_SETTINGS, profile: 'newsroom' };
    workspace.settle();
    assert.deepEqual(found(), [['warning', 'newsroom']]);
  });
});

function open(rules: Rule | readonly Rule[], ...claims: readonly string[]) {
  const workspace = new Workspace({
    root: ROOT,
    port: new MemoryFiles(),
    rules: [rules].flat(),
    settings: DEFAULT_SETTINGS,
  });
  const set = (...texts: readonly string[]) => {
    workspace.setAnnotations(uriOf('a.claims.yaml'), `claims:\n${texts.join('')}`, 'open');
    workspace.settle();
  };
  set(...claims);
  const said = () =>
    workspace
      .findings(uriOf('a.claims.yaml'))
      .filter(({ code }) => code.startsWith('test/'))
      .map(({ message }) => message);
  return { workspace, set, said };
}

function lineStart(line: number) {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
