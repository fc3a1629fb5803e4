import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'proposition/not-atomic';

const claim = (proposition: string, kind = 'event', more = '') => `
  //- /reports/quay.txt
  Dockers shut the eastern quay of Tarn. The quay was empty at noon.
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/quay.txt } ]
  //- /claims/quay.claims.yaml
  claims:
    - id: C-1
      kind: ${kind}
      proposition: ${proposition}
      appearances:
        - source: courier
          quote: Dockers shut the eastern quay of Tarn.
          attribution: [ { claimer: courier } ]
      ${more}
`;

describe('proposition/not-atomic', () => {
  it('fires on a pronoun as subject', () => {
    const [finding] = expectAt(CODE, claim('⟦They shut the eastern quay of Tarn.⟧'));
    assert.match(finding?.message ?? '', /begins with “They”/);
    expectAt(CODE, claim('⟦Its dockers shut the eastern quay.⟧'));
    expectAt(CODE, claim('⟦This means that the quay is shut.⟧'));
  });

  it('fires on words that report, where the claim is no statement', () => {
    expectAt(CODE, claim('⟦Dockers said that the eastern quay is shut.⟧'));
    expectAt(CODE, claim('⟦According to dockers, the eastern quay is shut.⟧'));
    expectClean(claim('Dockers said that the eastern quay is shut.', 'statement'));
  });

  it('fires on hedges and words of likelihood', () => {
    expectAt(CODE, claim('⟦Dockers reportedly shut the eastern quay.⟧'));
    expectAt(CODE, claim('⟦Dockers will likely shut the eastern quay.⟧'));
    expectAt(CODE, claim('⟦Dockers could shut the eastern quay.⟧', 'statement'));
  });

  it('fires on time counted from the day of writing', () => {
    expectAt(CODE, claim('⟦Dockers shut the eastern quay yesterday.⟧'));
    expectAt(CODE, claim('⟦Dockers shut the eastern quay on Sunday.⟧'));
    expectAt(CODE, claim('⟦Dockers shut the eastern quay last month.⟧'));
  });

  it('fires on two sentences, and on none', () => {
    expectAt(CODE, claim('⟦Dockers shut the quay. The harbour stayed open.⟧'));
    expectAt(CODE, claim('⟦Closure of the eastern quay⟧'));
  });

  it('says everything that is wrong with one proposition in one finding', () => {
    const [finding] = expectAt(CODE, claim('⟦It was shut yesterday⟧'));
    assert.match(
      finding?.message ?? '',
      /begins with “It”.*, counts time .*“yesterday”.* and has no full stop/,
    );
  });

  it('lets acts, dates, names and comparisons pass', () => {
    for (const proposition of [
      'Dockers threatened to shut the eastern quay.',
      'The union announced a strike.',
      'The union claimed responsibility for the closure.',
      'Dockers shut the quay two days before the strike.',
      'Dockers shut the quay on 3 May 2024.',
      'Dockers at the quay of St. Anne stopped work.',
      'IT workers shut the quay.',
      'He Jia opened the quay.',
      'Our Harbour bought the quay.',
      'Dockers hold Friday prayers at the quay.',
      'Police detained the alleged leader of the dockers.',
      'The union is more likely to strike than the crews.',
      'The union called the quay “ours.”',
      'قال العمال إن الرصيف مغلق۔',
    ])
      expectClean(claim(proposition));
  });

  it('leaves the hedges of what a statement passes on', () => {
    expectClean(claim('The union warned that dockers may strike.', 'statement'));
  });

  it('can be waived', () => {
    expectClean(
      claim(
        'They shut the eastern quay of Tarn.',
        'event',
        'waive: [ { rule: proposition/not-atomic, reason: The name is a secret of the desk. } ]',
      ),
    );
  });

  it('is mended where only the full stop is missing', () => {
    assert.match(
      expectFixed(claim('Dockers shut the eastern quay'), 'Add the full stop'),
      /proposition: "?Dockers shut the eastern quay\./,
    );
  });

  it('stays linear in a proposition of any length', () => {
    assertLinearTime((text) => {
      const body = `sources: [ { id: s, type: report, issued: "2024", held: false } ]
claims: [ { id: C-1, kind: event, proposition: "${text}", appearances: [ { source: s, quote: x, attribution: [ { claimer: s } ] } ] } ]
`;
      return allFindings(
        openProject({ files: new Map([['a.claims.yaml', { text: body, cursors: new Map(), ranges: [] }]]) }),
      );
    }, 'it may be so yesterday. ');
  });
});
