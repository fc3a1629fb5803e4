import { parentUri, relativePath } from '../../core/workspace/uri.ts';
import { quoted } from '../annotate/yaml-text.ts';
import type { CompletionContext } from './context.ts';
import type { CompletionItem } from './item.ts';
import type { CompletionPort } from './port.ts';

/** The project's report files, as paths from the annotation file. */
export function completeFiles(
  uri: string,
  context: CompletionContext,
  port: CompletionPort,
): readonly CompletionItem[] {
  return port.reports().map((report, i) => {
    const path = relativePath(parentUri(uri), report);
    return {
      label: path,
      kind: 'value',
      detail: 'report file',
      documentation: '',
      newText: /^[\w./-]+$/.test(path) ? path : quoted(path),
      span: context.span,
      filterText: path,
      sortText: String(i).padStart(5, '0'),
      snippet: false,
    };
  });
}
