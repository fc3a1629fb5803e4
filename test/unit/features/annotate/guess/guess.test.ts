import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passagesOf } from '../../../../../server/src/core/rules/uncertainty/passages.ts';
import type { Workspace } from '../../../../../server/src/core/workspace/workspace.ts';
import { planAnnotation } from '../../../../../server/src/features/annotate/annotate.ts';
import { guessKind } from '../../../../../server/src/features/annotate/guess/kind.ts';
import { cursorOf, fileOf } from '../../../../support/fixture.ts';
import { MemoryFiles, openFiles, openProject, uriOf } from '../../../support/project.ts';

const REGISTRY = `
//- /claims/registry.claims.yaml
sources:
  - { id: courier, type: article, publisher: hollin-courier, issued: "2024-05-07", file: ../reports/ferry.txt }
entities:
  - { id: hollin-courier, type: organization, name: The Hollin Courier }
  - { id: harbour-office, type: organization, name: Harbour Office, aliases: [the office] }
  - { id: police-chief, type: person, name: Ada Lind, aliases: [the police chief] }
  - { id: us-navy, type: organization, name: US Navy, aliases: [US] }
  - { id: hollin-point, type: place, name: Hollin Point }
  - { id: alma, type: equipment, name: Alma }
events:
  - { id: grounding, label: Grounding of the Alma, time: "2024-05-06" }
`;

/** The claim that annotating the sentence at the cursor writes, without what every claim has. */
function drafted(report: string, claims = ''): string {
  const { workspace, fixture, uri } = openProject(`${REGISTRY}${claims}//- /reports/ferry.txt\n${report}\n`);
  const at = cursorOf(fileOf(fixture, 'reports/ferry.txt'));
  const plan = planAnnotation(
    workspace,
    uri('reports/ferry.txt'),
    { start: at, end: at },
    { today: '2024-05-08', readText: () => null },
  );
  assert(!('refused' in plan), 'refused' in plan ? plan.refused : '');
  const claim = plan.plain.newText.slice(plan.plain.newText.indexOf('- id:'));
  return claim
    .split('\n')
    .filter((line) => !/^\s*(?:- id|proposition|appearances|- source|quote|event):/.test(line))
    .map((line) => line.replace(/^ {4}/, ''))
    .join('\n')
    .trimEnd();
}

function is(report: string, expected: string, claims = ''): void {
  assert.equal(drafted(report, claims), expected.replace(/^\n/, '').replace(/\n *$/, ''));
}

describe('a new claim is filled in from its sentence', () => {
  it('with the day, the figure and its comparator, the things named, and who is cited', () =>
    is(
      'The ferry Alma $0ran aground off Hollin Point on Monday with at least 40 people on board, the harbour office said.',
      `
kind: event
time: { edtf: "2024-05-06", expression: Monday, basis: relative }
place: { entity: hollin-point }
participants:
  - { entity: alma }
quantities:
  - { measure: people, min: 40, comparator: at-least, of: people, expression: at least 40 people }
    attribution:
      - { claimer: hollin-courier }
      - { claimer: harbour-office, cue: said, identification: collective }`,
    ));

  it('with what a figure of people measures, by the word nearest to it', () =>
    is(
      'The storm $0killed 12 people and injured more than 30 others.',
      `
kind: event
quantities:
  - { measure: fatalities, value: 12, of: people, expression: "12 people" }
  - { measure: wounded, min: 31, comparator: more-than, of: others, expression: more than 30 others }
    attribution:
      - claimer: hollin-courier`,
    ));

  it('with a judgement kept apart from fact, and how sure the source is', () =>
    is(
      'The Alma $0will likely be towed free by Friday.',
      `
kind: forecast
horizon: "2024-05-07/2024-05-10"
participants:
  - { entity: alma }
    attribution:
      - claimer: hollin-courier
    certainty: probable
    likelihood: likely`,
    ));

  it('with the act of a statement, and that its words are quoted', () =>
    is(
      '“We $0will find the owners,” the police chief told reporters.',
      `
kind: statement
act: promise
    quotation: direct
    attribution:
      - { claimer: hollin-courier }
      - { claimer: police-chief, cue: told, identification: role, number: singular }`,
    ));

  it('with somebody who is described at more length than in the registry, and with two who say it together', () => {
    const from = (report: string) => drafted(report).split('\n').at(-1)?.trim();
    assert.equal(
      from('The police chief at the quay $0said that the road was closed.'),
      '- { claimer: police-chief, cue: said, identification: role, number: singular }',
    );
    assert.equal(
      from('The harbour office and the US Navy $0said that the road was closed.'),
      '- { claimer: [ harbour-office, us-navy ], cue: said, identification: collective }',
    );
  });

  it('with whom a pronoun means, where a claim just before tells; else without', () => {
    const said = 'Ada Lind said that the ferry had sunk. She $0added that nobody was hurt.';
    const before = `
//- /claims/ferry.claims.yaml
claims:
  - id: F-1
    kind: event
    proposition: The ferry sank.
    appearances:
      - { source: courier, quote: Ada Lind said that the ferry had sunk., attribution: [ { claimer: hollin-courier }, { claimer: police-chief, cue: said } ] }
`;
    const lastOf = (claims: string) => drafted(said, claims).split('\n').at(-1)?.trim();
    assert.equal(
      lastOf(before),
      '- { claimer: police-chief, cue: added, carried-from: previous, number: singular }',
    );
    assert.equal(lastOf(''), '- claimer: hollin-courier');
  });

  it('with its note markers, and without taking a word for a name', () =>
    is(
      'It was a blow to all of $0us.[12]',
      `
kind: state
    attribution:
      - claimer: hollin-courier
    note-markers: [ "12" ]`,
    ));

  it('with the event of the claim that stands nearest', () => {
    const { workspace, fixture, uri } = openProject(`${REGISTRY}  - { id: rescue, label: The rescue }
//- /claims/ferry.claims.yaml
claims:
  - id: F-1
    kind: event
    proposition: The ferry ran aground.
    event: grounding
    appearances: [ { source: courier, quote: The ferry ran aground., attribution: [ { claimer: courier } ] } ]
  - id: F-2
    kind: event
    proposition: Boats came.
    event: rescue
    appearances: [ { source: courier, quote: Boats came., attribution: [ { claimer: courier } ] } ]
//- /reports/ferry.txt
The ferry ran aground. It rained. Nobody was hurt. Boats came. $0They took everybody home.
`);
    const at = cursorOf(fileOf(fixture, 'reports/ferry.txt'));
    const plan = planAnnotation(
      workspace,
      uri('reports/ferry.txt'),
      { start: at, end: at },
      { today: '2024-05-08', readText: () => null },
    );
    assert(!('refused' in plan));
    assert.match(plan.snippet.newText, /event: \$\{3\|rescue,grounding\|\}/);
    assert.match(plan.plain.newText, /event: rescue\n/);
  });
});

describe('somebody cited whom the registry does not know', () => {
  const SENTENCE = 'Officials $0told Reuters that the road was closed.';
  const REPORT = `//- /reports/ferry.txt\n${SENTENCE}\n`;

  function entitiesWritten(files: string): readonly string[] {
    const { workspace, fixture, uri } = openProject(files);
    const at = cursorOf(fileOf(fixture, 'reports/ferry.txt'));
    const options = { today: '2024-05-08', readText: () => null };
    const plan = planAnnotation(workspace, uri('reports/ferry.txt'), { start: at, end: at }, options);
    assert(!('refused' in plan));
    return [...plan.edits, plan.plain]
      .flatMap(({ newText }) => newText.split('\n'))
      .filter((line) => line.includes('type: class'))
      .map((line) => line.trim());
  }

  it('is registered with the claim, where the project has no other place for that', () =>
    assert.deepEqual(entitiesWritten(REPORT), ['- { id: officials, type: class, name: Officials }']));

  it('is left to the registry where that is another file, and underlined', () =>
    assert.deepEqual(entitiesWritten(`${REGISTRY}${REPORT}`), []));
});

describe('the kind of claim that a sentence makes', () => {
  it('is guessed as the sample has it for three claims in four', () => {
    const folder = join(import.meta.dirname, '../../../../../samples/kerman');
    const files = new MemoryFiles();
    for (const name of readdirSync(join(folder, 'reports')))
      files.set(uriOf(`reports/${name}`), readFileSync(join(folder, 'reports', name)));
    const annotations = readdirSync(join(folder, 'claims')).map((name) => [
      `claims/${name}`,
      readFileSync(join(folder, 'claims', name), 'utf8'),
    ]);
    const { ask, all } = sampleOf(openFiles(files, Object.fromEntries(annotations)));
    const kinds = all.flatMap(({ claim }) => {
      const [passage] = claim?.appearances[0] === undefined ? [] : passagesOf(claim.appearances[0], ask);
      return claim?.kind == null || passage === undefined
        ? []
        : [{ is: claim.kind.value, guessed: guessKind(passage).kind }];
    });
    assert(kinds.length > 40);
    const right = kinds.filter((one) => one.is === one.guessed).length;
    assert(right / kinds.length > 0.75, `${right} of ${kinds.length}`);
  });
});

function sampleOf(workspace: Workspace) {
  return { ask: workspace.ask, all: workspace.all('claim').map(({ definition }) => definition.entry) };
}

describe('the stops of a new claim', () => {
  it('are at each guess, in the order in which one reads, and the text between is literal', () => {
    const { workspace, fixture, uri } = openProject(
      `${REGISTRY}//- /reports/ferry.txt\nAt least $040 people {on board} paid \\ 5, the harbour office said.\n`,
    );
    const at = cursorOf(fileOf(fixture, 'reports/ferry.txt'));
    const plan = planAnnotation(
      workspace,
      uri('reports/ferry.txt'),
      { start: at, end: at },
      { today: '2024-05-08', readText: () => null },
    );
    assert(!('refused' in plan));
    const stops = [...plan.snippet.newText.matchAll(/\\.|\$\{(\d+)/g)].flatMap(([, stop]) => stop ?? []);
    assert.deepEqual(
      stops,
      stops.map((_, index) => String(index + 1)),
    );
    assert.match(plan.snippet.newText, /\$\{2:At least 40 people \{on board\\\} paid \\\\ 5/);
  });
});
