import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings } from '../../../support/rule-cases.ts';
import { type Told, tolls } from './tolls.ts';

/** Numbers that look drawn by lot, the same at every run. */
function lot(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const CLAIMS = 6;

function claimDrawn(draw: (below: number) => number): Told {
  const number = 80 + 5 * draw(5);
  const [words, bound] = (
    [
      ['', `value: ${number}`],
      ['at least ', `min: ${number}, comparator: at-least`],
      ['nearly ', `max: ${number}, comparator: nearly`],
      ['more than ', `value: ${number}`],
    ] as const
  )[draw(4)] ?? ['', ''];
  const of = ['of: people', 'of: Norlanders', 'measure: fatalities'][draw(3)] ?? '';
  const dated = draw(2) === 0 ? '' : `, as-of: "2024-05-0${5 + draw(4)}", cumulative: true`;
  const relation = ['identical', 'refutes', 'updates', 'supports'][draw(4)];
  return {
    says: `The wave killed ${words}${number} people.`,
    quantity: `${of.startsWith('of') ? `measure: fatalities, ${of}` : of}, ${bound}${dated}`,
    more: draw(3) === 0 ? `relations: [ { type: ${relation}, target: C-${1 + draw(CLAIMS)} } ]` : '',
    event: draw(5) === 0 ? 'raid' : 'sinking',
  };
}

describe('what is found among figures', () => {
  it('is after any edits what it would be if everything had been read afresh', () => {
    let seen = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const draw = lot(seed);
      const told = Array.from({ length: CLAIMS }, () => claimDrawn(draw));
      const project = openProject(tolls(...told));
      for (let edit = 0; edit < 8; edit++) {
        const at = draw(CLAIMS);
        told[at] = { ...claimDrawn(draw), says: told[at]?.says ?? '' };
        const fresh = openProject(tolls(...told));
        const path = `claims/c${at + 1}.claims.yaml`;
        project.workspace.setAnnotations(project.uri(path), fresh.file(path).text, 'open');
        project.workspace.settle();
        const [found, expected] = [project, fresh].map((one) =>
          allFindings(one).map(({ path: file, finding: { code, path, message } }) => [
            file,
            code,
            path,
            message,
          ]),
        );
        assert.deepEqual(found, expected);
        seen += expected?.length ?? 0;
      }
    }
    assert.ok(seen > 200, `${seen} findings in all`);
  });
});
