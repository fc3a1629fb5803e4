import assert from 'node:assert/strict';
import { explain } from '../../../server/src/cli/explain.ts';
import { projectSettings } from '../../../server/src/core/check-project.ts';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { parseFixture } from '../../support/fixture.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';
import { appears, claim, weir } from '../support/weir.ts';

const tools = {
  port: nodeFilePort(),
  settingsOf: projectSettings,
  write: () => assert.fail('nothing is written'),
  writeNew: () => assert.fail('nothing is written'),
};

const EVENT = '//- /claims/events.claims.yaml\nevents: [ { id: flood, label: Flood at the mill } ]\n';

const PROJECT = `${weir([
  claim('W-1', [appears('ledger'), appears('courier')], { more: ['event: flood'] }),
  claim('W-2', [appears('page', { more: ', polarity: negative' })], {
    proposition: 'The mill had word of the high water.',
    more: ['relations: [ { type: supports, target: W-1 }, { type: qualifies, target: W-3 } ]'],
  }),
  claim('W-3', [appears('survey')], { proposition: 'The Board sent an alert.' }),
  claim('W-4', [appears('ledger')], {
    proposition: 'The mill was told.',
    more: ['relations: [ { type: refutes, target: W-1 } ]'],
  }),
])}${EVENT}`;

function folderOf(project: string): string {
  const { files } = parseFixture(project);
  return makeFolder(Object.fromEntries([...files].map(([path, { text }]) => [path, text])));
}

async function run(project: string, args: readonly string[], columns?: number) {
  const terminal = testTerminal({
    cwd: folderOf(project),
    env: { NO_COLOR: '1' },
    ...(columns === undefined ? {} : { columns }),
  });
  const code = await explain(args, terminal, tools);
  return { code, out: terminal.out() };
}

describe('adduce explain', () => {
  it('tells on which days it was, and which figures of others disagree with those of the claim', async () => {
    const counted = (id: string, figure: string, more = '') =>
      claim(id, [appears('ledger')], {
        more: [
          'event: flood',
          `quantities: [ { measure: fatalities, ${figure}, of: people } ]`,
          ...(more === '' ? [] : [more]),
        ],
      });
    const project = `${weir([
      counted('W-1', 'value: 84', 'time: { edtf: "2024-03" }'),
      counted('W-2', 'min: 94, comparator: at-least'),
    ])}${EVENT}`;
    const { out } = await run(project, ['W-1']);
    assert.match(out, /\nTimes\n {2}time: any day from 1 March to 31 March 2024 {2}2024-03\n/);
    assert.match(
      out,
      /\n1 figure; 1 disagrees with others\n {2}fatalities: 84 people\n {4}disagrees with at least 94 people in W-2 {2}no number is both\n/,
    );
    const { out: json } = await run(project, ['W-2', '--format', 'json']);
    const { claims } = JSON.parse(json);
    assert.deepEqual(claims[0].figures, [
      {
        measure: 'fatalities',
        min: 94,
        max: null,
        'min-open': false,
        'max-open': false,
        of: 'people',
        since: null,
        'as-of': null,
        disagrees: [
          { claim: 'W-1', kind: 'disjoint', min: 84, max: 84, 'min-open': false, 'max-open': false },
        ],
      },
    ]);
  });

  it('tells where a claim stands, where it comes from, what bears on it and what is wrong with it', async () => {
    const { code, out } = await run(PROJECT, ['W-1']);
    assert.equal(code, 0);
    const message = /\n {4}(2 documents say this.*)\n/.exec(out)?.[1] ?? '';
    assert.equal(
      out.replace(message, '…'),
      `W-1  event  claims/c1.claims.yaml:2
  The town warned the mill of the flood.
  Event: Flood at the mill (flood)

Appearances
  ledger  reports/ledger.txt:1
    ledger-daily → officials · certain
    “Town officials said that the mill had been warned of the flood.”
  courier  reports/courier.txt:1
    courier-daily → ledger-daily → officials · certain
    “Town officials told the Ledger that the mill knew about the rising water.”

2 documents, 1 origin
  unnamed town officials  anonymous
    ledger-daily → unnamed town officials  in ledger
    courier-daily → ledger-daily → unnamed town officials  in courier

Support
  Supported by:
    W-2 (event): The mill had word of the high water.  claims/c1.claims.yaml:9
  No single origin takes away all its support
  Without unnamed town officials, 1 other claim loses all support:
    W-4

Relations
  Refuted by W-4 (event): The mill was told.  claims/c1.claims.yaml:20

Findings
  warning  sourcing/circular-corroboration  claims/c1.claims.yaml:6
    …
`,
    );
  });

  it('tells what a claim supports and relates to, who denies it, and when there is nothing to find', async () => {
    const { out } = await run(PROJECT, ['W-2', '.']);
    assert.match(out, /\n {4}page · says it is not so · certain\n/);
    assert.match(out, /\n {2}Supports:\n {4}W-1 \(event\): The town warned/);
    assert.match(out, /\n {2}Qualifies W-3 \(event\): The Board sent an alert\./);
    assert.match(out, /\nNo findings\n$/);
    assert.match(
      out,
      /\n1 document, 1 origin\n {2}The Ledger \(ledger\)\n {4}page → courier → The Ledger \(ledger\) {2}in page\n/,
    );
  });

  it('says why a quote cannot be shown in its place', async () => {
    const drifted = PROJECT.replace('The mill did', 'The mill never did').replace(
      'The miller received',
      'The miller has not received',
    );
    assert.match((await run(drifted, ['W-3'])).out, /\n {2}survey {2}its words do not stand in the report\n/);
    const away = PROJECT.replace(/file: \S*survey.txt/, 'held: false');
    assert.match((await run(away, ['W-3'])).out, /\n {2}survey {2}the text is not held\n/);
    const gone = PROJECT.replace('source: survey', 'source: nothing');
    assert.match((await run(gone, ['W-3'])).out, /\n {2}nothing {2}no such source is registered\n/);
  });

  it('gives the same to programs', async () => {
    const { out } = await run(PROJECT, ['W-1', '--format', 'json']);
    const { version, claims } = JSON.parse(out);
    assert.equal(version, 1);
    assert.equal(claims.length, 1);
    const [{ appearances, origins, support, relations, findings, ...rest }] = claims;
    assert.deepEqual(rest, {
      claim: 'W-1',
      kind: 'event',
      proposition: 'The town warned the mill of the flood.',
      event: 'flood',
      file: 'claims/c1.claims.yaml',
      range: { start: { line: 1, character: 8 }, end: { line: 1, character: 11 } },
    });
    assert.deepEqual(appearances[0], {
      source: 'ledger',
      chain: [['ledger-daily'], ['officials']],
      quote: 'Town officials said that the mill had been warned of the flood.',
      polarity: 'positive',
      certainty: 'certain',
      likelihood: null,
      state: 'found',
      file: 'reports/ledger.txt',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 63 } },
    });
    assert.deepEqual(origins, {
      documents: 2,
      settled: true,
      origins: [
        {
          id: 'officials',
          kind: 'claimer',
          anonymous: true,
          name: 'unnamed town officials',
          lines: [
            {
              claim: 'W-1',
              source: 'ledger',
              hops: [['ledger-daily'], ['officials']],
              ends: ['officials'],
            },
            {
              claim: 'W-1',
              source: 'courier',
              hops: [['courier-daily'], ['ledger-daily'], ['officials']],
              ends: ['officials'],
            },
          ],
        },
      ],
    });
    assert.deepEqual(support['supported-by'][0].claim, 'W-2');
    assert.deepEqual([support.supports, support['hangs-on']], [[], null]);
    assert.deepEqual(support.falls, [{ origin: 'officials', claims: ['W-4'] }]);
    assert.deepEqual(
      relations.map(({ type, direction, claim: id }: Record<string, string>) => [type, direction, id]),
      [['refutes', 'from', 'W-4']],
    );
    assert.deepEqual(
      findings.map(({ code, severity, path }: Record<string, string>) => [code, severity, path]),
      [['sourcing/circular-corroboration', 'warning', 'claims[W-1].appearances']],
    );
  });

  it('wraps on a terminal', async () => {
    const { out } = await run(PROJECT, ['W-1'], 60);
    for (const line of out.split('\n')) assert(line.length <= 60, line);
  });

  it('tells of each claim of an id that several have', async () => {
    const twice = `${PROJECT}//- /claims/d.claims.yaml\nclaims:\n${claim('W-3', [appears('gauge')])}`;
    const { out } = await run(twice, ['W-3']);
    assert.equal(out.match(/^W-3 {2}event/gm)?.length, 2);
    assert.equal((await run(twice, ['W-3', 'claims/d.claims.yaml'])).out.match(/^W-3 {2}event/gm)?.length, 1);
  });

  it('says what it needs, and which claim may be meant', async () => {
    await assert.rejects(run(PROJECT, []), /Which claim\? Name it by its id\./);
    await assert.rejects(
      run(PROJECT, ['W-1', '.', 'x']),
      /One claim at a time, in one project: “x” is too much\./,
    );
    await assert.rejects(
      run(PROJECT, ['W-11']),
      /There is no claim “W-11” in the project here\. Did you mean “W-1”\?/,
    );
    await assert.rejects(run(EVENT, ['W-1']), /There is no claim in the project here\./);
    await assert.rejects(run(PROJECT, ['W-1', 'elsewhere']), /There is no file or folder “elsewhere”/);
  });
});
