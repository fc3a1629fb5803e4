import assert from 'node:assert/strict';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import type { Rule } from '../../../../server/src/core/workspace/rule.ts';
import { growth } from '../../../bench/growth.ts';
import { type EditName, editIn, editKinds } from '../../../bench/rules/rule-edits.ts';
import { filesToEdit, openProject } from '../../../bench/rules/rules-bench.ts';
import { makeRulesProject } from '../../../bench/rules/rules-project.ts';

const SMALL = 120;
const LARGE = 1920;
const KINDS = Object.keys(editKinds).filter((name): name is EditName => name in editKinds);

/** The rules, which count how often they are run. */
function counting(): { readonly rules: readonly Rule[]; readonly count: () => number } {
  let count = 0;
  const rules = RULES.map((rule) => ({
    ...rule,
    check(...args: Parameters<Rule['check']>) {
      count++;
      rule.check(...args);
    },
  }));
  return { rules, count: () => count };
}

/** An edit of a project of so many claims, in a file in the middle of it. */
function editOf(claims: number, name: EditName, rules: readonly Rule[] = RULES): () => void {
  const project = makeRulesProject(claims, 0);
  const workspace = openProject(project, rules);
  const [file, text] = filesToEdit(project, 1)[0] ?? assert.fail();
  workspace.setAnnotations(file, text, 'open');
  workspace.settle();
  return editIn(workspace, file, text, name);
}

describe('what an edit costs does not grow with the project', () => {
  for (const name of KINDS) {
    it(`for ${name}: no more is checked again`, () => {
      const checks = [SMALL, LARGE].map((claims) => {
        const { rules, count } = counting();
        const edit = editOf(claims, name, rules);
        const before = count();
        edit();
        return count() - before;
      });
      const [small = 0, large = 0] = checks;
      assert(small > 0);
      // A file in the middle has later reports that tell its facts again; a small project has fewer of them.
      assert(
        large <= 3 * small,
        `${small} checks, and ${large} in a project ${LARGE / SMALL} times as large`,
      );
    });

    it(`for ${name}: nor does it take longer`, () => {
      const limit = (LARGE / SMALL) ** 0.6;
      let times = Number.POSITIVE_INFINITY;
      // A busy machine gets several chances to be quiet.
      for (let attempt = 0; attempt < 4 && times >= limit; attempt++) {
        const { worst } = growth((claims) => editOf(claims, name), [SMALL, LARGE], { rounds: 5, now: spent });
        times = Math.min(times, worst * (LARGE / SMALL));
      }
      assert(times < limit, `${times.toFixed(1)} times as long in a project ${LARGE / SMALL} times as large`);
    });
  }
});

/** Milliseconds of the processor that this process has used. */
function spent(): number {
  return process.cpuUsage().user / 1000;
}
