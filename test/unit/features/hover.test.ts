import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { rulePagesFolder } from '../../../server/src/node/installation.ts';
import { rulePageFiles } from '../../../server/src/node/rule-pages.ts';
import { HARBOUR, harbourWith } from '../support/harbour.ts';
import { openProject } from '../support/project.ts';
import { appears, claim as claimed, weir } from '../support/weir.ts';

const RULE_PAGES = rulePageFiles(rulePagesFolder());

/** The hover's Markdown over the first place of `words` in a file, without the escapes of plain text. */
function shownOver(project: string, path: string, words: string): string | null {
  const { workspace, file, uri } = openProject(project);
  const hover = hoverAt(workspace, uri(path), file(path).text.indexOf(words) + 1, RULE_PAGES);
  return hover === null ? null : hover.contents.replace(/\\([^\w\s])/g, '$1');
}

const claim = (appearance: string, rest = '') =>
  harbourWith(`
    claims:
      - id: C-1
        kind: event
        proposition: Two cranes fell into the basin.
        event: closure
        ${rest}
        appearances:
          - { source: harbour, ${appearance} }
  `);

const CLAIMS = 'claims/a.claims.yaml';
const REPORT = 'reports/harbour.txt';
const cranes = 'quote: Two cranes fell into the basin';

describe('the hover over a quote', () => {
  it('shows the words between the sentences that stand next to them', () => {
    assert.equal(
      shownOver(claim(cranes), CLAIMS, 'Two cranes fell into the basin }'),
      [
        'Port officials shut the quay on Monday. **Two cranes fell into the basin**, the harbour master said.',
        'The quay will reopen.',
        '[reports/harbour.txt, line 2](file:///project/reports/harbour.txt#L2)',
      ].join('\n\n'),
    );
  });

  it('takes no headline for context', () => {
    const shown = shownOver(claim('quote: Port officials shut the quay'), CLAIMS, 'Port officials');
    assert.match(shown ?? '', /^\*\*Port officials shut the quay\*\* on Monday\. Two cranes/);
  });

  it('leaves a quote that stands nowhere to its finding', () => {
    assert.equal(shownOver(claim('quote: Nine cranes fell'), CLAIMS, 'Nine cranes'), null);
  });
});

describe('the hover over words of a report', () => {
  const over = (appearance: string, rest = '') =>
    shownOver(claim(appearance, rest), REPORT, 'Two cranes') ?? '';

  it('shows the claim, who says it by their names, and where the claim is written', () => {
    assert.equal(
      over(`${cranes}, attribution: [ { claimer: port }, { claimer: [master, stranger] } ]`),
      [
        'Claim `C-1` · event · Closure of the quay',
        '**Two cranes fell into the basin.**',
        '- Port Authority → the harbour master & stranger · in `harbour`',
        '[claims/a.claims.yaml, line 2](file:///project/claims/a.claims.yaml#L2)',
        '---',
        '**What this sentence says**',
        '- Cites: “the harbour master” (a person by office, not by name): “said”\n- Figures: “Two cranes”: 2',
      ].join('\n\n'),
    );
  });

  it('says when the source denies the proposition, and how sure it is', () => {
    assert.match(
      over(`${cranes}, polarity: negative, certainty: probable`),
      /\*\*says it is not so\*\* · as probable/,
    );
    assert.match(
      over(`${cranes}, certainty: possible, likelihood: very-unlikely`),
      /- as very unlikely · in/,
    );
  });

  it('says when a claim is known to be wrong', () => {
    assert.match(
      over(cranes, 'rank: deprecated\n        deprecated-reason: One crane fell.'),
      /_Deprecated:_ One crane fell\./,
    );
  });

  it('leaves the grounds of an evaluation to the claim’s own card', () => {
    const evaluated = 'evaluation: { credibility: 2, confidence: low, basis: Nobody else was there. }';
    assert.match(over(cranes, evaluated), /credibility 2 \(probably true\) · low confidence/);
    assert.doesNotMatch(over(cranes, evaluated), /Nobody else/);
    assert.match(shownOver(claim(cranes, evaluated), CLAIMS, 'C-1') ?? '', /Nobody else was there\./);
  });
});

describe('the hover over a sentence of a report', () => {
  const REPORTS = `
      //- /reports/gale.txt
      The gale likely sank at least 94 boats on Monday, and about 3.5% may be lost for good.
      More than 1,200 people left in recent months, which is not more likely to help.
      Nobody was hurt.
      https://example.org/2024/94-boats
      //- /reports/loose.txt
      The gale sank 94 boats.
      //- /claims/registry.claims.yaml
      sources:
        - { id: gale, type: article-newspaper, issued: "2024-03-06", file: ../reports/gale.txt, segment: { lines: [1, 1] } }
        - { id: later, type: article-newspaper, issued: "2024", file: ../reports/gale.txt, segment: { lines: [2, 4] } }
`;
  const over = (words: string, path = 'reports/gale.txt') => shownOver(REPORTS, path, words);

  it('knows the entities of the project by their names', () => {
    const cites = (entities: string) =>
      /Cites: .*/.exec(
        shownOver(
          `
      //- /reports/gale.txt
      Larkspur said Pier 9 holds.
      //- /claims/registry.claims.yaml
      sources: [ { id: gale, type: article, file: ../reports/gale.txt } ]
      ${entities}
`,
          'reports/gale.txt',
          'Larkspur',
        ) ?? '',
      )?.[0];
    assert.equal(cites(''), 'Cites: “Larkspur” (a named person): “said”');
    assert.equal(
      cites('entities: [ { id: ship, type: organization, name: Larkspur Shipping, aliases: [Larkspur] } ]'),
      'Cites: “Larkspur” (a body or a state): “said”',
    );
  });

  it('says what it says, though no claim stands on it', () => {
    assert.equal(
      over('gale likely'),
      [
        '**What this sentence says**',
        '',
        '- Figures: “at least 94 boats”: 94 or more · “about 3.5%”: about 3.5',
        '- Dates: “Monday” = `2024-03-04`, counted from the day of issue',
        '- Hedged by: “may”',
        '- Likelihood: “likely”: 55–80 % (ICD 203)',
      ].join('\n'),
    );
  });

  it('knows the words that adduce.yaml adds', () => {
    const words = `
      //- /adduce.yaml
      words:
        hedges: [at least]
        likelihood: { for good: almost-certain, gale: no-such-band }
`;
    const shown = shownOver(REPORTS + words, 'reports/gale.txt', 'gale likely');
    assert.match(shown ?? '', /Hedged by: “at least” · “may”/);
    assert.match(shown ?? '', /Likelihood: .*“for good”: 95–99 % \(ICD 203\)/);
    assert.doesNotMatch(shown ?? '', /“gale”:/);
  });

  it('says why a date is not resolved, and why a word of likelihood names no band', () => {
    assert.equal(
      over('1,200 people'),
      [
        '**What this sentence says**',
        '',
        '- Figures: “More than 1,200 people”: more than 1,200',
        '- Dates: “recent months”: not resolved: it gives no number',
        '- Likelihood: “more likely” names no band, for it compares',
      ].join('\n'),
    );
  });

  it('counts days from the work the sentence stands in, where that has a day', () => {
    const dated = REPORTS.replace('in recent months', 'on Monday');
    assert.match(
      shownOver(dated, 'reports/gale.txt', '1,200 people') ?? '',
      /“Monday”: not resolved: it counts from the day of issue, which the registry does not give/,
    );
  });

  it('is silent where there is nothing to say, over addresses, and in files that are no source', () => {
    assert.equal(over('Nobody was'), null);
    assert.equal(over('example.org'), null);
    assert.equal(over('The gale', 'reports/loose.txt'), null);
  });
});

describe('the hover over a field', () => {
  it('names its standard once', () => {
    const shown = shownOver(claim(cranes), CLAIMS, 'quote:') ?? '';
    assert.equal(shown.split('W3C Web Annotation').length, 2);
  });
});

describe('the hover over the code of a rule', () => {
  const settings = (text: string) => `${HARBOUR}
      //- /adduce.yaml
${text.replace(/^/gm, '      ')}`;

  it('sums the rule up in adduce.yaml, with its severity by default and in the project', () => {
    const shown = shownOver(
      settings('severities:\n  source/changed: error'),
      'adduce.yaml',
      'source/changed',
    );
    assert.match(
      shown ?? '',
      /^`source\/changed` — The report file is no longer the one whose hash was recorded when it was registered\.\n\nDefault severity: \*\*warning\*\*; in this project \*\*error\*\*\.\n\n\[What it says, why it matters, what to do\]\(file:.*\/docs\/rules\/source\/changed\.md\)$/,
    );
  });

  it('knows the codes of what is no rule, such as those of YAML itself', () => {
    const shown = shownOver(settings('severities: { yaml/alias: off }'), 'adduce.yaml', 'yaml/alias');
    assert.match(
      shown ?? '',
      /^`yaml\/alias` — .*\n\nDefault severity: \*\*error\*\*; in this project \*\*off\*\*/,
    );
  });

  it('sums the rule up that a waiver names', () => {
    const waived = claim(cranes, 'waive: [{ rule: anchor/quote-drift, reason: Known. }]');
    assert.match(
      shownOver(waived, CLAIMS, 'anchor/quote-drift') ?? '',
      /^`anchor\/quote-drift` — The words of a quote do not stand in the source it names\.\n\nDefault severity: \*\*error\*\*\.\n/,
    );
  });

  it('says of a rule that waits to be asked how to ask', () => {
    const waived = claim(cranes, 'waive: [{ rule: review/uncovered-sentence, reason: Known. }]');
    assert.match(
      shownOver(waived, CLAIMS, 'review/uncovered-sentence') ?? '',
      /\*\*hint\*\*\. Off until a project asks for it: set a severity for it under `severities` in `adduce\.yaml`\.\n/,
    );
  });

  it('says what the profile is for, and leaves a code that nobody knows to its field', () => {
    const project = settings('profile: newsroom\nseverities:\n  no/such: off');
    assert.match(shownOver(project, 'adduce.yaml', 'newsroom') ?? '', /`newsroom`: .*AP and Reuters/);
    assert.match(shownOver(project, 'adduce.yaml', 'no/such') ?? '', /by the rule’s code/);
  });
});

describe('the figures in a hover', () => {
  const TOLLS = `
    //- /claims/a.claims.yaml
    events: [ { id: fall, label: Fall of the cranes } ]
    claims:
      - id: C-1
        kind: event
        proposition: The cranes killed 84 people.
        event: fall
        quantities: [ { measure: fatalities, value: 84, of: people } ]
        appearances: []
      - id: C-2
        kind: event
        proposition: The cranes killed at least 94 people.
        event: fall
        quantities:
          - { measure: fatalities, min: 94, comparator: at-least, of: people, since: "2024-03-01", as-of: "2024-03-04" }
          - { measure: cranes, min: 2, max: 4, comparator: range }
        appearances: []
      - id: C-3
        kind: event
        proposition: The cranes killed 84 people.
        event: fall
        quantities: [ { measure: fatalities, value: 84, of: people } ]
        appearances: []
      - id: C-4
        kind: state
        proposition: The cranes are about 40 metres high.
        quantities: [ { measure: height, value: 40, comparator: about, of: metres } ]
        appearances: []
`;
  const over = (words: string) => shownOver(TOLLS, CLAIMS, words) ?? '';

  it('stand side by side at an event, those that disagree first', () => {
    assert.deepEqual(over('fall, label').split('\n\n').slice(-2), [
      '**Figures**',
      [
        '- fatalities: 84 people (`C-1`, `C-3`) · at least 94 people, since 2024-03-01, as of 2024-03-04 (`C-2`)',
        '  - **disagree**: 84 people (`C-3`) and at least 94 people (`C-2`)',
        '- cranes: 2 to 4 (`C-2`)',
      ].join('\n'),
    ]);
  });

  it('are those of the claim, with what they disagree with', () => {
    assert.match(
      over('C-2\n'),
      /\n\nFigures: fatalities: at least 94 people, .*04 – \*\*disagrees\*\* with 84 people \(`C-3`\) · cranes: 2 to 4$/,
    );
    assert.match(over('C-4'), /Figures: height: about 40 metres$/);
  });

  it('are in words at each field of a quantity, below what the field means', () => {
    assert.match(over('max: 4'), /^`max` — .*\n\nFigure: cranes: 2 to 4$/s);
    assert.match(over('measure: fatalities, min'), /Figure: fatalities: at least 94 people, .*\(`C-3`\)$/);
  });

  it('are no part of a card where there are none', () => {
    assert.doesNotMatch(shownOver(claim(cranes), CLAIMS, 'C-1') ?? '', /Figure/);
    assert.doesNotMatch(shownOver(claim(cranes), CLAIMS, 'closure') ?? '', /Figure/);
  });

  it('are cut short where they are many', () => {
    const many = Array.from(
      { length: 30 },
      (_, i) =>
        `  - { id: D-${10 + i}, kind: event, proposition: It fell., event: fall, quantities: [ { measure: m${10 + i}, value: 1 }, { measure: fatalities, value: ${i} } ], appearances: [] }`,
    );
    const shown =
      shownOver(
        `//- /claims/a.claims.yaml\nevents: [ { id: fall, label: Fall } ]\nclaims:\n${many.join('\n')}\n`,
        CLAIMS,
        'fall',
      ) ?? '';
    assert.match(shown, /· … and 22 more figures\n/);
    assert.match(shown, /\n {2}- … and 21 more pairs\n/);
    assert.match(shown, /\n- … and 23 more measures$/);
  });
});

describe('the hover over a date', () => {
  const over = (date: string) =>
    shownOver(claim(cranes, `time: { edtf: "${date}" }`), CLAIMS, `"${date}"`) ?? '';

  it('says which days it may mean', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['2024-01', 'any day from 1 January to 31 January 2024'],
      ['2024-01-03/2024-01-05', 'from 3 January to 5 January 2024'],
      ['2024-01-25/..', 'from 25 January 2024 on'],
      ['../2024-01-25', 'until 25 January 2024'],
      ['202X', 'any day from 1 January 2020 to 31 December 2029'],
      ['2024-02-06~', 'about 6 February 2024, taken as any day from 3 February to 9 February 2024'],
      ['2024-02-06?', '6 February 2024, but doubtful'],
      [
        '2024-24',
        'any day from 1 December 2024 to 28 February 2025 (the seasons of the northern hemisphere)',
      ],
      ['[2024-01-03, 2024-01-05]', 'any day from 3 January to 5 January 2024'],
      ['{2024-01-03, 2024-01-05}', 'days from 3 January to 5 January 2024'],
    ];
    for (const [date, days] of cases) assert.equal(over(date).split('\n\n').at(-1), `\`${date}\`: ${days}`);
  });

  it('says the day of the week of a plain day, and of what is no date nothing', () => {
    assert.equal(over('2024-01-03').split('\n\n').at(-1), '`2024-01-03`: Wednesday, 3 January 2024');
    assert.match(over('soon'), /^`edtf` — /);
    assert.doesNotMatch(over('soon'), /soon/);
  });

  it('is there over every field that holds a date', () => {
    const project = claim(
      cranes,
      'horizon: "2024-05"\n        quantities: [ { measure: cranes, value: 2, as-of: "2024-06", since: "2024-07" } ]',
    ).replace('issued: "2024-03-04", held', 'issued: "2024-04", held');
    assert.match(shownOver(project, CLAIMS, '"2024-05"') ?? '', /1 May to 31 May 2024/);
    assert.match(shownOver(project, CLAIMS, '"2024-06"') ?? '', /1 June to 30 June 2024/);
    assert.match(shownOver(project, CLAIMS, '"2024-07"') ?? '', /1 July to 31 July 2024/);
    const registry = 'claims/registry.claims.yaml';
    assert.match(shownOver(project, registry, '"2024-04"') ?? '', /1 April to 30 April 2024/);
    const event = project.replace(
      'label: Closure of the quay',
      'label: Closure of the quay, time: "2024-08"',
    );
    assert.match(shownOver(event, registry, '"2024-08"') ?? '', /1 August to 31 August 2024/);
  });
});

describe('the hover over where a claim comes from', () => {
  const CLAIM = weir([
    claimed('W-1', [appears('ledger'), appears('page')]),
    claimed('W-2', [appears('courier')], {
      kind: 'assessment',
      more: ['relations: [ { type: supports, target: W-1 } ]'],
    }),
  ]);
  const over = (words: string, project = CLAIM) => shownOver(project, 'claims/c1.claims.yaml', words) ?? '';
  const WHOLE =
    '**2 documents, 1 origin:** ledger-daily → unnamed town officials; page → courier → The Ledger (ledger)';

  it('counts the origins and shows the ways to them, over the id and over the appearances', () => {
    assert(over('W-1').includes(`\n\n${WHOLE}`), over('W-1'));
    assert(
      over('appearances:').endsWith(
        `\n\n${WHOLE}\n\nIt hangs on unnamed town officials, with all that supports it: W-2.`,
      ),
    );
  });

  it('shows the way of its own appearance first, over an attribution', () => {
    const second = over('attribution: [ { claimer: page }');
    assert.match(second, /\n\npage → courier → The Ledger \(ledger\)\n\n\*\*2 documents, 1 origin:\*\*/);
  });

  it('says so while a chain has no end', () => {
    const open = weir([
      claimed('W-1', [appears('ledger', { chain: '{ claimer: ledger-daily }, { claimer: }' })]),
    ]);
    assert.match(over('appearances:', open), /\*\*1 document, 0 origins so far:\*\* ledger-daily → \?$/);
  });

  it('has nothing to say of the chains of what appears nowhere', () => {
    const open = weir([claimed('W-1', [])]);
    assert.doesNotMatch(over('appearances:', open), /document/);
  });
});
