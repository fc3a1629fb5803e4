import assert from 'node:assert/strict';
import { planAppearance } from '../../../../server/src/features/annotate/add-appearance.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { parseFixture } from '../../../support/fixture.ts';
import { openProject } from '../../support/project.ts';

const CLAIMS = 'claims/a.claims.yaml';

interface Given {
  readonly report?: string;
  /** The words selected; absent: the last sentence. */
  readonly words?: string;
  readonly eol?: '\n' | '\r\n';
  readonly registered?: boolean;
}

/** The file of a claim before and after another appearance of C-1 is added to it. */
function added(claims: string, { report, words, eol = '\n', registered = true }: Given = {}) {
  const text = report ?? 'Nine workers were hurt. Nobody was arrested.';
  const fixture = parseFixture(
    `
    //- /reports/new.txt
    ${text}
    //- /claims/registry.claims.yaml
    sources:
      - { id: old, type: article, issued: "2024-03-05", held: false }
      ${registered ? '- { id: new, type: article, publisher: courier, issued: "2024-03-05", file: ../reports/new.txt }' : ''}
    entities:
      - { id: courier, type: organization, name: The Courier }
      - { id: brigade, type: organization, name: Fire Brigade, aliases: [the fire brigade] }
    //- /${CLAIMS}
    ${claims.trim().split('\n').join('\n    ')}
  `,
    { eol },
  );
  const project = openProject(fixture);
  const { workspace, uri, file } = project;
  const chosen = words ?? text.split(/(?<=\.) /).at(-1) ?? '';
  const start = file('reports/new.txt').text.indexOf(chosen);
  const [claim] = workspace.definitions('claim', 'C-1');
  assert(claim && start >= 0);
  const plan = planAppearance(
    workspace,
    uri('reports/new.txt'),
    { start, end: start + chosen.length },
    claim.definition,
    {
      today: '2024-04-01',
      readText: () => null,
    },
  );
  assert(!('refused' in plan), 'refused' in plan ? plan.refused : '');
  assert.equal(plan.uri, uri(CLAIMS));
  const before = file(CLAIMS).text;
  const after = applied(before, plan.edits);
  workspace.setAnnotations(uri(CLAIMS), after, 'open');
  workspace.settle();
  const errors = workspace
    .findings(uri(CLAIMS))
    .filter(({ severity, code }) => severity === 'error' || code.startsWith('anchor/'));
  const [now] = workspace.definitions('claim', 'C-1');
  const standing = now === undefined ? [] : workspace.standingOf(now.definition);
  return { before, after, errors: errors.map(({ code, message }) => `${code}: ${message}`), standing };
}

/** The lines that were added, in a text that is else as it was. */
function newLines(claims: string, given: Given = {}) {
  const { before, after, errors, standing } = added(claims, given);
  assert.deepEqual(errors, []);
  assert.equal(standing.at(-1)?.state, 'exact');
  const left = before.split(given.eol ?? '\n');
  const lines = after.split(given.eol ?? '\n').filter((line) => {
    if (line !== left[0]) return true;
    left.shift();
    return false;
  });
  assert.deepEqual(left, [], 'everything that stood there stands there still');
  return lines;
}

const CLAIM = `
claims:
  - id: C-1
    kind: event
    proposition: Nobody was arrested.
    appearances:
      - source: old
        quote: Nobody was arrested.
        attribution:
          - claimer: old
    tags: [ x ]
  - id: C-2
    kind: event
    proposition: It rained.
    appearances: [ { source: old, quote: It rained., attribution: [ { claimer: old } ] } ]`;

const LINES = [
  '      - source: new',
  '        quote: "Nobody was arrested."',
  '        attribution:',
  '          - claimer: courier',
];

describe('adding an appearance', () => {
  it('writes it behind the others, laid out as they are', () => {
    assert.deepEqual(newLines(CLAIM), LINES);
    assert.deepEqual(newLines(CLAIM, { eol: '\r\n' }), LINES);
  });

  it('keeps dashes at the key, wide dashes and chains on one line', () => {
    const claims = CLAIM.replace(
      / {6}- source: old\n {8}quote: (.*)\n {8}attribution:\n {10}- claimer: old/,
      [
        '    -   source: old',
        '        quote: $1',
        '        attribution: [ { claimer: old } ] # theirs',
        '        # One voice.',
      ].join('\n'),
    );
    assert.deepEqual(newLines(claims), [
      '    -   source: new',
      '        quote: "Nobody was arrested."',
      '        attribution: [ { claimer: courier } ]',
    ]);
  });

  it('writes it behind a quote in a block of lines', () => {
    const claims = [
      'claims:',
      '  - id: C-1',
      '    kind: event',
      '    proposition: Nobody was arrested.',
      '    appearances:',
      '      - source: old',
      '        attribution: [ { claimer: old } ]',
      '        quote: >-',
      '          Nobody was',
      '          arrested.',
    ].join('\n');
    assert.deepEqual(newLines(claims), [
      '      - source: new',
      '        quote: "Nobody was arrested."',
      '        attribution: [ { claimer: courier } ]',
    ]);
    const [other = ''] = CLAIM.split(/^(?= {2}- id: C-2)/m).slice(1);
    assert.equal(newLines(`${claims}\n${other}`).length, 3);
  });

  it('writes it in braces where the others stand in braces', () => {
    const flow = '{ source: old, quote: Nobody was arrested., attribution: [ { claimer: old } ] }';
    const one = '{ source: new, quote: "Nobody was arrested.", attribution: [ { claimer: courier } ] }';
    const head =
      'claims:\n  - id: C-1\n    kind: event\n    proposition: Nobody was arrested.\n    appearances:';
    assert.deepEqual(newLines(`${head}\n      - ${flow}`), [`      - ${one}`]);
    assert.deepEqual(added(`${head} [ ${flow} ]`).after, `${head} [ ${flow}, ${one} ]\n`);
    assert.deepEqual(added(`${head} []`).after, `${head} [ ${one} ]\n`);
    assert.deepEqual(added(head.replace('\n    appearances:', '')).after, `${head} [ ${one} ]\n`);
  });

  it('has the chain that the sentence gives, laid out as the others are', () => {
    const report = 'Nobody was arrested, the fire brigade said.';
    assert.deepEqual(newLines(CLAIM, { report }), [
      '      - source: new',
      '        quote: "Nobody was arrested, the fire brigade said."',
      '        attribution:',
      '          - claimer: courier',
      '          - claimer: brigade',
      '            cue: said',
      '            identification: collective',
    ]);
    const flow = CLAIM.replace(/attribution:\n {10}- claimer: old/, 'attribution: [ { claimer: old } ]');
    assert.equal(
      newLines(flow, { report })[2],
      '        attribution: [ { claimer: courier }, { claimer: brigade, cue: said, identification: collective } ]',
    );
    assert.match(
      added(CLAIM, { report, registered: false }).after,
      /attribution:\n {10}- claimer: new\n {10}- claimer: brigade\n {12}cue: said\n/,
    );
  });

  it('adds the context that tells a repeated sentence apart', () => {
    const lines = newLines(CLAIM, {
      report: 'The bridge held. It rained. Nobody was arrested. Then it rained. Nobody was arrested.',
    });
    assert.equal(
      lines.some((line) => /^ {8}(?:prefix|suffix): /.test(line)),
      true,
    );
  });

  it('quotes what YAML would read otherwise, right-to-left words and emoji', () => {
    assert.equal(
      newLines(CLAIM, { report: 'وصلت السفينة: "صباحا" 🔥 # 5.' })[1],
      `        quote: 'وصلت السفينة: "صباحا" 🔥 # 5.'`,
    );
  });

  it('registers a report that is no source yet, in the same file', () => {
    const { after, standing } = added(CLAIM, { registered: false });
    assert.match(after, /^sources:\n {2}- id: new\n {4}type: document\n/);
    assert.match(after, / {6}- source: new\n {8}quote: "Nobody was arrested\."\n/);
    assert.equal(standing.at(-1)?.state, 'exact');
  });

  it('refuses where the appearances do not read as a list, and where nothing is selected', () => {
    const { workspace, uri } = openProject(`
      //- /r.txt
      It rained.

      //- /a.claims.yaml
      sources: [ { id: r, type: report, issued: "2024", file: r.txt } ]
      claims:
        - id: C-1
          kind: state
          proposition: It rained.
          appearances: soon
    `);
    const [claim] = workspace.definitions('claim', 'C-1');
    assert(claim);
    const options = { today: '2024-04-01', readText: () => null };
    const plan = planAppearance(workspace, uri('r.txt'), { start: 2, end: 2 }, claim.definition, options);
    assert('refused' in plan);
    assert.match(plan.refused, /appearances of “C-1” do not read as a list/);
    const none = planAppearance(workspace, uri('r.txt'), { start: 11, end: 11 }, claim.definition, options);
    assert('refused' in none);
    assert.match(none.refused, /no sentence here/);
  });
});
