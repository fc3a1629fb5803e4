import type { Severity } from '../core/finding.ts';
import type { Range } from '../core/text/span.ts';
import { relativePath } from '../core/workspace/uri.ts';
import { type CheckReport, type FiledFinding, findingsWithBaseline } from './check-report.ts';
import { rulePage } from './rule-page.ts';

/** Where a place's URI is relative to. */
interface Base {
  readonly id: string;
  /** Folder URI, without a slash at the end. */
  readonly uri: string;
}

/**
 * SARIF 2.1.0 (OASIS), for code hosts and viewers. Paths are relative to the repository, which is what
 * code hosts expect; regions count from 1, columns in UTF-16 code units. Yields pieces of the text.
 *
 * Where a baseline counts, its findings are here as well, with the `baselineState` of every result (3.27.24: on all
 * results of a run or on none): who reads the file tells by it what is new from what was there.
 */
export function* formatSarif(report: CheckReport): Iterable<string> {
  const bases = basesOf(report);
  const rules = rulesOf(report);
  const driver = {
    name: 'Adduce',
    semanticVersion: report.version,
    rules: rules.map((id) => ({ id, helpUri: rulePage(id) })),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: Object.fromEntries(bases.map(({ id, uri }) => [id, { uri: `${uri}/` }])),
  };
  // The run is written up to its closing brace; the results follow one by one.
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  const index = new Map(rules.map((id, at) => [id, at]));
  let separator = '\n';
  const prints = new Map<string, number>();
  const hasBaseline = report.projects.some((project) => project.hasBaseline);
  for (const project of report.projects) {
    for (const finding of findingsWithBaseline(project)) {
      const result = {
        ...resultOf(
          finding,
          index.get(finding.code) ?? -1,
          bases,
          fingerprint(finding, project.repository, prints),
        ),
        ...(hasBaseline ? { baselineState: finding.inBaseline ? 'unchanged' : 'new' } : {}),
      };
      yield `${separator}  ${JSON.stringify(result)}`;
      separator = ',\n';
    }
  }
  yield separator === '\n' ? ']}]}\n' : '\n]}]}\n';
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function resultOf(finding: FiledFinding, ruleIndex: number, bases: readonly Base[], print: string): object {
  const { code, severity, message, uri, range, path, claim, related } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: physicalLocation(uri, range, bases),
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: physicalLocation(place.uri, place.range, bases),
            message: { text: place.message },
          })),
        }),
    partialFingerprints: { 'adduceFinding/v1': print },
    properties: { severity, ...(claim === undefined ? {} : { claim }) },
  };
}

function physicalLocation(uri: string, { start, end }: Range, bases: readonly Base[]): object {
  const base = bases.find((one) => uri.startsWith(`${one.uri}/`));
  return {
    artifactLocation:
      base === undefined ? { uri } : { uri: uri.slice(base.uri.length + 1), uriBaseId: base.id },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

/**
 * The same for a finding from run to run, wherever lines have moved to: its code, its file and its
 * place in the data; a number tells apart those that share all three.
 */
function fingerprint(finding: FiledFinding, repository: string, seen: Map<string, number>): string {
  const print = `${finding.code} ${relativePath(repository, finding.uri)} ${finding.path}`;
  const before = seen.get(print) ?? 0;
  seen.set(print, before + 1);
  return before === 0 ? print : `${print} ${before + 1}`;
}

/** The repositories of the projects, longest path first, so that the innermost is found first. */
function basesOf(report: CheckReport): readonly Base[] {
  const uris = [...new Set(report.projects.map((project) => project.repository))];
  return uris
    .map((uri, at) => ({ id: at === 0 ? 'SRCROOT' : `SRCROOT${at + 1}`, uri }))
    .sort((a, b) => b.uri.length - a.uri.length);
}

function rulesOf(report: CheckReport): readonly string[] {
  const codes = new Set<string>();
  for (const { files } of report.projects)
    for (const { findings, inBaseline } of files)
      for (const { code } of [...findings, ...inBaseline]) codes.add(code);
  return [...codes].sort();
}
