import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf, languages, readWords, wordsInSources } from '../../../scripts/generate-l10n.ts';
import { projectRoot } from '../../../scripts/host/paths.ts';

const manifest = (language: string | null) =>
  readWords(join(projectRoot, language === null ? 'package.nls.json' : `package.nls.${language}.json`));

/** What has to stand in every language alike: places for names and numbers, icons, links to commands, kinds of emphasis. */
function fixedParts(text: string): readonly string[] {
  return (text.match(/\{\d+\}|\$\([\w-]+\)|\(command:[\w.]+\)|\*\*|\n/g) ?? []).sort();
}

function sameKeys(
  actual: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
): void {
  assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected).sort());
}

describe('what the extension says in other languages', () => {
  it('the English bundle has the words of the sources (npm run l10n writes it anew)', async () => {
    assert.deepEqual(readWords(bundleOf(null)), await wordsInSources());
  }).timeout(20_000);

  it('German is there, for the manifest and for the rest', () => {
    assert(languages().includes('de'));
    const manifests = readdirSync(projectRoot).flatMap(
      (name) => /^package\.nls\.(.+)\.json$/.exec(name)?.slice(1) ?? [],
    );
    assert.deepEqual(manifests.sort(), [...languages()].sort());
  });

  it('the pages of the walkthrough are in every language, with the same keys and files to look at', () => {
    const folder = join(projectRoot, 'client', 'walkthrough');
    const pages = readdirSync(folder).filter((name) => !name.includes('.nls.'));
    const fixed = (name: string) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [text.match(/\*\*/g)?.length, text.match(/`[^`]+`/g), text.match(/^\| /gm)?.length];
    };
    for (const language of languages())
      for (const page of pages)
        assert.deepEqual(fixed(page.replace(/md$/, `nls.${language}.md`)), fixed(page), page);
  });

  for (const language of languages())
    for (const [what, english, other] of [
      ['the manifest', manifest(null), manifest(language)],
      ['the sources', readWords(bundleOf(null)), readWords(bundleOf(language))],
    ] as const)
      describe(`${language}, of ${what}`, () => {
        it('has everything, and nothing more', () => sameKeys(other, english));

        it('has names, numbers, icons and links where English has them', () => {
          for (const [key, text] of Object.entries(english))
            assert.deepEqual(fixedParts(other[key] ?? ''), fixedParts(text), key);
        });

        it('begins and ends with the spaces of English, and says something', () => {
          const edges = (text: string) => /^(\s*).*?(\s*)$/s.exec(text)?.slice(1);
          for (const [key, text] of Object.entries(english)) {
            assert.deepEqual(edges(other[key] ?? ''), edges(text), key);
            assert.notEqual((other[key] ?? '').trim(), '', key);
          }
        });

        it('is another language', () => {
          const same = Object.entries(english).filter(
            ([key, text]) => other[key] === text && text !== 'Adduce',
          );
          assert.deepEqual(same, []);
        });
      });
});
