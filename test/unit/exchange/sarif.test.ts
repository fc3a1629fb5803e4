import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { formatSarif } from '../../../server/src/exchange/sarif.ts';
import { finding, project, range, report } from '../../support/check-report.ts';

const sarif = (...projects: Parameters<typeof report>) =>
  JSON.parse([...formatSarif(report(...projects))].join(''));

/** The part of SARIF 2.1.0 (sections 3.13 to 3.30) that Adduce writes, closed so that a wrong name shows. */
const SHAPE = (() => {
  const object = (required: object, optional: object = {}) => ({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  });
  const list = (items: object) => ({ type: 'array', items });
  const [text, count] = [
    { type: 'string', minLength: 1 },
    { type: 'integer', minimum: 1 },
  ];
  const message = object({ text });
  const region = object({ startLine: count, startColumn: count, endLine: count, endColumn: count });
  const artifactLocation = object({ uri: { type: 'string', format: 'uri-reference' } }, { uriBaseId: text });
  const physicalLocation = object({ artifactLocation, region });
  const location = object(
    { physicalLocation },
    { logicalLocations: list(object({ fullyQualifiedName: text })) },
  );
  const relatedLocation = object({ id: { type: 'integer', minimum: 0 }, physicalLocation, message });
  const result = object(
    {
      ruleId: text,
      ruleIndex: { type: 'integer', minimum: 0 },
      level: { enum: ['error', 'warning', 'note'] },
      message,
      locations: { ...list(location), minItems: 1, maxItems: 1 },
      partialFingerprints: { type: 'object', additionalProperties: text },
    },
    {
      relatedLocations: list(relatedLocation),
      baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
      properties: { type: 'object' },
    },
  );
  const rule = object({ id: text, helpUri: { type: 'string', format: 'uri' } });
  const run = object({
    tool: object({
      driver: object({ name: text, semanticVersion: text, rules: { ...list(rule), uniqueItems: true } }),
    }),
    columnKind: { const: 'utf16CodeUnits' },
    originalUriBaseIds: {
      type: 'object',
      additionalProperties: object({ uri: { type: 'string', format: 'uri', pattern: '/$' } }),
    },
    results: list(result),
  });
  return object({ $schema: { type: 'string', format: 'uri' }, version: { const: '2.1.0' }, runs: list(run) });
})();

describe('the SARIF format', () => {
  const related = [
    { uri: 'file:///p/reports/Z%C3%BCrich%20a.txt', range: range(4, 0, 4, 9), message: 'There' },
  ];
  const everything = [
    project({
      'a%20b.claims.yaml': [
        finding({ claim: 'C-1', related }),
        finding({ path: '', severity: 'information', code: 'yaml/syntax' }),
      ],
      'adduce.yaml': [
        finding({ severity: 'hint', range: range(0, 0, 0, 0) }),
        finding({ severity: 'warning' }),
      ],
    }),
    project({ 'c.claims.yaml': [finding()] }, { root: 'file:///q' }),
  ];

  /** A file in which the baseline holds the finding on the third line, between two new ones. */
  const withBaseline = () => {
    const there = project(
      { 'a.claims.yaml': [2, 4].map((line) => finding({ range: range(line, 0, line, 1) })) },
      { hasBaseline: true },
    );
    const known = finding({ code: 'anchor/ambiguous', severity: 'warning', range: range(3, 0, 3, 1) });
    return { ...there, files: there.files.map((file) => ({ ...file, inBaseline: [known] })) };
  };

  it('has the shape of SARIF 2.1.0, with and without findings', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(SHAPE);
    for (const projects of [everything, [project({})], [], [withBaseline()]])
      assert.ok(validate(sarif(...projects)), JSON.stringify(validate.errors, null, 2));
  });

  it('counts regions from 1, and says that columns are UTF-16 units', () => {
    const { runs } = sarif(project({ 'a.claims.yaml': [finding()] }));
    assert.deepEqual(runs[0].results[0].locations[0].physicalLocation.region, {
      startLine: 3,
      startColumn: 11,
      endLine: 3,
      endColumn: 15,
    });
  });

  it('gives URIs from the repository, still encoded, with its folder as their base', () => {
    const { runs } = sarif(
      project(
        { 'a%20b.claims.yaml': [finding({ related })] },
        { root: 'file:///p/desk', repository: 'file:///p' },
      ),
    );
    const [{ locations, relatedLocations }] = runs[0].results;
    assert.deepEqual(locations[0].physicalLocation.artifactLocation, {
      uri: 'desk/a%20b.claims.yaml',
      uriBaseId: 'SRCROOT',
    });
    assert.deepEqual(relatedLocations[0].physicalLocation.artifactLocation, {
      uri: 'reports/Z%C3%BCrich%20a.txt',
      uriBaseId: 'SRCROOT',
    });
    assert.deepEqual(runs[0].originalUriBaseIds, { SRCROOT: { uri: 'file:///p/' } });
  });

  it('keeps projects of different repositories apart', () => {
    const [{ results, originalUriBaseIds }] = sarif(...everything).runs;
    const { uriBaseId } = results.at(-1).locations[0].physicalLocation.artifactLocation;
    assert.deepEqual(originalUriBaseIds[uriBaseId], { uri: 'file:///q/' });
  });

  it('lists each rule once, with its page, and every result leads to its rule', () => {
    const [{ tool, results }] = sarif(...everything).runs;
    const { rules } = tool.driver;
    assert.deepEqual(
      rules.map((rule: { id: string }) => rule.id),
      ['anchor/quote-drift', 'yaml/syntax'],
    );
    assert.match(rules[0].helpUri, /\/docs\/rules\/anchor\/quote-drift\.md$/);
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex].id, ruleId);
  });

  it('gives a finding the same fingerprint wherever its lines have moved, and each its own', () => {
    const prints = (line: number) =>
      sarif(
        project({
          'a.claims.yaml': [
            finding({ range: range(line, 0, line, 1) }),
            finding({ range: range(line + 1, 0, line + 1, 1) }),
          ],
        }),
      ).runs[0].results.map((result: { partialFingerprints: object }) =>
        Object.values(result.partialFingerprints).join(),
      );
    assert.deepEqual(prints(3), prints(70));
    assert.equal(new Set(prints(3)).size, 2);
  });

  const states = (...projects: Parameters<typeof report>) =>
    sarif(...projects).runs[0].results.map(
      ({ ruleId, level, baselineState }: Record<string, string>) => `${ruleId} ${level} ${baselineState}`,
    );

  it('has what the baseline holds where it belongs, as grave as it is, and says of each result whether it is new', () => {
    assert.deepEqual(states(withBaseline()), [
      'anchor/quote-drift error new',
      'anchor/ambiguous warning unchanged',
      'anchor/quote-drift error new',
    ]);
  });

  it('says it of every result of the run or of none', () => {
    assert.deepEqual(
      states(withBaseline(), project({ 'c.claims.yaml': [finding()] }, { root: 'file:///q' })).at(-1),
      'anchor/quote-drift error new',
    );
    assert.deepEqual(states(project({ 'a.claims.yaml': [finding()] })), [
      'anchor/quote-drift error undefined',
    ]);
  });
});
