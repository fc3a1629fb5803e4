import { type CodeLens, CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver/node';
import type { FakeDocument } from './document.ts';
import type { FakeEditor } from './editor.ts';

/** What an editor asks about a report beside hovers and places. */

/** The lenses of a document with the words they stand above, all of them in sight. */
export async function lenses(
  editor: FakeEditor,
  document: FakeDocument,
): Promise<readonly { readonly words: string; readonly lens: CodeLens }[]> {
  const textDocument = { uri: document.uri };
  const found = (await editor.request(CodeLensRequest.type, { textDocument })) ?? [];
  return Promise.all(
    found.map(async (lens) => ({
      words: document.textOf(lens.range),
      lens: await editor.request(CodeLensResolveRequest.type, lens),
    })),
  );
}
