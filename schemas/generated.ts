import { annotationSchema, baselineSchema, projectSchema, schemaText } from './json-schema.ts';
import { referencePage } from './reference-page.ts';

/** What is generated from the declarations and committed: path from the project's root, and text. */
export function generatedFiles(): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: 'schemas/annotation.schema.json', text: schemaText(annotationSchema()) },
    { path: 'schemas/project.schema.json', text: schemaText(projectSchema()) },
    { path: 'schemas/baseline.schema.json', text: schemaText(baselineSchema()) },
    { path: 'docs/reference.md', text: referencePage() },
  ];
}
