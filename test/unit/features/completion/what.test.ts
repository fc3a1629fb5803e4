import assert from 'node:assert/strict';
import { documentationOf, readAbout } from '../../../../server/src/features/completion/about.ts';
import { MOST_ITEMS } from '../../../../server/src/features/completion/item.ts';
import { harbourWith } from '../../support/harbour.ts';
import { openProject } from '../../support/project.ts';
import { CLAIMS, labels, offered, offeredIn, PAGES, TODAY, taken } from './completing.ts';

const detailsOf = (claims: string) => offered(claims).map(({ label, detail }) => `${label}: ${detail}`);

describe('keys', () => {
  const first = (claims: string, count: number) =>
    offered(claims)
      .filter(({ kind }) => kind === 'key')
      .slice(0, count)
      .map(({ label }) => label);

  it('come in the order in which they are written, those first that must be there', () => {
    assert.deepEqual(first('claims:\n  - kind: event\n    $0', 5), [
      'id',
      'proposition',
      'appearances',
      'event',
      'event-role',
    ]);
  });

  it('come first where something that stands there asks for them, and last where it does not go with them', () => {
    const forecast = 'claims:\n  - id: C-1\n    kind: forecast\n    $0';
    assert.deepEqual(first(forecast, 4), ['proposition', 'appearances', 'horizon', 'resolution']);
    assert.deepEqual(labels(forecast).slice(-3), ['act', 'about', 'deprecated-reason']);
    const source = 'sources:\n  - { id: x, type: report, issued: "2024", file: a.txt, $0 }';
    assert.equal(first(source, 1)[0], 'sha256');
    assert.equal(first(source.replace('file: a.txt', 'held: true'), 1)[0], 'file');
    assert.equal(labels(source.replace('file: a.txt', 'held: false')).at(-1), 'read');
  });
});

describe('values', () => {
  it('say what they mean', () => {
    assert.deepEqual(detailsOf('sources:\n  - id: x\n    reliability: $0').slice(0, 2), [
      'A: completely reliable',
      'B: usually reliable',
    ]);
    assert.equal(
      detailsOf('claims:\n  - id: C-1\n    evaluation: { likelihood: $0 }')[4],
      'likely: 55–80 %; probable',
    );
  });

  it('are those in use where the format leaves the choice free, the most used first', () => {
    const claims =
      'claims:\n  - { id: C-1, tags: [b, a] }\n  - { id: C-2, tags: [b] }\n  - { id: C-3, tags: [a, x, $0] }';
    assert.deepEqual(detailsOf(claims), ['b: used 2 times']);
    const review =
      'claims:\n  - { id: C-1, review: { annotator: a.weaver } }\n  - id: C-2\n    review: { reviewer: $0 }';
    assert.deepEqual(detailsOf(review), ['a.weaver: used once']);
  });

  it('of a waiver are the rules, those first that find something here', () => {
    const claims = `
      claims:
        - id: C-1
          kind: event
          proposition: Two cranes fell.
          appearances: [ { source: nowhere, quote: x, attribution: [ { claimer: nobody } ] } ]
          waive: [ { rule: $0 } ]`;
    const found = detailsOf(claims).filter((line) => line.endsWith(': found here'));
    assert(found.length > 0);
    assert.deepEqual(detailsOf(claims).slice(0, found.length), found);
  });
});

describe('ids', () => {
  const registry = `
      entities:
        - { id: board, type: organization, name: River Board, aliases: [the Board, RB] }
        - { id: rover, type: equipment, name: Rover }
      claims:
        - id: C-1
          participants: [ { entity: $0 } ]`;

  it('are found by any name, and the id is what is written', () => {
    const typed = (name: string) =>
      offered(registry.replace('$0', `${name}$0`)).find(({ label }) => label === 'board');
    assert.match(typed('RB')?.filterText ?? '', /^RB board River Board/);
    assert.match(typed('the b')?.filterText ?? '', /^the Board/);
    assert.equal(typed('RB')?.newText, 'board');
    assert.equal(typed('RB')?.detail, 'River Board');
  });

  it('do not name the entry itself, nor what stands in the list already', () => {
    assert.deepEqual(labels('sources:\n  - { id: new, derived-from: [ agency, $0 ] }'), [
      'harbour',
      'harbour-later',
    ]);
  });

  it('of very many are those that fit, and the list says that it is cut', () => {
    const many = Array.from(
      { length: MOST_ITEMS + 50 },
      (_, i) => `  - { id: e-${i}, name: Entity ${i} }`,
    ).join('\n');
    const claims = (typed: string) =>
      harbourWith(`entities:\n${many}\nclaims:\n  - id: C-1\n    participants: [ { entity: ${typed}$0 } ]`);
    const all = offeredIn(claims(''));
    assert.deepEqual([all.items.length, all.incomplete], [MOST_ITEMS, true]);
    const some = offeredIn(claims('e-24'));
    assert.deepEqual([some.items[0]?.label, some.incomplete], ['e-24', false]);
    assert(some.items.length < 30);
  });
});

describe('dates', () => {
  const dates = (rest: string) => detailsOf(`sources:\n  - id: x\n    ${rest}`);

  it('are today, and the shapes for what is not known to the day, in words', () => {
    assert.deepEqual(dates('issued: $0'), [
      `${TODAY}: Wednesday, 20 March 2024 · today`,
      '2024-03: any day from 1 March to 31 March 2024',
      '2024: any day from 1 January to 31 December 2024',
      '2024-03-20~: about 20 March 2024, taken as any day from 17 March to 23 March 2024',
      '2024-03-20?: 20 March 2024, but doubtful',
      '2024-03-20/2024-03-27: from 20 March to 27 March 2024',
      '../2024-03-20: until 20 March 2024',
      '2024-03-20/..: from 20 March 2024 on',
    ]);
    assert.deepEqual(dates('accessed: $0'), [`${TODAY}: Wednesday, 20 March 2024 · today`]);
  });

  it('are made of what has been typed, and put in quotes', () => {
    assert.equal(dates('issued: "2023-05$0"')[1], '2023: any day from 1 January to 31 December 2023');
    const after = taken(
      harbourWith('sources:\n  - id: x\n    issued: "2023-05$0"\n    type: report'),
      '2023-05~',
    );
    assert.match(after, /issued: "2023-05~"\n {4}type/);
    assert(
      offered('sources:\n  - id: x\n    issued: $0').some(({ filterText }) =>
        / before until 20 March/.test(filterText),
      ),
    );
  });

  it('of a forecast run from the day of issue', () => {
    const claims = `
      claims:
        - id: C-1
          kind: forecast
          horizon: $0
          appearances: [ { source: harbour, quote: The quay will reopen. } ]`;
    assert.deepEqual(
      detailsOf(claims)[1],
      '2024-03-04/2024-06-04: from 4 March to 4 June 2024 · three months',
    );
  });
});

describe('quotes', () => {
  const CLAIMED =
    '  - id: C-1\n    appearances: [ { source: harbour, quote: Port officials shut the quay on Monday. } ]\n';
  const quoting = (typed: string, rest = '') =>
    `claims:\n${CLAIMED}  - id: C-2\n    appearances:\n      - source: harbour\n        quote: ${typed}$0${rest}`;

  it('are the sentences that nobody claims, in the order of the source, and then the others', () => {
    assert.deepEqual(
      detailsOf(quoting('')).map((line) => line.replace(/^(\w+ \w+).*: /, '$1: ')),
      [
        'Two cranes: line 2',
        'The quay: line 3',
        'Nobody was: line 3',
        'Port officials: line 2 · claimed',
        'Harbour closed: line 1',
      ],
    );
    assert.deepEqual(labels(quoting('quay')), [
      'The quay will reopen.',
      'Port officials shut the quay on Monday.',
    ]);
  });

  it('bring the context that tells them from their repeats', () => {
    const project = `
      //- /reports/gale.txt
      The gale hit. Nobody was hurt. The flood came. Nobody was hurt.
      //- /claims/a.claims.yaml
      sources: [ { id: gale, type: report, issued: "2024", file: ../reports/gale.txt } ]
      claims:
        - id: C-1
          appearances:
            - source: gale
              quote: nobody$0
              attribution: [ { claimer: gale } ]
      `;
    const after = taken(project, /^Nobody/);
    assert.match(after, /\n {8}quote: "Nobody was hurt\."\n {8}(?:prefix|suffix): ".+"\n {8}attribution/);
    const flow = project.replace(
      /- source: gale\n +quote: nobody\$0\n +attribution/,
      '- { source: gale, quote: nobody$0 }\n          attribution',
    );
    assert.match(taken(flow, /^Nobody/), /quote: "Nobody was hurt\.", (?:prefix|suffix): ".+" \}\n/);
    const opened = openProject(
      after.length > 0
        ? project.replace(
            /quote: nobody\$0/,
            /quote: .*\n.*/.exec(after)?.[0].replace('\n', '\n      ') ?? '',
          )
        : '',
    );
    const [claim] = opened.workspace.definitions('claim', 'C-1');
    assert.equal(
      claim === undefined ? null : opened.workspace.standingOf(claim.definition)[0]?.span?.start,
      14,
    );
  });
});

describe('what is said of an item', () => {
  it('is made from what the item carries alone', () => {
    const project = openProject(harbourWith('claims:\n  - id: C-1\n    appearances: [ { source: $0 } ]'));
    const [item] = offeredIn(project).items;
    const about = readAbout(JSON.parse(JSON.stringify(item?.about)));
    assert(about !== null);
    assert.match(documentationOf(project.workspace, about, PAGES) ?? '', /^Source `harbour` · article/);
  });

  it('is the page of a rule, the context of a quote, the meaning of a field and of its value', () => {
    const said = (claims: string, label: string) => {
      const project = openProject(harbourWith(claims));
      const item = offeredIn(project, CLAIMS).items.find((one) => one.label === label);
      return item?.about == null ? null : documentationOf(project.workspace, item.about, PAGES);
    };
    assert.match(
      said('claims:\n  - id: C-1\n    waive: [ { rule: $0 } ]', 'anchor/ambiguous') ?? '',
      /Default severity/,
    );
    assert.match(
      said(
        'claims:\n  - id: C-1\n    appearances:\n      - source: harbour\n        quote: $0',
        'The quay will reopen.',
      ) ?? '',
      /\*\*The quay will reopen\\\.\*\* Nobody was hurt/,
    );
    assert.match(said('claims:\n  - id: C-1\n    $0', 'kind') ?? '', /What kind of claim it is/);
    assert.match(
      said('claims:\n  - id: C-1\n    kind: $0', 'state') ?? '',
      /^`state`: something is, or was, the case/,
    );
  });

  it('is nothing where something else came back', () => {
    for (const data of [
      null,
      1,
      'x',
      [],
      {},
      { type: 'words', report: 'x', start: 5, end: 2 },
      { type: 'field', root: 'x', path: [] },
    ])
      assert.equal(readAbout(data), null);
    const { workspace } = openProject(harbourWith('claims: []'));
    assert.equal(documentationOf(workspace, { type: 'entry', kind: 'claim', id: 'gone' }, PAGES), null);
    assert.equal(
      documentationOf(workspace, { type: 'words', report: 'file:///project/x', start: 0, end: 1 }, PAGES),
      null,
    );
  });
});
