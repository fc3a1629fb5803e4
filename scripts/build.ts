/**
 * `npm run build [-- --watch] [-- --minify]`: bundles what runs outside this checkout into dist/.
 *
 *   dist/client.cjs   the extension, as VS Code loads it
 *   dist/cli.js       `adduce`; the language server is a part of it that only `adduce lsp` loads
 *   dist/web/         the extension and the language server, each for a web worker, and the heads of the rules' pages
 *   dist/webview/     what is shown in panels: a script and a style sheet each
 *   dist/core.js      the library: no Node built-ins, or the build fails
 *   dist/types        its types; only in a plain build, nothing that is packed or run needs them
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { projectRoot, readManifest } from './host/paths.ts';
import { reasonOf, say } from './host/say.ts';
import { emitLibraryTypes } from './library-types.ts';
import { writeRulePages } from './rule-pages.ts';

export interface BuildOptions {
  /** For packaging: small, without source maps. */
  readonly minify?: boolean;
  readonly watch?: boolean;
}

interface Bundle {
  readonly entry: string;
  readonly output: string;
  readonly settings: esbuild.BuildOptions;
}

const cliFile = 'dist/cli.js';

// Some dependencies are CommonJS and call `require`, which an ES module does not have.
const cliBanner = [
  '#!/usr/bin/env node',
  "import { createRequire as adduceCreateRequire } from 'node:module';",
  'const require = adduceCreateRequire(import.meta.url);',
].join('\n');

/** For a web worker: an import of a Node built-in cannot be resolved, and fails the build. */
const inBrowser: esbuild.BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** What is shown in panels, `client/webview/<name>/main.tsx`. */
const webviews = ['evidence', 'timeline', 'source-map'];

const inExtensionHost: esbuild.BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
};

/** The entry of the extension loads the rest of it later, from a file beside it. */
const restApart: esbuild.Plugin = {
  name: 'rest-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/begin\.ts$/ }, () => ({ path: './client-rest.cjs', external: true }));
  },
};

const bundles: readonly Bundle[] = [
  {
    entry: 'client/src/node/extension.ts',
    output: 'dist/client.cjs',
    settings: {
      ...inExtensionHost,
      plugins: [restApart],
      // What is loaded with `require` gets the editor’s own `vscode`.
      supported: { 'dynamic-import': false },
      outfile: 'dist/client.cjs',
    },
  },
  {
    entry: 'client/src/node/begin.ts',
    output: 'dist/client-rest.cjs',
    settings: { ...inExtensionHost, outfile: 'dist/client-rest.cjs' },
  },
  {
    entry: 'server/src/cli/main.ts',
    output: cliFile,
    settings: {
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // An ES module where a package has one: it shakes better than its CommonJS twin.
      mainFields: ['module', 'main'],
      splitting: true,
      entryPoints: { cli: 'server/src/cli/main.ts' },
      outdir: 'dist',
      chunkNames: 'cli/[name]-[hash]',
      banner: { js: cliBanner },
    },
  },
  {
    entry: 'client/src/web/extension.ts',
    output: 'dist/web/client.js',
    settings: { ...inBrowser, format: 'cjs', external: ['vscode'], outfile: 'dist/web/client.js' },
  },
  {
    entry: 'server/src/lsp/web.ts',
    output: 'dist/web/server.js',
    settings: {
      ...inBrowser,
      // A worker that was started from elsewhere can load scripts, and no modules.
      format: 'iife',
      define: { ADDUCE_VERSION: JSON.stringify(readManifest().version) },
      outfile: 'dist/web/server.js',
    },
  },
  ...webviews.map(webview),
  {
    entry: 'server/src/core/index.ts',
    output: 'dist/core.js',
    settings: {
      // Neutral: an import of a Node built-in cannot be resolved, and fails the build.
      platform: 'neutral',
      format: 'esm',
      target: 'es2022',
      mainFields: ['module', 'main'],
      outfile: 'dist/core.js',
    },
  },
];

function webview(name: string): Bundle {
  const output = `dist/webview/${name}.js`;
  return {
    entry: `client/webview/${name}/main.tsx`,
    output,
    settings: {
      ...inBrowser,
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      outfile: output,
    },
  };
}

/**
 * Builds every bundle whose entry exists; with `watch`, goes on doing so at each change.
 * Throws when one does not build; the reasons are printed.
 */
export async function build(options: BuildOptions = {}): Promise<void> {
  // Chunks carry a hash in their name: old ones would pile up.
  rmSync(resolve(projectRoot, 'dist'), { recursive: true, force: true });
  writeRulePages(resolve(projectRoot, 'docs', 'rules'), resolve(projectRoot, 'dist', 'web'));
  const present = bundles.filter(({ entry, output }) => {
    const exists = existsSync(resolve(projectRoot, entry));
    if (!exists) say(`build: ${entry} does not exist yet; ${output} is left out.`);
    return exists;
  });
  if (options.watch === true) {
    const watching = announceAll(present.length);
    const contexts = present.map((bundle) => esbuild.context(settingsOf(bundle, options, watching())));
    for (const context of contexts) await (await context).watch();
  } else {
    for (const bundle of present) await esbuild.build(settingsOf(bundle, options, finish(bundle.output)));
    if (options.minify !== true) await emitLibraryTypes();
  }
}

function settingsOf(
  bundle: Bundle,
  { minify = false }: BuildOptions,
  plugin: esbuild.Plugin,
): esbuild.BuildOptions {
  return {
    ...(bundle.settings.entryPoints === undefined ? { entryPoints: [bundle.entry] } : {}),
    bundle: true,
    absWorkingDir: projectRoot,
    minify,
    sourcemap: minify ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    ...bundle.settings,
    plugins: [...(bundle.settings.plugins ?? []), plugin],
  };
}

/** Says what was written and how large it is. */
function finish(output: string): esbuild.Plugin {
  return {
    name: 'finish',
    setup(bundle) {
      bundle.onEnd(async ({ errors }) => {
        if (errors.length > 0) return;
        const file = resolve(projectRoot, output);
        if (output === cliFile) await chmod(file, 0o755);
        say(`build: ${output}, ${Math.ceil(statSync(file).size / 1000)} KB`);
      });
    },
  };
}

/** For watching: says when building begins and when all of it is done. The editor's task waits for these lines. */
function announceAll(count: number): () => esbuild.Plugin {
  let unfinished = count;
  return () => {
    let first = true;
    return {
      name: 'announce',
      setup(bundle) {
        bundle.onStart(() => {
          // All the first builds count as begun from the outset.
          if (!first && unfinished++ === 0) say('build: changed');
          first = false;
        });
        bundle.onEnd(() => {
          if (--unfinished === 0) say('build: watching');
        });
      },
    };
  };
}

const thisFile = fileURLToPath(import.meta.url);
if (relative(thisFile, process.argv[1] ?? '') === '') {
  const flags = process.argv.slice(2);
  build({ watch: flags.includes('--watch'), minify: flags.includes('--minify') }).catch((thrown: unknown) => {
    say(`build: ${reasonOf(thrown)}`);
    process.exitCode = 1;
  });
}
