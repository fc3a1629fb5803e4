import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { legendFor } from '../../../server/src/lsp/features/semantic-tokens/legend.ts';

interface Contributes {
  readonly semanticTokenTypes: readonly { readonly id: string; readonly superType: string }[];
  readonly semanticTokenModifiers: readonly { readonly id: string }[];
  readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, unknown>> }[];
}

const manifest: { readonly contributes: Contributes } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;

/** LSP 3.17, `SemanticTokenTypes`, as far as they are used. */
const STANDARD = new Set(
  [
    'function namespace class event type number operator property enumMember keyword string decorator macro'.split(
      ' ',
    ),
  ].flat(),
);

const legend = (isAdduce: boolean) => legendFor({ isAdduce, encoding: 'utf-16', capabilities: {} });

describe('the legend of semantic tokens', () => {
  it('names what the extension declares, each with the type that other editors are told', () => {
    const own = legend(true).tokenTypes;
    const others = legend(false).tokenTypes;
    assert.deepEqual(
      semanticTokenTypes.map(({ id, superType }) => `${id}: ${superType}`).sort(),
      own
        .map((type, i) => `${type}: ${others[i]}`)
        .filter((_, i) => own[i] !== others[i])
        .sort(),
    );
    for (const type of others) assert(STANDARD.has(type), type);
  });

  it('has a colour in every theme for each', () => {
    const coloured = new Set(semanticTokenScopes.flatMap(({ scopes }) => Object.keys(scopes)));
    for (const { id } of semanticTokenTypes) assert(coloured.has(id), id);
    for (const { id } of semanticTokenModifiers) assert(coloured.has(`claim.${id}`), id);
  });
});
