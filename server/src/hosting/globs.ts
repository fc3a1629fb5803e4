import picomatch from 'picomatch';

/** Which paths a project's globs take. Paths are relative to the project's root, with `/`. */
export interface PathFilter {
  isAnnotation(path: string): boolean;
  isReport(path: string): boolean;
  /** True for a folder in which nothing can be wanted, so that it need not be opened. */
  isClosedFolder(path: string): boolean;
}

/** The globs of a project's settings. */
export interface GlobSettings {
  readonly reports: readonly string[];
  readonly annotations: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Compiles the globs. They read the same on every platform: `/` parts folders, letter case does not
 * count (a `REPORT.TXT` is a report), and hidden files need a pattern that names the dot. A folder's
 * name alone among the exclusions excludes all that is in it.
 */
export function pathFilter({ reports, annotations, exclude }: GlobSettings): PathFilter {
  const excluded = matcher(exclude, { dot: true });
  const excludedFolder = matcher(exclude.map(withoutTail), { dot: true });
  const annotation = matcher(annotations, {});
  const report = matcher(reports, {});
  const namesDots = [...reports, ...annotations].some((glob) => /(?:^|[/{,(])\.[^./]/.test(glob));
  const isAnnotation = (path: string) => annotation(path) && !excluded(path);
  return {
    isAnnotation,
    isReport: (path) => report(path) && !excluded(path) && !annotation(path),
    isClosedFolder: (path) => excludedFolder(path) || (!namesDots && isHidden(path)),
  };
}

/** What a file is to a project, by its path. */
export function roleOf(path: string, filter: PathFilter): 'annotation' | 'report' | null {
  return filter.isAnnotation(path) ? 'annotation' : filter.isReport(path) ? 'report' : null;
}

/** Compiles the globs of each settings object once. */
export function keptFilters(): (settings: GlobSettings) => PathFilter {
  const filters = new WeakMap<GlobSettings, PathFilter>();
  return (settings) => {
    const filter = filters.get(settings) ?? pathFilter(settings);
    filters.set(settings, filter);
    return filter;
  };
}

function matcher(globs: readonly string[], options: picomatch.PicomatchOptions): (path: string) => boolean {
  const known = globs.map(normalised).filter((glob) => glob !== '');
  if (known.length === 0) return () => false;
  return picomatch(known, { nocase: true, nonegate: true, windows: false, ...options });
}

/** `./reports/*.txt` and `/reports/*.txt` both count from the root. */
function normalised(glob: string): string {
  return glob.trim().replace(/^(?:\.?\/)+/, '');
}

/** The pattern of the folder whose whole content a pattern such as `drafts/**` takes. */
function withoutTail(glob: string): string {
  const folder = glob.trim().replace(/(?:\/\*\*(?:\/\*)?|\/)$/, '');
  return folder === '' || folder === '**' ? glob : folder;
}

function isHidden(path: string): boolean {
  return path.startsWith('.', path.lastIndexOf('/') + 1);
}
