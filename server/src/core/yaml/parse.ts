import { fullParse } from './full.ts';
import { MAX_LENGTH } from './limits.ts';
import type { YamlResult } from './node.ts';
import { quickParse } from './quick.ts';

/**
 * Reads a YAML text, whole or a piece of a file, into nodes with positions relative to that text. Never
 * throws: what is wrong is in `problems`, and `root` is what could be read. The quick reader does the texts
 * it knows, the full parser all others; both give the same nodes.
 */
export function parseYaml(text: string): YamlResult {
  const quick = text.length > MAX_LENGTH ? undefined : quickParse(text);
  return quick === undefined ? fullParse(text) : { root: quick, problems: [], hasAnchors: false };
}
