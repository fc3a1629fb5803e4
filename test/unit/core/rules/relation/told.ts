import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';

/** A report of one sentence, and the claim that an annotator made of it. */
export interface Told {
  readonly says: string;
  readonly kind?: string;
  /** Absent: the sentence itself. */
  readonly proposition?: string;
  /** The attribution chain in YAML, without its brackets; absent: the source alone. */
  readonly chain?: string;
  /** More keys of the appearance, each with a comma before it. */
  readonly appears?: string;
  /** More keys of the claim, one a line. */
  readonly more?: string;
  readonly issued?: string;
}

const REGISTRY = `
entities:
  - { id: roads, type: organization, name: Ministry of Roads }
  - { id: kane, type: person, name: Ada Kane }
  - { id: guild, type: organization, name: Guild of Engineers }
  - { id: mayor, type: person, name: Per Olsen }
events: [ { id: flood, label: Flood of the Ostra }, { id: storm, label: Storm of May } ]
`;

/** A project of one report and one annotation file for each sentence: source `s1` and claim `C-1`, and so on. */
export function told(...sentences: readonly Told[]): string {
  const sources = sentences.map(
    ({ issued = '2024-05-06' }, i) =>
      `  - { id: s${i + 1}, type: article-newspaper, issued: "${issued}", file: ../r${i + 1}.txt }`,
  );
  const files = sentences.map((one, i) => {
    const { says, kind = 'state', proposition = says, more = '', appears = '' } = one;
    const chain = one.chain ?? `{ claimer: s${i + 1} }`;
    const lines = [
      `kind: ${kind}`,
      `proposition: ${proposition}`,
      `appearances: [ { source: s${i + 1}, quote: ${JSON.stringify(says)}, attribution: [ ${chain} ], certainty: certain${appears} } ]`,
      ...more
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ];
    return `//- /r${i + 1}.txt\n${says}\n//- /claims/c${i + 1}.claims.yaml\nclaims:\n  - id: C-${i + 1}\n${lines.map((line) => `    ${line}`).join('\n')}\n`;
  });
  return `\n//- /claims/registry.claims.yaml\nsources:\n${sources.join('\n')}${REGISTRY}${files.join('')}`;
}

/**
 * Asserts that a project made eight times as large, in which nothing is found, is checked in time that grows with it and
 * not faster. The sizes take turns and the best of each counts, in time of the processor.
 */
export function assertGrowsLinearly(make: (size: number) => string, small = 40): void {
  const fixtures = [make(small), make(8 * small)];
  const best = fixtures.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < 3; turn++)
    fixtures.forEach((fixture, i) => {
      const start = process.cpuUsage();
      const project = openProject(fixture);
      const found = [...project.fixture.files.keys()].flatMap((path) =>
        project.workspace.findings(project.uri(path)),
      );
      const { user, system } = process.cpuUsage(start);
      best[i] = Math.min(best[i] ?? 0, (user + system) / 1000);
      assert.deepEqual(found, []);
    });
  const [least = 0, most = 0] = best;
  assert.ok(most < 32 * least + 100, `${most} ms for eight times what took ${least} ms`);
}
