import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { type ServerLauncher, startSpawned } from '../support/fake-editor/link.ts';
import { codeOfMistake, MARKER_KEY, type Mistake, mistakes } from './claim-text.ts';

/** A server to measure, and what it must report for its answers to count as right. */
export interface Contender {
  readonly name: string;
  readonly launch: ServerLauncher;
  readonly languageId: string;
  /** Whether it says for which version of the file its diagnostics are. */
  readonly namesVersions: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  /** True for the diagnostic of the key of a marked claim that the format does not know. */
  readonly isMarker: (diagnostic: Diagnostic) => boolean;
  /** Which mistake a diagnostic is about; null for any other. */
  readonly mistakeOf: (diagnostic: Diagnostic) => Mistake | null;
  /** The mistakes it is able to see. */
  readonly sees: ReadonlySet<Mistake>;
}

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Our server, as any editor starts it. */
export function adduce(cli: string): Contender {
  const mistakeOfCode = new Map(mistakes.map((mistake) => [codeOfMistake[mistake], mistake]));
  return {
    name: 'Adduce',
    launch: startSpawned(process.execPath, [cli, 'lsp', '--stdio']),
    languageId: 'claims-yaml',
    namesVersions: true,
    settings: {},
    isMarker: ({ code }) => code === 'schema/unknown-key',
    mistakeOf: ({ code }) => mistakeOfCode.get(String(code)) ?? null,
    sees: new Set(mistakes),
  };
}

/**
 * yaml-language-server with our JSON Schema. It knows nothing of ids and quotes: of the planted mistakes it
 * sees missing and unknown keys. Everything it would fetch is switched off.
 */
export function peer(): Contender & { readonly version: string } {
  const manifest = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
  const { version }: { version: string } = createRequire(import.meta.url)(manifest);
  const schema = pathToFileURL(join(projectRoot, 'schemas/annotation.schema.json')).href;
  return {
    name: `yaml-language-server ${version}`,
    version,
    launch: startSpawned(process.execPath, [join(dirname(manifest), 'bin/yaml-language-server'), '--stdio']),
    languageId: 'yaml',
    namesVersions: false,
    settings: {
      yaml: {
        validate: true,
        schemas: { [schema]: ['*.claims.yaml'] },
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
      },
      http: { proxy: '', proxyStrictSSL: false },
    },
    isMarker: ({ message }) => textOf(message).includes(MARKER_KEY),
    mistakeOf: ({ message }) => (/missing property "kind"/i.test(textOf(message)) ? 'missing-key' : null),
    sees: new Set(['missing-key']),
  };
}

function textOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}
