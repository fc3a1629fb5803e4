import assert from 'node:assert/strict';
import type { YamlNode } from '../../../server/src/core/yaml/node.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';

/** YAML nodes for tests; the text must be valid YAML. */
export function nodesOf(text: string): YamlNode | null {
  const { root, problems } = parseYaml(text);
  assert.deepEqual(problems, []);
  return root;
}
