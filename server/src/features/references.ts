import type { Workspace } from '../core/workspace/workspace.ts';
import { thingAt } from './at.ts';
import { claimsAt, type Place } from './definition.ts';
import { occurrencesOf } from './symbol/symbol.ts';

/**
 * Every place that names the entry at the cursor, or carries the tag; with `declaration` the entry's own id as well. An
 * id that nothing has is found wherever it is named. For a quote, and in a report: the places of the quotes that stand on the same sentence.
 */
export function findReferences(
  workspace: Workspace,
  uri: string,
  offset: number,
  declaration: 'with-declaration' | 'without-declaration',
): readonly Place[] {
  if (!workspace.hasAnnotations(uri)) return quotesOn(workspace, uri, offset);
  const thing = thingAt(workspace, uri, offset);
  switch (thing?.type) {
    case undefined:
      return [];
    case 'quote': {
      const standing = workspace.standingOf(thing.claim).find((one) => one.quote === thing.quote);
      return standing?.span == null ? [] : quotesOn(workspace, standing.uri, standing.span.start);
    }
    case 'file': {
      const report = workspace.reportOf(thing.source);
      return report === null
        ? []
        : workspace.sourcesOf(report).map(({ uri: at, idSpan }) => ({ uri: at, span: idSpan }));
    }
    case 'id':
    case 'reference':
    case 'tag':
      return occurrencesOf(workspace, thing.symbol)
        .filter(({ role }) => role === 'mention' || declaration === 'with-declaration')
        .map(({ uri: at, span }) => ({ uri: at, span }));
  }
}

function quotesOn(workspace: Workspace, report: string, offset: number): readonly Place[] {
  return claimsAt(workspace, report, offset).map(({ claim, quoteSpan }) => ({
    uri: claim.uri,
    span: quoteSpan,
  }));
}
