import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { eventCalled } from '../names.ts';
import { entryPlace, type PlaceData } from './places.ts';
import type { SectionContent } from './section.ts';
import { SECTIONS } from './sections.ts';

/** Everything that is known of one claim. */
export interface Explanation {
  readonly claim: string | null;
  readonly kind: string;
  readonly proposition: string;
  /** The event that it is about, and what that is called. */
  readonly event: { readonly id: string; readonly name: string } | null;
  /** Where its id stands. */
  readonly place: PlaceData | null;
  /** By their keys. */
  readonly sections: ReadonlyMap<string, SectionContent>;
}

/** @param fileOf what a file is called for whoever reads the explanation */
export function explain(
  workspace: Workspace,
  claim: Definition,
  fileOf: (uri: string) => string,
): Explanation {
  const known = { workspace, ask: workspace.ask, fileOf };
  const { id, type, label, event } = claim.entry;
  const sections = new Map<string, SectionContent>();
  for (const { key, explain: tell } of SECTIONS) {
    const content = tell(claim, known);
    if (content !== null) sections.set(key, content);
  }
  return {
    claim: id,
    kind: type,
    proposition: label,
    event: event === null ? null : { id: event, name: eventCalled(workspace, event) },
    place: entryPlace(claim, known),
    sections,
  };
}
