import assert from 'node:assert/strict';
import { editsOfWaiver, type WaivedIn, waivableAt } from '../../../server/src/features/fixes/waive.ts';
import { applied } from '../../../server/src/features/yaml-edit.ts';
import { harbourWith } from '../support/harbour.ts';
import { MemoryFiles, openFiles, openProject, type TestProject, uriOf } from '../support/project.ts';
import { expectClean } from '../support/rule-cases.ts';

const PATH = 'claims/a.claims.yaml';

const APPEARANCE = `
      - source: harbour
        quote: Nine cranes fell   # $0
        attribution: [ { claimer: harbour } ] # the paper itself
`.replace(/^\n/, '');

const claims = (appearance = APPEARANCE, more = '') => `
claims:
  - id: C-1
    kind: event
    proposition: The cranes fell.
    appearances:
${appearance}${more}`;

/** The text with a waiver of what is found at the cursor, and the project with it. */
function waived(text: string, where: WaivedIn, reason = 'As the first edition had it.'): string {
  const project = openProject(harbourWith(text.replace('$0', 'here')));
  const [found] = offers(project).filter((one) => one.in === where);
  assert(found, 'nothing can be accepted');
  const { workspace, uri } = project;
  const edits = editsOfWaiver(workspace, uri(PATH), found, reason) ?? assert.fail('no edits');
  return applied(project.file(PATH).text, edits);
}

function offers({ workspace, uri, file }: TestProject, at = file(PATH).text.indexOf('Nine')) {
  return waivableAt(workspace, uri(PATH), { start: at, end: at });
}

describe('accepting a finding with a reason', () => {
  it('writes it in the appearance that the finding stands in, and the finding goes', () => {
    const text = waived(claims(), 'claim');
    assert.match(
      text,
      /\n {8}attribution: \[ \{ claimer: harbour \} \] # the paper itself\n {8}waive: \[ \{ rule: anchor\/quote-drift, reason: As the first edition had it\. \} \]\n/,
    );
    expectClean(harbourWith(text));
  });

  it('writes it behind the waivers that are there, in their layout', () => {
    const flow = waived(
      claims(
        '      - { source: harbour, quote: Nine cranes fell, attribution: [ { claimer: harbour } ], waive: [ { rule: x/y, reason: z } ] }\n',
      ),
      'claim',
    );
    assert.match(
      flow,
      /waive: \[ \{ rule: x\/y, reason: z \}, \{ rule: anchor\/quote-drift, reason: [^}]+ \} \] \}/,
    );
    const block = waived(
      claims(`${APPEARANCE}        waive:\n          - rule: x/y # known\n            reason: z\n`),
      'claim',
    );
    assert.match(block, /reason: z\n {10}- \{ rule: anchor\/quote-drift, reason: [^}]+ \}\n/);
  });

  it('writes it in the claim where the finding stands in none of its appearances', () => {
    const text = waived(
      claims(undefined, '    event: Nine # no event\n')
        .replace('Nine cranes', 'Two cranes')
        .replace('[ { claimer: harbour } ]', '[ { claimer: harbour }, { claimer: master, cue: said } ]'),
      'claim',
    );
    assert.match(
      text,
      /\n {4}event: Nine # no event\n {4}waive: \[ \{ rule: reference\/unknown-event, reason/,
    );
    expectClean(harbourWith(text));
  });

  it('writes it at the head of the file, below its comments, for all of it', () => {
    const text = waived(`# What is claimed.\n${claims().trimStart()}`, 'file');
    assert.match(
      text,
      /^# What is claimed\.\nwaive: \[ \{ rule: anchor\/quote-drift, reason: [^}]+ \} \]\nclaims:\n/,
    );
    expectClean(harbourWith(text));
    const there = waived(`waive:\n  - { rule: x/y, reason: z } # known${claims()}`, 'file');
    assert.match(there, /^waive:\n {2}- [^\n]+ # known\n {2}- \{ rule: anchor\/quote-drift, reason/);
    const below = waived(`${claims()}waive: [ { rule: x/y, reason: z } ]\n`, 'file');
    assert.match(below, /waive: \[ \{ rule: x\/y, reason: z \}, \{ rule: anchor\/quote-drift/);
    const flow = waived(
      '{ claims: [ { id: C-1, kind: event, proposition: The cranes fell., appearances: [ { source: harbour, quote: Nine cranes fell, attribution: [ { claimer: harbour } ] } ] } ] }\n',
      'file',
    );
    expectClean(harbourWith(flow));
  });

  it('writes any reason, and none', () => {
    const reason = 'He said: “no”, # and "left"';
    for (const where of ['claim', 'file'] as const) {
      expectClean(harbourWith(waived(claims(), where, reason)));
      const empty = waived(claims(), where, '');
      assert.match(empty, /rule: anchor\/quote-drift, reason: "" \}/);
    }
  });

  it('breaks lines as the file does', () => {
    const port = new MemoryFiles();
    port.set(uriOf('reports/harbour.txt'), 'Two cranes fell into the basin.\n');
    const text = `sources: [ { id: harbour, type: report, issued: "2024", file: ../reports/harbour.txt } ]\n${claims()}`;
    const lines = text.replaceAll('\n', '\r\n');
    for (const where of ['claim', 'file'] as const) {
      const workspace = openFiles(port, { [PATH]: lines });
      const at = lines.indexOf('Nine');
      const found = waivableAt(workspace, uriOf(PATH), { start: at, end: at }).find(
        (one) => one.in === where,
      );
      assert(found);
      const edits = editsOfWaiver(workspace, uriOf(PATH), found, 'Known.') ?? assert.fail('no edits');
      const waived = applied(lines, edits);
      assert.doesNotMatch(waived, /[^\r]\n|\r[^\n]/);
      assert.deepEqual(openFiles(port, { [PATH]: waived }).findings(uriOf(PATH)), []);
    }
  });

  it('is offered for the claim and for the file, each code once', () => {
    const project = openProject(harbourWith(claims().replace('$0', '')));
    assert.deepEqual(
      offers(project).map(({ finding, in: where }) => [finding.code, where]),
      [
        ['anchor/quote-drift', 'claim'],
        ['anchor/quote-drift', 'file'],
      ],
    );
    const registry = openProject(
      harbourWith('sources: [ { id: Nine, type: report, issued: "2024", file: gone.txt } ]\n'),
    );
    const at = registry.file(PATH).text.indexOf('gone');
    assert.deepEqual(
      offers(registry, at).map(({ finding, in: where }) => [finding.code, where]),
      [['source/missing-file', 'file']],
    );
  });

  it('is not offered for what cannot be read or is not as the format has it', () => {
    for (const wrong of ['    Nine: 1\n', '    waive: [ { rule: anchor/ambiguous, reason: Nine } ]\n']) {
      const project = openProject(harbourWith(claims(APPEARANCE.replace('Nine', 'Two'), wrong)));
      const at = project.file(PATH).text.search(/Nine|anchor\/ambiguous/);
      assert.notDeepEqual(project.workspace.findings(project.uri(PATH)), []);
      assert.deepEqual(offers(project, at), []);
    }
  });
});
