import assert from 'node:assert/strict';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { acceptEdits, waiveEdits } from '../../../../server/src/features/changes/accept.ts';
import { changedReports } from '../../../../server/src/features/changes/changed-reports.ts';
import { fixesAt } from '../../../../server/src/features/fixes/fixes.ts';
import { applied, distinct } from '../../../../server/src/features/yaml-edit.ts';
import { sha256 } from '../../support/mill.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

const BEFORE = 'The lock keeper closed the gate at dusk. Nine barges waited below.\n';
const WORDS = 'The lock keeper closed the gate at dusk.';
const CLAIMS = uriOf('a.claims.yaml');

const yaml = (appearances: string) => `sources: [ { id: s, file: a.txt, sha256: "${sha256(BEFORE)}" } ]
claims:
  - id: C-1
${appearances}`;

/** A project whose report has changed; `preserved` whether the version before is kept. */
function open(claims: string, report: string, { preserved = true } = {}) {
  const files = new MemoryFiles();
  files.set(uriOf('a.txt'), report);
  if (preserved) files.set(uriOf(`.adduce/preserved/${sha256(BEFORE)}`), BEFORE);
  const workspace = new Workspace({ root: ROOT, port: files, rules: RULES, settings: DEFAULT_SETTINGS });
  workspace.setAnnotations(CLAIMS, claims, 'open');
  workspace.settle();
  return workspace;
}

const quotesOf = (workspace: Workspace) => changedReports(workspace).flatMap(({ quotes }) => quotes);

describe('accepting new words that entries share through an anchor', () => {
  const REWORDED = BEFORE.replace('closed', 'shut');
  const NEW = 'The lock keeper shut the gate at dusk.';
  const acceptAll = (claims: string) => {
    const workspace = open(claims, REWORDED);
    const edits = quotesOf(workspace).flatMap((quote) => acceptEdits(workspace, quote) ?? []);
    return applied(claims, distinct(edits));
  };

  it('gives a quote that is an alias words of its own, and leaves what it stood for', () => {
    const claims = yaml(
      `    x-words: &w ${WORDS} # as read\n    appearances:\n      - { source: s, quote: *w } # one\n`,
    );
    assert.equal(acceptAll(claims), claims.replace('*w', `"${NEW}"`));
  });

  it('writes the words of an anchored quote once, also where a later quote repeats it', () => {
    const claims = yaml(
      `    appearances:\n      - source: s\n        quote: &w ${WORDS}\n      - source: s\n        quote: *w # again\n`,
    );
    assert.equal(acceptAll(claims), claims.replace(WORDS, NEW).replace('*w', `"${NEW}"`));
  });

  it('changes an appearance that two claims share once', () => {
    const claims = yaml(
      `    appearances: &a\n      - source: s\n        quote: "${WORDS}"\n  - id: C-2\n    appearances: *a\n`,
    );
    assert.equal(quotesOf(open(claims, REWORDED)).length, 2);
    assert.equal(acceptAll(claims), claims.replace(WORDS, NEW));
  });
});

describe('keeping a quote that is gone, beside what has been accepted already', () => {
  const GONE = 'Nine barges waited below.\n';
  const NEW = '{ rule: anchor/quote-drift, reason: "Withdrawn." }';
  const OLD = '{ rule: anchor/ambiguous, reason: As printed. }';
  const keeping = (waive: string) => {
    const claims = yaml(`    appearances:\n      - source: s\n        quote: ${WORDS}\n${waive}`);
    const workspace = open(claims, GONE);
    const [quote] = quotesOf(workspace);
    const edits = quote === undefined ? assert.fail() : waiveEdits(workspace, quote, 'Withdrawn.');
    if (edits === null) return null;
    const text = applied(claims, edits);
    assert.equal(
      text.slice(0, text.indexOf('        waive')),
      claims.slice(0, claims.indexOf('        waive')),
    );
    const accepted = open(text, GONE);
    assert.equal(quotesOf(accepted)[0]?.accepted, true);
    return text.slice(text.indexOf('        waive'));
  };

  it('adds to a list, and leaves every comment on its line', () => {
    assert.equal(keeping(`        waive: [ ${OLD} ] # why\n`), `        waive: [ ${OLD}, ${NEW} ] # why\n`);
    assert.equal(
      keeping(`        waive: # why\n          - ${OLD} # agreed\n          # more to come\n`),
      `        waive: # why\n          - ${OLD} # agreed\n          - ${NEW}\n          # more to come\n`,
    );
  });

  it('fills an empty one, and makes a list of a single one', () => {
    assert.equal(keeping('        waive: # why\n'), `        waive: [ ${NEW} ] # why\n`);
    assert.equal(keeping('        waive: []\n'), `        waive: [ ${NEW} ]\n`);
    assert.equal(keeping('        waive: ~\n'), `        waive: [ ${NEW} ]\n`);
    assert.equal(keeping(`        waive: ${OLD} # why\n`), `        waive: [ ${OLD}, ${NEW} ] # why\n`);
  });

  it('is left to the person where something else stands there', () => {
    assert.equal(keeping('        waive: anchor/quote-drift\n'), null);
    assert.equal(keeping('        waive:\n          -\n'), null);
    assert.equal(keeping(`        x-all: &all [ ${OLD} ]\n        waive: *all\n`), null);
  });
});

describe('quoting the closest passage', () => {
  const wrong = (quote: string) => yaml(`    appearances:\n      - source: s\n        quote: ${quote}\n`);
  const closest = (claims: string, report: string, preserved: boolean) => {
    const workspace = open(claims, report, { preserved });
    const port = { readText: () => null, reports: () => [] };
    const fixes = fixesAt(workspace, CLAIMS, { start: 0, end: claims.length }, port);
    const found = fixes.find(({ fix }) => fix.title === 'Quote the closest passage instead');
    return applied(claims, found?.fix.edits ?? assert.fail('not offered'));
  };

  it('keeps the style and the comments of the quote, be it wrong from the start or in a changed report', () => {
    const block = wrong('>- # from the log\n          The lock keeper opened\n          the gate at dusk.');
    const right = wrong('>- # from the log\n          The lock keeper closed\n          the gate at dusk.');
    assert.equal(closest(block, BEFORE, true), right);
    assert.equal(closest(block, `${BEFORE}More.\n`, false), right);
    assert.equal(
      closest(wrong("'The lock keeper opened the gate at dusk.'"), BEFORE, true),
      wrong(`'${WORDS}'`),
    );
  });
});
