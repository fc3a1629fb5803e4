/** Longest text that is read, in UTF-16 units (about 32 MB). */
export const MAX_LENGTH = 32 * 1024 * 1024;

/** Deepest nesting of maps and lists that is read. */
export const MAX_DEPTH = 128;

/** How many nodes may be reached through aliases before the rest of them is left unread. */
export const MAX_ALIASED_NODES = 10_000;

/** How many syntax problems one reading reports: after the second the rest are mostly echoes. */
export const MAX_SYNTAX_PROBLEMS = 2;
