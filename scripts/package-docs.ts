import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RULE_PAGES } from '../server/src/exchange/rule-page.ts';
import { readmeForPackage } from './package-readme.ts';

/** Pages by their path below `docs/`, with `/`. */
export type Pages = ReadonlyMap<string, string>;

/** What is packed of `docs/`: the pages of the rules, and what they lead to. */
export function pagesToPack(docs: string): Pages {
  const paths = [
    'guide.md',
    'reference.md',
    ...readdirSync(join(docs, 'rules'), { recursive: true, encoding: 'utf8' })
      .map((path) => `rules/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.md')),
  ];
  return new Map(paths.sort().map((path) => [path, readFileSync(join(docs, path), 'utf8')]));
}

/**
 * Pages as the packed extension has them: without pictures, as its readme; links to what is packed stay, so that they
 * work without a network, and all others lead to the repository.
 */
export function pagesForPackage(pages: Pages): Pages {
  return new Map([...pages].map(([path, text]) => [path, withLinks(readmeForPackage(text), path, pages)]));
}

/** The same, written into a folder. */
export function writePages(folder: string, pages: Pages): void {
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function withLinks(text: string, path: string, pages: Pages): string {
  return text.replace(FENCE_OR_LINK, (all, target: string | undefined) => {
    if (target === undefined) return all;
    const url = new URL(target, new URL(path, DOCS));
    const packed = url.href.startsWith(DOCS) && pages.has(url.href.slice(DOCS.length).replace(/#.*$/, ''));
    return packed ? all : `](${url.href})`;
  });
}

/** Where the folder `docs` of the repository can be read. */
const DOCS = new URL('../', RULE_PAGES).href;

/** A fenced block, in which nothing is a link, or the target of a link. */
const FENCE_OR_LINK = /^```[\s\S]*?^```$|\]\(([^)\s]+)\)/gm;
