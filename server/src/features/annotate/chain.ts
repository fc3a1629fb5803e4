import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { publisherOf } from './publisher.ts';

/** A hop of an attribution chain: its keys and values, in order. */
export type Hop = readonly (readonly [key: string, value: string])[];

/** The chain of words of a source. */
export function chainFor(workspace: Workspace, source: Definition): readonly Hop[] {
  return [[['claimer', publisherOf(workspace, source) ?? source.entry.id ?? '']]];
}
