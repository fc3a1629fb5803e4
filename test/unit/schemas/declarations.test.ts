import assert from 'node:assert/strict';
import { annotation } from '../../../schemas/annotation.ts';
import { baseline } from '../../../schemas/baseline.ts';
import { type FieldInfo, fieldAt } from '../../../schemas/describe.ts';
import { declarations, type Schema } from '../../../schemas/field.ts';
import { project } from '../../../schemas/project.ts';

/** Every field of the format, with its zod type and the path to it. */
function everyField(): { path: string; schema: Schema }[] {
  const found: { path: string; schema: Schema }[] = [];
  const visit = (schema: Schema, path: string) => {
    const def: { type: string; innerType?: Schema; shape?: Record<string, Schema>; element?: Schema } =
      schema.def;
    if (def.innerType !== undefined) visit(def.innerType, path);
    if (def.element !== undefined) visit(def.element, `${path}[]`);
    for (const [key, field] of Object.entries(def.shape ?? {})) {
      found.push({ path: `${path}.${key}`, schema: field });
      visit(field, `${path}.${key}`);
    }
  };
  visit(annotation, 'annotation');
  visit(project, 'project');
  visit(baseline, 'baseline');
  return found;
}

describe('the declarations of the format', () => {
  const fields = everyField();

  it('reach the depths of a claim', () => {
    assert.ok(
      fields.some(({ path }) => path === 'annotation.claims[].appearances[].attribution[].carried-from'),
    );
  });

  for (const { path, schema } of fields)
    it(`${path} is described, with a standard and examples that are valid`, () => {
      const known = declarations.get(schema);
      assert.match(known?.description ?? '', /^\S.+\.$/s);
      assert.ok((known?.standard ?? '') !== '');
      const examples = known?.examples ?? [];
      assert.ok(examples.length > 0);
      for (const example of examples)
        assert.deepEqual(schema.safeParse(example), { success: true, data: example });
    });

  it('give each word of a closed list its meaning', () => {
    const visit = (field: FieldInfo) => {
      if (field.type === 'choice') {
        assert.ok((field.values ?? []).length > 1, field.name);
        for (const { value, description } of field.values ?? [])
          assert.ok(description.length > 3, `${field.name} ${value}`);
      }
      for (const inner of [...(field.fields ?? []), ...(field.item === undefined ? [] : [field.item])])
        visit(inner);
    };
    for (const root of ['annotation', 'project'] as const) visit(fieldAt([], root) ?? assert.fail());
  });
});
