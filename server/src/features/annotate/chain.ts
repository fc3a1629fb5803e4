import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { ReadyMap } from '../completion/ready.ts';
import { saidChains } from '../completion/said-chain.ts';

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
): readonly ReadyMap[] {
  const { ask } = workspace;
  const sentences = ask.readings.at(report, words, source).map(({ span, kind, reading }) => ({
    text: report.text,
    uri: report.uri,
    span,
    part: { start: Math.max(span.start, words.start), end: Math.min(span.end, words.end) },
    kind,
    reading,
  }));
  const [longest] = [...saidChains([{ ask, source, sentences }])].sort((a, b) => b.length - a.length);
  const cited = (longest ?? []).map(({ map }) => map);
  return source === null ? [[['claimer', id]], ...cited] : cited;
}
