import { itemsOf, scalarOf, textOf, under } from '../../core/yaml/access.ts';
import type { YamlMap, YamlNode } from '../../core/yaml/node.ts';

/**
 * The keys of a map that may be left out in general but are wanted by what stands in it already, and those that would
 * make no sense beside it. `list` is the name of the list or key that the map stands under.
 */
export function keysWanted(list: string, map: YamlMap | null): Wanted {
  switch (list) {
    case 'claims':
      return ofClaim(map);
    case 'sources':
      return ofSource(map);
    case 'quantities':
      return ofQuantity(map);
    case 'review':
      return textOf(under(map, 'status')) === 'approved' ? { now: ['reviewer'], never: [] } : NONE;
    default:
      return NONE;
  }
}

export interface Wanted {
  readonly now: readonly string[];
  /** Offered last. */
  readonly never: readonly string[];
}

const NONE: Wanted = { now: [], never: [] };

const OF_STATEMENTS = ['act', 'about'];
const OF_FORECASTS = ['horizon', 'resolution'];

function ofClaim(map: YamlMap | null): Wanted {
  const kind = textOf(under(map, 'kind'));
  const now: string[] = [];
  const never: string[] = [];
  (kind === 'statement' ? now : kind === null ? [] : never).push(...OF_STATEMENTS);
  (kind === 'forecast' ? now : kind === null ? [] : never).push(...OF_FORECASTS);
  (textOf(under(map, 'rank')) === 'deprecated' ? now : never).push('deprecated-reason');
  if (textOf(under(under(map, 'review'), 'status')) === 'approved') now.push('evaluation');
  return { now, never };
}

function ofSource(map: YamlMap | null): Wanted {
  const held = scalarOf(under(map, 'held'))?.value;
  if (held === false) return { now: [], never: ['file', 'segment', 'wrapped', 'sha256', 'read'] };
  if (textOf(under(map, 'file')) !== null) return { now: ['sha256'], never: ['held'] };
  return { now: ['file'], never: [] };
}

function ofQuantity(map: YamlMap | null): Wanted {
  if (has(map, 'value') || has(map, 'min') || has(map, 'max')) return NONE;
  return { now: ['measure', 'value'], never: [] };
}

function has(node: YamlNode | null, key: string): boolean {
  return itemsOf(under(node, key)).length > 0;
}
