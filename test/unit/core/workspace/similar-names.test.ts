import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openProject, type TestProject } from '../../support/project.ts';
import { allFindings } from '../../support/rule-cases.ts';

const NAMES = [
  'Karim Rahbani',
  'Karim Rahbany',
  'Rahbanni',
  'Orvelia',
  'Orvellia',
  'Kareem Rahbani',
  'Orlov',
];
const TYPES = ['person', 'place', 'class'];

const entity = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  type: fc.constantFrom(...TYPES),
  name: fc.constantFrom(...NAMES),
  aliases: fc.array(fc.constantFrom(...NAMES), { maxLength: 2 }),
  apart: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 1 }),
});

type Entity = typeof entity extends fc.Arbitrary<infer E> ? E : never;

function registryOf(entities: readonly Entity[]): string {
  const items = entities.map(
    ({ id, type, name, aliases, apart }) =>
      `  - { id: ${id}, type: ${type}, name: ${name}, aliases: [${aliases.join(', ')}], distinct-from: [${apart.join(', ')}] }\n`,
  );
  return items.length === 0 ? '' : `entities:\n${items.join('')}`;
}

const CLAIMS = `sources: [ { id: s, type: report, issued: "2024", held: false } ]
claims:
${NAMES.map((name, at) => `  - { id: C-${at}, kind: event, proposition: All is well., appearances: [ { source: s, quote: "So ${name} left.", attribution: [ { claimer: s } ] } ] }\n`).join('')}`;

const files = (registry: string) => ({
  files: new Map(
    Object.entries({ 'registry.claims.yaml': registry, 'a.claims.yaml': CLAIMS }).map(
      ([path, text]) => [path, { text, cursors: new Map(), ranges: [] }] as const,
    ),
  ),
});

const aliases = (project: TestProject) =>
  allFindings(project)
    .filter(({ finding: { code } }) => code === 'entity/unknown-alias')
    .map(({ finding: { claim, message } }) => `${claim}: ${message}`);

describe('who is called so, or nearly so', () => {
  it('is after any edits of the registry as if it were read afresh', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(entity, { maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        (versions) => {
          const project = openProject(files(registryOf(versions[0] ?? [])));
          for (const version of versions) {
            const registry = registryOf(version);
            project.workspace.setAnnotations(project.uri('registry.claims.yaml'), registry, 'open');
            project.workspace.settle();
            assert.deepEqual(aliases(project), aliases(openProject(files(registry))));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
