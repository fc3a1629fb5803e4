import { parentUri, relativePath } from '../../core/workspace/uri.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { quoted } from '../annotate/yaml-text.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';
import type { CompletionPort } from './port.ts';

/** The project's report files, as paths from the annotation file: those first that no source names yet. */
export function completeFiles(
  uri: string,
  context: CompletionContext,
  port: CompletionPort,
  workspace: Workspace,
): readonly CompletionItem[] {
  const reports = port
    .reports()
    .map((report) => ({ report, isNew: workspace.sourcesOf(report).length === 0 }));
  const inOrder = [...reports.filter(({ isNew }) => isNew), ...reports.filter(({ isNew }) => !isNew)];
  return inOrder.map(({ report, isNew }) => {
    const path = relativePath(parentUri(uri), report);
    return {
      label: path,
      kind: 'file',
      detail: isNew ? 'no source yet' : '',
      about: null,
      newText: /^[\w./-]+$/.test(path) ? path : quoted(path),
      snippet: null,
      span: context.span,
      insertable: false,
      filterText: path,
    };
  });
}
