import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';

/**
 * Asserts that a project made eight times as large is checked in time that grows with it and not faster, and finds what
 * it should of quantities. The sizes take turns and the best of each counts, in time of the processor.
 */
export function assertCheckedInLinearTime(
  make: (size: number) => string,
  small: number,
  expected: (size: number) => readonly string[],
): void {
  const projects = [small, 8 * small].map((size) => ({ size, fixture: make(size) }));
  const best = projects.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < 3; turn++)
    projects.forEach(({ size, fixture }, i) => {
      const start = process.cpuUsage();
      const project = openProject(fixture);
      const found = [...project.fixture.files.keys()].flatMap((path) =>
        project.workspace
          .findings(project.uri(path))
          .filter(({ code }) => code.startsWith('quantity/'))
          .map(({ code, claim }) => `${code} ${claim}`),
      );
      const { user, system } = process.cpuUsage(start);
      best[i] = Math.min(best[i] ?? 0, (user + system) / 1000);
      assert.deepEqual(found, expected(size));
    });
  const [least = 0, most = 0] = best;
  assert.ok(most < 32 * least + 100, `${most} ms for eight times what took ${least} ms`);
}
