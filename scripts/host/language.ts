import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives a VS Code that keeps its user data in `userData` another language: a pack that says nothing itself, so that what is
 * not English comes from extensions. To be called before it starts, with `--locale` beside.
 */
export function writeLanguagePack(userData: string, language: string): void {
  mkdirSync(userData, { recursive: true });
  const words = join(userData, 'no-words.i18n.json');
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'no-words',
    label: language,
    extensions: [{ extensionIdentifier: { id: `adduce.no-words-${language}` }, version: '1.0.0' }],
    translations: { vscode: words },
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
