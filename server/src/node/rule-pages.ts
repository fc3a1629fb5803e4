import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_RULE_PAGES, type RuleInBrief, type RulePages, readRulePage } from '../core/rule-page.ts';
import { uriOf } from './uris.ts';

/** The rules’ pages in a folder, and their text. They come and go with the installation only: each is read once. */
export interface RulePageFiles extends RulePages {
  textOf(code: string): string | null;
}

/** `folder`: where the pages are, `CATEGORY/NAME.md`; null where they were not installed. */
export function rulePageFiles(folder: string | null): RulePageFiles {
  if (folder === null) return { ...NO_RULE_PAGES, textOf: () => null };
  const briefs = new Map<string, RuleInBrief | null>();
  let pages: ReadonlyMap<string, string> | null = null;
  // Whatever somebody writes for a code becomes no path: only codes that were found here are read.
  const known = () => {
    pages ??= new Map(codesIn(folder).map((code) => [code, uriOf(join(folder, `${code}.md`))]));
    return pages;
  };
  const textOf = (code: string) =>
    known().has(code) ? readFileSync(join(folder, `${code}.md`), 'utf8') : null;
  return {
    codes: () => [...known().keys()],
    pageOf: (code) => known().get(code) ?? null,
    textOf,
    inBrief(code) {
      let brief = briefs.get(code);
      if (brief === undefined) {
        const text = textOf(code);
        brief = text === null ? null : readRulePage(code, text);
        briefs.set(code, brief);
      }
      return brief;
    },
  };
}

function codesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/[^/]+\.md$/.test(path))
    .map((path) => path.slice(0, -'.md'.length))
    .sort();
}
