import assert from 'node:assert/strict';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import type { Rule } from '../../../../server/src/core/workspace/rule.ts';
import { growth } from '../../../bench/growth.ts';
import { type EditName, editIn, editKinds } from '../../../bench/rules/rule-edits.ts';
import { filesToEdit, openProject } from '../../../bench/rules/rules-bench.ts';
import { makeRulesProject } from '../../../bench/rules/rules-project.ts';

const SMALL = 80;
const LARGE = 640;
const TIMES = LARGE / SMALL;
const KINDS = Object.keys(editKinds).filter((name): name is EditName => name in editKinds);

/** A project of so many claims, in the middle of which edits are made. */
class Edited {
  checks = 0;
  readonly edits: ReadonlyMap<EditName, () => void>;

  constructor(claims: number) {
    const project = makeRulesProject(claims, 0);
    const workspace = openProject(
      project,
      RULES.map((rule) => this.#counted(rule)),
    );
    const [file, text] = filesToEdit(project, 1)[0] ?? assert.fail();
    workspace.setAnnotations(file, text, 'open');
    workspace.settle();
    this.edits = new Map(KINDS.map((name) => [name, editIn(workspace, file, text, name)]));
  }

  edit(name: EditName): void {
    this.edits.get(name)?.();
  }

  /** The rule, which counts how often it is run. */
  #counted(rule: Rule): Rule {
    return {
      ...rule,
      check: (...args) => {
        this.checks++;
        rule.check(...args);
      },
    };
  }
}

describe('what an edit costs does not grow with the project', function () {
  this.timeout('120s');
  const projects = new Map<number, Edited>();
  const of = (claims: number) => projects.get(claims) ?? assert.fail();
  before(() => {
    for (const claims of [SMALL, LARGE]) projects.set(claims, new Edited(claims));
  });

  for (const name of KINDS) {
    it(`for ${name}: no more is checked again`, () => {
      const [small = 0, large = 0] = [SMALL, LARGE].map((claims) => {
        const project = of(claims);
        const before = project.checks;
        project.edit(name);
        return project.checks - before;
      });
      assert(small > 0);
      // A file in the middle has later reports that tell its facts again; a small project has fewer of them.
      assert(large <= 3 * small, `${small} checks, and ${large} in a project ${TIMES} times as large`);
    });

    it(`for ${name}: nor does it take longer`, () => {
      const limit = TIMES ** 0.6;
      let times = Number.POSITIVE_INFINITY;
      // A busy machine gets several chances to be quiet.
      for (let attempt = 0; attempt < 4 && times >= limit; attempt++) {
        const works = (claims: number) => () => of(claims).edit(name);
        const { worst } = growth(works, [SMALL, LARGE], { rounds: 5, now: spent });
        times = Math.min(times, worst * TIMES);
      }
      assert(times < limit, `${times.toFixed(1)} times as long in a project ${TIMES} times as large`);
    });
  }
});

/** Milliseconds of the processor that this process has used. */
function spent(): number {
  return process.cpuUsage().user / 1000;
}
