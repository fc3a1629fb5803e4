import assert from 'node:assert/strict';
import { linesOf } from '../../../../server/src/features/semantic-tokens/lines.ts';
import { tokensIn } from '../../../../server/src/features/semantic-tokens/tokens.ts';
import { type FixtureOptions, parseFixture } from '../../../support/fixture.ts';
import { harbourWith } from '../../support/harbour.ts';
import { openProject, type TestProject } from '../../support/project.ts';

const CLAIMS = 'claims/a.claims.yaml';

/** The tokens of a file, each as it would be read out: `claim definition: C-1`. */
function tokensOf({ workspace, uri }: TestProject, path = CLAIMS): readonly string[] {
  return workspace.pieces(uri(path)).flatMap((piece) => {
    const text = piece.text ?? '';
    return tokensIn(workspace, piece, uri(path)).flatMap((token) => {
      const marks = [token.defines ? ' definition' : '', token.unresolved ? ' unresolved' : ''].join('');
      return linesOf(text, token).map(({ start, end }) => `${token.type}${marks}: ${text.slice(start, end)}`);
    });
  });
}

const shown = (source: string, options?: FixtureOptions) =>
  tokensOf(openProject(parseFixture(source, options)));

const appearing = (appearance: string) =>
  harbourWith(`
    claims:
      - id: C-1
        appearances:
          - ${appearance}
  `);

describe('what the values of an annotation file mean', () => {
  it('tells the id of an entry from those that it names', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          kind: event
          event: closure
          participants: [ { role: actor, entity: port } ]
          appearances: [ { source: harbour, attribution: [ { claimer: [port, agency] } ] } ]
          relations: [ { type: supports, target: C-1 } ]
    `);
    assert.deepEqual(shown(source), [
      'claim definition: C-1',
      'kind: event',
      'event: closure',
      'entity: port',
      'source: harbour',
      'entity: port',
      'source: agency',
      'relation: supports',
      'claim: C-1',
    ]);
  });

  it('shows dates, figures, grades and degrees of likelihood each as what they are', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          time: { edtf: "2024-03-04~", expression: on Monday }
          quantities: [ { measure: fatalities, min: 94, comparator: at-least, of: people, as-of: "2024" } ]
          evaluation: { credibility: 2, likelihood: very-likely, confidence: low }
          tags: ["tlp:clear", harbour]
          waive: [ { rule: sourcing/anonymous-opinion, reason: It is named. } ]
      sources:
        - { id: S, type: report, issued: "2024", reliability: B, held: false }
    `);
    assert.deepEqual(shown(source), [
      'claim definition: C-1',
      'date: "2024-03-04~"',
      'unit: fatalities',
      'number: 94',
      'comparator: at-least',
      'unit: people',
      'date: "2024"',
      'grade: 2',
      'likelihood: very-likely',
      'grade: low',
      'tag: "tlp:clear"',
      'tag: harbour',
      'rule: sourcing/anonymous-opinion',
      'source definition: S',
      'kind: report',
      'date: "2024"',
      'grade: B',
    ]);
  });

  it('leaves a word alone that is not one of its list', () => {
    assert.deepEqual(shown(appearing('{ certainty: certian, likelihood: likely }')), [
      'claim definition: C-1',
      'likelihood: likely',
    ]);
  });

  it('shows the severities of adduce.yaml by the codes they are for', () => {
    const project = openProject(
      `${harbourWith('claims: []')}      //- /adduce.yaml\n      severities: { quantity/conflict: error }\n`,
    );
    assert.deepEqual(tokensOf(project, 'adduce.yaml'), ['rule: quantity/conflict', 'word: error']);
  });
});

describe('what names nothing', () => {
  it('is marked: an id, words that do not stand in the report', () => {
    assert.deepEqual(
      shown(
        appearing('{ source: habour, quote: The quay will reopen., attribution: [ { claimer: nobody } ] }'),
      ),
      [
        'claim definition: C-1',
        'source unresolved: habour',
        'quote: The quay will reopen.',
        'entity unresolved: nobody',
      ],
    );
    assert.equal(
      shown(appearing('{ source: harbour, quote: The quay was painted. }')).at(-1),
      'quote unresolved: The quay was painted.',
    );
  });

  it('is marked: a report that is not there', () => {
    const source = harbourWith(`
      sources:
        - { id: S, type: report, issued: "2024", file: ../reports/lost.txt }
    `);
    assert.deepEqual(shown(source).at(-1), 'file unresolved: ../reports/lost.txt');
  });

  it('is marked no more once it is there, and nothing else is made anew', () => {
    const project = openProject(
      harbourWith(`
        claims:
          - { id: C-1, about: [C-2, C-3] }
          - { id: C-2, about: [C-1] }
          - { id: C-4, about: [C-1] }
      `),
    );
    const { workspace, uri, file } = project;
    const path = uri(CLAIMS);
    const made = () => workspace.pieces(path).map((piece) => tokensIn(workspace, piece, path));
    const before = made();
    assert.deepEqual(tokensOf(project).slice(0, 3), [
      'claim definition: C-1',
      'claim: C-2',
      'claim unresolved: C-3',
    ]);
    const at = file(CLAIMS).text.indexOf('C-4');
    workspace.editAnnotations(path, workspace.rangeIn(path, { start: at, end: at + 3 }), 'C-3');
    workspace.settle();
    assert.equal(tokensOf(project)[2], 'claim: C-3');
    const after = made();
    assert.deepEqual(
      after.map((tokens, i) => tokens === before[i]),
      [true, false, true, false],
    );
  });
});

describe('a value over several lines', () => {
  for (const eol of ['\n', '\r\n'] as const)
    it(`is shown line by line, without what YAML puts before it (${JSON.stringify(eol)})`, () => {
      const source = harbourWith(`
        claims:
          - id: C-1
            appearances:
              - source: harbour
                quote: >-
                  The quay

                  will reopen. 🚢
              - quote: "The quay
                  will reopen."
      `);
      assert.deepEqual(
        shown(source, { eol }).filter((token) => token.startsWith('quote')),
        [
          'quote unresolved: The quay',
          'quote unresolved: will reopen. 🚢',
          'quote: "The quay',
          'quote: will reopen."',
        ],
      );
    });
});

describe('broken YAML', () => {
  it('keeps the tokens of every other entry, and its own as far as it can be read', () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          kind: event
          appearances: [ { source: harbour, quote: "The quay
        - id: C-2
          kind: state
    `);
    const tokens = shown(source);
    assert.deepEqual(tokens.slice(0, 1), ['claim definition: C-1']);
    assert.deepEqual(tokens.slice(-2), ['claim definition: C-2', 'kind: state']);
  });
});
