import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { DEFAULT_SETTINGS } from '../core/workspace/settings.ts';

/** A folder that is to become a project. */
export interface ProjectInput {
  readonly reports: readonly FoundReport[];
  /** Paths, from the folder, of the project file and the annotation files that are there already. */
  readonly existing: readonly string[];
  /** `YYYY-MM-DD`, where the user is. */
  readonly today: string;
}

export interface FoundReport {
  /** From the folder, with `/`. */
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** The report's text; its beginning is enough. */
  readonly text: string;
  /** How many works the whole text seems to hold. */
  readonly works: number;
}

export interface PlannedProject {
  /** Files to write, none of which is there yet; the one to look at first comes last. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Paths of the reports registered as one source each that seem to hold several works. */
  readonly several: readonly string[];
  /** A few sentences on what was found and planned. */
  readonly summary: string;
}

const REGISTRY = 'claims/registry.claims.yaml';
/** The summary names this many of the files that hold several works. */
const NAMED = 3;

/**
 * Plans the files that make a folder of reports a project: its settings, with the defaults spelt out,
 * and a registry in which each report is a source. A file that exists is never planned. Where there are
 * annotation files already no registry is planned either: its sources might stand there under other ids.
 */
export function planProject({ reports, existing, today }: ProjectInput): PlannedProject {
  const settings = existing.includes(PROJECT_FILE) ? [] : [{ path: PROJECT_FILE, text: settingsText() }];
  const works = reports.filter((report) => !isAboutTheFolder(report.path)).sort(byPath);
  const annotated = existing.some((path) => path !== PROJECT_FILE);
  const registry =
    annotated || works.length === 0 ? [] : [{ path: REGISTRY, text: registryText(works, today) }];
  return {
    files: [...settings, ...registry],
    several: annotated ? [] : works.filter(holdsSeveral).map(({ path }) => path),
    summary: summarise(settings.length > 0, works, annotated),
  };
}

function holdsSeveral(report: FoundReport): boolean {
  return report.works > 1;
}

function summarise(isNew: boolean, works: readonly FoundReport[], annotated: boolean): string {
  const settings = isNew ? '' : `This folder has an ${PROJECT_FILE} already; it stays as it is. `;
  if (annotated)
    return `${settings}There are annotation files here already, so no registry was started; annotating a sentence registers its report.`;
  if (works.length === 0)
    return `${settings}No report was found here. Put your reports (.txt or .md) into this folder; annotating a sentence registers its report.`;
  const count = works.length === 1 ? '1 report' : `${works.length} reports`;
  return `${settings}Found ${count} and registered ${works.length === 1 ? 'it as a source' : 'each as a source'} in ${REGISTRY}.${aboutSeveral(works.filter(holdsSeveral))}`;
}

function aboutSeveral(reports: readonly FoundReport[]): string {
  const [first] = reports;
  if (first === undefined) return '';
  const named = reports.slice(0, NAMED).map(({ path, works }) => `${path} (${works})`);
  const rest = reports.length - named.length;
  const names = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return reports.length === 1
    ? ` ${first.path} seems to hold ${first.works} works, and a source is one work: register each with its lines.`
    : ` ${reports.length} of them seem to hold several works, and a source is one work: register each with its lines. They are ${names}.`;
}

/** A read-me, licence or the like speaks about the folder; it is no source. */
function isAboutTheFolder(path: string): boolean {
  return /(?:^|\/)(?:readme|licen[cs]e|changelog|contributing|notice)[^/]*$/i.test(path);
}

function settingsText(): string {
  const { profile, reports, annotations, exclude, failLevel, baseline } = DEFAULT_SETTINGS;
  return `# The settings of this Adduce project. Everything here is the default: change what you need, delete the rest.

# Whose conventions the severities follow: intel or newsroom.
profile: ${profile}

# Which files are reports and which hold claims, as globs from this folder.
reports:
${listText(reports)}
annotations:
${listText(annotations)}

# What is never looked at. A folder’s name takes all that is in it.
exclude:
${listText(exclude)}

# “adduce check” ends with exit code 1 when it finds something this grave or graver:
# error, warning, information or hint.
fail-level: ${failLevel}

# A project with more findings than can be mended today may begin with a baseline: “adduce check --update-baseline”
# writes what is found now to this file, and only what is new counts from then on.
baseline: ${baseline}

# How much the findings of single rules matter here, or off. For example:
# severities:
#   source/changed: error
#   anchor/ambiguous: warning
`;
}

function listText(globs: readonly string[]): string {
  return globs.map((glob) => `  - ${quoted(glob)}`).join('\n');
}

function registryText(works: readonly FoundReport[], today: string): string {
  const ids = new Set<string>();
  const firsts = new Map<string, string>();
  const entries = works.map((work) => {
    const twin = firsts.get(work.sha256);
    if (twin === undefined) firsts.set(work.sha256, work.path);
    return entryText(work, uniqueId(work.path, ids), twin, today);
  });
  return `# The sources of this project: one entry for each report. Claims name a source by its id.
# Please fill in for each, as far as it is known:
#   issued: when it came out, such as "2024-01-25" or "2024-01"; "XXXX" stands for unknown.
#           Words such as “yesterday” in the report are counted from this date.
#   type: article-newspaper, report, webpage, post, … instead of document
#   title, publisher, URL, and reliability (A to F)
# A report that holds several works gets an entry for each, with its lines: segment: { lines: [1, 12] }
# “Adduce: Register the Works of This File” looks for them, and so does “adduce sentences FILE --works”.

sources:
${entries.join('\n')}`;
}

function entryText(work: FoundReport, id: string, twin: string | undefined, today: string): string {
  const title = titleOf(work);
  return [
    ...(twin === undefined ? [] : [`  # The same bytes as ${printable(twin)}: keep one of the two.`]),
    ...(holdsSeveral(work)
      ? [`  # Seems to hold ${work.works} works, each of which should be a source; see above.`]
      : []),
    `  - id: ${isPlainId(id) ? id : quoted(id)}`,
    '    type: document',
    ...(title === null ? [] : [`    title: ${quoted(title)}`]),
    '    issued: "XXXX" # to fill in',
    `    file: ${quoted(`../${work.path}`)}`,
    `    sha256: ${quoted(work.sha256)}`,
    `    accessed: ${quoted(today)}`,
    '',
  ].join('\n');
}

/** The title a Markdown report gives itself: its first line, where that is a heading with words. Never blank. */
function titleOf({ path, text }: FoundReport): string | null {
  if (!/\.(?:md|markdown)$/i.test(path)) return null;
  const line = /^\s*#([ \t][^\r\n]*)/.exec(text)?.[1] ?? '';
  // A heading may be closed with as many marks as one likes; they need a space before them (CommonMark 4.2).
  const heading = line
    .trim()
    .replace(/(?:^|\s)#+$/, '')
    .trim();
  return heading === '' || heading.length > 200 ? null : heading;
}

/** An id in the form of the format, from the file's name; numbered where others have it already. */
function uniqueId(path: string, taken: Set<string>): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(.)\.[^.]*$/, '$1');
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  const base = plain === '' ? 'report' : plain;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

/** False for an id that YAML may read as something else than a word: a number, a date, true, null. */
function isPlainId(id: string): boolean {
  return /^[a-z]/.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(id);
}

/** A double-quoted YAML scalar: JSON, with what YAML does not allow bare escaped as well. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(UNPRINTABLE, escaped);
}

/** Text for a comment, which must stay on its line. */
function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped).replace(/[\r\n]/g, ' ');
}

/** What YAML 1.2 counts as not printable, or as a line break in YAML 1.1; and the sign for a lost character. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff]|\p{Cs}/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function byPath(a: FoundReport, b: FoundReport): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
