import assert from 'node:assert/strict';
import { edtfProblem } from '../../../../schemas/edtf.ts';
import { parseYaml } from '../../../../server/src/core/yaml/parse.ts';
import { openProject } from '../../support/project.ts';
import { CLAIMS, offeredIn, taken } from './completing.ts';

/** A project of one report; the claim quotes it, and goes on with the lines given. */
const gale = (text: string, lines: string, quote = text) => `
      //- /reports/gale.txt
      ${text}
      //- /claims/registry.claims.yaml
      sources:
        - { id: gale-2024, type: article-newspaper, publisher: The Courier, issued: "2024-03-06", file: ../reports/gale.txt }
      entities:
        - { id: courier, type: organization, name: The Courier }
        - { id: board, type: organization, name: River Board, aliases: [the Board] }
        - { id: port-officials, type: class, name: unnamed port officials, aliases: [port officials] }
      //- /claims/a.claims.yaml
      claims:
        - id: C-1
          kind: event
          proposition: The gale sank boats.
          appearances:
            - source: gale-2024
              quote: '${quote}'
${lines
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n')}
`;

const SANK = 'The gale sank at least 94 boats and more than 150 barges on Monday, the Board said.';
const REPORTED = 'The River Board reported that port officials said the lock had failed.';

const shown = (project: string) =>
  offeredIn(project)
    .items.filter(({ kind }) => kind === 'said')
    .map(({ label, detail }) => `${label} ${detail}`);

/** The lines of the annotation file from the one that holds the words on. */
function written(
  project: string,
  label: string | RegExp,
  from: string,
  how: 'plain' | 'snippet' = 'plain',
): string {
  const text = taken(project, label, how);
  assert(how === 'snippet' || parseYaml(text).problems.length === 0, text);
  return text.slice(text.indexOf(from)).trimEnd();
}

describe('a quantity from the quoted sentence', () => {
  it('has its numbers, its comparator, what is counted and the words', () => {
    assert.deepEqual(shown(gale(SANK, '    quantities: $0')), [
      '“at least 94 boats” at least 94 boats',
      '“more than 150 barges” at least 151 barges',
      '“at least 94 boats” “more than 150 barges” all 2 figures',
    ]);
    assert.equal(
      written(gale(SANK, '    quantities: $0'), /^“at least 94 boats”$/, 'quantities'),
      'quantities: [ { min: 94, comparator: at-least, of: boats, expression: at least 94 boats } ]',
    );
  });

  it('is laid out as the place asks for', () => {
    const block =
      'min: 151\n        comparator: more-than\n        of: barges\n        expression: more than 150 barges';
    const barges = /^“more than/;
    assert.equal(
      written(gale(SANK, '    quantities:\n      - $0'), barges, 'quantities'),
      `quantities:\n      - ${block}`,
    );
    assert.equal(
      written(gale(SANK, '    quantities:\n      $0'), barges, 'quantities'),
      `quantities:\n      - ${block}`,
    );
    const flow = '{ min: 151, comparator: more-than, of: barges, expression: more than 150 barges }';
    assert.equal(
      written(gale(SANK, '    quantities: [ $0 ]'), barges, 'quantities'),
      `quantities: [ ${flow} ]`,
    );
    assert.equal(
      written(gale(SANK, '    quantities: [ { $0 } ]'), barges, 'quantities'),
      `quantities: [ ${flow} ]`,
    );
    assert.equal(written(gale(SANK, '    quantities:$0'), barges, 'quantities'), `quantities: [ ${flow} ]`);
  });

  it('leaves open what is measured, with the project’s words to choose from', () => {
    assert.match(
      written(gale(SANK, '    quantities: $0'), /^“at least 94 boats”$/, 'quantities', 'snippet'),
      /\{ measure: \$\{1\|fatalities,.*\|\}, min: 94,/,
    );
    const counted = `${SANK.replace('boats', 'attacks')}`;
    assert.match(
      written(gale(counted, '    quantities: $0'), /94 attacks”$/, 'quantities'),
      /measure: attacks, min: 94/,
    );
  });

  it('keeps “nearly”', () => {
    assert.deepEqual(shown(gale('Nearly 100 people left.', '    quantities: $0')), [
      '“Nearly 100 people” nearly 100 people',
    ]);
  });

  it('puts what holds a comma in quotes', () => {
    const text = 'More than 1,500 people left the port.';
    assert.match(
      written(gale(text, '    quantities: $0'), /1,500/, 'quantities'),
      /min: 1501, comparator: more-than, of: people, expression: "More than 1,500 people"/,
    );
  });

  it('is taken from the quote, not from the rest of its sentence, and from each appearance', () => {
    assert.deepEqual(shown(gale(SANK, '    quantities: $0', 'The gale sank at least 94 boats')), [
      '“at least 94 boats” at least 94 boats',
    ]);
  });

  it('is offered value by value too', () => {
    assert.deepEqual(shown(gale(SANK, '    quantities: [ { min: $0 } ]')), [
      '94 “at least 94 boats”',
      '151 “more than 150 barges”',
    ]);
    assert.deepEqual(shown(gale(SANK, '    quantities: [ { comparator: $0 } ]')), [
      'at-least “at least 94 boats”',
      'more-than “more than 150 barges”',
    ]);
    assert.deepEqual(shown(gale(SANK, '    quantities: [ { of: b$0 } ]')).length, 2);
  });

  it('is read where the claim is broken', () => {
    assert.equal(shown(gale(SANK, '    tags: [a, {\n    quantities: [ $0')).length, 3);
  });

  it('is not offered where some of it stands, nor without a quote', () => {
    assert.deepEqual(shown(gale(SANK, '    quantities: [ { measure: x, $0 } ]')), []);
    assert.deepEqual(shown(gale(SANK, '    quantities: $0', 'words that stand nowhere')), []);
  });
});

describe('a time from the quoted sentence', () => {
  it('has the date, the words, and how one follows from the other', () => {
    assert.equal(
      written(gale(SANK, '    time: $0'), /Monday/, 'time'),
      'time: { edtf: "2024-03-04", expression: Monday, basis: relative }',
    );
    assert.equal(
      written(gale(SANK, '    time:\n      $0'), /Monday/, 'time'),
      'time:\n      edtf: "2024-03-04"\n      expression: Monday\n      basis: relative',
    );
  });

  it('is explicit where a month is named, and relative where it counts from the day of issue', () => {
    const basis = (text: string) => /basis: (\w+)/.exec(taken(gale(text, '    time: $0'), /./))?.[1];
    assert.equal(basis('The lock failed on January 10.'), 'explicit');
    assert.equal(basis('The lock failed yesterday.'), 'relative');
    assert.equal(basis('The lock failed last January.'), 'relative');
  });

  it('comes first among the dates, and all dates offered are dates', () => {
    const { items } = offeredIn(gale(SANK, '    time: { edtf: $0 }'));
    assert.equal(items[0]?.detail, 'Monday, 4 March 2024 · “Monday”');
    for (const { label } of items) assert.equal(edtfProblem(label), null);
    assert.equal(offeredIn(gale(SANK, '    quantities: [ { as-of: $0 } ]')).items[0]?.label, '2024-03-06');
  });
});

describe('an attribution chain from the quoted sentence', () => {
  it('runs from the publisher to the origin, each with its cue', () => {
    assert.deepEqual(shown(gale(REPORTED, '        attribution: $0')), [
      '“The Courier → The River Board → port officials” “reported”, “said”',
      '“The Courier → The River Board” “reported”',
      '“The Courier” the publisher alone',
    ]);
    assert.equal(
      written(gale(REPORTED, '        attribution: $0'), /officials”$/, 'attribution'),
      'attribution: [ { claimer: courier }, { claimer: board, cue: reported, identification: collective }, { claimer: port-officials, cue: said, identification: anonymous, number: plural } ]',
    );
    assert.equal(
      written(gale(REPORTED, '        attribution:\n          - $0'), /Board”$/, 'attribution'),
      [
        'attribution:',
        '          - claimer: courier',
        '          - claimer: board',
        '            cue: reported',
        '            identification: collective',
      ].join('\n'),
    );
  });

  it('has around all what comes last', () => {
    const text = 'Port officials warned that the lock may fail, according to the River Board.';
    assert.equal(
      shown(gale(text, '        attribution: $0'))[0],
      '“The Courier → the River Board → Port officials” “according to”, “warned”',
    );
  });

  it('goes on with those who are not in it yet', () => {
    assert.deepEqual(
      shown(gale(REPORTED, '        attribution: [ { claimer: courier }, { claimer: board }, $0 ]')),
      ['“port officials” “said”'],
    );
  });

  it('says who is not registered, and leaves the id to be looked at', () => {
    const text = 'The ferry crew said that the lock had failed.';
    const project = gale(text, '        attribution: $0');
    assert.match(shown(project)[0] ?? '', /“said” · not registered: The ferry crew/);
    assert.match(
      written(project, /ferry/, 'attribution', 'snippet'),
      /\{ claimer: \$\{1:ferry-crew\}, cue: said/,
    );
  });

  it('puts those whom the sentence names first among all claimers', () => {
    const { items } = offeredIn(gale(REPORTED, '        attribution: [ { claimer: $0 } ]'));
    assert.deepEqual(
      items.slice(0, 3).map(({ label, detail }) => [label, detail]),
      [
        ['courier', 'The Courier · the publisher'],
        ['board', 'River Board · named in the sentence'],
        ['port-officials', 'unnamed port officials · named in the sentence'],
      ],
    );
  });
});

describe('how sure the quoted sentence is', () => {
  it('is offered with its words', () => {
    const likely = 'The lock is very likely to fail again.';
    const first = (lines: string, text = likely) => shown(gale(text, lines))[0];
    assert.equal(first('        likelihood: $0'), 'very-likely “very likely”: 80–95 %');
    assert.equal(first('        certainty: $0'), 'probable “very likely”');
    assert.equal(
      first('        polarity: $0', 'The lock did not fail.'),
      'negative the sentence says that it is not so',
    );
    const { items } = offeredIn(gale(likely, '        likelihood: $0'));
    assert.equal(items.filter(({ label }) => label === 'very-likely').length, 1);
    assert.equal(items.length, 7);
  });
});

describe('a whole entry', () => {
  const first = (lines: string, label: string, how: 'plain' | 'snippet') =>
    written(
      gale(SANK, lines),
      label,
      label.startsWith('claim') ? 'C-2' : '- source: gale-2024\n        quote: "',
      how,
    );

  it('is a claim of each kind, on the source of the one before', () => {
    assert.equal(
      first('  - $0', 'claim: forecast', 'plain'),
      [
        'C-2',
        '    kind: forecast',
        '    proposition: ""',
        '    horizon: ""',
        '    resolution: open',
        '    appearances:',
        '      - source: gale-2024',
        '        quote: ""',
        '        attribution:',
        '          - claimer: courier',
      ].join('\n'),
    );
    assert.match(
      first('  $0', 'claim: statement', 'snippet'),
      /act: \$\{2\|claim,deny,.*\|\}\n {4}about: \[\$3\]\n/,
    );
  });

  it('is a source, an entity, an event, an appearance', () => {
    const labels = (list: string) =>
      offeredIn(gale(SANK, `${list}:\n  - $0`))
        .items.filter(({ kind }) => kind === 'entry')
        .map(({ label }) => label);
    assert.deepEqual(labels('sources'), ['source: a report we hold', 'source: a work we do not hold']);
    assert.deepEqual(labels('events'), ['event']);
    assert.equal(labels('entities')[0], 'entity: person');
    assert.match(
      first('      - $0', 'appearance', 'plain'),
      /^- source: gale-2024\n {8}quote: ""\n {8}attribution:\n {10}- claimer: courier$/,
    );
  });

  it('is offered only where nothing of it stands', () => {
    const { items } = offeredIn(gale(SANK, '    $0'));
    assert(items.length > 0 && !items.some(({ kind }) => kind === 'entry'));
  });

  it('ends its lines as the file does', () => {
    const project = openProject(gale(SANK, '    quantities:\n      - $0'));
    const text = project.file(CLAIMS).text.replaceAll('\n', '\r\n');
    project.workspace.setAnnotations(project.uri(CLAIMS), text, 'open');
    project.workspace.settle();
    const cursors = new Map([[0, text.indexOf('- ', text.indexOf('quantities')) + 2]]);
    const { items } = offeredIn({ ...project, file: () => ({ text, cursors, ranges: [] }) });
    assert.match(items[0]?.newText ?? '', /^min: 94\r\n {8}comparator/);
  });
});
