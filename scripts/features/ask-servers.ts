import { peer, projectRoot } from '../../test/bench/contenders.ts';
import { inProcess } from '../../test/protocol/support/start.ts';
import { FakeEditor, type FakeEditorOptions } from '../../test/support/fake-editor/editor.ts';
import { featuresPage } from './features-page.ts';

/** What a client can do that has everything: servers say less to those that cannot show a thing. */
const ABLE = {
  textDocument: {
    callHierarchy: {},
    codeLens: {},
    documentHighlight: {},
    documentLink: {},
    foldingRange: { lineFoldingOnly: true },
    formatting: {},
    inlayHint: {},
    linkedEditingRange: {},
    rangeFormatting: {},
    onTypeFormatting: {},
    rename: { prepareSupport: true },
    selectionRange: {},
    typeHierarchy: {},
  },
  workspace: { fileOperations: { willRename: true, didRename: true } },
};

/** The page of features as it has to be now. */
export async function currentFeaturesPage(): Promise<string> {
  const yaml = peer();
  return featuresPage(await capabilitiesOf({ server: inProcess }), {
    capabilities: await capabilitiesOf({ server: yaml.launch, settings: yaml.settings, timeoutMs: 60_000 }),
    version: yaml.version,
  });
}

/** Where it lies, from the project’s root. */
export const FEATURES_PAGE = 'docs/features.md';

export { projectRoot };

async function capabilitiesOf(options: FakeEditorOptions) {
  const editor = await FakeEditor.start({ ...options, capabilities: ABLE });
  try {
    return editor.server.capabilities;
  } finally {
    await editor.stop();
  }
}
