import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { expectAt, expectClean, expectFixed, expectNone } from '../../../support/rule-cases.ts';

const CODE = 'anchor/on-boilerplate';

const REPORT = `
  //- /reports/dam.txt
  By Ina Roth
  Dam breaks above the old town
  The dam of Orvel broke at dawn. The water reached the old town within an hour.

    • The mill stands.
  Photo: The dam of Orvel in a calm year
  Read more at https://example.org/dam
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/dam.txt } ]
`.trimEnd();

const claim = (quote: string, more = '') => `${REPORT}
  //- /claims/dam.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: The dam of Orvel broke.
      appearances: [ { source: courier, quote: ${quote}, attribution: [ { claimer: courier } ] } ]
      ${more}
`;

describe('anchor/on-boilerplate', () => {
  it('fires on a quote in a heading, and shows the heading in the report', () => {
    const [finding] = expectAt(CODE, claim('⟦Dam breaks above the old town⟧'));
    assert.match(finding?.message ?? '', /are a heading of “courier”/);
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/reports/dam.txt'],
    );
  });

  it('fires on a part of a heading, in captions, bylines and addresses', () => {
    expectAt(CODE, claim('⟦Dam breaks⟧'));
    expectAt(CODE, claim('⟦The dam of Orvel in a calm year⟧'));
    expectAt(CODE, claim('⟦By Ina Roth⟧'));
    expectAt(CODE, claim('⟦"https://example.org/dam"⟧'));
  });

  it('knows the title of the work where it reads like a sentence', () => {
    const titled = (line: string, title: string, quote: string) => `
  //- /reports/mill.txt
  ${line}

  The mill of Orvel burned for two days, the brigade said. Nine people are missing.
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, title: ${JSON.stringify(title)}, issued: "2024-05-06", file: ../reports/mill.txt } ]
  entities: [ { id: brigade, type: organization, name: the brigade } ]
  //- /claims/mill.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: Fire hit the mill of Orvel.
      appearances: [ { source: courier, quote: ${quote}, attribution: [ { claimer: courier }, { claimer: brigade, cue: said, identification: collective } ] } ]
`;
    const title = 'Fire hits mill of Orvel, nine people are missing';
    expectAt(CODE, titled(title, title, `⟦"${title}"⟧`));
    expectAt(CODE, titled(`URGENT-${title}`, title, '⟦Fire hits mill of Orvel⟧'));
    expectAt(CODE, titled(`UPDATE 2: ${title}`, title, '⟦nine people are missing⟧'));
    const says = 'The mill of Orvel burned for two days, the brigade said.';
    expectNone(CODE, titled(title, says, `"${says}"`));
    expectNone(CODE, titled(title, title, 'Nine people are missing.'));
    expectNone(CODE, titled(title, 'The mill', 'The mill of Orvel'));
  });

  it('fires for each quote of a claim that lies there', () => {
    const two = claim('⟦Dam breaks above the old town⟧').replace(
      ' ] } ]',
      ' ] }, { source: courier, quote: ⟦The dam of Orvel in a calm year⟧, attribution: [ { claimer: courier } ] } ]',
    );
    expectAt(CODE, two);
  });

  it('lets sentences and bullets pass, and what takes in a sentence beside a heading', () => {
    expectClean(claim('The dam of Orvel broke at dawn.'));
    expectClean(claim('the old town within an hour'));
    expectClean(claim('The mill stands.'));
    expectClean(claim('"Dam breaks above the old town The dam of Orvel broke at dawn."'));
  });

  it('can be waived where the line itself is the claim', () => {
    expectClean(
      claim(
        'Dam breaks above the old town',
        'waive: [ { rule: anchor/on-boilerplate, reason: The claim is about how the paper put it. } ]',
      ),
    );
  });

  it('is mended by meaning the same words in the text, where they stand there once', () => {
    const caption = claim('The dam of Orvel, prefix: "Photo:", suffix: in a calm year');
    const fixed = expectFixed(caption, 'Mean the same words in the text, on line 3');
    assert.doesNotMatch(fixed, /calm year/);
  });

  it('stays linear in a report of nothing but headings', () => {
    assertLinearTime(
      (text) =>
        openProject({
          files: new Map(
            Object.entries({
              'a.txt': text,
              'a.claims.yaml': `sources: [ { id: s, type: report, issued: "2024", file: a.txt } ]
claims:
  - { id: C-1, kind: event, proposition: The dam broke., appearances: [ { source: s, quote: Nowhere, attribution: [ { claimer: s } ] } ] }
  - { id: C-2, kind: event, proposition: The dam broke., appearances: [ { source: s, quote: Dam breaks, prefix: "The first\\n", attribution: [ { claimer: s } ] } ] }
`,
            }).map(([path, body]) => [path, { text: body, cursors: new Map(), ranges: [] }]),
          ),
        }),
      'Dam breaks\n',
    );
  });
});
