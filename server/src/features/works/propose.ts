import { type ProposedWork, worksOf } from '../../core/text/works/works.ts';
import { nameOf } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

export type Proposal = { readonly works: readonly ProposedWork[] } | { readonly refused: string };

/**
 * The works that a report file seems to hold, where it holds several and they are in no registry yet. Else why there is
 * nothing to propose, in words for the analyst.
 */
export function proposeWorks(workspace: Workspace, reportUri: string): Proposal {
  const report = workspace.report(reportUri);
  const name = nameOf(reportUri);
  if (report === null) return { refused: `${name} cannot be read as a report.` };
  const entries = workspace.sourcesOf(reportUri).map(({ definition }) => definition.entry);
  // One entry for the whole file, as Create Project writes it, stays for what is claimed of it already.
  if (entries.length > 1 || entries.some(({ source }) => source?.lines != null)) {
    const registered = entries.map(({ id }) => `“${id ?? '?'}”`).join(', ');
    return {
      refused: `The works of ${name} are registered already, as ${registered}. To part it anew, take ${entries.length === 1 ? 'that entry' : 'those entries'} out of the registry first; claims name sources by their ids.`,
    };
  }
  if (report.text.trim() === '') return { refused: `${name} is empty: there is no work in it.` };
  const works = worksOf(report.text, report.units);
  if (works.length < 2)
    return {
      refused: `${name} seems to hold one work: nothing in it says that another begins. Annotating a sentence registers it; for parts that only you can see, give each a source with “segment: { lines: [first, last] }”.`,
    };
  return { works };
}
