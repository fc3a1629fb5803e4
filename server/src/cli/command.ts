/** What the process ends with: 0 clean, 1 findings (or a quote that does not stand), 2 usage or IO error. */
export type ExitCode = 0 | 1 | 2;

/** Why a command cannot do what was asked: one plain line for the person at the terminal. Ends with 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
