import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { ReadyMap } from '../completion/ready.ts';
import { type SaidHop, saidChains } from '../completion/said-chain.ts';
import { sentencesAt } from './guess/sentences.ts';

/** A hop as it could be written, and who is cited: null for a publisher. */
export interface CitedHop {
  readonly map: ReadyMap;
  readonly said: SaidHop | null;
}

/**
 * The attribution chain of words of a report, as their sentences have it: from the publisher to the last that is cited. Of
 * several the longest; the publisher alone where nobody is cited.
 *
 * @param source null for a work that is not registered yet, which stands for its publisher under the id that it gets
 */
export function chainFor(
  workspace: Workspace,
  report: Report,
  words: Span,
  source: Definition | null,
  id: string,
): readonly CitedHop[] {
  const { ask } = workspace;
  const sentences = sentencesAt(workspace, report, words, source);
  const [longest] = [...saidChains([{ ask, source, sentences }])].sort((a, b) => b.length - a.length);
  const cited = (longest ?? []).map((said) => ({ map: said.map, said: said.cue === null ? null : said }));
  return source === null ? [{ map: [['claimer', id]], said: null }, ...cited] : cited;
}
