import assert from 'node:assert/strict';
import type { YamlNode } from '../../../server/src/core/yaml/node.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';

/** YAML nodes for tests. The text must be readable YAML; equal keys and aliases of any kind are let pass. */
export function nodesOf(text: string): YamlNode | null {
  const { root, problems } = parseYaml(text);
  const unreadable = problems.filter(({ code }) => code !== 'yaml/duplicate-key' && code !== 'yaml/alias');
  assert.deepEqual(unreadable, []);
  return root;
}
