import * as vscode from 'vscode';

const SCHEME = 'adduce-rules';

/** Where the rules' pages are said to be: the extension's own folder may be on a server that shows no pages. */
export const RULE_PAGES = `${SCHEME}:`;

/** Shows the pages that come with the extension, `adduce-rules:/anchor/ambiguous.md`, when somebody follows a link to one. */
export function showRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      return new TextDecoder().decode(await read(extension, path));
    },
  });
}

/** As they are packed, else as they are in a checkout. */
async function read(extension: vscode.Uri, path: string): Promise<Uint8Array> {
  const { fs } = vscode.workspace;
  try {
    return await fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'docs', 'rules', path));
  } catch {
    return fs.readFile(vscode.Uri.joinPath(extension, 'docs', 'rules', path));
  }
}
