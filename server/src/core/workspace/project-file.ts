import type { Finding, Severity } from '../finding.ts';
import { formatPath } from '../model/read-piece.ts';
import { checkProject } from '../model/shape.ts';
import type { Span } from '../text/span.ts';
import { itemsOf, resolved, textOf, under } from '../yaml/access.ts';
import type { YamlNode } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { readWords } from './project-words.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** The name of a project's settings file; it makes the folder it stands in the root of a project. */
export const PROJECT_FILE = 'adduce.yaml';

/** What `adduce.yaml` says, and what is wrong with it. What is missing or wrong has its default. */
export function readProjectFile(text: string): {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
  /** Where the baseline is named; null where it is not. */
  readonly baselineSpan: Span | null;
} {
  const { root, problems } = parseYaml(text);
  const findings: Finding[] = [
    ...problems.map((problem) => finding(problem.code, problem.message, problem, '', [])),
    ...(problems.length > 0 ? [] : checkProject(root)).map((problem) =>
      finding(problem.code, problem.message, problem, formatPath(problem.path), problem.fixes),
    ),
  ];
  const named = under(root, 'baseline');
  const baselineSpan = named === null ? null : { start: named.start, end: named.end };
  return { settings: readSettings(root), findings, baselineSpan };
}

function finding(
  code: string,
  message: string,
  { start, end }: { readonly start: number; readonly end: number },
  path: string,
  fixes: Finding['fixes'],
): Finding {
  return { code, severity: 'error', message, span: { start, end }, path, related: [], fixes };
}

function readSettings(root: YamlNode | null): Settings {
  const severities: Record<string, Severity | 'off'> = {};
  const map = resolved(under(root, 'severities'));
  if (map?.type === 'map')
    for (const { key, value } of map.entries) {
      const level = textOf(value);
      if (level !== null && isLevel(level)) severities[key.source] = level;
    }
  const failLevel = textOf(under(root, 'fail-level'));
  return {
    profile: textOf(under(root, 'profile')) === 'newsroom' ? 'newsroom' : 'intel',
    reports: globs(root, 'reports') ?? DEFAULT_SETTINGS.reports,
    annotations: globs(root, 'annotations') ?? DEFAULT_SETTINGS.annotations,
    exclude: globs(root, 'exclude') ?? DEFAULT_SETTINGS.exclude,
    severities,
    failLevel: failLevel !== null && isSeverity(failLevel) ? failLevel : DEFAULT_SETTINGS.failLevel,
    baseline: textOf(under(root, 'baseline')) ?? DEFAULT_SETTINGS.baseline,
    words: readWords(under(root, 'words')),
  };
}

function globs(root: YamlNode | null, key: string): readonly string[] | null {
  const found = itemsOf(under(root, key))
    .map((item) => textOf(item))
    .filter((item) => item !== null);
  return found.length === 0 ? null : found;
}

function isSeverity(word: string): word is Severity {
  return word === 'error' || word === 'warning' || word === 'information' || word === 'hint';
}

function isLevel(word: string): word is Severity | 'off' {
  // YAML 1.2 reads `off` as a word; a reader of older YAML may have meant the same by `false`.
  return word === 'off' || isSeverity(word);
}
