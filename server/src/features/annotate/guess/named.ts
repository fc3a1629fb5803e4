import { plainName } from '../../../core/text/plain-name.ts';
import { tokenize } from '../../../core/text/read/words/tokens.ts';
import type { Definition } from '../../../core/workspace/rule.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';

/** No name has more words. */
const LONGEST_NAME = 6;
/** A sentence that names more is a list. */
const MOST = 6;

/** The entities that words name, by any of their names, in order and each once; not those whom a name may mean as well as others. */
export function entitiesNamed(workspace: Workspace, words: string): readonly Definition[] {
  const tokens = tokenize(words);
  const found = new Set<Definition>();
  for (let from = 0; from < tokens.length && found.size < MOST; from++) {
    if (tokens[from]?.kind === 'mark') continue;
    for (let to = Math.min(tokens.length, from + LONGEST_NAME); to > from; to--) {
      const written = words.slice(tokens[from]?.start, tokens[to - 1]?.end);
      const name = plainName(written);
      const [entity, another] = name === '' ? [] : workspace.ask.group('entities called', name);
      if (entity === undefined || (isLower(written) && !isLowerName(entity))) continue;
      if (another === undefined) found.add(entity);
      from = to - 1;
      break;
    }
  }
  return [...found];
}

/** `us` is not `US`. */
function isLower(words: string): boolean {
  return words === words.toLowerCase() && words !== words.toUpperCase();
}

function isLowerName({ entry }: Definition): boolean {
  return [entry.label, ...entry.aliases].some(isLower);
}
