import { canonicalUri } from '../../core/workspace/uri.ts';
import { reportAsHtml } from '../../exchange/evidence-report/html.ts';
import { reportAsMarkdown } from '../../exchange/evidence-report/markdown.ts';
import { evidenceReport as reportOf } from '../../features/evidence-report/evidence-report.ts';
import { onAdduce } from '../requests.ts';
import type { Feature } from './feature.ts';

/** `adduce/evidenceReport`: what is claimed, and on what it stands, as a document. */
export const evidenceReport: Feature = {
  capabilities: {},
  register(session) {
    onAdduce(session.connection, 'adduce/evidenceReport', async ({ uri, scope }) => {
      const at = await session.loaded(uri);
      if (at === null) return null;
      const report = reportOf(
        at.workspace,
        scope.type === 'file' ? { ...scope, uri: canonicalUri(scope.uri) } : scope,
        session.host.today(),
      );
      return {
        claims: report.parts.reduce((sum, { claims }) => sum + claims.length, 0),
        markdown: reportAsMarkdown(report),
        html: reportAsHtml(report),
      };
    });
  },
};
