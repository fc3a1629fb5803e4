/** Files over this many bytes are refused: no report is that long, and reading them would stop everything. */
export const LARGEST_FILE = 64 * 1024 * 1024;
