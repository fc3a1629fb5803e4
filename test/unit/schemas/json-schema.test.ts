import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { annotation } from '../../../schemas/annotation.ts';
import { annotationSchema, baselineSchema, projectSchema } from '../../../schemas/json-schema.ts';
import { project } from '../../../schemas/project.ts';
import { BAD_FILES, GOOD_BASELINE, GOOD_FILES } from '../support/format-cases.ts';

describe('the JSON Schema of annotation files', () => {
  const valid = validator(annotationSchema());

  for (const { name, file } of GOOD_FILES)
    it(`takes ${name}, as the declarations do`, () => {
      assert.deepEqual(annotation.safeParse(file), { success: true, data: file });
      assert.equal(valid(file), true);
    });

  for (const { name, file, beyondJsonSchema } of BAD_FILES)
    it(`${beyondJsonSchema === true ? 'lets pass' : 'refuses'} ${name}, which the declarations refuse`, () => {
      assert.equal(annotation.safeParse(file).success, false);
      assert.equal(valid(file), beyondJsonSchema === true);
    });

  it('lets an id be a number, which is what YAML makes of 012', () => {
    assert.equal(valid({ entities: [{ id: 12 }] }), true);
  });
});

describe('the JSON Schema of the baseline', () => {
  const valid = validator(baselineSchema());
  const [entry] = GOOD_BASELINE.entries;

  it('takes what is written, and nothing else', () => {
    assert.equal(valid(GOOD_BASELINE), true);
    for (const bad of [
      {},
      { version: 2, entries: [] },
      { version: 1, entries: [{ ...entry, count: 0 }] },
      { version: 1, entries: [{}] },
    ])
      assert.equal(valid(bad), false, JSON.stringify(bad));
  });
});

describe('the JSON Schema of the project file', () => {
  const valid = validator(projectSchema());
  const good = [
    {},
    { profile: 'newsroom', severities: { 'quantity/conflict': 'off' }, 'fail-level': 'hint', 'x-note': 1 },
    { reports: ['**/*.txt'], annotations: null, exclude: [] },
  ];
  const bad = [
    { profile: 'army' },
    { reports: '**/*.txt' },
    { severities: { conflict: 'off' } },
    { severities: { 'quantity/conflict': 'loud' } },
    { 'fail-level': 'off' },
    { globs: [] },
  ];

  for (const file of good)
    it(`takes ${JSON.stringify(file)}`, () => {
      assert.equal(project.safeParse(file).success, true);
      assert.equal(valid(file), true);
    });

  for (const file of bad)
    it(`refuses ${JSON.stringify(file)}`, () => {
      assert.equal(project.safeParse(file).success, false);
      assert.equal(valid(file), false);
    });
});

/** A draft-07 validator that knows the keywords of editors, and no others beyond the standard’s. */
function validator(schema: object): (value: unknown) => boolean {
  const ajv = new Ajv({ strictSchema: true, strictTypes: false, allowUnionTypes: true });
  ajv.addVocabulary(['markdownDescription', 'markdownEnumDescriptions']);
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}
