import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { rulePagesFolder } from '../../../server/src/node/installation.ts';
import { rulePageFiles } from '../../../server/src/node/rule-pages.ts';
import { HARBOUR, harbourWith } from '../support/harbour.ts';
import { openProject } from '../support/project.ts';

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

  it('says what the profile is for, and leaves a code that nobody knows to its field', () => {
    const project = settings('profile: newsroom\nseverities:\n  no/such: off');
    assert.match(shownOver(project, 'adduce.yaml', 'newsroom') ?? '', /`newsroom`: .*AP and Reuters/);
    assert.match(shownOver(project, 'adduce.yaml', 'no/such') ?? '', /by the rule’s code/);
  });
});
