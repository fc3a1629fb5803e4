import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getL10nJson } from '@vscode/l10n-dev';
import { projectRoot } from './host/paths.ts';

const FOLDER = join(projectRoot, 'client', 'l10n');
/** Where words for people are said with `l10n.t`: the extension, its webviews, and the views’ labels. */
const SOURCES = ['client/src', 'client/webview', 'server/src/features'];

/**
 * What the extension says, as written in its sources, for translators: the keys are the English words. Words of the manifest
 * are in `package.nls.json`, which is written by hand.
 */
export async function wordsInSources(): Promise<Readonly<Record<string, string>>> {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(projectRoot, folder, name)),
  ).sort();
  const found = await getL10nJson(
    files.map((file) => ({
      extension: file.endsWith('x') ? '.tsx' : '.ts',
      contents: readFileSync(file, 'utf8'),
    })),
  );
  const words = Object.entries(found).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : value.message,
  ]);
  return Object.fromEntries(words.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A bundle of words, by their English. */
export function readWords(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The languages there are besides English, as VS Code names them. */
export function languages(): readonly string[] {
  return readdirSync(FOLDER).flatMap((name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.slice(1) ?? []);
}

export const bundleOf = (language: string | null) =>
  join(FOLDER, language === null ? 'bundle.l10n.json' : `bundle.l10n.${language}.json`);

const written = (words: Readonly<Record<string, string>>) => `${JSON.stringify(words, null, 2)}\n`;

/** Writes the English bundle, and brings those of other languages into its order; says what they lack. */
async function generate(): Promise<void> {
  const english = await wordsInSources();
  writeFileSync(bundleOf(null), written(english));
  for (const language of languages()) {
    const known = readWords(bundleOf(language));
    const kept = Object.keys(english).flatMap((key) => {
      const other = known[key];
      if (other === undefined) console.log(`${language} lacks: ${key}`);
      return other === undefined ? [] : [[key, other]];
    });
    writeFileSync(bundleOf(language), written(Object.fromEntries(kept)));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generate();
