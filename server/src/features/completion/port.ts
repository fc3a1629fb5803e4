/** What completion needs of the machine besides the workspace. Asked for only where it is needed. */
export interface CompletionPort {
  /** The text of a closed annotation file; null when it cannot be read. */
  readText(uri: string): string | null;
  /** The URIs of the project's report files, in order. */
  reports(): readonly string[];
}
