import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { appears, claim, type Work, weir } from '../../../support/weir.ts';

const CODE = 'review/grading-halo';
const graded = (id: string, work: Work, grade: number | string, more: readonly string[] = []) =>
  claim(id, [appears(work)], {
    more: [
      `evaluation: { credibility: ${grade}, confidence: low, basis: Compared with the gauge. }`,
      ...more,
    ],
  });
const many = (from: number, to: number, work: Work, grade: number) =>
  Array.from({ length: to - from }, (_, i) => graded(`W-${from + i}`, work, grade));

describe(CODE, () => {
  it('fires where nearly all grades follow the source’s, once, at the first', () => {
    const [finding, another] = expectAt(
      CODE,
      weir([graded('W-10', 'gauge', '⟦2⟧'), ...many(11, 20, 'gauge', 2), graded('W-20', 'gauge', 3)]),
    );
    assert.equal(finding?.path, 'claims[W-10].evaluation.credibility');
    assert.match(finding.message, /^10 of the 11 grades in this project are A1, B2 or C3/);
    assert.equal(another, undefined);
  });

  it('counts over files and sources', () => {
    expectAt(
      CODE,
      weir([graded('W-10', 'courier', '⟦3⟧'), ...many(11, 16, 'gauge', 2), ...many(16, 20, 'courier', 3)], {
        apart: true,
      }),
    );
  });

  it('counts claims of one source alone, and no source without a grade', () => {
    const two = claim('W-19', [appears('gauge', { more: ', own-reporting: true' }), appears('survey')], {
      more: ['evaluation: { credibility: 2, confidence: low, basis: Both had it. }'],
    });
    expectClean(weir([...many(10, 19, 'gauge', 2), two]));
    expectClean(weir(many(10, 30, 'gauge', 2)).replaceAll(', reliability: B', ''));
  });

  it('is content with fewer than ten grades, or with a fifth of them elsewhere', () => {
    expectClean(weir(many(10, 19, 'gauge', 2)));
    expectClean(weir([...many(10, 18, 'gauge', 2), ...many(18, 20, 'gauge', 3)]));
    expectClean(weir(many(10, 30, 'gauge', 4)));
  });

  it('can be waived with a reason', () => {
    const more = [`waive: [ { rule: ${CODE}, reason: Two people graded. } ]`];
    expectClean(weir([graded('W-10', 'gauge', 2, more), ...many(11, 20, 'gauge', 2)]));
  });

  it('comes and goes with each grade, and moves on when the first claim goes', () => {
    const project = openProject(weir([...many(10, 20, 'gauge', 2)]));
    const { workspace, uri } = project;
    const path = uri('claims/c1.claims.yaml');
    const found = () => workspace.findings(path).map((finding) => finding.path);
    const change = (from: string, to: string) => {
      const text = workspace.annotationText(path) ?? '';
      const start = text.indexOf(from);
      workspace.editAnnotations(path, workspace.rangeIn(path, { start, end: start + from.length }), to);
      workspace.settle();
    };
    assert.deepEqual(found(), ['claims[W-10].evaluation.credibility']);
    change('id: W-10', 'id: W-31');
    assert.deepEqual(found(), ['claims[W-11].evaluation.credibility']);
    change('id: W-31', 'id: W-01');
    assert.deepEqual(found(), ['claims[W-01].evaluation.credibility']);
    for (const to of ['3', '4', '5']) change('credibility: 2', `credibility: ${to}`);
    assert.deepEqual(found(), []);
    change('credibility: 5', 'credibility: 2');
    change('credibility: 4', 'credibility: 2');
    assert.deepEqual(found(), ['claims[W-01].evaluation.credibility']);
  });
});
