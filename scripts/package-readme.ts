/**
 * The readme as the packed extension shows it: without pictures. They would make the package several times as large,
 * and as links they would be broken wherever the repository cannot be reached. A picture is a paragraph of its own.
 */
export function readmeForPackage(readme: string): string {
  return readme.replace(/^!\[[^\]]*\]\([^)]*\)\r?\n(\r?\n)?/gm, '');
}
